#include "sim/core/format.hpp"
#include "sim/report/trace_facts.hpp"
#include "sim/report/trace_report.hpp"

#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

double seconds(Instant at) {
    return static_cast<double>(at.time_since_epoch().count()) / 1e6;
}

std::string_view word(SiteKind kind) {
    switch (kind) {
        case SiteKind::busy_place:
            return "busy_place";
        case SiteKind::invited:
            return "invited";
        case SiteKind::office:
            return "office";
    }
    return "";
}

Json visit_json(const Visit& visit, const PlannedVisit& planned) {
    Json breaks = Json::array();
    for (const Break& time_off : visit.staff.breaks)
        breaks.push_back(time_off.name);
    return {{"date", as_iso_date(visit.opening.date)},
            {"place", visit.site.name},
            {"kind", word(visit.site.kind)},
            {"opens", seconds(planned.opens)},
            {"closes", seconds(planned.closes)},
            {"officers", visit.staff.officers},
            {"breaks", breaks}};
}

Json header(const Plan& plan) {
    const Scenario& scenario = plan.scenario();
    Json json = {{"scenario", scenario.name},
                 {"officers", largest_crew(scenario)},
                 {"clerks", plan.has_paper() ? scenario.backlog.officers : 0},
                 {"hotspots", scenario.internet.hotspots},
                 {"steps", Json::array()},
                 {"desks", Json::array()},
                 {"visits", Json::array()}};
    for (const Step& step : scenario.flow)
        json["steps"].push_back({{"id", step.id}, {"name", step.name}, {"desk", step.desk}});
    for (const Desk& desk : scenario.desks)
        json["desks"].push_back({{"id", desk.id}, {"name", desk.name}, {"officers", desk.officers}});
    for (std::size_t visit = 0; visit < scenario.visits.size(); ++visit)
        json["visits"].push_back(visit_json(scenario.visits[visit], plan.visits()[visit]));
    return json;
}

Json entry_json(const TraceEntry& entry) {
    Json json = {{"t", seconds(entry.at)}, {"fact", fact_name(entry.fact)}};
    const auto add = [&json](const char* key, int number) {
        if (number >= 0) json[key] = number;
    };
    add("visit", entry.visit);
    add("ticket", entry.ticket);
    add("officer", entry.officer);
    add("step", entry.step);
    add("place", entry.place);
    return json;
}

}  // namespace

std::string to_trace_json(const Trace& trace, const Plan& plan) {
    std::string json = header(plan).dump(1);
    json.erase(json.find_last_of('}') - 1);  // with the line break before it: the entries follow
    json += ",\n \"entries\": [";
    std::string_view separator = "\n  ";
    for (const TraceEntry& entry : trace) {
        json += separator;
        json += entry_json(entry).dump();
        separator = ",\n  ";
    }
    return json + "\n ]\n}\n";
}

}  // namespace jemput
