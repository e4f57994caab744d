#include "sim/scenario/calendar.hpp"

#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using tests::scenario_from;

/// A calendar of the visits, one a line.
Scenario calendar(const std::string& visits) {
    return scenario_from(R"(
jemput: 1
name: calendar
place: {name: Kanigoro, distance_km: 8}
arrivals: {rate: 9/h, level: 2}
staff: {officers: 3}
flow: [{step: A, time: 5 min}]
visits:
)" + visits);
}

std::vector<std::string> openings(const Scenario& scenario) {
    std::vector<std::string> all;
    for (const Visit& visit : scenario.visits)
        all.push_back(date().print(visit.opening.date) + " " + clock_time().print(visit.opening.opens));
    return all;
}

TEST(Calendar, TakesWhatAVisitLeavesOutFromTheTopOfTheFile) {
    const Scenario scenario = calendar(R"(
  - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}}
  - time: {date: 2019-09-19, opens: "08:00", closes: "10:00", late: 10 min}
    place: {name: Garum, kind: invited, internet: none}
    arrivals: {times: ["08:10"]}
    staff: {officers: 1}
)");
    ASSERT_EQ(scenario.visits.size(), 2U);
    const Visit& first = scenario.visits[0];
    EXPECT_EQ(first.site.name, "Kanigoro");
    EXPECT_EQ(first.site.distance_km, 8);
    EXPECT_EQ(first.site.kind, SiteKind::busy_place);
    EXPECT_TRUE(first.site.has_internet);
    EXPECT_EQ(first.arrivals.level, 2);
    EXPECT_EQ(first.staff.officers, 3);
    EXPECT_FALSE(first.opening.late);
    const Visit& second = scenario.visits[1];
    EXPECT_EQ(second.site.name, "Garum");
    EXPECT_FALSE(second.site.distance_km) << "a block is taken whole";
    EXPECT_EQ(second.site.kind, SiteKind::invited);
    EXPECT_FALSE(second.site.has_internet);
    EXPECT_EQ(second.arrivals.level, 1);
    EXPECT_EQ(second.arrivals.times.size(), 1U);
    EXPECT_EQ(second.staff.officers, 1);
    EXPECT_EQ(second.opening.late, Distribution::constant(10));
}

TEST(Calendar, MultipliesTheLevelOfTheArrivalsByThatOfTheVisit) {
    const Scenario scenario = calendar(R"(
  - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}, level: 1.5}
)");
    EXPECT_EQ(scenario.visits[0].arrivals.level, 3);
}

TEST(Calendar, MakesARateAProfileOverTheOpeningOfEachVisit) {
    const Scenario scenario = calendar(R"(
  - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}}
  - {time: {date: 2019-09-18, opens: "17:30", closes: "21:00"}}
)");
    ASSERT_EQ(scenario.visits.size(), 2U);
    const ProfilePiece& evening = scenario.visits[1].arrivals.profile.at(0);
    EXPECT_EQ(evening.from, hours{17} + minutes{30});
    EXPECT_EQ(evening.to, hours{21});
    EXPECT_DOUBLE_EQ(evening.rate, 0.15);
    EXPECT_FALSE(scenario.visits[1].arrivals.rate);
}

TEST(Calendar, RepeatsAVisitOnDaysOfTheWeekUntilADateIncluded) {
    const Scenario scenario = calendar(R"(
  - time: {date: 2019-09-17, opens: "08:00", closes: "10:00"}
    repeat: {on: [friday, wednesday], until: 2019-09-27}
)");
    EXPECT_EQ(openings(scenario), (std::vector<std::string>{"2019-09-17 \"08:00\"", "2019-09-18 \"08:00\"",
                                                            "2019-09-20 \"08:00\"", "2019-09-25 \"08:00\"",
                                                            "2019-09-27 \"08:00\""}))
        << "the date of the visit itself, a Tuesday, counts too";
}

TEST(Calendar, PutsVisitsInTheOrderOfTheirOpening) {
    const Scenario scenario = calendar(R"(
  - {time: {date: 2019-09-20, opens: "18:00", closes: "20:00"}}
  - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}, repeat: {on: [friday], until: 2019-09-20}}
)");
    EXPECT_EQ(openings(scenario), (std::vector<std::string>{"2019-09-18 \"08:00\"", "2019-09-20 \"08:00\"",
                                                            "2019-09-20 \"18:00\""}));
}

TEST(Calendar, LetsAVisitOpenWhenTheOneBeforeCloses) {
    const Scenario scenario = calendar(R"(
  - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}}
  - {time: {date: 2019-09-18, opens: "10:00", closes: "12:00"}}
)");
    EXPECT_EQ(scenario.visits.size(), 2U);
}

TEST(Calendar, HasRoomForAThousandVisitsAndCountsNoFurther) {
    VisitEntry visit;
    visit.time.date = std::chrono::year{2019} / 9 / 18;
    visit.repeat = Repeat{{std::chrono::Monday}, std::chrono::year{9999} / 12 / 31};
    EXPECT_EQ(dates_of(visit).size(), most_visits + 1);
}

TEST(Calendar, NeedsNoArrivalsAtTheTopWhereEachVisitHasItsOwn) {
    const Scenario scenario = scenario_from(R"(
jemput: 1
name: no blocks at the top
flow: [{step: A, time: 5 min}]
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}
    arrivals: {rate: 9/h}
    staff: {officers: 2}
)");
    EXPECT_EQ(scenario.visits.at(0).staff.officers, 2);
    EXPECT_EQ(scenario.visits.at(0).site.name, "");
}

TEST(Place, IsThatOfASingleVisit) {
    const Scenario scenario = tests::plain_day_with({{"place", "{name: MPP, kind: office}"}});
    EXPECT_EQ(scenario.visits.at(0).site.name, "MPP");
    EXPECT_EQ(scenario.visits.at(0).site.kind, SiteKind::office);
}

TEST(Horizon, HasTheArrivalsAndTheCrewOfTheFileAndNoVisit) {
    const Scenario scenario = scenario_from(R"(
jemput: 1
name: endless
horizon: {warm_up: 1 h, length: 10 h}
place: {name: a counter}
arrivals: {rate: 9/h, publicity: 1.5}
staff: {officers: 2, assign: fastest, crew: [{speed: 2}]}
queue: {capacity: 5}
flow: [{step: A, time: 5 min}]
)");
    EXPECT_TRUE(scenario.visits.empty());
    ASSERT_TRUE(scenario.horizon);
    EXPECT_EQ(scenario.horizon->arrivals.rate, 0.15);
    EXPECT_EQ(scenario.staff().crew.at(0).speed, 2);
    EXPECT_EQ(scenario.queue.capacity, 5);
}

}  // namespace
}  // namespace jemput
