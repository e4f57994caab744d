#pragma once

#include <string>
#include <string_view>

namespace jemput::trainer {

/// The ASCII letters (small) and digits of a text, without all else: what two writings of one thing have in
/// common.
[[nodiscard]] std::string letters_and_digits(std::string_view text);

}  // namespace jemput::trainer
