#include "trainer/core/words/number_forms.hpp"

#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

int digits_at(std::string_view text, std::size_t from, std::size_t count) {
    int number = 0;
    for (const char c : text.substr(from, count))
        number = number * 10 + (c - '0');
    return number;
}

char small_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char capital_letter(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool is_white(char c) {
    return c == ' ' || c == '\t';
}

}  // namespace

bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_nik_form(std::string_view nik) {
    if (nik.size() != 16 || !is_all_digits(nik)) return false;
    const int day = digits_at(nik, 6, 2);
    const int month = digits_at(nik, 8, 2);
    const bool is_day = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    return is_day && month >= 1 && month <= 12;
}

bool nik_agrees_with_birth(std::string_view nik, std::string_view born) {
    if (!is_nik_form(nik) || !parse_date(born)) return false;
    return digits_at(nik, 6, 2) % 40 == digits_at(born, 8, 2) &&
           digits_at(nik, 8, 2) == digits_at(born, 5, 2) && digits_at(nik, 10, 2) == digits_at(born, 2, 2);
}

std::string_view sex_of_nik(std::string_view nik) {
    return digits_at(nik, 6, 2) > 40 ? "P" : "L";
}

bool is_npwp_form(std::string_view npwp) {
    if (npwp.size() != 15 || !is_all_digits(npwp)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        const int digit = npwp[i] - '0';
        const int doubled = i % 2 == 1 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

bool is_email_form(std::string_view address) {
    const std::size_t at = address.find('@');
    if (at == std::string_view::npos || at == 0 || address.find('@', at + 1) != std::string_view::npos)
        return false;
    if (std::any_of(address.begin(), address.end(), is_white)) return false;
    const std::string_view domain = address.substr(at + 1);
    return domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.back() != '.';
}

std::optional<std::string> date_in_order(std::string_view text) {
    if (parse_date(text)) return std::string(text);
    if (text.size() != 10 || (text[2] != '-' && text[2] != '/') || text[5] != text[2]) return std::nullopt;
    std::string turned = fmt::format("{}-{}-{}", text.substr(6), text.substr(3, 2), text.substr(0, 2));
    return parse_date(turned) ? std::optional{std::move(turned)} : std::nullopt;
}

std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (is_white(c)) {
            if (!plain.empty() && plain.back() != ' ') plain += ' ';
        } else {
            plain += capital_letter(c);
        }
    }
    if (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

std::string plain_word(std::string_view word) {
    while (!word.empty() && is_white(word.front()))
        word.remove_prefix(1);
    while (!word.empty() && is_white(word.back()))
        word.remove_suffix(1);
    std::string plain(word);
    std::transform(plain.begin(), plain.end(), plain.begin(), small_letter);
    return plain;
}

}  // namespace jemput::trainer
