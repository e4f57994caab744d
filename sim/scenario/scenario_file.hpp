#pragma once

#include "sim/document/type.hpp"
#include "sim/scenario/scenario.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// On which later dates a visit takes place again.
struct Repeat {
    std::vector<std::chrono::weekday> on;
    std::chrono::year_month_day until{};  ///< the last date that may be one
};

/// A visit as it is written: what it leaves out stands at the top of the file.
struct VisitEntry {
    Opening time;
    std::optional<Site> place;
    std::optional<Arrivals> arrivals;
    double level = 1;  ///< factor on the level of the arrivals
    std::optional<Staff> staff;
    std::optional<Repeat> repeat;
};

/// What a scenario file holds, key by key, before it is put into its final form.
struct ScenarioFile {
    int format = 1;
    std::string name;
    std::optional<std::string> about;
    std::optional<Opening> time;     ///< a single visit,
    std::vector<VisitEntry> visits;  ///< several,
    std::optional<Horizon> horizon;  ///< or an endless queue
    std::optional<Site> place;       ///< of the visits that name no other; so are arrivals and staff
    std::optional<Arrivals> arrivals;
    std::optional<Staff> staff;
    Applicants applicants;
    Referral referral;
    QueueRules queue;
    std::vector<Step> flow;
    std::vector<Desk> desks;
    Internet internet;
    Oss oss;
    Backlog backlog;
    Money money;
};

/// The one description of the keys of a scenario file: it serves the reader, the JSON Schema and the
/// reference page.
[[nodiscard]] Type<ScenarioFile> scenario_file_type();

/// The rules that join several blocks; their faults are noted.
void check_scenario_file(const ScenarioFile& file, const Node& mapping, Reader& reader);

}  // namespace jemput
