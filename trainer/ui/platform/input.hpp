#pragma once

#include "trainer/ui/base/imgui.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// A key as it is labelled. Letters, digits, plus and minus are their upper-case ASCII codes: key_of('D').
enum class Key : int {
    none = 0,
    tab = 256,
    enter,
    space,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    del,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
};

[[nodiscard]] constexpr Key key_of(char label) {
    return static_cast<Key>(label);
}

/// A key that was pressed, or repeated while it is held.
struct KeyPress {
    Key key = Key::none;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;  ///< Alt, never Alt Gr

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// "ctrl+4", "alt+1", "tab", "enter", "esc", "f5"; nullopt: it names no key.
[[nodiscard]] std::optional<KeyPress> parse_key(std::string_view words);

/// What a person did since the last frame, wherever it comes from: a window, a test, a recording.
struct Input {
    std::vector<KeyPress> keys;
    std::string text;  ///< what was typed, UTF-8
    ImVec2 mouse{-1e6F, -1e6F};
    std::array<bool, 3> buttons{};  ///< left, right, middle: held at the end of the frame
    float wheel = 0;                ///< notches, up is positive
    bool has_focus = true;          ///< whether the window has it
};

/// Hands the input to Dear ImGui: pointer, text, and the keys that edit a text. Everything else (moving the
/// focus, shortcuts) is ours. Keys are pressed for one frame each, so that none is lost when two presses
/// come within one. One for each context.
class ImGuiFeed {
  public:
    ImGuiFeed();
    void feed(const Input& input);
    /// Presses wait for the next frame.
    [[nodiscard]] bool has_pending() const { return !pending_.empty(); }

  private:
    void press(const KeyPress& press, bool down);

    std::vector<KeyPress> pending_;
    std::vector<KeyPress> down_;
    bool had_focus_ = true;
};

}  // namespace jemput::trainer::ui
