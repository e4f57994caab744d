#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/draw_scene.hpp"
#include "trainer/ui/scene/portrait.hpp"
#include "trainer/ui/scene/scene_of.hpp"
#include "trainer/ui/screens/applicant_looks.hpp"
#include "trainer/ui/screens/home/home_parts.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace jemput::trainer::ui {

namespace {

constexpr float begin_of_day = 9 * 60;  // minutes since midnight

/// What lies outside the rounded corners on the right, in the colour of the page.
void mask_corners(Ui& ui, const Rect& rect) {
    constexpr int pieces = 8;
    const float radius = ui.px(0.6F);
    const ImU32 page = ui.theme().page;
    for (const float sign : {-1.0F, 1.0F}) {
        const ImVec2 corner{rect.right, sign < 0 ? rect.top : rect.bottom};
        const ImVec2 centre = corner - ImVec2(radius, sign * radius);
        ImVec2 last{centre.x, centre.y + sign * radius};
        for (int i = 1; i <= pieces; ++i) {
            const float angle = std::numbers::pi_v<float> / 2 * static_cast<float>(i) / pieces;
            const ImVec2 next{centre.x + radius * std::sin(angle), centre.y + sign * radius * std::cos(angle)};
            ui.list().AddTriangleFilled(corner, last, next, page);
            last = next;
        }
    }
    ui.list().AddRect(rect.min() - ImVec2(radius, 0), rect.max(), ui.theme().line, radius, ImDrawFlags_RoundCornersRight,
                      ui.stroke());
}

/// The applicant and what she says first, where there is room above the van.
void draw_opening(Ui& ui, const Rect& place, const Case& c) {
    const std::string words = "“" + c.opening.in(ui.language()) + "”";
    const float side = ui.px(3.2F);
    const float margin = ui.px(1);
    const float widest = std::min(ui.px(14), place.width() * 0.62F - side);
    const TextLayout laid(words, ui.body(), widest);
    const ImVec2 size{std::ceil(laid.width()) + ui.px(1.1F), laid.height() + ui.px(0.7F)};
    if (size.y > ui.px(4.2F)) return;
    const Rect bubble = Rect::at({place.right - margin - size.x, place.top + margin}, size);
    const Rect portrait =
        Rect::at({bubble.left - side - ui.px(0.6F), bubble.centre().y - side / 2}, {side, side});
    ui.list().AddCircleFilled(portrait.centre(), side / 2 + ui.px(0.15F), ui.theme().surface);
    draw_portrait(ui.list(), portrait, looks_of_applicant(c), {}, ui.theme().soft);
    fill_box(ui.list(), bubble, ui.theme().surface, ui.px(0.5F), ui.theme().line, ui.stroke());
    ui.paragraph(bubble.inner(ui.px(0.55F), ui.px(0.35F)), words, ui.body());
}

}  // namespace

void draw_home_picture(Ui& ui, const Rect& rect, const Case* c) {
    const Rect place = rect.inner(ui.stroke());
    TraineeDesk desk;
    desk.tag = ui.language().text("You");
    if (c != nullptr) desk.applicant = looks_of_applicant(*c);
    const SceneFrame frame{.rect = place, .scale = ui.F() / 20, .van_x = 34};
    const SceneState state = scene_of_lesson(desk, begin_of_day, OssState::up);
    ui.list().PushClipRect(place.min(), place.max(), true);
    draw_scene(ui.list(), {ui.theme(), ui.fonts(), ui.language()}, frame, still(state, frame), {.has_plates = false, .focused = std::nullopt});
    const ImU32 card = ui.theme().surface;
    const float veil = std::min(ui.px(4), place.width() / 4);
    ui.list().AddRectFilledMultiColor(place.min(), {place.left + veil, place.bottom}, card, faded(card, 0),
                                      faded(card, 0), card);
    ui.list().PopClipRect();
    mask_corners(ui, rect);
    if (c != nullptr && width_class(ui) == WidthClass::wide) draw_opening(ui, place, *c);
}

}  // namespace jemput::trainer::ui
