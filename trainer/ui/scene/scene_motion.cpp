#include "trainer/ui/scene/scene_motion.hpp"

#include "trainer/ui/base/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jemput::trainer::ui {

namespace {

// In units (20 are F) and seconds of real time.
constexpr float top_speed = 14 * 20;
constexpr float stroll = 6 * 20;
constexpr float stiffness = 2 / 0.25F;
constexpr float filter_time = 0.2F;
constexpr float lamp_time = 0.3F;
constexpr float fade_time = 0.1F;        ///< appearing or vanishing
constexpr float fade_over_time = 0.06F;  ///< each half of fading from one place to another
constexpr float beyond_edge = 40;
/// A spring at rest reaches distance × stiffness / e; from this distance on that is above the top speed.
constexpr float longest_way_when_fast = top_speed * std::numbers::e_v<float> / stiffness;

float distance(ImVec2 way) {
    return std::hypot(way.x, way.y);
}

float toward(float value, float goal, float step) {
    return value < goal ? std::min(goal, value + step) : std::max(goal, value - step);
}

/// False once the value has come so near that it is the goal.
bool filter(float& value, float goal, float seconds, float near) {
    value += (goal - value) * (1 - std::exp(-seconds / filter_time));
    if (std::abs(goal - value) > near) return true;
    value = goal;
    return false;
}

/// The exact way of a critically damped spring, cut where it is too fast.
void spring(Figure& figure, float seconds) {
    const ImVec2 away = figure.place - figure.target;
    const ImVec2 slope = figure.velocity + away * stiffness;
    const float decay = std::exp(-stiffness * seconds);
    ImVec2 step = figure.target + (away + slope * seconds) * decay - figure.place;
    figure.velocity = (figure.velocity - slope * (stiffness * seconds)) * decay;
    const float most = top_speed * seconds;
    if (distance(step) > most) step = step * (most / distance(step));
    if (distance(figure.velocity) > top_speed)
        figure.velocity = figure.velocity * (top_speed / distance(figure.velocity));
    figure.place = figure.place + step;
    figure.walked += distance(step);
    if (distance(figure.place - figure.target) > 0.3F || distance(figure.velocity) > 4) return;
    figure.place = figure.target;
    figure.velocity = {};
}

}  // namespace

bool Figure::has_arrived() const {
    return distance(place - target) < 3 && !is_fading_over;
}

MovedScene still(const SceneState& state, const SceneFrame& frame) {
    SceneMotion motion;
    motion.show(state, frame);
    return motion.scene();
}

/// Who has left is somebody else from then on: numbers begin anew on the next day.
Figure* SceneMotion::present(std::uint32_t number) {
    const auto found = std::find_if(
        scene_.figures.begin(), scene_.figures.end(),
        [number](const Figure& figure) { return figure.who.number == number && !figure.is_leaving(); });
    return found == scene_.figures.end() ? nullptr : &*found;
}

/// From the right, or where she is to be while time runs fast.
Figure& SceneMotion::enter(const Visitor& who, ImVec2 target) {
    Figure figure;
    figure.place = target;
    figure.patience = who.patience;
    if (walks() && !is_fast()) {
        figure.place.x = scene_.layout.width + beyond_edge;
    } else if (has_begun_) {
        figure.opacity = 0;
    }
    return scene_.figures.emplace_back(figure);
}

void SceneMotion::place(const Visitor& who, Figure::Doing doing, ImVec2 target, bool is_wanted) {
    Figure* known = present(who.number);
    Figure& figure = known != nullptr ? *known : enter(who, target);
    figure.who = who;
    figure.doing = doing;
    figure.target = target;
    figure.is_wanted = is_wanted;
    if (known == nullptr && !is_wanted) figure.opacity = 0;
    if (!walks() || figure.opacity <= 0) {
        figure.place = walks() && figure.opacity > 0 ? figure.place : target;
        figure.velocity = {};
    } else if (is_fast() && distance(figure.place - target) > longest_way_when_fast) {
        figure.is_fading_over = true;
    }
}

void SceneMotion::place_everyone() {
    const SceneLayout& layout = scene_.layout;
    for (Figure& figure : scene_.figures) {
        if (!figure.is_leaving()) figure.doing = Figure::Doing::vanishes;
    }
    for (std::size_t desk = 0; desk < scene_.state.desks.size(); ++desk) {
        const SceneDesk& there = scene_.state.desks[desk];
        if (there.client) place(*there.client, Figure::Doing::sits, layout.client(desk));
        if (there.beside) place(*there.beside, Figure::Doing::stands_beside, layout.beside(desk));
    }
    for (std::size_t i = 0; i < scene_.state.queue.size(); ++i) {
        place(scene_.state.queue[i], Figure::Doing::queues, layout.in_queue(std::min(i, layout.shown)),
              i < layout.shown);
    }
    for (Figure& figure : scene_.figures) {
        if (figure.doing == Figure::Doing::vanishes) figure.is_wanted = false;
    }
}

void SceneMotion::let_leave(const Leaver& leaver) {
    Figure* figure = present(leaver.who.number);
    if (figure == nullptr) return;
    const bool goes_right = leaver.how == Leaving::gave_up || leaver.how == Leaving::sent_away;
    figure->doing = goes_right ? Figure::Doing::leaves_right : Figure::Doing::leaves_left;
    figure->how = leaver.how;
    figure->target = {goes_right ? scene_.layout.width + beyond_edge : -beyond_edge, scene_.layout.feet};
    figure->is_fading_over = false;
    figure->is_wanted = !pace_.is_reduced;
}

void SceneMotion::show(const SceneState& state, const SceneFrame& frame, Pace pace) {
    const bool is_another_frame = frame.rect.size().x != frame_.rect.size().x ||
                                  frame.rect.size().y != frame_.rect.size().y || frame.scale != frame_.scale;
    if (is_another_frame || state.desks.size() != scene_.state.desks.size()) {
        scene_ = {};
        has_begun_ = false;
    }
    pace_ = pace;
    frame_ = frame;
    if (!has_begun_ || state.oss != scene_.state.oss) {
        scene_.lamp_before = has_begun_ ? scene_.state.oss : state.oss;
        scene_.lamp_share = walks() ? 0.0F : 1.0F;
    }
    if (!walks() || std::abs(state.minutes - scene_.sky_minutes) > 12 * 60)
        scene_.sky_minutes = state.minutes;
    if (!walks()) scene_.open = state.is_open ? 1.0F : 0.0F;
    scene_.state = state;
    scene_.layout = lay_out(frame, state.desks.size(), state.queue.size());
    for (const Leaver& leaver : state.leavers) {
        if (leaver.order >= left_ && has_begun_) let_leave(leaver);
        left_ = std::max(left_, leaver.order + 1);
    }
    place_everyone();
    has_begun_ = true;
}

/// False once she is where she is to be, and looks as she is to look.
bool SceneMotion::advance(Figure& figure, float seconds) const {
    bool moves = false;
    if (figure.is_fading_over) {
        figure.opacity = toward(figure.opacity, 0, seconds / fade_over_time);
        if (figure.opacity > 0) return true;
        figure.place = figure.target;
        figure.velocity = {};
        figure.is_fading_over = false;
        return true;
    }
    const float goal = figure.is_wanted ? 1.0F : 0.0F;
    moves |= figure.opacity != goal;
    figure.opacity = toward(figure.opacity, goal, seconds / (is_fast() ? fade_over_time : fade_time));
    if (figure.is_leaving()) {
        const float step = (is_fast() ? top_speed : stroll) * seconds;
        figure.place.x = toward(figure.place.x, figure.target.x, pace_.is_reduced ? 0 : step);
        figure.walked += step;
        return true;
    }
    moves |= filter(figure.patience, figure.who.patience, seconds, 0.004F);
    if (distance(figure.place - figure.target) > 0) {
        spring(figure, seconds);
        moves = true;
    }
    return moves;
}

bool SceneMotion::advance(float seconds) {
    bool moves = false;
    for (Figure& figure : scene_.figures)
        moves |= advance(figure, seconds);
    std::erase_if(scene_.figures, [](const Figure& figure) {
        if (figure.is_leaving() && figure.place.x == figure.target.x) return true;
        return figure.opacity <= 0 && (figure.is_leaving() || figure.doing == Figure::Doing::vanishes);
    });
    moves |= scene_.lamp_share < 1;
    scene_.lamp_share = toward(scene_.lamp_share, 1, seconds / lamp_time);
    moves |= filter(scene_.sky_minutes, scene_.state.minutes, seconds, 0.5F);
    moves |= filter(scene_.open, scene_.state.is_open ? 1.0F : 0.0F, seconds, 0.01F);
    return moves;
}

}  // namespace jemput::trainer::ui
