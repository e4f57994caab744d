#pragma once

#include <string>
#include <string_view>

namespace jemput {

/// The SHA-256 of the bytes (FIPS 180-4) as 64 lowercase hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace jemput
