#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/measures.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jemput {

/// Stands where something cannot be told.
inline constexpr std::string_view cannot_be_told = "–";

/// A value of a measure in its unit, with so many digits as the half-width allows, one where there is none:
/// "12.3", "8,624", and a share in per cent.
[[nodiscard]] std::string value_text(const Language& language, const Measure& measure, double value,
                                     std::optional<double> half_width);

/// The unit behind value_text(): "min", "%", "Rp".
[[nodiscard]] std::string unit_text(const Language& language, const Measure& measure);

/// "12.3 min", "0.9 %", "Rp 8,624".
[[nodiscard]] std::string with_unit(const Language& language, const Measure& measure, double value,
                                    std::optional<double> half_width);

/// "12.3"; a dash where it cannot be told.
[[nodiscard]] std::string estimate_text(const Language& language, const Measure& measure,
                                        const Estimate& estimate);

/// "± 0.4"; empty where there is no interval.
[[nodiscard]] std::string error_text(const Language& language, const Measure& measure,
                                     const Estimate& estimate);

/// A difference with its sign: "+11.5", "−0.4".
[[nodiscard]] std::string signed_text(const Language& language, const Measure& measure,
                                      const Estimate& difference);

/// "95" or "99.9", in per cent.
[[nodiscard]] std::string confidence_text(const Language& language, double confidence);

/// A measure of waiting: the share lost stands beside it, since who left cannot wait long.
[[nodiscard]] bool is_wait(std::string_view name);

}  // namespace jemput
