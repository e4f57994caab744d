#include "trainer/core/records/staff_code.hpp"

#include <algorithm>

namespace jemput::trainer {

namespace {

constexpr std::size_t shortest_code = 3;
constexpr std::size_t longest_code = 20;
constexpr std::ptrdiff_t most_code_digits = 6;

bool is_code_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_code_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string_view staff_code_form() {
    return "a code that tells nothing about the person: a letter first, then letters, digits and dashes, "
           "with "
           "1 to 6 digits, such as PTG-017";
}

std::optional<std::string> staff_code_fault(std::string_view code) {
    const auto digits = std::count_if(code.begin(), code.end(), is_code_digit);
    // What may be an identity number or a name is not repeated: a message may be logged.
    if (digits > most_code_digits) return "a number so long that it could be an NIK, NIP or phone number";
    const bool is_plain = std::all_of(
        code.begin(), code.end(), [](char c) { return is_code_letter(c) || is_code_digit(c) || c == '-'; });
    if (!is_plain) return "a character other than letters, digits and dashes; a name, perhaps";
    if (digits == 0) return "a word without a digit; a name, perhaps";
    if (code.size() < shortest_code || code.size() > longest_code)
        return "a code of fewer than 3 or more than 20 characters";
    if (!is_code_letter(code.front())) return "a code that does not begin with a letter";
    if (code.back() == '-' || code.find("--") != code.npos) return "a dash at the end, or two together";
    return std::nullopt;
}

}  // namespace jemput::trainer
