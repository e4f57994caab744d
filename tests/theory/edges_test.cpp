#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <set>

#include <gtest/gtest.h>

// Where two mechanisms meet: days to be followed by hand.

namespace jemput {
namespace {

using std::chrono::minutes;

TEST(Closing, EndsTheVisitWithTheLastWhoIsSentHomeAfterAStepByHerself) {
    // She fills in the form from 09:30 to 10:15 by herself; by then the queue has been sent home.
    const VisitRecord day = tests::record_of(tests::scenario_from(R"(
jemput: 1
name: the form takes too long
time: {date: 2019-09-18, opens: "09:00", closes: "10:00", at_closing: send_home}
arrivals: {times: ["09:30"]}
staff: {officers: 1}
flow:
  - {step: form, needs: [], time: 45 min}
  - {step: S04, time: 5 min}
)"));
    EXPECT_EQ(day.count(Outcome::turned_away), 1U);
    EXPECT_EQ(Duration{day.overtime}, minutes{15});
}

TEST(Backlog, GivesWayToWhoQueuesWhenOssGoesDown) {
    // The officer types a form from 09:30 on. Who comes at 10:00 queues until OSS goes down at 10:10: the
    // form is put back, and S04 needs no OSS. Then paper is due, 10:15 to 10:20.
    const VisitRecord day = tests::record_of(tests::scenario_from(R"(
jemput: 1
name: a long entry
time: {date: 2019-09-18, opens: "09:00", closes: "12:00"}
arrivals: {times: ["09:00", "10:00"]}
staff: {officers: 1}
flow:
  - {step: S04, time: 5 min}
  - {step: S07, needs: [officer, oss], time: 5 min}
oss:
  planned: [{date: 2019-09-18, from: "09:00", to: "09:30"}, {date: 2019-09-18, from: "10:10", to: "11:00"}]
  when_down: paper
backlog: {entry: 40 min}
)"));
    EXPECT_EQ(Duration{day.wait}, minutes{10});
    EXPECT_EQ(Duration{day.time_in_system}, minutes{10 + 20});
}

TEST(Break, InTurnIsPassedOnByWhoseShiftEndsDuringHers) {
    const Trace trace = tests::trace_of(Plan(tests::scenario_from(R"(
jemput: 1
name: three breaks
time: {date: 2019-09-18, opens: "09:00", closes: "12:00"}
arrivals: {times: ["09:30"]}
staff: {officers: 3, crew: [{to: "10:10"}], breaks: [{from: "10:00", length: 20 min}]}
flow: [{step: S04, time: 5 min}]
)")));
    std::set<int> had_one;
    for (const TraceEntry& entry : trace)
        if (entry.fact == Fact::break_begins) had_one.insert(entry.officer);
    EXPECT_EQ(had_one, (std::set<int>{0, 1, 2}));
}

TEST(Interruption, AfterADropOutRepeatsTheWholeStep) {
    // S07 of 10 min: 5 of them until the hotspot drops out at 08:05, 2 more from 08:08 to the outage of OSS
    // at 08:10. From 08:12 on all 10 again, with drop-outs from 08:13 to 08:16 and from 08:21 to 08:24.
    const VisitRecord day = tests::record_of(tests::scenario_from(R"(
jemput: 1
name: a drop-out and an outage
time: {date: 2019-09-18, opens: "08:00", closes: "12:00"}
arrivals: {times: ["08:00"]}
staff: {officers: 1}
flow: [{step: S07, needs: [officer, oss], time: 10 min}]
internet: {hotspots: 1, up: 5 min, down: 3 min}
oss: {planned: [{date: 2019-09-18, from: "08:10", to: "08:12"}], interrupted: repeat_same}
)"));
    EXPECT_EQ(Duration{day.time_in_system}, minutes{28});
    EXPECT_EQ(Duration{day.blocked_time}, minutes{3 + 2 + 3 + 3});
}

}  // namespace
}  // namespace jemput
