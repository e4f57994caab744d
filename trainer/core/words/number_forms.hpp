#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// The NIK has 16 digits, PPKKCCDDMMYYSSSS, with a day (women: + 40) and month that exist. The place is that
/// of the office that issued it and says nothing about where the person lives: it is not looked at.
[[nodiscard]] bool is_nik_form(std::string_view nik);

/// Whether the digits DDMMYY of a well-formed NIK are those of the date YYYY-MM-DD.
[[nodiscard]] bool nik_agrees_with_birth(std::string_view nik, std::string_view born);

/// "P" or "L", of a well-formed NIK.
[[nodiscard]] std::string_view sex_of_nik(std::string_view nik);

/// 15 digits of which the ninth is the check digit: the Luhn sum of the first nine is a multiple of 10.
[[nodiscard]] bool is_npwp_form(std::string_view npwp);

/// One @ with something before it, and a domain with a dot behind it; no blanks.
[[nodiscard]] bool is_email_form(std::string_view address);

[[nodiscard]] bool is_all_digits(std::string_view text);

/// "1974-07-12", "12-07-1974" or "12/07/1974" as the first of them; nullopt where it is no day.
[[nodiscard]] std::optional<std::string> date_in_order(std::string_view text);

/// Upper case, blanks at the ends cut, and one blank between words: how names are compared.
[[nodiscard]] std::string plain_name(std::string_view name);

/// Small letters, blanks at the ends cut: how addresses and captchas are compared.
[[nodiscard]] std::string plain_word(std::string_view word);

}  // namespace jemput::trainer
