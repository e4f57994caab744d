#include "trainer/ui/screens/toasts.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/button.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jemput::trainer::ui {

namespace {

constexpr double shown_for = 4;
constexpr std::size_t most = 3;

struct ToastLook {
    const char* sign;
    ImU32 colour;
    ImU32 ground;
};

ToastLook look_of(const Theme& theme, ToastKind kind) {
    switch (kind) {
        case ToastKind::done:
            return {icon::check_disc, theme.ok.text, theme.ok.soft};
        case ToastKind::warning:
            return {icon::warning, theme.warn.text, theme.warn.soft};
        case ToastKind::error:
            return {icon::cross_disc, theme.error.text, theme.error.soft};
        case ToastKind::note:
            break;
    }
    return {icon::info, theme.accent, theme.soft};
}

/// The room that sign, edges and the button that closes it leave for the words.
float width_for_words(const Ui& ui, float width, ToastKind kind) {
    return width - ui.px(2.6F) - (kind == ToastKind::error ? ui.px(1.8F) : 0);
}

}  // namespace

void Toasts::add(ToastKind kind, std::string words) {
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.words == words; });
    toasts_.push_back({kind, std::move(words), 0});
    if (toasts_.size() <= most) return;
    const auto first = std::find_if(toasts_.begin(), toasts_.end(),
                                    [](const Toast& toast) { return toast.kind != ToastKind::error; });
    toasts_.erase(first == toasts_.end() ? toasts_.begin() : first);
}

float Toasts::height_in(const Ui& ui, float width) const {
    const Toast& toast = toasts_.front();
    const TextStyle style{ui.fonts().small, ui.theme().text};
    return ui.height_of(toast.words, style, width_for_words(ui, width, toast.kind)) + ui.px(0.3F);
}

void Toasts::draw_first(Ui& ui, const Rect& rect) {
    Toast& toast = toasts_.front();
    const ToastLook look = look_of(ui.theme(), toast.kind);
    const bool stays = toast.kind == ToastKind::error;
    if (toast.until == 0) toast.until = ui.seconds() + shown_for;
    if (rect.contains(ui.input().mouse)) toast.until = std::max(toast.until, ui.seconds() + 1);
    ui.mark("toast", rect, toast.words);
    fill_box(ui.list(), rect, look.ground, ui.px(0.4F), look.colour, ui.stroke());
    Rect inside = rect.inner(ui.px(0.6F), 0);
    ui.line(inside.cut_left(ui.px(1), ui.px(0.4F)), look.sign, ui.fonts().body, look.colour);
    bool is_closed = !stays && ui.seconds() >= toast.until - (toasts_.size() > 1 ? shown_for / 2 : 0);
    if (stays) {
        const Rect place = inside.cut_right(ui.px(1.4F), ui.px(0.4F));
        const Rect cross = Rect::at({place.left, rect.centre().y - ui.px(0.7F)}, {ui.px(1.4F), ui.px(1.4F)});
        const std::string close = ui.language().text("Close");
        is_closed =
            button(ui, "toast.close", cross,
                   {.label = icon::cross, .style = ButtonStyle::quiet, .is_small = true, .reads = close});
    }
    const TextStyle style{ui.fonts().small, ui.theme().text};
    const float needed = ui.height_of(toast.words, style, inside.width());
    inside.top += std::max(0.0F, (inside.height() - needed) / 2);
    ui.paragraph(inside, toast.words, style);
    if (is_closed) toasts_.erase(toasts_.begin());
}

bool Toasts::draw_in(Ui& ui, const Rect& place) {
    is_drawn_ = true;
    if (toasts_.empty()) return false;
    const float height = std::max(std::min(place.height(), ui.px(1.8F)), height_in(ui, place.width()));
    const float spare = std::max(0.0F, place.height() - height);
    draw_first(ui, Rect::at({place.left, place.top + std::round(spare / 2)}, {place.width(), height}));
    return true;
}

void Toasts::draw(Ui& ui) {
    if (std::exchange(is_drawn_, false) || toasts_.empty()) return;
    const float width = std::min(ui.px(24), ui.size().x - ui.px(2));
    const float height = std::max(ui.px(1.8F), height_in(ui, width));
    const float bottom = ui.size().y - ui.px(2.6F);  // above the status bar, or the navigation
    const Rect rect = Rect::at({ui.size().x - width - ui.px(1), bottom - height}, {width, height});
    drop_shadow(ui.list(), rect, faded(ui.theme().shadow, 2), ui.px(0.4F), ui.F());
    draw_first(ui, rect);
}

}  // namespace jemput::trainer::ui
