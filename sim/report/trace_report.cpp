#include "sim/report/trace_report.hpp"

#include "sim/core/format.hpp"
#include "sim/report/trace_facts.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The row of one applicant, cells filled as facts come.
struct ApplicantRow {
    std::map<std::string, double> times;
    std::string outcome;
    int officer = -1;
    bool came_again = false;
};

std::string_view outcome_of(Fact fact) {
    switch (fact) {
        case Fact::gives_up:
            return "gave_up";
        case Fact::turned_away:
        case Fact::refused:
            return "turned_away";
        case Fact::balks:
            return "balked";
        case Fact::referred:
            return "referred";
        case Fact::sent_for_papers:
            return "returned_incomplete";
        case Fact::licensed:
        case Fact::gets_licence:
            return "licensed_on_the_spot";
        case Fact::leaves_on_paper:
        case Fact::licence_delivered:
            return "on_paper";
        case Fact::left_open:
            return "open_at_end";
        default:
            return "";
    }
}

/// The columns that a fact fills: begin and end of steps under the step's id, whoever does them.
void fill_times(ApplicantRow& row, const TraceEntry& entry, const Plan& plan) {
    const double minutes = in_minutes(entry.at.time_since_epoch());
    const auto step = [&](std::string_view end) {
        return plan.scenario().flow[static_cast<std::size_t>(entry.step)].id + std::string(end);
    };
    switch (entry.fact) {
        case Fact::arrives:
        case Fact::comes_again:
            row.times["arrived"] = minutes;
            break;
        case Fact::called:
            row.times["called"] = minutes;
            break;
        case Fact::step_begins:
        case Fact::alone_begins:
        case Fact::desk_begins:
            row.times[step(".begin")] = minutes;
            break;
        case Fact::step_ends:
        case Fact::alone_ends:
        case Fact::desk_ends:
            row.times[step(".end")] = minutes;
            break;
        case Fact::paper_begins:
            row.times["paper.begin"] = minutes;
            break;
        case Fact::entry_begins:
            row.times["entry.begin"] = minutes;
            break;
        case Fact::entry_ends:
            row.times["entry.end"] = minutes;
            break;
        case Fact::gets_licence:
        case Fact::licensed:
        case Fact::licence_delivered:
            row.times.emplace("licensed", minutes);  // partner desks after it do not move it
            break;
        default:
            break;
    }
}

void fill(ApplicantRow& row, const TraceEntry& entry, const Plan& plan) {
    fill_times(row, entry, plan);
    if (entry.fact == Fact::called) row.officer = entry.officer + 1;
    if (entry.fact == Fact::comes_again) row.came_again = true;
    const std::string_view outcome = outcome_of(entry.fact);
    if (outcome.empty()) return;
    row.outcome = outcome;
    if (entry.fact == Fact::gets_licence) return;  // she goes on to the partners
    const double minutes = in_minutes(entry.at.time_since_epoch());
    row.times.emplace("left", minutes);  // a form that is settled later does not move it
    if (entry.fact == Fact::leaves_on_paper && row.times.contains("paper.begin"))
        row.times["paper.end"] = minutes;
}

std::vector<std::string> columns(const Plan& plan) {
    std::vector<std::string> names{"arrived", "called"};
    for (const Step& step : plan.scenario().flow) {
        names.push_back(step.id + ".begin");
        names.push_back(step.id + ".end");
    }
    if (plan.has_paper()) names.insert(names.end(), {"paper.begin", "paper.end", "entry.begin", "entry.end"});
    names.insert(names.end(), {"left", "licensed"});
    return names;
}

}  // namespace

std::string to_log(const Language& language, const Trace& trace, const Plan& plan) {
    using std::chrono::days;
    const bool has_date_lines = plan.visits().size() > 1;
    std::string log;
    std::optional<days> today;
    for (const TraceEntry& entry : trace) {
        Duration clock = entry.at.time_since_epoch();
        if (has_date_lines) {
            const auto day = std::chrono::floor<days>(clock);
            if (day != today)
                log += fmt::format("{}{}\n", today ? "\n" : "", as_date(language, plan.first_date() + day));
            today = day;
            clock -= day;
        }
        log += fmt::format("{}  {}\n", as_clock(language, clock, true), fact_sentence(language, entry, plan));
    }
    return log;
}

std::string to_applicant_csv(const Trace& trace, const Plan& plan) {
    std::map<std::pair<int, int>, ApplicantRow> rows;
    for (const TraceEntry& entry : trace) {
        if (entry.ticket > 0) fill(rows[{entry.visit, entry.ticket}], entry, plan);
    }
    const bool has_visits = plan.visits().size() > 1;
    std::string csv = has_visits ? "visit,ticket,came_again,outcome,officer" : "visit,ticket,outcome,officer";
    const std::vector<std::string> names = columns(plan);
    for (const std::string& name : names)
        csv += "," + name;
    csv += '\n';
    for (const auto& [who, row] : rows) {
        csv += fmt::format("{},{},", who.first + 1, who.second);
        if (has_visits) csv += row.came_again ? "yes," : "no,";
        csv += fmt::format("{},{}", row.outcome, row.officer < 0 ? "" : std::to_string(row.officer));
        for (const std::string& name : names) {
            const auto cell = row.times.find(name);
            csv += cell == row.times.end() ? "," : fmt::format(",{:.6f}", cell->second);
        }
        csv += '\n';
    }
    return csv;
}

}  // namespace jemput
