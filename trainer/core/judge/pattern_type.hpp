#pragma once

#include "sim/document/description.hpp"
#include "trainer/core/vocabulary/command.hpp"

namespace jemput::trainer {

/// A command or fact with "*" for any argument: choose_kbli *.
[[nodiscard]] Type<Pattern> pattern_type();

/// A state of the world, such as nib_issued or not nib_issued.
[[nodiscard]] Type<ConditionTest> condition_type();

/// A command with all its arguments, of the trainee or of the instructor: outage 90min.
[[nodiscard]] Type<Command> command_type(Actor actor);

}  // namespace jemput::trainer
