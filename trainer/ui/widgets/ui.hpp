#pragma once

#include "sim/core/language.hpp"
#include "trainer/ui/base/fonts.hpp"
#include "trainer/ui/base/text.hpp"
#include "trainer/ui/base/theme.hpp"
#include "trainer/ui/platform/input.hpp"
#include "trainer/ui/widgets/registry.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// What a widget is told of the pointer and the keyboard in this frame.
struct Touch {
    bool is_hovered = false;
    bool is_held = false;
    bool is_clicked = false;  ///< by the pointer, or with Enter or Space
    bool is_focused = false;
    bool shows_focus = false;  ///< the keyboard was used last: a ring is drawn
};

/// A frame of the window while it is drawn: with what it is drawn, what the person did, and where the
/// keyboard is. Widgets are functions that take it; it lives as long as the window.
///
/// The focus is ours and not Dear ImGui's, so that the keyboard reaches everything in every version of it:
/// Tab and Shift Tab go along the widgets in the order in which they are drawn, arrows to the nearest one in
/// that direction, F6 and Shift F6 to the next region.
class Ui {
  public:
    struct Look {
        const Theme* theme = nullptr;
        const Fonts* fonts = nullptr;
        const Language* language = nullptr;
        bool reduces_motion = false;
    };

    void begin_frame(const Look& look, const Input& input, ImVec2 size, double seconds);
    void end_frame();

    [[nodiscard]] const Theme& theme() const { return *look_.theme; }
    [[nodiscard]] const Fonts& fonts() const { return *look_.fonts; }
    [[nodiscard]] const Language& language() const { return *look_.language; }
    [[nodiscard]] float F() const { return look_.fonts->F; }
    [[nodiscard]] float px(float lines) const;  ///< so many F in whole pixels
    [[nodiscard]] float stroke() const;         ///< the width of a thin line
    [[nodiscard]] ImVec2 size() const { return size_; }
    [[nodiscard]] Rect window() const { return Rect::at({0, 0}, size_); }
    [[nodiscard]] double seconds() const { return seconds_; }  ///< real time since the window opened
    [[nodiscard]] bool reduces_motion() const { return look_.reduces_motion; }
    [[nodiscard]] const Input& input() const { return input_; }
    [[nodiscard]] ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] Registry& registry() { return registry_; }
    /// What was shown a frame ago: where things are that are drawn later in this frame.
    [[nodiscard]] const Registry& shown() const { return shown_; }
    /// What this frame shows, as far as it is drawn.
    [[nodiscard]] const Registry& shown_now() const { return registry_; }

    /// Registers a widget, and tells what is done with it. A disabled one is shown and reached by nothing.
    Touch touch(std::string_view id, const Rect& rect, std::string_view label, WidgetKind kind,
                bool is_enabled = true, std::string_view value = {});
    /// Registers a field whose input is Dear ImGui's.
    void note_field(std::string_view id, const Rect& rect, std::string_view label, std::string_view value);
    /// A place that can be pointed out.
    void mark(std::string_view id, const Rect& rect, std::string_view label = {});

    /// True once where the key was pressed and nothing has taken it; takes it.
    bool takes_key(Key key, bool ctrl = false, bool shift = false, bool alt = false);
    /// "F5" and the like was pressed, or the widget's key.
    bool takes(const KeyPress& press);

    void focus_on(std::string_view id);
    [[nodiscard]] const std::string& focus() const { return focus_; }
    [[nodiscard]] bool shows_focus() const { return focus_is_visible_; }
    /// The keyboard writes a text: letters, Space and the arrows belong to it.
    void set_writes(std::string_view id) { writing_ = id; }
    [[nodiscard]] bool writes() const { return !writing_.empty(); }

    /// Letters for a field that has the focus and does not take them yet; they are its first ones.
    void keep_letters(std::string_view text) { kept_letters_ += text; }
    [[nodiscard]] std::string take_letters() { return std::exchange(kept_letters_, {}); }

    /// The list or drawer of that name is open; one at a time.
    void open(std::string_view id) {
        open_ = id;
        filter_.clear();
    }
    void close(std::string_view id) {
        if (open_ == id) open_.clear();
    }
    /// What was typed while a list stands open: it shows only what begins so, or has a word that does.
    [[nodiscard]] std::string& filter() { return filter_; }
    [[nodiscard]] bool is_open(std::string_view id) const { return open_ == id; }

    /// Follows the widget with that id: what it is clipped to is noted where it is drawn.
    void watch(std::string_view id);
    /// What the watched widget is clipped to, as it was drawn last; nullopt: it was not.
    [[nodiscard]] const std::optional<Rect>& watched_clip() const { return watched_clip_; }
    /// Scrolls so that the watched widget can be seen, as soon as it is drawn.
    void show_watched() { frames_to_show_ = 12; }

    /// Widgets from here on belong to the region.
    void begin_region(std::string_view name) { region_ = name; }
    /// Widgets lie one layer higher until end_layer.
    void begin_layer() { ++layer_; }
    void end_layer() { --layer_; }
    [[nodiscard]] int layer() const { return layer_; }

    /// True the first time that a part which scrolls is shown since forget_areas(): it begins at its top.
    [[nodiscard]] bool is_new_area(unsigned area) { return areas_.insert(area).second; }
    /// Another screen, or another case: what was scrolled before is none of its business.
    void forget_areas() { areas_.clear(); }

    /// A value that goes to its target in so many seconds (ease out); at once where motion is reduced.
    [[nodiscard]] float eased(std::string_view id, float target, float seconds = 0.08F);
    /// Something goes on moving: another frame is wanted at once.
    void keep_moving() { is_moving_ = true; }
    [[nodiscard]] bool is_moving() const { return is_moving_; }

    // Texts, in the colours and fonts of the theme. What has no room is noted as a fault of the screen.
    /// One line from the left (align 0), centred (0.5) or to the right (1), in the middle of the height.
    void line(const Rect& rect, std::string_view text, const ImFont* font, ImU32 colour, float align = 0);
    /// Wrapped, from the top; returns the height that it takes.
    float paragraph(const Rect& rect, std::string_view text, const TextStyle& style, float align = 0);
    [[nodiscard]] TextStyle body() const;   ///< bold words in the accent's font, same colour
    [[nodiscard]] TextStyle quiet() const;  ///< small, text2
    [[nodiscard]] float height_of(std::string_view text, const TextStyle& style, float width) const;

  private:
    void move_focus();
    void tab_on(bool backwards);
    void go_towards(Key arrow);
    void next_region(bool backwards);
    [[nodiscard]] std::vector<const Widget*> reachable() const;
    void note_watched(std::string_view id, const Rect& rect);

    struct Eased {
        float value = 0;
        double seen = 0;
    };

    Look look_;
    Input input_;
    ImVec2 size_{};
    double seconds_ = 0;
    double step_ = 0;
    Registry registry_;
    Registry shown_;
    std::string focus_;
    std::string clicked_by_key_;
    bool focus_is_visible_ = false;
    bool focus_moved_ = false;
    bool focus_was_set_ = false;
    bool is_moving_ = false;
    std::string writing_;
    std::string kept_letters_;
    std::string open_;
    std::string filter_;
    std::string watched_;
    std::optional<Rect> watched_clip_;
    int frames_to_show_ = 0;
    std::string region_;
    int layer_ = 0;
    std::map<std::string, Eased, std::less<>> eased_;
    std::set<unsigned> areas_;
};

}  // namespace jemput::trainer::ui
