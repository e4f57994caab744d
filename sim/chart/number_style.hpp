#pragma once

#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"

#include <cstdint>
#include <string>

namespace jemput {

enum class NumberKind : std::uint8_t {
    plain,
    share,  ///< 0 … 1, shown in per cent
    rupiah,
};

/// How the values of a chart are written.
struct NumberStyle {
    NumberKind kind = NumberKind::plain;
    int digits = 0;    ///< after the point; of a share, after that of the per cent; rupiah are whole
    std::string unit;  ///< a word behind a plain number, such as "min"; empty for none
};

/// "12.3 min", "40 %", "Rp75.000".
[[nodiscard]] std::string as_label(const Language& language, const NumberStyle& style, double value);

/// The same with a sign, also where it is a plus.
[[nodiscard]] std::string as_signed_label(const Language& language, const NumberStyle& style, double value);

/// With the interval, where there is one: "12.3 (11.8–12.9)"; "−4.1 (−5.0 … −3.2)".
[[nodiscard]] std::string as_label(const Language& language, const NumberStyle& style,
                                   const ChartValue& estimate);
[[nodiscard]] std::string as_signed_label(const Language& language, const NumberStyle& style,
                                          const ChartValue& estimate);

}  // namespace jemput
