#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// A place on a scrub bar that is worth a look.
struct ScrubMark {
    double at = 0;  ///< as the values of the bar
    ImU32 colour = 0;
};

/// A bar from `low` to `high` along which one moves by pointer, or with Left, Right, Home and End while it
/// has the focus; `step` is what an arrow goes. Returns where it is now. 1.4 F high.
double scrub_bar(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, double low, double high,
                 double at, double step, const std::vector<ScrubMark>& marks = {});

}  // namespace jemput::trainer::ui
