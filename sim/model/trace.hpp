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
    balks = 28,
    refused = 29,   ///< the place is full
    referred = 30,  ///< to the self-service of the office
    sent_for_papers = 31,
    gets_licence = 32,  ///< and goes on to partner desks
    parked = 33,        ///< her case waits for OSS while the officer prepares the next one
    unparked = 34,
    session_expired = 35,  ///< her case begins anew
    alone_begins = 36,     ///< she does a step by herself
    alone_ends = 37,
    alone_fails = 38,
    queues_at_desk = 39,  ///< of a partner
    desk_begins = 40,
    desk_ends = 41,
    goes_online = 42,  ///< the online part of a step begins
    hotspot_drops = 43,
    hotspot_back = 44,
    break_begins = 45,
    break_ends = 46,
    shift_begins = 47,
    shift_ends = 48,
    comes_again = 49,   ///< arrives, after an earlier visit at which she was not served
    visit_begins = 50,  ///< people may come from now on
};

/// One line of a trace. Numbers that a fact does not have are -1.
struct TraceEntry {
    Instant at{};
    Fact fact{};
    std::int16_t visit = -1;
    std::int32_t ticket = -1;   ///< of the applicant
    std::int16_t officer = -1;  ///< index: the crew of the van first, then those at the office
    std::int16_t step = -1;     ///< index in the flow
    std::int16_t place = -1;    ///< index of the partner desk, hotspot or break
};

using Trace = std::vector<TraceEntry>;

}  // namespace jemput
