#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/props.hpp"
#include "trainer/ui/screens/home/home_parts.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr float ring_radius = 1.15F;  // F
constexpr float road_width = 1;       // F

void dashed_ring(Ui& ui, ImVec2 centre, float radius, float width) {
    constexpr int dashes = 14;
    for (int i = 0; i < dashes; ++i) {
        const float begin = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / dashes;
        ui.list().PathArcTo(centre, radius, begin, begin + 0.25F, 4);
        ui.list().PathStroke(ui.theme().line2, 0, width);
    }
}

void check_mark(Ui& ui, ImVec2 centre, float size, ImU32 colour) {
    const ImVec2 points[]{{centre.x - 0.40F * size, centre.y + 0.04F * size},
                          {centre.x - 0.12F * size, centre.y + 0.34F * size},
                          {centre.x + 0.42F * size, centre.y - 0.28F * size}};
    ui.list().AddPolyline(points, 3, colour, 0, size * 0.17F);
}

ImU32 on_fill(const Theme& theme) {
    return theme.is_dark ? theme.page : theme.surface;
}

/// A clock in a disc: time to repeat.
void due_badge(Ui& ui, ImVec2 centre, float radius) {
    const Theme& theme = ui.theme();
    ui.list().AddCircleFilled(centre, radius, theme.warn.fill);
    ui.list().AddCircle(centre, radius, theme.warn.text, 0, ui.stroke());
    const ImU32 hands = theme.is_dark ? theme.page : theme.text;
    const ImVec2 clock[]{{centre.x, centre.y - radius * 0.6F}, centre, {centre.x + radius * 0.45F, centre.y}};
    ui.list().AddPolyline(clock, 3, hands, 0, std::max(1.0F, radius * 0.2F));
}

/// The ring of a skill; on the map with its number, small in the legend without.
void skill_ring(Ui& ui, ImVec2 centre, float radius, const SkillStanding& skill, bool has_number) {
    const Theme& theme = ui.theme();
    const float width = radius * (has_number ? 0.22F : 0.4F);
    const Rect inside = Rect::at(centre - ImVec2(radius, radius), {2 * radius, 2 * radius});
    ui.list().AddCircleFilled(centre, radius, theme.surface);
    switch (skill.state) {
        case SkillState::fully_mastered:
            ui.list().AddCircleFilled(centre, radius, theme.ok.fill);
            check_mark(ui, centre, radius, on_fill(theme));
            break;
        case SkillState::untried:
            dashed_ring(ui, centre, radius - ui.stroke(), std::max(1.0F, 0.09F * radius));
            if (has_number)
                ui.line(inside, ui.language().text_in("a skill", "new"), ui.fonts().small_bold, theme.text2,
                        0.5F);
            break;
        case SkillState::practised:
            ui.list().AddCircle(centre, radius - width / 2, theme.soft, 0, width);
            arc(ui.list(), centre, radius - width / 2, static_cast<float>(skill.mastery), theme.accent,
                width);
            if (has_number)
                ui.line(inside, ui.language().whole(static_cast<std::int64_t>(100 * skill.mastery)),
                        ui.fonts().bold, theme.text, 0.5F);
            break;
    }
}

/// Where the skills are on the road. It is read as a text is: each row from left to right, and on below.
class Road {
  public:
    Road(ImVec2 corner, float width, float cell, std::size_t columns, float pitch)
        : corner_(corner),
          left_((width - cell * static_cast<float>(columns)) / 2),
          cell_(cell),
          columns_(columns),
          pitch_(pitch) {}

    [[nodiscard]] ImVec2 centre(std::size_t i) const {
        return {corner_.x + left_ + (static_cast<float>(i % columns_) + 0.5F) * cell_,
                corner_.y + static_cast<float>(i / columns_) * pitch_};
    }

    /// The middle of the road in a row; where another row follows or went before it runs on to the edge.
    [[nodiscard]] std::array<ImVec2, 2> middle(std::size_t row, std::size_t skills, float room) const {
        const std::size_t first = row * columns_;
        const std::size_t last = std::min(skills, first + columns_) - 1;
        const float further = cell_ / 2 + left_ - room;
        std::array<ImVec2, 2> ends{centre(first), centre(last)};
        if (row > 0) ends[0].x -= further;
        if (last + 1 < skills) ends[1].x += further;
        return ends;
    }

  private:
    ImVec2 corner_;
    float left_;
    float cell_;
    std::size_t columns_;
    float pitch_;
};

void draw_dashes(Ui& ui, ImVec2 from, ImVec2 to, float dash) {
    for (float x = from.x; x < to.x; x += 2 * dash)
        ui.list().AddLine({x, from.y}, {std::min(x + dash, to.x), from.y}, faded(ui.theme().line2, 0.55F),
                          2 * ui.stroke());
}

void draw_road(Ui& ui, const std::array<ImVec2, 2>& ends) {
    const float half = ui.px(road_width / 2);
    fill_box(ui.list(), {ends[0].x - half, ends[0].y - half, ends[1].x + half, ends[1].y + half},
             ui.theme().sunken, half);
    draw_dashes(ui, ends[0], ends[1], ui.px(0.38F));
}

/// The skill that the next case is about: for which it was chosen, else the first of it that is new, else its
/// first; as many as there are where it has none.
std::size_t next_skill(const Office& office, const HomeFacts& facts) {
    const auto& skills = facts.skills;
    const auto place_of = [&skills](const std::string& name) {
        return static_cast<std::size_t>(
            std::find_if(skills.begin(), skills.end(),
                         [&name](const SkillStanding& one) { return one.skill == name; }) -
            skills.begin());
    };
    if (!facts.next || facts.next->mode == Mode::exam) return skills.size();
    if (!facts.next->skill.empty()) return place_of(facts.next->skill);
    const Case* c = office.material->find_case(facts.next->case_id);
    if (c == nullptr || c->skills.empty()) return skills.size();
    for (const std::string& name : c->skills)
        if (const std::size_t i = place_of(name); i < skills.size() && skills[i].state == SkillState::untried)
            return i;
    return place_of(c->skills.front());
}

/// The van on the road beside a skill; at the beginning of a row behind it, else before it.
void draw_small_van(Ui& ui, const Road& road, std::size_t at, std::size_t columns, std::size_t skills) {
    const std::size_t beside = at % columns == 0 ? at + 1 : at - 1;
    if (at >= skills || beside >= skills) return;
    constexpr float van_length = 242;
    constexpr float van_height = 106;
    const ImVec2 between = (road.centre(at) + road.centre(beside)) * 0.5F;
    const float gap = std::abs(road.centre(at).x - road.centre(beside).x) - ui.px(2 * ring_radius + 0.3F);
    const float length = std::min(gap, ui.px(2.8F));
    if (length < ui.px(1.4F)) return;
    const float scale = length / van_length;
    const ImVec2 rear{std::round(between.x - length / 2), std::round(between.y + ui.px(0.35F))};
    draw_van(Canvas(ui.list(), rear, scale), 0);
    ui.mark("home.van", {rear.x, rear.y - van_height * scale, rear.x + length, rear.y});
}

void draw_skill(Ui& ui, const SkillStanding& skill, const std::string& label, ImVec2 centre, float cell) {
    const float radius = ui.px(ring_radius);
    skill_ring(ui, centre, radius, skill, true);
    if (skill.is_due) due_badge(ui, {centre.x - radius * 0.82F, centre.y - radius * 0.78F}, ui.px(0.52F));
    const ImFont* font = skill.is_due ? ui.fonts().small_bold : ui.fonts().small;
    const float width = cell - ui.px(0.3F);
    const Rect words{centre.x - width / 2, centre.y + radius + ui.px(0.2F), centre.x + width / 2,
                     centre.y + 1e4F};
    ui.paragraph(words, label, {font, ui.theme().text}, 0.5F);
    ui.mark("skill." + skill.skill, {words.left, centre.y - radius, words.right, centre.y + radius}, label);
}

/// The states with their words, in as many rows as they need.
void legend(Ui& ui, Rect& rest, Rect first) {
    const Language& language = ui.language();
    struct Entry {
        SkillStanding skill;
        std::string words;
    };
    const std::vector<Entry> entries{
        {{"", SkillState::untried, 0, false}, language.text("Not tried yet")},
        {{"", SkillState::practised, 0.66, false}, language.text("In training, %")},
        {{"", SkillState::fully_mastered, 1, false}, language.text("Mastered")},
        {{"", SkillState::untried, 0, true}, language.text("Time to repeat")}};
    const ImFont* font = ui.fonts().small;
    const auto width = [&](const Entry& entry) {
        return std::ceil(size_of(font, entry.words).x) + ui.px(1.2F);
    };
    float all = 0;
    for (const Entry& entry : entries)
        all += width(entry) + ui.px(0.6F);
    if (all > first.width())
        first = rest.cut_top(ui.px(1.2F));
    else
        first.left = first.right - all + ui.px(0.6F);
    for (const Entry& entry : entries) {
        if (width(entry) > first.width()) first = rest.cut_top(ui.px(1.2F));
        Rect cell = first.cut_left(width(entry), ui.px(0.6F));
        const Rect sign = cell.cut_left(ui.px(0.9F), ui.px(0.25F));
        if (entry.skill.is_due)
            due_badge(ui, sign.centre(), ui.px(0.42F));
        else
            skill_ring(ui, sign.centre(), ui.px(0.42F), entry.skill, false);
        ui.line(cell, entry.words, font, ui.theme().text);
    }
}

std::string counts(const Language& language, const std::vector<SkillStanding>& skills) {
    const auto count = [&](SkillState state) {
        return std::count_if(skills.begin(), skills.end(),
                             [state](const auto& s) { return s.state == state; });
    };
    return language.text("{mastered} mastered, {practised} in training, {untried} not tried yet",
                         fmt::arg("mastered", count(SkillState::fully_mastered)),
                         fmt::arg("practised", count(SkillState::practised)),
                         fmt::arg("untried", count(SkillState::untried)));
}

void footer(Ui& ui, Rect& rest, const std::vector<SkillStanding>& skills) {
    line_above(ui, rest);
    rest.top += ui.px(0.4F);
    const std::string left = counts(ui.language(), skills);
    const std::string right =
        ui.language().text("A skill of 85 or more: guided mode does not point out its steps any more.");
    const float needed = size_of(ui.fonts().body, left).x + size_of(ui.fonts().small, right).x + ui.px(1);
    if (needed <= rest.width()) {
        Rect row = rest.cut_top(ui.px(1.2F));
        ui.line(row.cut_right(std::ceil(size_of(ui.fonts().small, right).x) + 1), right, ui.fonts().small,
                ui.theme().text2, 1);
        ui.line(row, left, ui.fonts().body, ui.theme().text2);
        return;
    }
    rest.top += ui.paragraph(rest, left, {ui.fonts().body, ui.theme().text2});
    rest.top += ui.paragraph(rest, right, ui.quiet());
}

}  // namespace

float draw_skill_map(Ui& ui, const Office& office, const HomeFacts& facts, ImVec2 corner, float width,
                     float least_bottom) {
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    Rect head = rest.cut_top(ui.px(1.3F), ui.px(0.3F));
    const std::string title = ui.language().text("Map of your skills");
    ui.line(head.cut_left(std::ceil(size_of(ui.fonts().heading, title).x) + 1, ui.px(1)), title,
            ui.fonts().heading, ui.theme().text);
    legend(ui, rest, head);
    rest.top += ui.px(0.5F);

    const std::vector<SkillStanding>& skills = facts.skills;
    const float room = rest.width() - ui.px(1);
    const auto columns = static_cast<std::size_t>(std::clamp(std::floor(room / ui.px(4.8F)), 3.0F, 7.0F));
    const float cell = std::floor(room / static_cast<float>(columns));
    std::vector<std::string> labels;
    float label_height = 0;
    for (const SkillStanding& skill : skills) {
        labels.push_back(office.material->procedure.find_step(skill.skill)->short_title.in(ui.language()));
        label_height = std::max(label_height,
                                ui.height_of(labels.back(), {ui.fonts().small_bold, 0}, cell - ui.px(0.3F)));
    }
    const std::size_t rows = (skills.size() + columns - 1) / columns;
    const float least_pitch = ui.px(2 * ring_radius + 0.7F) + label_height;
    const float footer_height = ui.px(2.4F);
    const float spare = least_bottom - rest.top - footer_height - least_pitch * static_cast<float>(rows);
    const float pitch = least_pitch + std::clamp(spare / static_cast<float>(rows), 0.0F, ui.px(1.2F));
    const Road road({rest.left, rest.top + ui.px(ring_radius)}, rest.width(), cell, columns, pitch);
    for (std::size_t row = 0; row < rows; ++row)
        draw_road(ui, road.middle(row, skills.size(), ui.px(road_width / 2)));
    for (std::size_t i = 0; i < skills.size(); ++i)
        draw_skill(ui, skills[i], labels[i], road.centre(i), cell);
    draw_small_van(ui, road, next_skill(office, facts), columns, skills.size());
    rest.top += pitch * static_cast<float>(rows) + std::max(0.0F, least_pitch - pitch);
    rest.top = std::max(rest.top, least_bottom - ui.px(0.8F) - ui.px(1.6F));
    footer(ui, rest, skills);
    return grown.end_at(rest.top, least_bottom);
}

}  // namespace jemput::trainer::ui
