#include "trainer/ui/screens/desk/scene_strip.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/draw_scene.hpp"
#include "trainer/ui/scene/scene_of.hpp"
#include "trainer/ui/scene/scene_words.hpp"
#include "trainer/ui/screens/applicant_looks.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr std::string_view open_scene = "desk.scene_open";
constexpr std::string_view waiting_prefix = "waiting.";

/// From what the session has told: of the model outside, of faults that were put in, of both.
bool can_reach_oss(const Session& session) {
    const auto& seen = session.judge().observations();
    for (auto one = seen.rbegin(); one != seen.rend(); ++one) {
        if (one->actor != Actor::world) continue;
        if (one->command.name == "oss_goes_down") return false;
        if (one->command.name == "oss_comes_back") return true;
    }
    return true;
}

SceneState scene_state(const Ui& ui, const Desk& desk) {
    const Session& session = desk.session();
    TraineeDesk trainee;
    trainee.tag = ui.language().text("You");
    trainee.mood = static_cast<float>(std::clamp(desk.workplace().manner().mood(), 0.0, 1.0));
    if (desk.workplace().applicant_is_present()) trainee.applicant = applicant_looks(desk);
    const bool is_reached = can_reach_oss(session);
    // The morning after, the forms are entered without a queue.
    const bool is_morning_after = next_morning(desk).has_value();
    if (!session.outside() || is_morning_after) {
        const float minutes = static_cast<float>(in_minutes(time_of_day(desk, session.now())));
        SceneState state = scene_of_lesson(trainee, minutes, is_reached ? OssState::up : OssState::down);
        if (is_morning_after) {
            state.day = next_weekday(desk, ui.language());
            state.place = ui.language().text_in("plate", "the next morning");
        }
        return state;
    }
    SceneState state = scene_of(*session.outside(), trainee, ui.language());
    state.place_kind = PlaceKind::village_hall;  // the mornings of the training are at village halls
    if (!is_reached && state.oss != OssState::down) state.hotspot = 0;
    return state;
}

/// The person of the queue that the keyboard or the pointer is at.
std::optional<std::uint32_t> pointed_at(const Ui& ui, const std::string& hovered) {
    const std::string& id = hovered.empty() ? ui.focus() : hovered;
    if (!id.starts_with(waiting_prefix) || (hovered.empty() && !ui.shows_focus())) return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(id.data() + waiting_prefix.size(), id.data() + id.size(), number);
    return number;
}

std::string visitor_words(const Language& language, const SceneState& state, std::uint32_t number) {
    const auto found = std::find_if(state.queue.begin(), state.queue.end(),
                                    [number](const Visitor& who) { return who.number == number; });
    const float minutes = found == state.queue.end() ? 0 : found->waited_minutes;
    return language.text("Number {number}, waits {time}", fmt::arg("number", number),
                         fmt::arg("time", minutes_words(minutes, language)));
}

/// Who waits can be reached by the keyboard; returns the one under the pointer.
std::string touch_people(Ui& ui, const SceneState& state, const std::vector<SceneTarget>& people,
                         const Rect& within) {
    std::string hovered;
    for (const SceneTarget& person : people) {
        Rect rect = person.rect;
        rect.left = std::max(rect.left, within.left);
        rect.right = std::min(rect.right, within.right);
        rect.top = std::max(rect.top, within.top);
        rect.bottom = std::min(rect.bottom, within.bottom);
        if (rect.width() < 2 || rect.height() < 2) continue;
        const std::string id = fmt::format("{}{}", waiting_prefix, person.number);
        const Touch touch =
            ui.touch(id, rect, visitor_words(ui.language(), state, person.number), WidgetKind::figure);
        if (touch.is_hovered) hovered = id;
        if (touch.shows_focus) focus_ring(ui.list(), rect, ui.theme().focus, ui.px(0.3F), ui.F());
    }
    return hovered;
}

}  // namespace

Looks applicant_looks(const Desk& desk) {
    return looks_of_applicant(desk.training_case());
}

void SceneStrip::move(Ui& ui, const SceneState& state, const SceneFrame& frame, int speed) {
    const double passed = seconds_ < 0 ? 0 : std::clamp(ui.seconds() - seconds_, 0.0, 0.1);
    seconds_ = ui.seconds();
    motion_.show(state, frame, {speed, ui.reduces_motion()});
    if (motion_.advance(static_cast<float>(passed))) ui.keep_moving();
}

void SceneStrip::draw_whole(Ui& ui, const Desk& desk, const Rect& rect) {
    const SceneState state = scene_state(ui, desk);
    SceneFrame frame;
    frame.rect = rect;
    move(ui, state, frame, desk.session().speed());
    const SceneStyle style{ui.theme(), ui.fonts(), ui.language()};
    SceneOptions options;
    options.focused = pointed_at(ui, {});
    // The pointer is known only after the people are placed: who was under it a frame ago.
    for (const Widget& widget : ui.shown().widgets())
        if (widget.id.starts_with(waiting_prefix) && widget.rect.contains(ui.input().mouse))
            options.focused = pointed_at(ui, widget.id);
    const auto people = draw_scene(ui.list(), style, frame, motion_.scene(), options);
    touch_people(ui, state, people, rect);
}

/// One line, which opens to the whole scene over what is below it.
void SceneStrip::draw_folded(Ui& ui, const Desk& desk, const Rect& rect) {
    const SceneState state = scene_state(ui, desk);
    SceneFrame frame;
    frame.rect = {0, rect.bottom, ui.size().x, rect.bottom + ui.px(9.2F)};
    move(ui, state, frame, desk.session().speed());
    const SceneStyle style{ui.theme(), ui.fonts(), ui.language()};
    Rect row = rect;
    const Rect place = row.cut_right(ui.px(2.2F));
    const auto people = draw_ribbon(ui.list(), style, row, motion_.scene());
    touch_people(ui, state, people, row);
    fill_box(ui.list(), place, ui.theme().surface2, 0);
    line_below(ui, rect);
    const bool is_open = ui.is_open(open_scene);
    const Rect cell = Rect::at({place.left + ui.px(0.3F), std::round(place.centre().y - ui.px(0.7F))},
                               {ui.px(1.6F), ui.px(1.4F)});
    const std::string words =
        is_open ? ui.language().text("Fold the scene") : ui.language().text("Show the scene");
    if (button(ui, "scene.unfold", cell,
               {.label = is_open ? icon::up : icon::down,
                .style = ButtonStyle::quiet,
                .is_small = true,
                .reads = words}))
        is_open ? ui.close(open_scene) : ui.open(open_scene);
    if (!ui.is_open(open_scene)) return;
    if (ui.takes_key(Key::escape)) ui.close(open_scene);
    const Overlay overlay(ui, "scene", frame.rect, false);
    draw_scene(ui.list(), style, frame, motion_.scene());
}

void SceneStrip::draw(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("scene");
    ui.mark("desk.scene", rect);
    rect.height() < ui.px(4) ? draw_folded(ui, desk, rect) : draw_whole(ui, desk, rect);
}

}  // namespace jemput::trainer::ui
