#include "sim/chart/number_style.hpp"

#include "sim/core/format.hpp"

#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr double largest_rupiah = 1e18;  // as_rupiah() rounds to whole numbers of 64 bits

std::string amount(const Language& language, const NumberStyle& style, double value) {
    switch (style.kind) {
        case NumberKind::share:
            return language.decimal(100 * value, style.digits) + "\u00A0%";
        case NumberKind::rupiah:
            if (std::abs(value) < largest_rupiah) return as_rupiah(language, value);
            return "Rp" + language.decimal(value, 0);
        case NumberKind::plain: {
            const std::string number = language.decimal(value, style.digits);
            return style.unit.empty() ? number : number + "\u00A0" + style.unit;
        }
    }
    return {};
}

NumberStyle bare(NumberStyle style) {
    style.unit.clear();
    return style;
}

}  // namespace

std::string as_label(const Language& language, const NumberStyle& style, double value) {
    return value < 0 ? as_signed_label(language, style, value) : amount(language, style, value);
}

std::string as_signed_label(const Language& language, const NumberStyle& style, double value) {
    std::string size = amount(language, style, std::abs(value));
    if (size == amount(language, style, 0)) return size;
    return (value < 0 ? "−" : "+") + size;
}

std::string as_label(const Language& language, const NumberStyle& style, const ChartValue& estimate) {
    std::string value = as_label(language, style, estimate.value);
    if (!estimate.interval) return value;
    return fmt::format("{} ({}–{})", value, amount(language, bare(style), estimate.interval->low),
                       amount(language, bare(style), estimate.interval->high));
}

std::string as_signed_label(const Language& language, const NumberStyle& style, const ChartValue& estimate) {
    std::string value = as_signed_label(language, style, estimate.value);
    if (!estimate.interval) return value;
    return fmt::format("{} ({} … {})", value, as_signed_label(language, bare(style), estimate.interval->low),
                       as_signed_label(language, bare(style), estimate.interval->high));
}

}  // namespace jemput
