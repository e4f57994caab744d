#pragma once

#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <cstddef>

namespace jemput::tests {

/// The plain day on so many days one after the other, from Wednesday 18 September 2019 on.
inline Scenario calendar_of(std::size_t visits, const std::vector<Assignment>& changes = {}) {
    Scenario scenario = plain_day_with(changes);
    const Visit day = scenario.visits.front();
    while (scenario.visits.size() < visits) {
        Visit next = day;
        next.opening.date = std::chrono::sys_days{scenario.visits.back().opening.date} + std::chrono::days{1};
        scenario.visits.push_back(next);
    }
    return scenario;
}

}  // namespace jemput::tests
