#pragma once

#include "sim/core/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer {

// The guard of the trainer: what looks like the data of a real person is refused, and is neither kept nor
// logged. Numbers of the training cannot belong to anybody: a NIK that ends in 0000 (serials begin at 0001),
// an NPWP with taxpayer code 99 and tax office 000, a phone 0800000000nn, mail at latihan.example.

/// What a text seems to hold: "nik", "npwp", "phone" or "email"; nullopt where it holds nothing of a real
/// person. Looks anywhere in the text; digits may have blanks, dots, dashes, slashes or brackets between
/// them. Refused are
///  - 13 to 16 digits that have the form of a NIK (area, date of birth), whose serial is not zero so far,
///  - every other number of 16 digits that does not end in 0000,
///  - an NPWP of 15 digits, or its dotted beginning (02.183.241.5), outside 99….000,
///  - a phone number that begins 08, 62 8 or +62, outside 0800000000nn,
///  - an e-mail address at another domain than latihan.example (a beginning of it passes: it is being typed).
/// A NIB (13 digits from 0000), postcodes, amounts below ten billion rupiah, KBLI codes and dates pass.
/// O(length of the text).
[[nodiscard]] std::optional<std::string> refusal_of(std::string_view text);

/// For each key that is pressed in a field of that kind ("nik", "npwp", "phone", "email"): true as soon as
/// what was typed so far can no longer become a number of the training. In a NIK that is a digit other than 0
/// from position 13 on. Other kinds: false.
[[nodiscard]] bool might_become_real(std::string_view typed_so_far, std::string_view kind);

/// What the trainee is told: "Ini pelatihan. Jangan masukkan NIK asli."
[[nodiscard]] std::string refusal_text(const Language& language, std::string_view kind);

}  // namespace jemput::trainer
