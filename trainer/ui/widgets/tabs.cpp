#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui {

namespace {

float badge_width(const Ui& ui, const TabFace& face) {
    if (face.badge.empty()) return 0;
    return std::max(ui.px(0.9F), size_of(ui.fonts().small_bold, face.badge).x + ui.px(0.5F));
}

float tab_width(const Ui& ui, const TabFace& face, bool has_words) {
    const float gap = ui.px(0.35F);
    float width = ui.px(1.3F);
    if (!face.icon.empty()) width += size_of(ui.fonts().bold, face.icon).x;
    if (has_words) width += size_of(ui.fonts().bold, face.label).x + (face.icon.empty() ? 0 : gap);
    if (!face.badge.empty()) width += badge_width(ui, face) + gap;
    return std::ceil(width);
}

void draw_tab(Ui& ui, const Rect& rect, const TabFace& face, bool is_active, bool has_words) {
    const Theme& theme = ui.theme();
    const ImU32 ink = is_active ? theme.text : theme.text2;
    const ImFont* font = is_active ? ui.fonts().bold : ui.fonts().body;
    if (is_active) {
        ui.list().AddRectFilled(rect.min(), {rect.right, rect.bottom + 1}, theme.surface, ui.px(0.45F),
                                ImDrawFlags_RoundCornersTop);
        ui.list().AddRectFilled({rect.left + ui.px(0.25F), rect.top},
                                {rect.right - ui.px(0.25F), rect.top + ui.px(0.15F)}, theme.accent);
    }
    Rect inside = rect.inner(ui.px(0.65F), 0);
    const float gap = ui.px(0.35F);
    if (!face.icon.empty())
        ui.line(inside.cut_left(std::ceil(size_of(font, face.icon).x), gap), face.icon, font, ink);
    if (!face.badge.empty()) {
        const float width = badge_width(ui, face);
        const Rect place = inside.cut_right(width, gap);
        const Rect disc = Rect::at({place.left, rect.centre().y - ui.px(0.45F)}, {width, ui.px(0.9F)});
        fill_box(ui.list(), disc, theme.error.text, ui.px(0.45F));
        ui.line(disc, face.badge, ui.fonts().small_bold, theme.is_dark ? theme.page : theme.surface, 0.5F);
    }
    if (has_words) ui.line(inside, face.label, font, ink);
}

}  // namespace

int tabs(Ui& ui, const Rect& rect, const std::vector<TabFace>& faces, int active) {
    float needed = 0;
    for (const TabFace& face : faces)
        needed += tab_width(ui, face, true);
    const bool has_all_words = needed <= rect.width();
    float x = rect.left;
    int result = active;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const bool is_active = static_cast<int>(i) == active;
        const bool has_words = has_all_words || is_active;
        const Rect place =
            Rect::at({x, rect.bottom - ui.px(1.7F)}, {tab_width(ui, faces[i], has_words), ui.px(1.7F)});
        const Touch touch =
            ui.touch(faces[i].id, place, faces[i].label, WidgetKind::tab, true, is_active ? "on" : "");
        if (touch.is_hovered && !is_active)
            ui.list().AddRectFilled(place.min(), place.max(), ui.theme().surface2, ui.px(0.45F),
                                    ImDrawFlags_RoundCornersTop);
        draw_tab(ui, place, faces[i], is_active, has_words);
        if (touch.shows_focus)
            focus_ring(ui.list(), place.inner(ui.px(0.2F)), ui.theme().focus, ui.px(0.3F), ui.F());
        if (touch.is_clicked) result = static_cast<int>(i);
        x = place.right;
    }
    return result;
}

}  // namespace jemput::trainer::ui
