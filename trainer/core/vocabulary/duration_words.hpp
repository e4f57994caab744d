#pragma once

#include "sim/core/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// "90s", "2min", "1h30min": a duration in one word, from 1 s to a day; parts from large to small, each once.
[[nodiscard]] std::optional<Duration> parse_duration_word(std::string_view text);

/// The same in one word, in whole seconds: "1h30min", "90s" is "1min30s".
[[nodiscard]] std::string to_duration_word(Duration length);

}  // namespace jemput::trainer
