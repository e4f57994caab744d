#include "sim/chart/canvas.hpp"
#include "sim/chart/scale.hpp"
#include "trainer/ui/screens/debrief/charts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr double strip_height = 24;
constexpr double plot_height = 150;
constexpr double disc_radius = 9;
constexpr double names_width = 26;  ///< of the numbers at the axis
constexpr Stroke trainee_stroke{colours::blue, 3};
constexpr Stroke reference_stroke{colours::edge, 2.4, Dash::dashed};

/// A phase of the procedure and when she was served in it.
struct PhaseSpan {
    std::string title;
    Duration from{};
    Duration to{};
};

std::vector<PhaseSpan> phases_of(const Story& story, const Language& language) {
    std::vector<PhaseSpan> phases;
    for (const StepSpan& span : story.spans()) {
        const ProcedureStep* step = story.session().material().procedure.find_step(span.step);
        const std::string title = step != nullptr ? step->phase.in(language) : std::string();
        if (!phases.empty() && phases.back().title == title) phases.back().to = span.to;
        else phases.push_back({title, span.from, span.to});
    }
    return phases;
}

/// Bars with the names of the phases, where they have room for them.
void draw_phases(Canvas& canvas, const Story& story, const Language& language, const LinearScale& scale) {
    for (const PhaseSpan& phase : phases_of(story, language)) {
        const double from = scale(in_minutes(phase.from));
        const double to = scale(in_minutes(phase.to));
        if (to - from < 3) continue;
        const Box box{from + 1, canvas.top(), to - from - 2, strip_height};
        canvas.add(Role::bar, Rectangle{box, colours::bands.front(), no_edge, 5}, phase.title);
        if (text_width(phase.title, small_text) + 8 <= box.width)
            canvas.write(Role::label, phase.title, {box.centre().x, box.centre().y + 4.5},
                         {small_text, false, colours::text}, Anchor::middle, phase.title);
    }
    canvas.move_down(strip_height + 6);
}

/// Where the numbers of the findings stand: those that would lie over each other are put below each other.
struct DiscPlace {
    int number = 0;
    double x = 0;
    int level = 0;
};

std::vector<DiscPlace> places_of(const Story& story, const LinearScale& scale) {
    std::vector<DiscPlace> places;
    for (std::size_t i = 0; i < story.debrief().findings.size(); ++i) {
        const double minute = in_minutes(story.moment_of(i).at);
        if (minute <= scale.high) places.push_back({story.number_of(i), scale(minute), 0});
    }
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    std::vector<double> ends;  // of each level
    for (DiscPlace& place : places) {
        const auto free = std::find_if(ends.begin(), ends.end(),
                                       [&place](double end) { return end + 2 <= place.x - disc_radius; });
        place.level = static_cast<int>(free - ends.begin());
        if (free == ends.end()) ends.push_back(0);
        ends[static_cast<std::size_t>(place.level)] = place.x + disc_radius;
    }
    return places;
}

double height_of_discs(const std::vector<DiscPlace>& places) {
    int levels = 0;
    for (const DiscPlace& place : places)
        levels = std::max(levels, place.level + 1);
    return levels * (2 * disc_radius + 3);
}

void draw_discs(Canvas& canvas, const std::vector<DiscPlace>& places, double bottom) {
    for (const DiscPlace& place : places) {
        const double y = canvas.top() + disc_radius + place.level * (2 * disc_radius + 3);
        canvas.add(Role::reference,
                   Polyline{{{place.x, y + disc_radius}, {place.x, bottom}}, {colours::text, 1, Dash::dotted}});
    }
    for (const DiscPlace& place : places) {
        const Point centre{place.x, canvas.top() + disc_radius + place.level * (2 * disc_radius + 3)};
        canvas.add(Role::marker, Marker{centre, disc_radius, MarkerShape::circle, colours::text});
        canvas.write(Role::label, fmt::format("{}", place.number), {centre.x, centre.y + 4.3},
                     {small_text, true, colours::paper}, Anchor::middle);
    }
}

Polyline steps_of(const QueueHistory& queue, std::size_t QueueAt::*count, const LinearScale& x, const LinearScale& y,
                  const Stroke& stroke) {
    Polyline line{{}, stroke};
    for (const QueueAt& one : queue.counts) {
        const double across = x(in_minutes(std::min(one.at, queue.ends)));
        const double height = y(static_cast<double>(one.*count));
        if (!line.points.empty()) line.points.push_back({across, line.points.back().y});
        line.points.push_back({across, height});
    }
    line.points.push_back({x(in_minutes(queue.ends)), line.points.back().y});
    return line;
}

void draw_outages(Canvas& canvas, const QueueHistory& queue, const LinearScale& x, double top, double bottom,
                  const Language& language) {
    for (const auto& [from, to] : queue.outages) {
        const double left = x(in_minutes(from));
        const double right = x(in_minutes(to));
        canvas.add(Role::band, Rectangle{{left, top, right - left, bottom - top}, colours::vermilion});
        const std::string words = language.text("OSS is down");
        const jemput::TextStyle style{small_text, true, colours::text};
        const double needed = text_width(words, small_text, true);
        if (right - left > needed + 8) canvas.write(Role::label, words, {right - 6, bottom - 6}, style, Anchor::end);
    }
}

void draw_counts(Canvas& canvas, const LinearScale& x, const LinearScale& y, const Language& language) {
    for (const double tick : ticks_of({0, y.high}, 4).values) {
        if (tick != static_cast<double>(static_cast<int>(tick))) continue;  // people are whole
        canvas.add(Role::grid, Polyline{{{x.begin, y(tick)}, {x.end, y(tick)}}, {colours::grid, 1}});
        canvas.write(Role::axis, language.decimal(tick, 0), {x.begin - 8, y(tick) + 4.3}, small_style, Anchor::end);
    }
    const Ticks minutes = ticks_of({0, x.high}, 8);
    for (const double tick : minutes.values) {
        canvas.add(Role::axis, Polyline{{{x(tick), y.begin}, {x(tick), y.begin + 4}}, {colours::edge, 1}});
        canvas.write_within(Role::axis, as_label(language, tick_style({}, minutes.step), tick),
                            {x(tick), y.begin + 18}, small_style, canvas.left(), canvas.right());
    }
}

std::vector<LegendItem> legend_of_queue(const Language& language) {
    const double y = key_height / 2;
    return {{{Polyline{{{0, y}, {key_width, y}}, trainee_stroke}}, language.text("your queue")},
            {{Polyline{{{0, y}, {key_width, y}}, reference_stroke}}, language.text("reference officer")}};
}

double most_people(const QueueHistory& queue) {
    std::size_t most = 1;
    for (const QueueAt& one : queue.counts)
        most = std::max({most, one.with_trainee, one.with_reference});
    return static_cast<double>(most);
}

}  // namespace

Drawing queue_chart(const Story& story, const Language& language, double width) {
    const QueueHistory& queue = *story.queue();
    Canvas canvas({language.text("What happened outside"), "",
                   language.text("People who waited, minute by minute, with you and with the reference officer."), false,
                   width});
    canvas.legend(legend_of_queue(language));
    const double minutes = std::max(1.0, in_minutes(queue.ends));
    const LinearScale x{0, minutes, canvas.left() + names_width, canvas.right() - 6};
    draw_phases(canvas, story, language, x);
    const auto places = places_of(story, x);
    const double discs_top = canvas.top();
    const double top = discs_top + height_of_discs(places) + 10;
    const double bottom = top + plot_height;
    const LinearScale y{0, most_people(queue) + 0.5, bottom, top};
    draw_outages(canvas, queue, x, discs_top, bottom, language);
    draw_counts(canvas, x, y, language);
    canvas.add(Role::reference, steps_of(queue, &QueueAt::with_reference, x, y, reference_stroke), "reference");
    canvas.add(Role::line, steps_of(queue, &QueueAt::with_trainee, x, y, trainee_stroke), "trainee");
    draw_discs(canvas, places, bottom);
    canvas.move_to(bottom + 22);
    canvas.move_down(canvas.paragraph(Role::axis, language.text("people who wait, by minutes since the session began"),
                                      {x.begin, canvas.top()}, canvas.right() - x.begin, small_style));
    return std::move(canvas).finished();
}

}  // namespace jemput::trainer::ui
