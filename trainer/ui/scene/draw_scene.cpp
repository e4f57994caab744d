#include "trainer/ui/scene/draw_scene.hpp"

#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/figures.hpp"
#include "trainer/ui/scene/landscape.hpp"
#include "trainer/ui/scene/plates.hpp"
#include "trainer/ui/scene/props.hpp"
#include "trainer/ui/scene/scene_words.hpp"
#include "trainer/ui/scene/sky.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace jemput::trainer::ui {

namespace {

constexpr float step_length = 16;  ///< units walked for half a turn of the legs
constexpr std::uint32_t licence_paper = 0xFFFFFF;
constexpr std::uint32_t form_paper = 0xF4D58A;

/// One drawing of the scene.
class Drawing {
  public:
    Drawing(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame, const MovedScene& scene)
        : canvas_(list, frame.rect.min(), frame.pixels_a_unit()),
          style_(style),
          scene_(scene),
          layout_(scene.layout),
          light_(light_at(scene.sky_minutes)) {}

    void draw_surroundings() const;
    void draw_leavers() const;
    void draw_van_and_lamp() const;
    void draw_desks() const;
    void draw_tags() const;
    std::vector<SceneTarget> draw_people() const;

  private:
    using Doing = Figure::Doing;

    [[nodiscard]] float darkness() const { return light_.darkness(); }
    void draw_officer(std::size_t number, const SceneDesk& desk) const;
    void draw_client(const Figure& figure) const;
    void draw_walking(const Figure& figure, Pose pose) const;
    void draw_leaver(const Figure& leaver) const;
    void draw_in_queue(const Figure& figure) const;
    void draw_overflow() const;
    void draw_plain_tag(ImVec2 middle, const std::string& word) const;
    [[nodiscard]] Rect figure_rect(const Figure& figure) const;

    Canvas canvas_;
    const SceneStyle& style_;
    const MovedScene& scene_;
    const SceneLayout& layout_;
    Light light_;
};

/// In the dark theme a veil keeps the sky of a day from glaring.
void Drawing::draw_surroundings() const {
    draw_sky(canvas_, layout_, scene_.sky_minutes);
    draw_landscape(canvas_, layout_, scene_.state.place_kind, darkness());
    if (!style_.theme.is_dark) return;
    canvas_.box({0, 0, layout_.width, layout_.height}, faded(style_.theme.page, 0.34F * (1 - light_.night)));
}

void Drawing::draw_walking(const Figure& figure, Pose pose) const {
    const bool goes_right = figure.target.x > figure.place.x;
    const bool walks = !figure.has_arrived();
    const Canvas at = canvas_.at(figure.place).faded(figure.opacity);
    Bearing bearing{.pose = pose, .mood = figure.patience};
    if (walks) bearing.stride = std::cos(figure.walked / step_length * std::numbers::pi_v<float>);
    draw_person(walks && goes_right ? at.mirrored() : at, figure.who.looks, bearing);
}

void Drawing::draw_leaver(const Figure& leaver) const {
    const Canvas at = canvas_.at(leaver.place).faded(leaver.opacity);
    const bool has_paper = leaver.how == Leaving::with_licence || leaver.how == Leaving::with_form;
    const Bearing bearing{.pose = has_paper ? Pose::paper : Pose::arms_hang,
                          .mood = leaver.patience,
                          .stride = std::cos(leaver.walked / step_length * std::numbers::pi_v<float>),
                          .paper = leaver.how == Leaving::with_form ? form_paper : licence_paper};
    const bool goes_right = leaver.doing == Doing::leaves_right;
    draw_person(goes_right ? at.mirrored() : at, leaver.who.looks, bearing);
    if (leaver.how == Leaving::gave_up)
        at.ring({0, -58}, ring_radius, mixed(rgb(0x8B8376), rgb(0xBBB4A8), darkness()), 3.6F);
}

void Drawing::draw_leavers() const {
    for (const Figure& figure : scene_.figures) {
        if (figure.is_leaving()) draw_leaver(figure);
    }
}

void Drawing::draw_van_and_lamp() const {
    const Canvas van = canvas_.at(layout_.van);
    draw_van(van, darkness());
    const Fonts& fonts = style_.fonts;
    const float height = 17 * canvas_.scale();
    draw_van_name(van, nearest_font({fonts.small_bold, fonts.bold, fonts.heading}, height), height,
                  "Joss Banget");
    canvas_.line({layout_.van + ImVec2{146, -102}, layout_.lamp + ImVec2{0, 6}},
                 mixed(rgb(0x7D766A), rgb(0x8D8896), darkness()), 3);
    draw_oss_lamp(canvas_.at(layout_.lamp), scene_.lamp_before, scene_.state.oss, scene_.lamp_share);
}

void Drawing::draw_officer(std::size_t number, const SceneDesk& desk) const {
    const Canvas at = canvas_.at(layout_.officer(number));
    draw_chair(at);
    if (desk.officer == Presence::at_desk) draw_seated(at.at({0, -10}), desk.officer_looks, 0.8F, true);
}

/// Stands until she has come to her chair.
void Drawing::draw_client(const Figure& figure) const {
    if (!figure.has_arrived()) return draw_walking(figure, Pose::arms_hang);
    const Canvas at = canvas_.at(figure.place).faded(figure.opacity);
    draw_chair(at);
    draw_seated(at.at({0, -8}), figure.who.looks, figure.patience, false);
}

void Drawing::draw_desks() const {
    draw_canopy(canvas_.at({layout_.canopy, layout_.feet}), layout_.canopy_width, scene_.open, darkness());
    const std::vector<SceneDesk>& desks = scene_.state.desks;
    for (std::size_t i = 0; i < desks.size(); ++i)
        draw_officer(i, desks[i]);
    for (const Figure& figure : scene_.figures) {
        if (figure.doing == Doing::stands_beside) draw_walking(figure, Pose::arms_hang);
    }
    for (const Figure& figure : scene_.figures) {
        if (figure.doing == Doing::sits) draw_client(figure);
    }
    for (std::size_t i = 0; i < desks.size(); ++i) {
        const Canvas at = canvas_.at(layout_.officer(i));
        draw_desk(at);
        if (desks[i].hotspot)
            draw_phone(at, *desks[i].hotspot, mixed(rgb(0x0A5C8F), rgb(0x7CC3EE), darkness()));
    }
}

void Drawing::draw_plain_tag(ImVec2 middle, const std::string& word) const {
    draw_tag(canvas_, style_.fonts, middle, word, false, plate_colour(style_.theme), style_.theme.text,
             false);
}

/// Over every figure. Who walks behind the van has none.
void Drawing::draw_tags() const {
    for (const Figure& figure : scene_.figures) {
        if (!figure.is_leaving()) continue;
        const bool is_seen = figure.place.x < layout_.van.x || figure.place.x > layout_.canopy;
        const std::string word = leaving_word(figure.how, style_.language);
        if (is_seen && !word.empty()) draw_plain_tag(figure.place + ImVec2{0, -86}, word);
    }
    for (std::size_t i = 0; i < scene_.state.desks.size(); ++i) {
        const SceneDesk& desk = scene_.state.desks[i];
        const ImVec2 above = layout_.officer(i) + ImVec2{0, -72};
        if (desk.officer == Presence::on_break) draw_plain_tag(above, style_.language.text("Break"));
        if (desk.officer != Presence::at_desk || !desk.is_trainee || scene_.state.trainee_tag.empty())
            continue;
        draw_tag(canvas_, style_.fonts, above, scene_.state.trainee_tag, true, style_.theme.accent,
                 style_.theme.on_accent, true);
    }
}

/// The elderly and the disabled keep their cane or wheelchair, however patient they are.
Pose pose_of(const Visitor& who) {
    if (!who.is_vulnerable) return pose_at(who.patience);
    return who.number % 4 == 3 ? Pose::wheelchair : Pose::cane;
}

void Drawing::draw_in_queue(const Figure& figure) const {
    const bool walks = !figure.has_arrived();
    const Pose pose = walks && !figure.who.is_vulnerable ? Pose::arms_hang : pose_of(figure.who);
    draw_walking(figure, pose);
    const ImU32 track = mixed(rgb(0xFFFFFF, 0.75F), rgb(0xFFFFFF, 0.31F), darkness());
    draw_patience_ring(canvas_.at(figure.place + ring_centre(pose)).faded(figure.opacity), figure.patience,
                       track);
}

Rect Drawing::figure_rect(const Figure& figure) const {
    const ImVec2 corner = canvas_.pixel(figure.place + ImVec2{-18, -77});
    return Rect::at(corner, ImVec2{36, 80} * canvas_.scale());
}

void Drawing::draw_overflow() const {
    if (layout_.hidden == 0) return;
    const float beside = layout_.in_queue(layout_.shown).x + 8;
    const ImVec2 middle{std::min(beside, layout_.width - 36), layout_.feet - 34};
    canvas_.box({middle.x - 26, middle.y - 12, middle.x + 26, middle.y + 12}, plate_colour(style_.theme), 12);
    const float height = std::max(style_.fonts.small->FontSize, 17.5F * canvas_.scale());
    canvas_.text(nearest_font({style_.fonts.small_bold, style_.fonts.bold}, height), height, middle,
                 style_.theme.text, "+" + std::to_string(layout_.hidden));
}

std::vector<SceneTarget> Drawing::draw_people() const {
    std::vector<SceneTarget> targets;
    for (const Figure& figure : scene_.figures) {
        if (figure.doing == Doing::vanishes) draw_walking(figure, pose_of(figure.who));
        if (figure.doing != Doing::queues) continue;
        if (figure.opacity > 0) draw_in_queue(figure);
        if (figure.is_wanted) targets.push_back({figure.who.number, figure_rect(figure)});
    }
    draw_overflow();
    return targets;
}

}  // namespace

std::vector<SceneTarget> draw_scene(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame,
                                    const MovedScene& scene, const SceneOptions& options) {
    list.PushClipRect(frame.rect.min(), frame.rect.max(), true);
    const Drawing drawing(list, style, frame, scene);
    drawing.draw_surroundings();
    drawing.draw_leavers();
    drawing.draw_van_and_lamp();
    drawing.draw_desks();
    drawing.draw_tags();
    const std::vector<SceneTarget> targets = drawing.draw_people();
    if (options.has_plates) draw_plates(list, style, frame, scene.state);
    for (const SceneTarget& target : targets) {
        if (options.focused != target.number) continue;
        const auto who = std::find_if(scene.state.queue.begin(), scene.state.queue.end(),
                                      [&](const Visitor& v) { return v.number == target.number; });
        if (who != scene.state.queue.end()) draw_visitor_plate(list, style, frame, *who, target.rect);
    }
    list.PopClipRect();
    return targets;
}

}  // namespace jemput::trainer::ui
