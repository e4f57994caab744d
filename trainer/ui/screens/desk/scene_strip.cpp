#include "sim/core/format.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct Plate {
    std::string id;
    std::string label;
    std::string value;
    std::string_view icon;
    ImU32 colour = 0;
};

bool can_reach_oss(const Desk& desk) {
    const auto& outside = desk.session().outside();
    return !outside || (outside->oss_is_up() && outside->hotspot_is_up());
}

std::vector<Plate> plates_of(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const Theme& theme = ui.theme();
    std::vector<Plate> plates;
    const bool is_up = can_reach_oss(desk);
    plates.push_back({"scene.oss", "OSS", is_up ? language.text_in("OSS", "Running") : language.text_in("OSS", "Down"),
                      is_up ? icon::check_disc : icon::cross_disc, is_up ? theme.ok.text : theme.error.text});
    if (!desk.session().outside()) return plates;
    const auto people = desk.session().outside()->waiting();
    Duration longest{};
    for (const Waiting& person : people)
        longest = std::max(longest, person.waited);
    const auto count = static_cast<std::int64_t>(people.size());
    plates.push_back({"scene.waiting", language.text_in("plate", "Waiting"), language.plural(count, "{n} person", "{n} people"), icon::people, theme.text});
    if (!people.empty())
        plates.push_back({"scene.longest", language.text_in("plate", "Longest"), time_words(language, longest), icon::hourglass, theme.warn.text});
    return plates;
}

void draw_plate(Ui& ui, const Plate& plate, Rect& row) {
    const float value = std::ceil(size_of(ui.fonts().bold, plate.value).x) + (plate.icon.empty() ? 0 : ui.px(1.3F));
    const float width = std::max(value, size_of(ui.fonts().small, plate.label).x) + ui.px(1.1F);
    if (width > row.width()) return;
    Rect rect = row.cut_right(width, ui.px(0.3F));
    fill_box(ui.list(), rect, faded(ui.theme().surface, 0.93F), ui.px(0.5F));
    Rect inside = rect.inner(ui.px(0.5F), ui.px(0.15F));
    ui.line(inside.cut_top(ui.fonts().small->FontSize), plate.label, ui.fonts().small, ui.theme().text);
    icon_text(ui, inside, plate.icon, plate.value, ui.fonts().bold, plate.colour);
    ui.mark(plate.id, rect, plate.value);
}

void draw_ribbon_line(Ui& ui, Desk& desk, const Rect& rect) {
    fill_box(ui.list(), rect, ui.theme().surface2, 0);
    line_below(ui, rect);
    Rect row = rect.inner(ui.px(0.6F), 0);
    const std::string clock = clock_now(desk, ui.language());
    ui.line(row.cut_left(std::ceil(size_of(ui.fonts().bold, clock).x), ui.px(0.6F)), clock, ui.fonts().bold, ui.theme().text);
    for (const Plate& plate : plates_of(ui, desk)) {
        const std::string words = plate.id == "scene.oss" ? "OSS: " + plate.value : plate.value;
        const float width = std::ceil(size_of(ui.fonts().small, words).x) + ui.px(1.5F);
        if (width > row.width()) break;
        icon_text(ui, row.cut_left(width, ui.px(0.6F)), plate.icon, words, ui.fonts().small, plate.colour);
    }
}

}  // namespace

void draw_scene_strip(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("scene");
    ui.mark("desk.scene", rect);
    if (rect.height() < ui.px(4)) {
        draw_ribbon_line(ui, desk, rect);
        return;
    }
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, theme.soft, 0);
    Rect row = Rect::at({rect.left + ui.px(0.6F), rect.top + ui.px(0.5F)}, {rect.width() - ui.px(1.2F), ui.px(2.2F)});
    auto plates = plates_of(ui, desk);
    std::reverse(plates.begin(), plates.end());
    for (const Plate& plate : plates)
        draw_plate(ui, plate, row);
    const std::string clock = clock_now(desk, ui.language());
    Rect left = row.cut_left(ui.px(5));
    fill_box(ui.list(), left, faded(theme.surface, 0.93F), ui.px(0.5F));
    ui.line(left.inner(ui.px(0.5F), 0), clock, ui.fonts().bold, theme.text);
}

}  // namespace jemput::trainer::ui
