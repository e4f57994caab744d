#include "trainer/core/world/guard.hpp"

#include "trainer/core/world/digit_groups.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

namespace jemput::trainer {

namespace {

constexpr std::size_t nik_length = 16;
constexpr std::size_t serial_begins = 12;  ///< in a NIK
constexpr std::size_t npwp_length = 15;
constexpr std::string_view training_domain = "latihan.example";
constexpr std::string_view training_phone = "0800000000";  ///< two more digits follow

using Groups = std::span<const DigitGroup>;

bool is_all_zeros(std::string_view digits) {
    return digits.find_first_not_of('0') == std::string_view::npos;
}

int two_digits(std::string_view digits, std::size_t at) {
    return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

/// The provinces, by the first two digits of their codes (Kemendagri; with those of Papua since 2022).
bool is_province(int code) {
    constexpr std::array<std::array<int, 2>, 8> from_to{
        {{11, 19}, {21, 21}, {31, 36}, {51, 53}, {61, 65}, {71, 76}, {81, 82}, {91, 97}}};
    return std::any_of(from_to.begin(), from_to.end(),
                       [code](const auto& range) { return code >= range[0] && code <= range[1]; });
}

/// True where the first twelve digits can be an area and a date of birth (women: day + 40).
bool has_form_of_nik(std::string_view digits) {
    if (digits.size() < serial_begins) return false;
    const int regency = two_digits(digits, 2);
    const int kecamatan = two_digits(digits, 4);
    const int day = two_digits(digits, 6);
    const int month = two_digits(digits, 8);
    const bool is_day = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    return is_province(two_digits(digits, 0)) && regency >= 1 && regency <= 79 && kecamatan >= 1 && is_day &&
           month >= 1 && month <= 12;
}

/// Written as people write one long number: short groups with one and the same thing between them.
bool is_written_evenly(Groups groups) {
    constexpr std::size_t longest = 6;
    return std::all_of(groups.begin(), groups.end(), [&](const DigitGroup& group) {
        return group.digits.size() <= longest &&
               (&group == &groups.front() || group.separator == groups.back().separator);
    });
}

/// KBLI codes and postcodes, one beside the other.
bool are_codes(Groups groups) {
    constexpr std::size_t code_length = 5;
    return std::all_of(groups.begin(), groups.end(),
                       [](const DigitGroup& group) { return group.digits.size() == code_length; });
}

bool is_real_nik(std::string_view digits) {
    return has_form_of_nik(digits) && digits.size() <= nik_length && digits.size() > serial_begins &&
           !is_all_zeros(digits.substr(serial_begins));
}

bool holds_real_nik(std::string_view digits) {
    for (std::size_t at = 0; at + nik_length <= digits.size(); ++at)
        if (is_real_nik(digits.substr(at, nik_length))) return true;
    return false;
}

std::optional<std::string> long_number_kind(Groups groups, const std::string& digits) {
    if (digits.size() != nik_length) {
        const bool is_half_typed = is_real_nik(digits) && !are_codes(groups);
        const bool is_inside = groups.size() == 1 && holds_real_nik(digits);
        return is_half_typed || is_inside ? std::optional<std::string>{"nik"} : std::nullopt;
    }
    if (is_all_zeros(std::string_view(digits).substr(serial_begins))) return std::nullopt;
    const bool is_one_number = groups.size() == 1 || is_written_evenly(groups);
    if (!has_form_of_nik(digits) && !is_one_number) return std::nullopt;
    return digits.front() == '0' ? "npwp" : "nik";
}

/// The sizes of the groups of an NPWP: 02.183.241.5-652.000 and what people make of it.
bool is_grouped_as_npwp(Groups groups) {
    static const std::vector<std::vector<std::size_t>> forms{
        {15}, {9, 6}, {9, 3, 3}, {2, 3, 3, 1, 3, 3}, {2, 3, 3, 1, 6}, {8, 1, 3, 3}, {8, 1, 6}};
    std::vector<std::size_t> sizes;
    for (const DigitGroup& group : groups)
        sizes.push_back(group.digits.size());
    return std::find(forms.begin(), forms.end(), sizes) != forms.end();
}

/// "02.183.241.5": who it is stands there already.
bool is_dotted_head_of_npwp(Groups groups) {
    constexpr std::array<std::size_t, 4> sizes{2, 3, 3, 1};
    if (groups.size() != sizes.size()) return false;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (groups[i].digits.size() != sizes[i] || (i > 0 && groups[i].separator != ".")) return false;
    return true;
}

/// So far as it is typed.
bool is_training_npwp(std::string_view digits) {
    constexpr std::string_view code = "99";
    constexpr std::size_t office_begins = 9;
    if (digits.substr(0, code.size()) != code.substr(0, digits.size())) return false;
    return digits.size() <= office_begins || is_all_zeros(digits.substr(office_begins, 3));
}

std::optional<std::string> npwp_kind(Groups groups, const std::string& digits) {
    const bool is_npwp =
        (digits.size() == npwp_length && is_grouped_as_npwp(groups)) || is_dotted_head_of_npwp(groups);
    return is_npwp && !is_training_npwp(digits) ? std::optional<std::string>{"npwp"} : std::nullopt;
}

/// As it is dialled within Indonesia: 0812…; empty where it is no phone number.
std::string dialled(std::string_view digits, bool after_plus) {
    const auto rest_after = [digits](std::string_view head) {
        return digits.substr(0, head.size()) == head ? digits.substr(head.size()) : std::string_view{};
    };
    if (digits.substr(0, 2) == "08") return std::string(digits);
    for (const std::string_view head : {"620", "00620"})
        if (const auto rest = rest_after(head); !rest.empty() && rest.front() == '8')
            return "0" + std::string(rest);
    for (const std::string_view head : {"62", "0062"})
        if (const auto rest = rest_after(head); !rest.empty() && (rest.front() == '8' || after_plus))
            return "0" + std::string(rest);
    return {};
}

/// A training number, or its beginning.
bool is_training_phone(std::string_view number) {
    constexpr std::size_t length = training_phone.size() + 2;
    return number.size() <= length &&
           number.substr(0, training_phone.size()) == training_phone.substr(0, number.size());
}

std::optional<std::string> phone_kind(Groups groups, const std::string& digits) {
    const std::size_t least = groups.front().after_plus ? 9 : 10;
    constexpr std::size_t most = 15;
    const std::string number = dialled(digits, groups.front().after_plus);
    if (number.size() < least || number.size() > most || is_training_phone(number)) return std::nullopt;
    return "phone";
}

/// Whole numbers of the training: what stands behind one is looked at by itself.
bool is_training_number(Groups groups, const std::string& digits) {
    if (digits.size() == nik_length)
        return has_form_of_nik(digits) && is_all_zeros(std::string_view(digits).substr(serial_begins));
    if (digits.size() == npwp_length) return is_grouped_as_npwp(groups) && is_training_npwp(digits);
    const std::string number = dialled(digits, groups.front().after_plus);
    return number.size() == training_phone.size() + 2 && is_training_phone(number);
}

/// How many of the groups, from the first on, are a number of the training; 0: none.
std::size_t groups_of_training(Groups groups) {
    for (std::size_t n = 1; n <= groups.size() && n <= nik_length; ++n)
        if (is_training_number(groups.first(n), digits_of(groups.first(n)))) return n;
    return 0;
}

std::optional<std::string> kind_from_here(Groups groups) {
    for (std::size_t n = 1; n <= groups.size() && n <= nik_length; ++n) {
        const Groups part = groups.first(n);
        const std::string digits = digits_of(part);
        if (auto kind = long_number_kind(part, digits)) return kind;
        if (auto kind = npwp_kind(part, digits)) return kind;
        if (auto kind = phone_kind(part, digits)) return kind;
    }
    return std::nullopt;
}

std::optional<std::string> kind_of_run(Groups groups) {
    while (!groups.empty()) {
        const std::size_t training = groups_of_training(groups);
        if (training == 0)
            if (auto kind = kind_from_here(groups)) return kind;
        groups = groups.subspan(std::max<std::size_t>(training, 1));
    }
    return std::nullopt;
}

bool is_letter_of_address(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-' || c == '+' ||
           c == '%' || static_cast<unsigned char>(c) >= 0x80;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

/// The domain that follows an @; empty where there is none. Blanks may stand before it.
std::string domain_at(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter_of_address);
    std::string domain = in_small_letters(text.substr(0, static_cast<std::size_t>(end - text.begin())));
    while (!domain.empty() && (domain.back() == '.' || domain.back() == '-'))
        domain.pop_back();
    return domain;
}

/// "surel.com" or "surel"; not the price in "3 @ 5.000".
bool names_a_host(std::string_view domain) {
    const std::string_view last_label = domain.substr(domain.rfind('.') + 1);
    return std::any_of(last_label.begin(), last_label.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// An @ between a name and a host. "@jemput" alone is none; "budi @ surel.com" is one.
bool is_address(std::string_view before, std::string_view after, std::string_view domain) {
    const bool is_spaced = !after.empty() && after.front() == ' ';
    if (is_spaced) before = before.substr(0, before.find_last_not_of(' ') + 1);  // npos + 1 is 0: nothing
    if (before.empty() || !is_letter_of_address(before.back())) return false;
    if (is_spaced && domain.find('.') == std::string_view::npos) return false;
    return domain.empty() || names_a_host(domain);
}

bool is_training_domain_so_far(std::string_view domain) {
    return training_domain.substr(0, domain.size()) == domain;
}

bool holds_real_address(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const std::string_view after = text.substr(at + 1);
        const std::string domain = domain_at(after);
        if (is_address(text.substr(0, at), after, domain) && !is_training_domain_so_far(domain)) return true;
    }
    return false;
}

std::string only_digits(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool might_be_real_nik(std::string_view digits) {
    return digits.size() > serial_begins && !is_all_zeros(digits.substr(serial_begins));
}

/// An NPWP of 16 digits is a NIK, or 0 and an NPWP of 15 digits.
bool might_be_real_npwp(std::string_view digits) {
    if (is_training_npwp(digits)) return false;
    if (!digits.empty() && digits.front() == '0') return !is_training_npwp(digits.substr(1));
    if (digits.size() < 2 || is_province(two_digits(digits, 0))) return might_be_real_nik(digits);
    return true;
}

bool might_be_real_phone(std::string_view digits) {
    constexpr std::string_view country = "62";
    if (digits.substr(0, country.size()) == country.substr(0, digits.size()))
        return digits.size() > country.size() &&
               !is_training_phone("0" + std::string(digits.substr(country.size())));
    return !is_training_phone(digits);
}

}  // namespace

std::optional<std::string> refusal_of(std::string_view text) {
    for (const DigitRun& run : digit_runs(text))
        if (auto kind = kind_of_run(run)) return kind;
    return holds_real_address(text) ? std::optional<std::string>{"email"} : std::nullopt;
}

bool might_become_real(std::string_view typed_so_far, std::string_view kind) {
    const std::string digits = only_digits(typed_so_far);
    if (kind == "nik") return might_be_real_nik(digits);
    if (kind == "npwp") return might_be_real_npwp(digits);
    if (kind == "phone") return might_be_real_phone(digits);
    return kind == "email" && holds_real_address(typed_so_far);
}

std::string refusal_text(const Language& language, std::string_view kind) {
    if (kind == "nik")
        return language.text(
            "This is training. Do not enter a real NIK. If this one was meant to be invented, a digit is "
            "wrong.");
    if (kind == "npwp") return language.text("This is training. Do not enter a real NPWP.");
    if (kind == "phone") return language.text("This is training. Do not enter a real phone number.");
    if (kind == "email") return language.text("This is training. Do not enter a real e-mail address.");
    return language.text("This is training. Do not enter real personal data.");
}

}  // namespace jemput::trainer
