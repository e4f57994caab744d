#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <cstdint>

namespace jemput::trainer::ui {

/// Whose keys are told first.
enum class HelpPage : std::uint8_t { screens, desk };

/// All keys, over the screen: F1 opens and closes it, Esc closes it. Call it once a frame, before the screen
/// takes keys of its own.
void draw_help(Ui& ui, HelpPage page);

}  // namespace jemput::trainer::ui
