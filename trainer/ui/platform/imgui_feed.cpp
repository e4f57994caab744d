#include "trainer/ui/platform/input.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace jemput::trainer::ui {

namespace {

/// The keys with which Dear ImGui edits a text.
std::optional<ImGuiKey> editing_key(const KeyPress& press) {
    switch (press.key) {
        case Key::left:
            return ImGuiKey_LeftArrow;
        case Key::right:
            return ImGuiKey_RightArrow;
        case Key::up:
            return ImGuiKey_UpArrow;
        case Key::down:
            return ImGuiKey_DownArrow;
        case Key::home:
            return ImGuiKey_Home;
        case Key::end:
            return ImGuiKey_End;
        case Key::backspace:
            return ImGuiKey_Backspace;
        case Key::del:
            return ImGuiKey_Delete;
        default:
            break;
    }
    if (!press.ctrl) return std::nullopt;
    switch (static_cast<int>(press.key)) {
        case 'A':
            return ImGuiKey_A;
        case 'C':
            return ImGuiKey_C;
        case 'V':
            return ImGuiKey_V;
        case 'X':
            return ImGuiKey_X;
        case 'Y':
            return ImGuiKey_Y;
        case 'Z':
            return ImGuiKey_Z;
        default:
            return std::nullopt;
    }
}

// Dear ImGui 1.87 takes events; before, its state is written. Nothing else in the program asks which.

#if IMGUI_VERSION_NUM >= 18700

void prepare(ImGuiIO& io) {
    io.ConfigInputTrickleEventQueue = false;
}

void set_key(ImGuiIO& io, ImGuiKey key, bool down) {
    io.AddKeyEvent(key, down);
}

void set_modifiers(ImGuiIO& io, const KeyPress& press) {
    io.AddKeyEvent(ImGuiMod_Ctrl, press.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, press.shift);
}

void set_pointer(ImGuiIO& io, const Input& input) {
    io.AddMousePosEvent(input.mouse.x, input.mouse.y);
    for (std::size_t i = 0; i < input.buttons.size(); ++i)
        io.AddMouseButtonEvent(static_cast<int>(i), input.buttons[i]);
    if (input.wheel != 0) io.AddMouseWheelEvent(0, input.wheel);
}

#else

void prepare(ImGuiIO& io) {
    for (int key = 0; key < ImGuiKey_COUNT; ++key)
        io.KeyMap[key] = key;
}

void set_key(ImGuiIO& io, ImGuiKey key, bool down) {
    io.KeysDown[key] = down;
}

void set_modifiers(ImGuiIO& io, const KeyPress& press) {
    io.KeyCtrl = press.ctrl;
    io.KeyShift = press.shift;
}

void set_pointer(ImGuiIO& io, const Input& input) {
    io.MousePos = input.mouse;
    for (std::size_t i = 0; i < input.buttons.size(); ++i)
        io.MouseDown[i] = input.buttons[i];
    io.MouseWheel = input.wheel;
}

#endif

}  // namespace

ImGuiFeed::ImGuiFeed() {
    prepare(ImGui::GetIO());
}

void ImGuiFeed::press(const KeyPress& press, bool down) {
    if (const auto key = editing_key(press)) set_key(ImGui::GetIO(), *key, down);
}

void ImGuiFeed::feed(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    if (had_focus_ != input.has_focus) io.AddFocusEvent(input.has_focus);
    had_focus_ = input.has_focus;
    set_pointer(io, input);
    io.AddInputCharactersUTF8(input.text.c_str());

    for (const KeyPress& press : input.keys)
        if (editing_key(press)) pending_.push_back(press);
    const std::vector<KeyPress> before = std::exchange(down_, {});
    for (const KeyPress& held : before)
        press(held, false);
    // A key that was down in the last frame has to be up in this one to be pressed again.
    while (!pending_.empty()) {
        const KeyPress next = pending_.front();
        const auto is_same = [&next](const KeyPress& other) { return other.key == next.key; };
        const auto has_other_modifiers = [&next](const KeyPress& other) {
            return other.ctrl != next.ctrl || other.shift != next.shift;
        };
        if (std::any_of(before.begin(), before.end(), is_same) ||
            std::any_of(down_.begin(), down_.end(), is_same) ||
            std::any_of(down_.begin(), down_.end(), has_other_modifiers))
            break;
        set_modifiers(io, next);
        press(next, true);
        down_.push_back(next);
        pending_.erase(pending_.begin());
    }
    if (down_.empty()) set_modifiers(io, {});
}

}  // namespace jemput::trainer::ui
