#pragma once

#include "sim/model/applicant.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"
#include "sim/model/visit_record.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

/// What the trace of one replication says about a visit, counted from the facts alone, so that it can be held
/// against the model's own record. Times in microseconds.
struct Recount {
    std::uint32_t arrivals = 0;
    std::array<std::uint32_t, outcome_count> outcomes{};
    std::uint32_t forms = 0;  ///< taken on paper
    std::uint32_t began = 0;  ///< were called

    std::int64_t wait = 0;                      ///< of those who were called
    std::int64_t queue_time = 0;                ///< of everybody
    std::int64_t time_in_system = 0;            ///< of everybody
    std::int64_t time_in_system_of_served = 0;  ///< of those licensed, at once or later
    std::int64_t end = 0;                       ///< of the visit, since midnight

    Levels opening_areas;  ///< integrals of the levels over the opening hours
    Levels areas;          ///< integrals of the levels from its beginning to that of the next visit

    std::vector<std::string> faults;  ///< what cannot be, such as a ticket with two ends
};

/// One for each visit.
[[nodiscard]] std::vector<Recount> recount(const Trace& trace, const Plan& plan);

}  // namespace jemput
