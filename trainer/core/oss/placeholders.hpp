#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// The names in braces: "Tunggu {minutes} menit" has {"minutes"}.
[[nodiscard]] std::set<std::string> placeholders_in(std::string_view text);

/// The text with its placeholders replaced; those without a value stay as they are.
[[nodiscard]] std::string filled(std::string_view text,
                                 const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace jemput::trainer
