#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/run_result.hpp"
#include "tests/support/calendar.hpp"
#include "tests/support/languages.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace jemput::tests {

inline RunResult result_of(const Scenario& scenario, std::int64_t replications = 50) {
    const Plan plan(scenario);
    return evaluate(plan, run_replications(plan, {replications, 1, 1}), 1, 0.95);
}

/// Three days at two places, the second with two officers.
inline Scenario tour() {
    Scenario scenario = calendar_of(3);
    scenario.visits[0].site.name = "Kanigoro";
    scenario.visits[1].site.name = "Wlingi";
    scenario.visits[1].staff.officers = 2;
    scenario.visits[2].site.name = "Kanigoro";
    return scenario;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

}  // namespace jemput::tests
