#include "sim/report/precision_report.hpp"

#include "sim/core/format.hpp"

#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t name_width = 30;

template <class T>
Json value_or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

/// With two significant digits at least.
std::string number(const Language& language, double value) {
    return language.decimal(value, digits_for(value / 10, 4));
}

/// "0.5 min", "Rp 400", "1.2 %": a half-width in its measure's unit.
std::string in_unit(const Language& language, const std::string& unit, double half_width) {
    if (unit == "Rp") return as_rupiah(language, half_width);
    if (unit == "share") return number(language, 100 * half_width) + " %";
    return fmt::format("{} {}", number(language, half_width), language.text(unit));
}

std::string wanted_text(const Language& language, const PrecisionTarget& target) {
    const bool is_relative = target.precision == Precision::relative;
    return in_unit(language, is_relative ? "share" : target.unit, target.wanted);
}

std::string half_width_text(const Language& language, const PrecisionReached& reached) {
    const PrecisionTarget& target = reached.target;
    if (target.precision == Precision::absolute || reached.level == 0)
        return in_unit(language, target.unit, *reached.half_width);
    return in_unit(language, "share", *reached.half_width / std::abs(reached.level));
}

/// What came of a target, in words.
std::string outcome_text(const Language& language, const PrecisionReached& reached) {
    if (!reached.half_width) return language.text("not enough runs to be sure, not even for an interval");
    const std::string half_width = half_width_text(language, reached);
    if (reached.is_reached)
        return language.text("reached: ± {half_width}", fmt::arg("half_width", half_width));
    if (!reached.more_runs) {
        return language.text(
            "± {half_width}: not enough runs to be sure, and how many are missing cannot be told",
            fmt::arg("half_width", half_width));
    }
    return language.plural(*reached.more_runs,
                           "± {half_width}: not enough runs to be sure, about {n} more is missing",
                           "± {half_width}: not enough runs to be sure, about {n} more are missing",
                           fmt::arg("half_width", half_width));
}

}  // namespace

nlohmann::ordered_json precision_json(const std::vector<PrecisionReached>& precision) {
    Json json = Json::array();
    for (const PrecisionReached& reached : precision) {
        const bool is_relative = reached.target.precision == Precision::relative;
        json.push_back({{"measure", reached.target.measure},
                        {"target", reached.target.wanted},
                        {"kind", is_relative ? "relative" : "absolute"},
                        {"half_width", value_or_null(reached.half_width)},
                        {"reached", reached.is_reached},
                        {"more_runs", value_or_null(reached.more_runs)}});
    }
    return json;
}

std::string precision_text(const Language& language, const std::vector<PrecisionReached>& precision) {
    if (precision.empty()) return {};
    std::string text = language.text("Precision of the simulation that was asked for:") + "\n";
    for (const PrecisionReached& reached : precision) {
        text += fmt::format("  {}± {}; {}\n", left_aligned(reached.target.measure, name_width),
                            wanted_text(language, reached.target), outcome_text(language, reached));
    }
    return text;
}

}  // namespace jemput
