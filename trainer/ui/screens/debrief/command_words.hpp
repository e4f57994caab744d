#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/session.hpp"

#include <string>

namespace jemput::trainer::ui {

/// A command or fact as people say it: "Ask: “Is the business your own, or a company?”". What is secret is
/// left out, and so is what has no words.
[[nodiscard]] std::string words_of(const Language& language, const Session& session, const Command& command);

/// What a finding is about, as exactly as can be told: what was left out, the field and what was written in
/// it, the word, the code with its reason; "" where its command says it all.
[[nodiscard]] std::string about_words(const Language& language, const Session& session,
                                      const Finding& finding);

/// A document of hers or a printed one by its title; "" where it has none.
[[nodiscard]] std::string document_words(const Language& language, const Session& session,
                                         std::string_view name);

/// A page of OSS by its title; "" where there is none.
[[nodiscard]] std::string page_words(const Language& language, const Session& session, std::string_view page);

}  // namespace jemput::trainer::ui
