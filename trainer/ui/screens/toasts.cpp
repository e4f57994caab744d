#include "trainer/ui/screens/toasts.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/button.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr double shown_for = 4;
constexpr std::size_t most = 2;

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

}  // namespace

void Toasts::add(ToastKind kind, std::string words) {
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.words == words; });
    toasts_.push_back({kind, std::move(words), 0});
    if (toasts_.size() <= most) return;
    const auto first = std::find_if(toasts_.begin(), toasts_.end(),
                                    [](const Toast& toast) { return toast.kind != ToastKind::error; });
    toasts_.erase(first == toasts_.end() ? toasts_.begin() : first);
}

void Toasts::draw(Ui& ui, float top) {
    const float width = std::min(ui.px(18), ui.size().x - ui.px(2));
    float y = top + ui.px(0.6F);
    std::vector<std::size_t> closed;
    for (std::size_t i = 0; i < toasts_.size(); ++i) {
        Toast& toast = toasts_[i];
        if (toast.until == 0) toast.until = ui.seconds() + shown_for;
        const ToastLook look = look_of(ui.theme(), toast.kind);
        const bool stays = toast.kind == ToastKind::error;
        const float text_width = width - ui.px(2.6F) - (stays ? ui.px(1.8F) : 0);
        const float height = std::max(ui.height_of(toast.words, ui.body(), text_width), ui.F()) + ui.px(0.8F);
        const Rect rect = Rect::at({ui.size().x - width - ui.px(0.6F), y}, {width, height});
        if (rect.contains(ui.input().mouse)) toast.until = std::max(toast.until, ui.seconds() + 1);
        drop_shadow(ui.list(), rect, faded(ui.theme().shadow, 2), ui.px(0.4F), ui.F());
        fill_box(ui.list(), rect, look.ground, ui.px(0.4F), look.colour, ui.stroke());
        Rect inside = rect.inner(ui.px(0.6F), ui.px(0.4F));
        ui.line(inside.cut_left(ui.px(1), ui.px(0.4F)), look.sign, ui.fonts().body, look.colour);
        if (stays) {
            const Rect place = inside.cut_right(ui.px(1.4F), ui.px(0.4F));
            const Rect cross =
                Rect::at({place.left, rect.centre().y - ui.px(0.7F)}, {ui.px(1.4F), ui.px(1.4F)});
            const std::string close = ui.language().text("Close");
            if (button(ui, fmt::format("toast.{}.close", i), cross,
                       {.label = icon::cross, .style = ButtonStyle::quiet, .is_small = true, .reads = close}))
                closed.push_back(i);
        }
        const float needed = ui.height_of(toast.words, ui.body(), inside.width());
        inside.top += std::max(0.0F, (inside.height() - needed) / 2);
        ui.paragraph(inside, toast.words, ui.body());
        if (!stays && ui.seconds() >= toast.until) closed.push_back(i);
        y = rect.bottom + ui.px(0.4F);
    }
    for (auto i = closed.rbegin(); i != closed.rend(); ++i)
        toasts_.erase(toasts_.begin() + static_cast<std::ptrdiff_t>(*i));
}

}  // namespace jemput::trainer::ui
