#pragma once

#include "trainer/core/judge/card.hpp"

#include <optional>
#include <string_view>

namespace jemput::trainer {

/// The words for programs and files: critical, major, minor; they never change.
[[nodiscard]] std::string_view word_of(Severity severity);

/// Nothing where there is no such word.
[[nodiscard]] std::optional<Severity> severity_of(std::string_view word);

}  // namespace jemput::trainer
