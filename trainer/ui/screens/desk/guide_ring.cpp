#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk.hpp"

#include <algorithm>
#include <array>
#include <cmath>

// Where guided mode points: a ring round the widget, and an arrow beside it where that covers nothing.

namespace jemput::trainer::ui {

namespace {

constexpr double pulse_seconds = 1.2;

/// A drawer, a list or a question lies over it.
bool is_covered(const Ui& ui, const Widget& target) {
    for (const Registry* shown : {&ui.shown(), &ui.shown_now()})
        for (const Widget& widget : shown->widgets())
            if (widget.id.starts_with("overlay.") && widget.layer > target.layer &&
                widget.rect.overlaps(target.visible))
                return true;
    return false;
}

/// Nothing is there that one could want to read or use.
bool is_free(const Ui& ui, const Rect& place) {
    if (place.left < 0 || place.top < 0 || place.right > ui.size().x || place.bottom > ui.size().y)
        return false;
    const auto& widgets = ui.shown_now().widgets();
    const auto& texts = ui.shown_now().texts();
    return std::none_of(widgets.begin(), widgets.end(),
                        [&](const Widget& widget) {
                            return widget.kind != WidgetKind::area && widget.visible.overlaps(place);
                        }) &&
           std::none_of(texts.begin(), texts.end(),
                        [&](const auto& text) { return text.second.overlaps(place); });
}

/// A triangle in the place, with its tip towards `way`.
void arrow(ImDrawList& list, const Rect& place, ImVec2 way, ImU32 colour) {
    const ImVec2 centre = place.centre();
    const float half = place.width() / 2;
    const ImVec2 across{-way.y, way.x};
    const ImVec2 tip = centre + way * half;
    const ImVec2 foot = centre - way * half;
    list.AddTriangleFilled(tip, foot + across * half, foot - across * half, colour);
}

void draw_arrow(Ui& ui, ImDrawList& list, const Rect& ring) {
    const float side = ui.px(0.8F);
    const float gap = ui.px(0.25F);
    const ImVec2 c = ring.centre();
    const std::array places{
        std::pair{Rect::at({ring.left - gap - side, c.y - side / 2}, {side, side}), ImVec2{1, 0}},
        std::pair{Rect::at({ring.right + gap, c.y - side / 2}, {side, side}), ImVec2{-1, 0}},
        std::pair{Rect::at({c.x - side / 2, ring.bottom + gap}, {side, side}), ImVec2{0, -1}},
        std::pair{Rect::at({c.x - side / 2, ring.top - gap - side}, {side, side}), ImVec2{0, 1}}};
    for (const auto& [place, way] : places)
        if (is_free(ui, place)) {
            arrow(list, place, way, ui.theme().accent);
            return;
        }
}

void draw_ring(Ui& ui, ImDrawList& list, const Rect& ring, double since) {
    const Theme& theme = ui.theme();
    const float width = std::max(2.0F, ui.px(0.15F));
    const float radius = ui.px(0.45F);
    const auto outline = [&](float away, float thick, ImU32 colour) {
        const Rect rect = ring.inner(-away);
        list.AddRect(rect.min(), rect.max(), colour, radius + away, 0, thick);
    };
    outline(0, width + 2, theme.surface);
    outline(0, width, theme.accent);
    const double age = ui.seconds() - since;
    if (ui.reduces_motion() || age > pulse_seconds) return;
    const float share = static_cast<float>(std::fmod(age, pulse_seconds / 2) / (pulse_seconds / 2));
    outline(ui.px(0.8F) * share, width, faded(theme.accent, 1 - share));
    ui.keep_moving();
}

/// It was scrolled away: an arrow at the edge behind which it lies.
void draw_edge(Ui& ui, ImDrawList& list, const Widget& target, const Rect& clip) {
    const bool is_below = target.rect.centre().y > clip.centre().y;
    const float side = ui.px(0.8F);
    const float y = is_below ? clip.bottom - 1.4F * side : clip.top + 0.4F * side;
    const Rect place = Rect::at({clip.right - 2.4F * side, y}, {side, side});
    list.AddCircleFilled(place.centre(), side, ui.theme().surface, 32);
    list.AddCircle(place.centre(), side, ui.theme().accent, 32, 2 * ui.stroke());
    arrow(list, place.inner(side * 0.1F), {0, is_below ? 1.0F : -1.0F}, ui.theme().accent);
}

}  // namespace

void point_at_next(Ui& ui, const Desk& desk) {
    const Widget* target = ui.shown_now().find(desk.middle.guide.target);
    if (target == nullptr || is_covered(ui, *target)) return;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const bool is_seen = target->visible.width() > 2 &&
                         target->visible.height() >= std::min(ui.px(0.5F), target->rect.height());
    // The label of a field stands close above it.
    const bool is_field = target->kind == WidgetKind::field || target->kind == WidgetKind::choice;
    const Rect ring = target->visible.inner(is_field ? 0 : -ui.px(0.15F));
    if (is_seen) {
        draw_ring(ui, list, ring, desk.middle.guide_since);
        draw_arrow(ui, list, ring);
    } else if (ui.watched_clip()) {
        draw_edge(ui, list, *target, *ui.watched_clip());
    }
    Widget mark;
    mark.id = "guide.ring";
    mark.label = desk.middle.guide.title;
    mark.kind = WidgetKind::area;
    mark.rect = mark.visible = is_seen ? target->visible : Rect{};
    mark.value = target->id;
    ui.registry().add(std::move(mark));
}

}  // namespace jemput::trainer::ui
