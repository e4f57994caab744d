#pragma once

#include "sim/core/time.hpp"

#include <cstdint>
#include <vector>

namespace jemput {

/// Something that happened: facts, in the order in which they happened. The numbers are part of golden hashes
/// and never change their meaning.
enum class Fact : std::uint8_t {
    van_opens = 1,
    van_closes = 2,
    visit_ends = 3,
    arrives = 4,
    joins_queue = 5,
    called = 6,
    gives_up = 7,
    turned_away = 8,
    step_begins = 9,
    step_ends = 10,
    step_interrupted = 11,
    step_resumes = 12,
    blocked = 13,
    paper_begins = 14,
    leaves_on_paper = 15,
    licensed = 16,
    left_open = 17,
    outage_begins = 18,
    outage_ends = 19,
    paper_due = 20,
    hard_stop = 21,
    office_opens = 22,
    office_closes = 23,
    entry_begins = 24,
    entry_interrupted = 25,
    entry_ends = 26,
    licence_delivered = 27,
};

/// One line of a trace. Numbers that a fact does not have are -1.
struct TraceEntry {
    Instant at{};
    Fact fact{};
    std::int16_t visit = -1;
    std::int32_t ticket = -1;   ///< of the applicant
    std::int16_t officer = -1;  ///< index: the crew of the van first, then those at the office
    std::int16_t step = -1;     ///< index in the flow
};

using Trace = std::vector<TraceEntry>;

}  // namespace jemput
