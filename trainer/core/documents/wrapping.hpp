#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// How many characters (code points) a UTF-8 text has; broken bytes count one each.
[[nodiscard]] std::size_t characters(std::string_view text);

/// The text in lines of which each fits, broken at blanks and, where a word alone does not fit, within it;
/// "\n" ends a line, other control characters count as blanks. At least one line; one character always fits.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text,
                                               const std::function<bool(std::string_view)>& fits);

}  // namespace jemput::trainer
