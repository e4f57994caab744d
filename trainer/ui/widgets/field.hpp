#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// How a field looks: label above, value, help or error below.
struct FieldFace {
    std::string_view label = {};
    std::string_view help = {};
    std::string_view error = {};   ///< one sentence that says what to do
    std::string_view prefix = {};  ///< "Rp"
    std::string_view unit = {};    ///< behind the value: "orang"
    std::string_view hint = {};    ///< where it is empty
    bool is_mono = false;          ///< numbers of the state
    bool is_secret = false;
    bool is_locked = false;    ///< filled from elsewhere
    bool is_on_paper = false;  ///< a line on a paper form, written by hand
};

/// The height of a field in a column so wide.
[[nodiscard]] float height_of(const Ui& ui, const FieldFace& face, float width);

struct FieldEvent {
    bool is_edited = false;     ///< a letter more or less
    bool is_committed = false;  ///< Enter was pressed, or the keyboard has left it after a change
    bool has_focus = false;
};

/// A field for one line of text. It writes into `value` with every letter.
FieldEvent text_field(Ui& ui, std::string_view id, const Rect& rect, const FieldFace& face,
                      std::string& value);

/// One of a list, by (id, words); opens over what is below. True where another one was chosen.
bool choice_field(Ui& ui, std::string_view id, const Rect& rect, const FieldFace& face,
                  const std::vector<std::pair<std::string, std::string>>& choices, std::string& chosen);

/// A box to tick with words behind it, wrapped; true once where it was clicked.
bool tick_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view words, bool is_ticked,
              bool is_enabled = true);
[[nodiscard]] float tick_box_height(const Ui& ui, std::string_view words, float width);

}  // namespace jemput::trainer::ui
