#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

// The fallback form as paper: the same by day and by night.

namespace jemput::trainer::ui {

/// What is printed on paper, and what is printed small.
[[nodiscard]] ImU32 paper_print(const Theme& theme);
[[nodiscard]] ImU32 paper_quiet(const Theme& theme);

/// A sheet of paper.
void draw_sheet(Ui& ui, const Rect& rect);

/// The form as it was filled in, to be read while it is entered; returns its height. Where `draws` is false
/// it is only measured.
float read_form(Ui& ui, const PaperForm& form, const Rect& rect, bool draws = true);

/// "F-0031": the number of the receipt; "" where there is none.
[[nodiscard]] std::string form_number(const PaperForm& form);

}  // namespace jemput::trainer::ui
