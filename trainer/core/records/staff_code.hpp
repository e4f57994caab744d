#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// What is wrong with it as an opaque staff code such as PTG-017, or nothing: 3 to 20 letters, digits and
/// single dashes, a letter first, and 1 to 6 digits. So neither a name (no digit), nor an NIK, NIP or phone
/// number (more than six digits) can be one, whatever dashes stand between.
[[nodiscard]] std::optional<std::string> staff_code_fault(std::string_view code);

/// For the `allowed` of a diagnostic.
[[nodiscard]] std::string_view staff_code_form();

}  // namespace jemput::trainer
