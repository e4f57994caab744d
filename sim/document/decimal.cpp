#include "sim/document/decimal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace jemput {

namespace {

/// Takes the digits off the front; false if there is none.
bool take_digits(std::string_view& text) {
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
}

bool has_leading_zero(std::string_view digits) {
    return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
}

std::string_view without_sign(std::string_view text) {
    return text.substr(0, 1) == "-" ? text.substr(1) : text;
}

template <class Number>
std::optional<Number> convert(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
    return number;
}

}  // namespace

std::optional<double> parse_decimal(std::string_view text) {
    std::string_view rest = without_sign(text);
    if (has_leading_zero(rest) || !take_digits(rest)) return std::nullopt;
    if (rest.substr(0, 1) == ".") {
        rest.remove_prefix(1);
        if (!take_digits(rest)) return std::nullopt;
    }
    if (!rest.empty()) return std::nullopt;
    return convert<double>(text);
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
    std::string_view rest = without_sign(text);
    if (has_leading_zero(rest) || !take_digits(rest) || !rest.empty()) return std::nullopt;
    return convert<std::int64_t>(text);
}

std::string print_decimal(double number) {
    assert(std::isfinite(number) && "only finite numbers can be written");
    std::array<char, 400> buffer{};  // the longest: 309 digits, or 0. and 340 digits
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

}  // namespace jemput
