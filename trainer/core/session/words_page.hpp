#pragma once

#include "trainer/core/session/material.hpp"

#include <string>

namespace jemput::trainer {

/// The page docs/trainer-words.md (Markdown): what arguments of commands may be, as the assets have it: pages
/// of OSS with their fields and statements, codes of choices, the paper form, documents, desks, terms, rule
/// cards, items, messages, and the topics of each case.
[[nodiscard]] std::string words_page(const Material& material);

}  // namespace jemput::trainer
