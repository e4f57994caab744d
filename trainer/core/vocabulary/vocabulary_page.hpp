#pragma once

#include "trainer/core/vocabulary/command.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer {

/// As it stands in the documentation: "topic", "code".
[[nodiscard]] std::string_view name_of(ArgumentKind kind);

/// docs/trainer-commands.md: every command, fact and condition in Markdown, for who writes cases and scripts.
[[nodiscard]] std::string vocabulary_page();

}  // namespace jemput::trainer
