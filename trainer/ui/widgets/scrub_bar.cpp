#include "trainer/ui/widgets/scrub_bar.hpp"

#include "trainer/ui/base/paint.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer::ui {

double scrub_bar(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, double low, double high,
                 double at, double step, const std::vector<ScrubMark>& marks) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(id, rect, label, WidgetKind::item, high > low, fmt::format("{:.0f}", at));
    const float knob = ui.px(0.4F);
    const float left = rect.left + knob;
    const float length = std::max(1.0F, rect.width() - 2 * knob);
    const double range = high > low ? high - low : 1;
    if (touch.is_held) at = low + range * static_cast<double>((ui.input().mouse.x - left) / length);
    if (touch.is_focused) {
        ui.set_writes(id);  // the arrows are its own
        if (ui.takes_key(Key::left)) at -= step;
        if (ui.takes_key(Key::right)) at += step;
        if (ui.takes_key(Key::home)) at = low;
        if (ui.takes_key(Key::end)) at = high;
    }
    at = std::clamp(at, low, std::max(low, high));
    const float y = rect.centre().y;
    const auto place = [&](double value) { return left + length * static_cast<float>((value - low) / range); };
    const float half = ui.px(0.15F);
    fill_box(ui.list(), {left, y - half, left + length, y + half}, theme.sunken, half, theme.line2, ui.stroke());
    if (at > low) fill_box(ui.list(), {left, y - half, place(at), y + half}, theme.accent, half);
    for (const ScrubMark& mark : marks)
        ui.list().AddLine({place(mark.at), rect.top}, {place(mark.at), rect.bottom}, mark.colour, 2 * ui.stroke());
    ui.list().AddCircleFilled({place(at), y}, knob, theme.accent);
    ui.list().AddCircle({place(at), y}, knob, theme.surface, 0, 2 * ui.stroke());
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, ui.px(0.3F), ui.F());
    return at;
}

}  // namespace jemput::trainer::ui
