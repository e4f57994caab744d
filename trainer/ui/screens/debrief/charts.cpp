#include "trainer/ui/screens/debrief/charts.hpp"

#include "sim/chart/canvas.hpp"
#include "sim/chart/rows.hpp"
#include "sim/chart/scale.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr double bar_height = 14;
constexpr double row_height = 22;

std::string step_title(const Story& story, const Language& language, const std::string& step) {
    const ProcedureStep* known = story.session().material().procedure.find_step(step);
    return known != nullptr ? known->title.in(language) : step;
}

/// How long she was served in each step, in the order in which they began.
std::vector<std::pair<std::string, Duration>> lengths_by_step(const Story& story) {
    std::vector<std::pair<std::string, Duration>> lengths;
    for (const StepSpan& span : story.spans()) {
        const auto known =
            std::find_if(lengths.begin(), lengths.end(), [&span](const auto& one) { return one.first == span.step; });
        if (known == lengths.end()) lengths.emplace_back(span.step, span.to - span.from);
        else known->second += span.to - span.from;
    }
    return lengths;
}

/// A bar, the part of it beyond the par in the colour of what is worse.
void draw_bar(Canvas& canvas, const LinearScale& scale, double from, double to, double par, double y,
              const std::string& series) {
    const auto piece = [&](double a, double b, Colour fill, const Stroke& edge) {
        if (b > a) canvas.add(Role::bar, Rectangle{box_between(scale(a), scale(b), y, bar_height), fill, edge}, series);
    };
    piece(from, std::min(to, par), colours::blue, no_edge);
    piece(std::max(from, par), to, colours::worse, colours::worse_edge);
}

}  // namespace

Drawing steps_chart(const Story& story, const Language& language, double width) {
    const auto lengths = lengths_by_step(story);
    Canvas canvas({language.text("Minutes by step"), "", language.text("When each step took place and how long it took."),
                   false, width});
    if (lengths.empty()) {
        canvas.say_empty(language);
        return std::move(canvas).finished();
    }
    std::vector<RowWords> rows;
    for (const auto& [step, length] : lengths)
        rows.push_back({step_title(story, language, step), "", language.decimal(in_minutes(length), 1)});
    canvas.move_down(reference_room);
    const RowPlot plot = draw_rows(canvas, rows, row_height);
    const double par = in_minutes(story.training_case().par);
    const double whole = in_minutes(story.session().at_desk());
    const LinearScale scale = plot.scale({0, 1.02 * std::max(par, whole)});
    const Duration begins = story.spans().front().from;
    for (const StepSpan& span : story.spans()) {
        const auto row = std::find_if(lengths.begin(), lengths.end(),
                                      [&span](const auto& one) { return one.first == span.step; }) -
                         lengths.begin();
        draw_bar(canvas, scale, in_minutes(span.from - begins), in_minutes(span.to - begins), par,
                 plot.rows[static_cast<std::size_t>(row)].middle(), span.step);
    }
    const std::string minutes = language.decimal(par, 0);
    draw_reference(canvas, scale, plot, {par, language.text("mark: {minutes} min", fmt::arg("minutes", minutes))});
    draw_value_axis(canvas, scale, {}, language.text("minutes since the applicant sat down"), language);
    return std::move(canvas).finished();
}

Drawing skills_chart(const Story& story, const Language& language, double width) {
    Canvas canvas({language.text("Skills"), "", language.text("Each skill before this case and after it."), false, width});
    const auto percent = [&](double value) { return language.decimal(100 * value, 0); };
    canvas.legend({{{Marker{key_box.centre(), 5, MarkerShape::circle, colours::paper, {colours::edge, 2}}},
                    language.text("before")},
                   {{Marker{key_box.centre(), 6, MarkerShape::circle, colours::blue}}, language.text("after")}});
    std::vector<RowWords> rows;
    for (const SkillChange& skill : story.skills())
        rows.push_back({step_title(story, language, skill.step), "",
                        fmt::format("{} → {}", percent(*skill.before), percent(*skill.after))});
    canvas.move_down(reference_room);
    const RowPlot plot = draw_rows(canvas, rows, row_height);
    const LinearScale scale = plot.scale({0, 1});
    for (std::size_t i = 0; i < story.skills().size(); ++i) {
        const SkillChange& skill = story.skills()[i];
        const double y = plot.rows[i].middle();
        const double before = scale(*skill.before);
        const double after = scale(*skill.after);
        canvas.add(Role::grid, Polyline{{{scale.begin, y}, {scale.end, y}}, {colours::grid, 2}});
        canvas.add(Role::interval, Polyline{{{before, y}, {after, y}}, {colours::blue, 4}}, skill.step);
        canvas.add(Role::marker, Marker{{before, y}, 5, MarkerShape::circle, colours::paper, {colours::edge, 2}});
        canvas.add(Role::marker, Marker{{after, y}, 6, MarkerShape::circle, colours::blue}, skill.step);
    }
    const std::string alone = percent(guidance_on_request_below);
    draw_reference(canvas, scale, plot,
                   {guidance_on_request_below, language.text("alone, from {alone}", fmt::arg("alone", alone))});
    return std::move(canvas).finished();
}

}  // namespace jemput::trainer::ui
