#pragma once

#include "tests/trainer/records/record_samples.hpp"
#include "trainer/core/cases/case.hpp"

#include <string>
#include <utility>
#include <vector>

namespace jemput::trainer::tests {

/// A case as far as a choice among cases needs it.
inline Case a_case(const std::string& id, const std::string& level, std::vector<std::string> skills = {}) {
    Case c;
    c.id = id;
    c.level = level;
    c.skills = std::move(skills);
    return c;
}

/// A finished session of a trainee, as history() tells it.
inline HistoryEntry finished(const std::string& case_id, const std::string& mode, bool passed) {
    HistoryEntry entry;
    entry.session.setup = a_setup();
    entry.session.setup.case_id = case_id;
    entry.session.setup.mode = mode;
    entry.session.state = RecordState::finished;
    const Outcome outcome = an_outcome(passed);
    entry.session.ended = outcome.ended;
    entry.result = ResultRecord{outcome.score, outcome.findings, outcome.hints, outcome.at_desk};
    return entry;
}

inline HistoryEntry abandoned(const std::string& case_id, const std::string& mode) {
    HistoryEntry entry = finished(case_id, mode, false);
    entry.session.state = RecordState::abandoned;
    entry.result.reset();
    return entry;
}

}  // namespace jemput::trainer::tests
