#include "sim/report/measure_words.hpp"

#include "sim/core/format.hpp"

#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr int most_digits = 2;

bool is_money(const Measure& measure) {
    return measure.unit == "Rp";
}

bool is_share(const Measure& measure) {
    return measure.unit == "share";
}

}  // namespace

std::string value_text(const Language& language, const Measure& measure, double value,
                       std::optional<double> half_width) {
    if (is_money(measure)) return language.whole(std::llround(value));
    const double scale = is_share(measure) ? 100 : 1;
    return language.decimal(scale * value, half_width ? digits_for(scale * *half_width, most_digits) : 1);
}

std::string unit_text(const Language& language, const Measure& measure) {
    return is_share(measure) ? "%" : language.text(measure.unit);
}

std::string with_unit(const Language& language, const Measure& measure, double value,
                      std::optional<double> half_width) {
    if (is_money(measure)) return as_rupiah(language, value);
    const std::string number = value_text(language, measure, value, half_width);
    return measure.unit.empty() ? number : fmt::format("{} {}", number, unit_text(language, measure));
}

std::string estimate_text(const Language& language, const Measure& measure, const Estimate& estimate) {
    if (!estimate.estimate) return std::string(cannot_be_told);
    return value_text(language, measure, *estimate.estimate, estimate.half_width());
}

std::string error_text(const Language& language, const Measure& measure, const Estimate& estimate) {
    const double half_width = estimate.half_width().value_or(0);
    if (half_width == 0) return "";
    return "± " + value_text(language, measure, half_width, half_width);
}

std::string signed_text(const Language& language, const Measure& measure, const Estimate& difference) {
    const std::string text = estimate_text(language, measure, difference);
    return difference.estimate.value_or(0) > 0 ? "+" + text : text;
}

std::string confidence_text(const Language& language, double confidence) {
    const double percent = 100 * confidence;
    const auto is_exact_with = [percent](double parts) {
        return std::abs(percent * parts - std::round(percent * parts)) < 1e-6;
    };
    return language.decimal(percent, is_exact_with(1) ? 0 : is_exact_with(10) ? 1 : 2);
}

bool is_wait(std::string_view name) {
    return name.substr(0, 5) == "wait." || name.substr(0, 10) == "first_wait" ||
           name == "event_p90(wait.max)" || name == "desk_wait.mean";
}

}  // namespace jemput
