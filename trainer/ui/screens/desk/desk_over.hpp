#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <cstdint>

// What lies over the desk for a moment.

namespace jemput::trainer::ui {

enum class LeavingAnswer : std::uint8_t {
    none,  ///< not answered yet
    stay,
    leave,  ///< the attempt stays as it is, and can be taken up again
    end,    ///< for good, with a result
};

/// Asks before the desk is left, or with it the window; the safe answer has the focus. The clock of an exam
/// goes on: an exam is left only by its end, or where the window is closed.
[[nodiscard]] LeavingAnswer ask_to_leave(Ui& ui, const Desk& desk, bool closes_window);

}  // namespace jemput::trainer::ui
