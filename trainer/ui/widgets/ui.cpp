#include "trainer/ui/widgets/ui.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

Rect clipped(const Rect& rect, const ImDrawList& list) {
    const ImVec2 low = list.GetClipRectMin();
    const ImVec2 high = list.GetClipRectMax();
    Rect visible{std::max(rect.left, low.x), std::max(rect.top, low.y), std::min(rect.right, high.x),
                 std::min(rect.bottom, high.y)};
    visible.right = std::max(visible.right, visible.left);
    visible.bottom = std::max(visible.bottom, visible.top);
    return visible;
}

/// Scrolls the window that is drawn, so that the rectangle can be seen.
void show(const Rect& rect) {
    if (ImGui::GetScrollMaxY() <= 0) return;
    const float top = ImGui::GetWindowPos().y;
    const float height = ImGui::GetWindowHeight();
    const bool is_seen = top <= rect.top && rect.bottom <= top + height;
    if (!is_seen) ImGui::SetScrollFromPosY(rect.centre().y - top, 0.5F);
}

}  // namespace

void Ui::begin_frame(const Look& look, const Input& input, ImVec2 size, double seconds) {
    look_ = look;
    input_ = input;
    size_ = size;
    step_ = std::max(0.0, seconds - seconds_);
    seconds_ = seconds;
    shown_ = registry_;
    registry_.begin_frame();
    is_moving_ = false;
    layer_ = 0;
    region_.clear();
    clicked_by_key_.clear();
    focus_moved_ = std::exchange(focus_was_set_, false);
    if (std::any_of(input.buttons.begin(), input.buttons.end(), [](bool down) { return down; }))
        focus_is_visible_ = false;
    move_focus();
    writing_.clear();
    watched_clip_.reset();
}

void Ui::watch(std::string_view id) {
    if (watched_ == id) return;
    watched_ = id;
    watched_clip_.reset();
}

/// A page that has only begun to grow can be scrolled in the next frame.
void Ui::note_watched(std::string_view id, const Rect& rect) {
    if (id != watched_) return;
    const ImVec2 low = list().GetClipRectMin();
    const ImVec2 high = list().GetClipRectMax();
    watched_clip_ = Rect{low.x, low.y, high.x, high.y};
    if (frames_to_show_ == 0) return;
    show(rect);
    keep_moving();
}

void Ui::end_frame() {
    frames_to_show_ = std::max(0, frames_to_show_ - 1);
    std::erase_if(eased_, [this](const auto& one) { return one.second.seen != seconds_; });
    // What had the focus is gone: it goes back to the beginning.
    if (!focus_.empty() && registry_.find(focus_) == nullptr) focus_.clear();
}

float Ui::px(float lines) const {
    return std::round(F() * lines);
}

float Ui::stroke() const {
    return std::max(1.0F, std::round(F() / 20));
}

Touch Ui::touch(std::string_view id, const Rect& rect, std::string_view label, WidgetKind kind,
                bool is_enabled, std::string_view value) {
    Widget widget{std::string(id), std::string(label), kind,   rect,    clipped(rect, list()),
                  is_enabled,      focus_ == id,       layer_, region_, std::string(value)};
    Touch touch;
    if (is_enabled && rect.width() > 0 && rect.height() > 0) {
        ImGui::SetCursorScreenPos(rect.min());
        touch.is_clicked = ImGui::InvisibleButton(widget.id.c_str(), rect.size());
        touch.is_hovered = ImGui::IsItemHovered();
        touch.is_held = ImGui::IsItemActive();
        if (touch.is_held) focus_ = id;
        touch.is_focused = focus_ == id;
        if (touch.is_focused && focus_moved_) show(rect);
        if (clicked_by_key_ == id) touch.is_clicked = true;
        touch.shows_focus = touch.is_focused && focus_is_visible_;
    }
    note_watched(id, rect);
    registry_.add(std::move(widget));
    return touch;
}

void Ui::note_field(std::string_view id, const Rect& rect, std::string_view label, std::string_view value) {
    if (focus_ == id && focus_moved_) show(rect);
    note_watched(id, rect);
    registry_.add({std::string(id), std::string(label), WidgetKind::field, rect, clipped(rect, list()), true,
                   focus_ == id, layer_, region_, std::string(value)});
}

void Ui::mark(std::string_view id, const Rect& rect, std::string_view label) {
    registry_.add({std::string(id),
                   std::string(label),
                   WidgetKind::area,
                   rect,
                   clipped(rect, list()),
                   true,
                   false,
                   layer_,
                   region_,
                   {}});
}

bool Ui::takes(const KeyPress& press) {
    const auto found = std::find(input_.keys.begin(), input_.keys.end(), press);
    if (found == input_.keys.end()) return false;
    input_.keys.erase(found);
    return true;
}

bool Ui::takes_key(Key key, bool ctrl, bool shift, bool alt) {
    return takes({key, ctrl, shift, alt});
}

void Ui::focus_on(std::string_view id) {
    focus_ = id;
    focus_moved_ = true;
    focus_was_set_ = true;  // where it was drawn before in this frame, it is scrolled to in the next
}

std::vector<const Widget*> Ui::reachable() const {
    const int top = shown_.top_layer();
    std::vector<const Widget*> widgets;
    for (const Widget& widget : shown_.widgets())
        if (widget.layer == top && widget.is_enabled && widget.kind != WidgetKind::area)
            widgets.push_back(&widget);
    return widgets;
}

void Ui::move_focus() {
    // More than one press may have come since the last frame.
    while (takes_key(Key::tab))
        tab_on(false);
    while (takes_key(Key::tab, false, true))
        tab_on(true);
    if (takes_key(Key::f6)) next_region(false);
    if (takes_key(Key::f6, false, true)) next_region(true);
    if (writes()) return;
    for (const Key arrow : {Key::left, Key::right, Key::up, Key::down})
        while (takes_key(arrow))
            go_towards(arrow);
    const Widget* focused = shown_.find(focus_);
    if (focused == nullptr || focused->layer != shown_.top_layer()) return;
    if (takes_key(Key::enter) || takes_key(Key::space)) {
        clicked_by_key_ = focus_;
        focus_is_visible_ = true;
    }
}

void Ui::tab_on(bool backwards) {
    const auto widgets = reachable();
    focus_is_visible_ = true;
    focus_moved_ = true;
    if (widgets.empty()) return;
    const auto at =
        std::find_if(widgets.begin(), widgets.end(), [this](const Widget* w) { return w->id == focus_; });
    const auto count = static_cast<std::ptrdiff_t>(widgets.size());
    std::ptrdiff_t next = backwards ? count - 1 : 0;
    if (at != widgets.end()) next = (at - widgets.begin() + (backwards ? count - 1 : 1)) % count;
    focus_ = widgets[static_cast<std::size_t>(next)]->id;
}

void Ui::go_towards(Key arrow) {
    const Widget* from = shown_.find(focus_);
    const auto widgets = reachable();
    if (from == nullptr) {
        tab_on(false);
        return;
    }
    const bool is_across = arrow == Key::left || arrow == Key::right;
    const float sign = arrow == Key::right || arrow == Key::down ? 1.0F : -1.0F;
    const Widget* nearest = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const Widget* widget : widgets) {
        const ImVec2 way = widget->rect.centre() - from->rect.centre();
        const float along = sign * (is_across ? way.x : way.y);
        const float beside = std::abs(is_across ? way.y : way.x);
        if (widget->region != from->region || along < 1 || beside > 3 * along) continue;
        const float distance = along + 2 * beside;
        if (distance < least) {
            least = distance;
            nearest = widget;
        }
    }
    focus_is_visible_ = true;
    if (nearest == nullptr) return;
    focus_ = nearest->id;
    focus_moved_ = true;
}

void Ui::next_region(bool backwards) {
    const auto widgets = reachable();
    std::vector<std::string> regions;
    for (const Widget* widget : widgets)
        if (std::find(regions.begin(), regions.end(), widget->region) == regions.end())
            regions.push_back(widget->region);
    focus_is_visible_ = true;
    if (regions.empty()) return;
    const Widget* from = shown_.find(focus_);
    const auto at = std::find(regions.begin(), regions.end(), from == nullptr ? std::string() : from->region);
    const std::size_t count = regions.size();
    std::size_t next = 0;
    if (at != regions.end() && from != nullptr)
        next = (static_cast<std::size_t>(at - regions.begin()) + (backwards ? count - 1 : 1)) % count;
    const auto first = std::find_if(widgets.begin(), widgets.end(),
                                    [&](const Widget* w) { return w->region == regions[next]; });
    focus_ = (*first)->id;
    focus_moved_ = true;
}

float Ui::eased(std::string_view id, float target, float seconds) {
    auto found = eased_.find(id);
    if (found == eased_.end()) found = eased_.emplace(std::string(id), Eased{target, seconds_}).first;
    Eased& one = found->second;
    one.seen = seconds_;
    if (look_.reduces_motion || std::abs(one.value - target) < 0.004F) {
        one.value = target;
        return target;
    }
    // Three time constants in the given time: 95 % of the way.
    one.value += (target - one.value) * (1 - std::exp(-3 * static_cast<float>(step_) / seconds));
    keep_moving();
    return one.value;
}

void Ui::line(const Rect& rect, std::string_view text, const ImFont* font, ImU32 colour, float align) {
    const ImVec2 needed = size_of(font, text);
    if (needed.x > rect.width() + 1.5F || needed.y > rect.height() + F() * 0.25F)
        registry_.add_fault(fmt::format("\"{}\" needs {:.0f} x {:.0f} and has {:.0f} x {:.0f}", text,
                                        needed.x, needed.y, rect.width(), rect.height()));
    registry_.add_text(text, rect);
    const ImVec2 corner{rect.left + align * (rect.width() - needed.x),
                        rect.top + (rect.height() - needed.y) / 2};
    draw_line(list(), font, corner, colour, text);
}

float Ui::paragraph(const Rect& rect, std::string_view text, const TextStyle& style, float align) {
    const TextLayout layout(text, style, rect.width());
    if (layout.height() > rect.height() + F() * 0.25F)
        registry_.add_fault(fmt::format("\"{}\" needs a height of {:.0f} and has {:.0f}", text,
                                        layout.height(), rect.height()));
    registry_.add_text(text, rect);
    layout.draw(list(), rect.min(), align, rect.width());
    return layout.height();
}

TextStyle Ui::body() const {
    return {fonts().body, theme().text, fonts().bold, 0};
}

TextStyle Ui::quiet() const {
    return {fonts().small, theme().text2, fonts().small_bold, 0};
}

float Ui::height_of(std::string_view text, const TextStyle& style, float width) const {
    return TextLayout(text, style, width).height();
}

}  // namespace jemput::trainer::ui
