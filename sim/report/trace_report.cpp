#include "sim/report/trace_report.hpp"

#include "sim/report/format.hpp"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string step_name(const TraceEntry& entry, const Plan& plan) {
    if (entry.step < 0) return "";
    const Step& step = plan.scenario().flow[static_cast<std::size_t>(entry.step)];
    return step.name.empty() ? step.id : fmt::format("{} ({})", step.id, step.name);
}

std::string officer_name(const TraceEntry& entry, const Plan& plan) {
    const int crew = plan.scenario().staff().officers;
    if (entry.officer < crew) return fmt::format("officer {}", entry.officer + 1);
    return fmt::format("office clerk {}", entry.officer - crew + 1);
}

std::string sentence(const TraceEntry& entry, const Plan& plan) {
    const std::string who = fmt::format("applicant {}", entry.ticket);
    const std::string officer = officer_name(entry, plan);
    const std::string step = step_name(entry, plan);
    switch (entry.fact) {
        case Fact::van_opens:
            return "the van opens";
        case Fact::van_closes:
            return "the gate closes";
        case Fact::visit_ends:
            return "the visit ends: everybody has left";
        case Fact::arrives:
            return who + " arrives";
        case Fact::joins_queue:
            return who + " queues";
        case Fact::called:
            return fmt::format("{} calls {}", officer, who);
        case Fact::gives_up:
            return who + " loses patience and leaves";
        case Fact::turned_away:
            return who + " is sent away";
        case Fact::step_begins:
            return fmt::format("{} begins {} with {}", officer, step, who);
        case Fact::step_ends:
            return fmt::format("{} has done {} with {}", officer, step, who);
        case Fact::step_interrupted:
            return fmt::format("{} is interrupted in {} with {}", officer, step, who);
        case Fact::step_resumes:
            return fmt::format("{} goes on with {} with {}", officer, step, who);
        case Fact::blocked:
            return fmt::format("{} waits for OSS with {}", officer, who);
        case Fact::paper_begins:
            return fmt::format("{} fills in the paper form with {}", officer, who);
        case Fact::leaves_on_paper:
            return who + " leaves with a receipt; the form waits for OSS";
        case Fact::licensed:
            return fmt::format("{} hands the licence to {}, who leaves", officer, who);
        case Fact::left_open:
            return fmt::format("the case of {} stays open", who);
        case Fact::outage_begins:
            return "OSS goes down";
        case Fact::outage_ends:
            return "OSS is back";
        case Fact::paper_due:
            return "OSS has been down long enough: paper from now on";
        case Fact::hard_stop:
            return "hard stop: everything ends";
        case Fact::office_opens:
            return "the office opens";
        case Fact::office_closes:
            return "the office closes";
        case Fact::entry_begins:
            return fmt::format("{} types the form of {}", officer, who);
        case Fact::entry_interrupted:
            return fmt::format("{} puts the form of {} back", officer, who);
        case Fact::entry_ends:
            return fmt::format("{} has typed the form of {}", officer, who);
        case Fact::licence_delivered:
            return who + " gets the licence by WhatsApp";
    }
    return "";
}

/// The row of one applicant, cells filled as facts come.
struct Row {
    std::map<std::string, double> times;
    std::string outcome;
    int officer = -1;
};

std::string_view outcome_of(Fact fact) {
    switch (fact) {
        case Fact::gives_up:
            return "gave_up";
        case Fact::turned_away:
            return "turned_away";
        case Fact::licensed:
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

/// The columns that a fact fills: begin and end of steps under the step's id.
void fill(Row& row, const TraceEntry& entry, const Plan& plan) {
    const double minutes = in_minutes(entry.at.time_since_epoch());
    const auto step = [&](std::string_view end) {
        return plan.scenario().flow[static_cast<std::size_t>(entry.step)].id + std::string(end);
    };
    switch (entry.fact) {
        case Fact::arrives:
            row.times["arrived"] = minutes;
            break;
        case Fact::called:
            row.times["called"] = minutes;
            break;
        case Fact::step_begins:
            row.times[step(".begin")] = minutes;
            break;
        case Fact::step_ends:
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
        case Fact::licence_delivered:
            row.times["licensed"] = minutes;
            break;
        case Fact::licensed:
            row.times["licensed"] = minutes;
            break;
        default:
            break;
    }
    if (entry.fact == Fact::called) row.officer = entry.officer + 1;
    const std::string_view outcome = outcome_of(entry.fact);
    if (outcome.empty()) return;
    row.outcome = outcome;
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

std::string to_log(const Trace& trace, const Plan& plan) {
    std::string log;
    for (const TraceEntry& entry : trace) {
        log += fmt::format("{}  {}\n", as_clock(entry.at.time_since_epoch(), true), sentence(entry, plan));
    }
    return log;
}

std::string to_applicant_csv(const Trace& trace, const Plan& plan) {
    std::map<std::pair<int, int>, Row> rows;
    for (const TraceEntry& entry : trace) {
        if (entry.ticket > 0) fill(rows[{entry.visit, entry.ticket}], entry, plan);
    }
    std::string csv = "visit,ticket,outcome,officer";
    const std::vector<std::string> names = columns(plan);
    for (const std::string& name : names)
        csv += "," + name;
    csv += '\n';
    for (const auto& [who, row] : rows) {
        csv += fmt::format("{},{},{},{}", who.first + 1, who.second, row.outcome,
                           row.officer < 0 ? "" : std::to_string(row.officer));
        for (const std::string& name : names) {
            const auto cell = row.times.find(name);
            csv += cell == row.times.end() ? "," : fmt::format(",{:.6f}", cell->second);
        }
        csv += '\n';
    }
    return csv;
}

}  // namespace jemput
