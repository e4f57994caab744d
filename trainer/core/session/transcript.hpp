#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/script.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace jemput::trainer {

/// A session that was played, for people: each command with what was said and what was found, then the score
/// and what the day outside came to.
[[nodiscard]] std::string to_text(const Language& language, const Played& played);

/// The same for programs: commands, judgements, findings, expectations, score, days outside. Bilingual texts
/// have "id" and "en".
[[nodiscard]] nlohmann::ordered_json to_json(const Played& played);

/// The end of a session alone: score, findings, expectations, days outside.
[[nodiscard]] nlohmann::ordered_json summary_of(const Session& session);
[[nodiscard]] std::string summary_text(const Language& language, const Session& session);

/// "right", "early" …: words for programs.
[[nodiscard]] std::string_view word_of(Judgement judgement);
[[nodiscard]] std::string_view word_of(Standing standing);
[[nodiscard]] std::string_view word_of(Mode mode);

}  // namespace jemput::trainer
