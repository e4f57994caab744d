#pragma once

#include "trainer/core/judge/severity_words.hpp"
#include "trainer/core/records/record_types.hpp"

#include <optional>
#include <string_view>

namespace jemput::trainer {

/// The words in which the tables keep what the program keeps as numbers; they never change.
[[nodiscard]] std::string_view word_of(Actor actor);
[[nodiscard]] std::string_view word_of(ErrorKind kind);
[[nodiscard]] std::string_view word_of(RecordState state);

/// Nothing where there is no such word.
[[nodiscard]] std::optional<Actor> actor_of(std::string_view word);
[[nodiscard]] std::optional<ErrorKind> error_kind_of(std::string_view word);
[[nodiscard]] std::optional<RecordState> record_state_of(std::string_view word);

}  // namespace jemput::trainer
