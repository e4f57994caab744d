#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jemput {

/// A number as a person writes it: "-0.5", "12", "3.25". Digits stand on both sides of the point; no
/// exponent, no hexadecimal, no sign +, no leading zeros, no infinity. nullopt for anything else and for what
/// no double holds.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

/// A whole number: "-3", "0", "12"; nullopt for anything else and beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);

/// The shortest decimal without exponent that parse_decimal reads back as the same number; `number` is
/// finite.
[[nodiscard]] std::string print_decimal(double number);

}  // namespace jemput
