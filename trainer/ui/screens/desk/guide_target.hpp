#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// The commands by which the expectation comes nearer, as the desk stands: the next one first. What only
/// happens (an account is registered) is led to through its page: what she must be asked, the field that is
/// wrong or empty, the statement that was not read aloud, the button.
[[nodiscard]] std::vector<Command> commands_towards(const Desk& desk, const Expectation& expectation);

/// Where the next click belongs.
struct Lead {
    std::string widget;    ///< its id; empty: nothing of the way is shown
    Command command;       ///< that it leads to
    bool is_deed = false;  ///< the command itself is given there; else it is a step on the way to it
};

/// The widget at which one of the commands is given, wherever it was scrolled to; else the first step of its
/// way that is not taken yet: a part of the window, a tab, a list.
[[nodiscard]] Lead lead_to(const Registry& shown, const Desk& desk, const std::vector<Command>& commands);

/// The answer of hers that says what belongs into a field of OSS; nullptr: none does.
[[nodiscard]] const Answer* answer_for(const Desk& desk, std::string_view field);

/// What is typed into a field of OSS and was not entered yet; empty: nothing.
[[nodiscard]] std::string pending_entry(const Desk& desk, std::string_view id);

}  // namespace jemput::trainer::ui
