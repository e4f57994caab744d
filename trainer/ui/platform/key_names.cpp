#include "trainer/ui/platform/input.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer::ui {

namespace {

constexpr std::array key_names{
    std::pair{std::string_view("tab"), Key::tab},     std::pair{std::string_view("enter"), Key::enter},
    std::pair{std::string_view("space"), Key::space}, std::pair{std::string_view("esc"), Key::escape},
    std::pair{std::string_view("left"), Key::left},   std::pair{std::string_view("right"), Key::right},
    std::pair{std::string_view("up"), Key::up},       std::pair{std::string_view("down"), Key::down}};

Key key_named(std::string_view name) {
    const auto* found = std::find_if(key_names.begin(), key_names.end(),
                                     [name](const auto& one) { return one.first == name; });
    if (found != key_names.end()) return found->second;
    if (name.size() == 2 && name[0] == 'f' && '1' <= name[1] && name[1] <= '7')
        return static_cast<Key>(static_cast<int>(Key::f1) + (name[1] - '1'));
    if (name.size() != 1) return Key::none;
    const char label = name.front();
    if ('a' <= label && label <= 'z') return key_of(static_cast<char>(label - 'a' + 'A'));
    const bool is_label = ('0' <= label && label <= '9') || label == '-';
    return is_label ? key_of(label) : Key::none;
}

}  // namespace

std::optional<KeyPress> parse_key(std::string_view words) {
    KeyPress press;
    const auto takes = [&words](std::string_view modifier) {
        if (!words.starts_with(modifier)) return false;
        words.remove_prefix(modifier.size());
        return true;
    };
    while (true) {
        if (takes("ctrl+"))
            press.ctrl = true;
        else if (takes("shift+"))
            press.shift = true;
        else if (takes("alt+"))
            press.alt = true;
        else
            break;
    }
    press.key = key_named(words);
    return press.key == Key::none ? std::nullopt : std::optional(press);
}

}  // namespace jemput::trainer::ui
