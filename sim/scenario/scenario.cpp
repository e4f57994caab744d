#include "sim/scenario/scenario.hpp"

#include <algorithm>
#include <cassert>

namespace jemput {

namespace {

bool has(const std::vector<Need>& needs, Need need) {
    return std::find(needs.begin(), needs.end(), need) != needs.end();
}

}  // namespace

bool Step::needs_officer() const {
    return desk.empty() && has(needs, Need::officer);
}

bool Step::needs_oss() const {
    return desk.empty() && has(needs, Need::oss);
}

bool Step::needs_internet() const {
    return desk.empty() && (has(needs, Need::internet) || has(needs, Need::oss));
}

bool Scenario::sends_all_by_whatsapp() const {
    return applicants.whatsapp >= 1 || !backlog.without_whatsapp;
}

const Staff& Scenario::staff() const {
    assert((horizon || !visits.empty()) && "a scenario has visits or a horizon");
    return horizon ? horizon->staff : visits.front().staff;
}

}  // namespace jemput
