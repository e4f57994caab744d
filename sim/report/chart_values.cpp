#include "sim/report/chart_values.hpp"

namespace jemput {

std::optional<ChartValue> chart_value(const Estimate& e) {
    if (!e.estimate) return std::nullopt;
    ChartValue value{*e.estimate, std::nullopt};
    if (e.low && e.high) value.interval = Range{*e.low, *e.high};
    return value;
}

NumberStyle style_of(const Language& language, const std::string& unit) {
    if (unit == "share") return {NumberKind::share, 1, ""};
    if (unit == "Rp") return {NumberKind::rupiah, 0, ""};
    return {NumberKind::plain, 1, language.text(unit)};
}

}  // namespace jemput
