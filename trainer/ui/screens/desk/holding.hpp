#pragma once

#include "trainer/core/session/session.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// A command that guided mode did not carry out, and why.
struct Held {
    std::string command;             ///< "tick account_true"
    const RuleCard* card = nullptr;  ///< the rule that it would break
    std::optional<Bilingual> why;    ///< of the case: what is wrong with just this
    /// Fields of the open page that hold something else than what she said, with what stands there.
    std::vector<std::pair<std::string, std::string>> fields;
};

/// In guided mode, what would break a rule at once is held back: the command is tried on a copy of the
/// session, and a choice that would only show itself later (a wrong code, a telephone number that cannot be
/// changed afterwards) is looked at too. nullopt: nothing speaks against it, or it cannot be mended any more,
/// or the trainee wants to end.
[[nodiscard]] std::optional<Held> held_back(const Session& session, const Command& command);

}  // namespace jemput::trainer::ui
