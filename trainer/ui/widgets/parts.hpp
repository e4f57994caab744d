#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// A card: surface, border, shadow. Returns what is inside its padding (0.8 F).
Rect card(Ui& ui, const Rect& rect, bool is_quiet = false);

enum class Tone : std::uint8_t { plain, accent, ok, warn, error, critical };

[[nodiscard]] const Theme::State& state_of(const Theme& theme, Tone tone);  ///< of ok, warn, error, critical
[[nodiscard]] ImU32 text_colour(const Theme& theme, Tone tone);
[[nodiscard]] ImU32 ground_colour(const Theme& theme, Tone tone);

/// A state or a topic, never a command: a small rounded word with a sign.
struct ChipFace {
    std::string_view label;
    std::string_view icon = {};
    Tone tone = Tone::plain;
    bool is_outlined = false;
    bool is_on = false;  ///< of one that is chosen
};
[[nodiscard]] float width_of(const Ui& ui, const ChipFace& face);
/// 1.2 F high, in the middle of the row's height.
void chip(Ui& ui, const Rect& rect, const ChipFace& face);
void chip_from_left(Ui& ui, Rect& row, const ChipFace& face);
void chip_from_right(Ui& ui, Rect& row, const ChipFace& face);
/// One that can be chosen (a topic, a fact); 1.4 F high, so that it can be hit.
bool chip_button(Ui& ui, std::string_view id, const Rect& rect, const ChipFace& face);
/// Chips in rows as they fit; returns the index that was clicked, else -1. `height` is what they take.
int chip_buttons(Ui& ui, const std::vector<std::string>& ids, const std::vector<ChipFace>& faces, Rect& area);

/// A bar that is filled to a share of 0 … 1.
void progress_bar(Ui& ui, const Rect& rect, float share, ImU32 colour);

/// An arc that turns while something is awaited: shown after 300 ms of waiting.
void loading_arc(Ui& ui, ImVec2 centre, float radius);

/// A sign and a word behind it, from the left; returns the width.
float icon_text(Ui& ui, const Rect& rect, std::string_view icon, std::string_view text, const ImFont* font,
                ImU32 colour);

/// What is missing and what to do, in the middle of an empty place.
void empty_place(Ui& ui, const Rect& rect, std::string_view icon, std::string_view words);

/// A separating line along the top or the bottom of a rectangle.
void line_above(Ui& ui, const Rect& rect);
void line_below(Ui& ui, const Rect& rect);

/// The tabs of the mock browser; 1.7 F high. The active one joins the page below it.
struct TabFace {
    std::string id;
    std::string label;
    std::string_view icon = {};
    std::string badge = {};  ///< a number, or "!"
};
/// Returns the index of the active one. Where they do not fit, only the active one has its words.
int tabs(Ui& ui, const Rect& rect, const std::vector<TabFace>& faces, int active);

/// The state of a step: a ring, a dot, a check and the like, each also a word.
enum class StepMark : std::uint8_t { open, now, done, paused, missed, wrong, not_needed };
void step_mark(Ui& ui, const Rect& rect, StepMark mark);
[[nodiscard]] std::string word_of(const Language& language, StepMark mark);

enum class WidthClass : std::uint8_t { narrow, medium, wide };
[[nodiscard]] WidthClass width_class(const Ui& ui);
[[nodiscard]] bool is_low(const Ui& ui);

}  // namespace jemput::trainer::ui
