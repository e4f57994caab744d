#pragma once

#include "trainer/ui/base/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace jemput::trainer::ui {

enum class WidgetKind : std::uint8_t {
    button,
    field,
    choice,  ///< one of several
    toggle,
    tab,
    link,
    item,  ///< a row or an object that can be clicked
    figure,
    area,  ///< nothing to click: a place that can be pointed out
};

/// A widget as it was in a frame.
struct Widget {
    std::string id;     ///< never changes with the language
    std::string label;  ///< in the language of the window
    WidgetKind kind{};
    Rect rect;
    Rect visible;  ///< the part of it that is not clipped
    bool is_enabled = true;
    bool is_focused = false;
    int layer = 0;       ///< 0 the screen, above it what lies over the screen
    std::string region;  ///< F6 goes from one to the next
    std::string value;   ///< what stands in a field, what is chosen

    friend bool operator==(const Widget&, const Widget&) = default;
};

/// What a frame shows: guided mode points at it, tests and drivers from outside look things up in it, the
/// keyboard moves along it.
class Registry {
  public:
    void begin_frame();
    void add(Widget widget);
    /// A text that has no room: what a reader would miss.
    void add_fault(std::string what) { faults_.push_back(std::move(what)); }
    /// A text that is drawn in a rectangle.
    void add_text(std::string_view text, const Rect& rect) { texts_.push_back({std::string(text), rect}); }

    [[nodiscard]] const std::vector<Widget>& widgets() const { return widgets_; }
    /// nullptr where it is not shown.
    [[nodiscard]] const Widget* find(std::string_view id) const;
    /// What can be seen and used: those of the topmost layer.
    [[nodiscard]] int top_layer() const;

    /// Texts without room, ids that occur twice, widgets that overlap in their layer or stick out of the
    /// window.
    [[nodiscard]] std::vector<std::string> faults(ImVec2 window) const;
    [[nodiscard]] const std::vector<std::pair<std::string, Rect>>& texts() const { return texts_; }

  private:
    std::vector<Widget> widgets_;
    std::vector<std::pair<std::string, Rect>> texts_;
    std::vector<std::string> faults_;
};

[[nodiscard]] std::string_view word_of(WidgetKind kind);

/// For drivers from outside: {"screen": NAME, "widgets": [{"id", "label", "kind", "rect": [left, top, right,
/// bottom], "enabled", "focused", "layer", "value"}]}.
[[nodiscard]] nlohmann::ordered_json to_json(const Registry& registry, std::string_view screen);

}  // namespace jemput::trainer::ui
