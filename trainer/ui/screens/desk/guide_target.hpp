#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// The commands by which the expectation comes nearer, as the desk stands: the next one first. What only
/// happens (an account is registered) is led to through its page: the field that is empty, the statement that
/// was not read aloud, the button.
[[nodiscard]] std::vector<Command> commands_towards(const Desk& desk, const Expectation& expectation);

/// The widget at which one of the commands is given, else the first of its way that is shown and not chosen
/// already; nullptr: nothing of it can be seen.
[[nodiscard]] const Widget* widget_towards(const Registry& shown, const std::vector<Command>& commands);

}  // namespace jemput::trainer::ui
