#include "sim/core/text.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>

#include <fmt/format.h>

// What depends on the visit: its crew and its place.

namespace jemput {

namespace {

std::vector<std::string> steps_of_officers(const ScenarioFile& file) {
    std::vector<std::string> ids;
    for (const Step& step : file.flow)
        if (step.needs_officer()) ids.push_back(step.id);
    return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void check_does(const std::vector<std::string>& ids, const Member& member, const Node& mapping,
                Reader& reader) {
    for (const std::string& id : member.does) {
        if (has(ids, id)) continue;
        const auto near = nearest_word(id, ids);
        fault_at("does", mapping, reader, "no step " + in_quotes(id) + " at an officer", join(ids, ", "),
                 near ? fmt::format("did you mean '{}'?", *near) : "");
    }
}

/// True where she is there at closing: until then somebody may come for whom the step is to be done.
bool is_there_at_closing(const Member& member, const Opening* opening) {
    if (!opening) return true;
    return (!member.to || *member.to >= opening->closes) && (!member.from || *member.from < opening->closes);
}

void check_cover(const std::vector<std::string>& ids, const Staff& staff, const Opening* opening,
                 const Node& mapping, Reader& reader) {
    if (staff.crew.size() < static_cast<std::size_t>(staff.officers)) return;
    for (const std::string& id : ids) {
        const auto does = [&](const Member& member) { return member.does.empty() || has(member.does, id); };
        const auto covers = [&](const Member& member) {
            return does(member) && is_there_at_closing(member, opening);
        };
        if (std::any_of(staff.crew.begin(), staff.crew.end(), covers)) continue;
        if (std::any_of(staff.crew.begin(), staff.crew.end(), does)) {
            fault_at("crew", mapping, reader,
                     fmt::format("nobody who does the step {} until closing at {}", in_quotes(id),
                                 clock_time().print(opening->closes)),
                     "for each step somebody whose shift lasts until then");
        } else {
            fault_at("crew", mapping, reader, "nobody who does the step " + in_quotes(id),
                     "somebody for each step");
        }
    }
}

void check_breaks(const Staff& staff, const Opening& opening, const Node& mapping, Reader& reader) {
    const Type<Duration> clock = clock_time();
    for (std::size_t i = 0; i < staff.breaks.size(); ++i) {
        const Duration from = staff.breaks[i].from;
        if (from >= opening.opens && from < opening.closes) continue;
        at_item("breaks", i, mapping, reader, [&](const Node& time_off) {
            fault_at("from", time_off, reader,
                     fmt::format("a break at {} outside the visit on {}", clock.print(from),
                                 date().print(opening.date)),
                     fmt::format("from {} until before {}", clock.print(opening.opens),
                                 clock.print(opening.closes)));
        });
    }
}

}  // namespace

void check_crew(const ScenarioFile& file, const Occasion& occasion, const Node& mapping, Reader& reader) {
    if (!occasion.staff) return;
    const Staff& staff = *occasion.staff;
    const std::vector<std::string> ids = steps_of_officers(file);
    in_block(occasion, "staff", mapping, reader, [&](const Node& block) {
        const std::size_t faults = reader.fault_count();
        for (std::size_t i = 0; i < staff.crew.size(); ++i) {
            at_item("crew", i, block, reader,
                    [&](const Node& member) { check_does(ids, staff.crew[i], member, reader); });
        }
        if (reader.fault_count() == faults) check_cover(ids, staff, occasion.opening, block, reader);
        if (occasion.opening) check_breaks(staff, *occasion.opening, block, reader);
    });
}

void check_place(const ScenarioFile& file, const Occasion& occasion, const Node& mapping, Reader& reader) {
    if (!occasion.opening) return;
    const bool is_invited = occasion.place && occasion.place->kind == SiteKind::invited;
    if (occasion.arrivals && occasion.arrivals->carik && !is_invited) {
        in_block(occasion, "arrivals", mapping, reader, [&](const Node& arrivals) {
            fault_at(
                "carik", arrivals, reader,
                "a carik at a place that did not invite the van, on " + date().print(occasion.opening->date),
                "a place of `kind: invited`");
        });
    }
    const bool needs_internet = std::any_of(file.flow.begin(), file.flow.end(),
                                            [](const Step& step) { return step.needs_internet(); });
    if (occasion.place && !occasion.place->has_internet && needs_internet &&
        file.oss.when_down == WhenDown::wait) {
        in_block(occasion, "place", mapping, reader, [&](const Node& place) {
            fault_at("internet", place, reader, "no signal for steps that need the internet",
                     "`when_down: paper` in `oss`, or `internet: hotspot`: else nobody could be served");
        });
    }
}

}  // namespace jemput
