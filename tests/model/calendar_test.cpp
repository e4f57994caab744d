#include "tests/model/minute.hpp"
#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

// Several visits and office days on one calendar.

namespace jemput::tests {
namespace {

/// Wednesday and Thursday at the same place; nobody but whom the test adds.
constexpr std::string_view two_days = R"(
jemput: 1
name: two days
place: {name: hall}
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}
  - time: {date: 2019-09-19, opens: "08:00", closes: "10:00"}
arrivals: {times: ["08:00"]}
staff: {officers: 1}
flow: [{step: A, needs: [officer, oss], time: 5 min}]
)";

std::vector<VisitRecord> records_of(const Scenario& scenario) {
    const Plan plan(scenario);
    VanModel model(plan);
    model.start(Chance(1, 0));
    model.run();
    std::vector<VisitRecord> records;
    for (const VisitResult& result : model.results())
        records.push_back(result.record);
    return records;
}

TEST(ComingAgain, BringsWhoLackedPapersToTheNextVisitWithThem) {
    const auto records = records_of(
        scenario_from(two_days, {{"applicants", "{complete_papers: 0, comes_back: {incomplete: 1}}"}}));
    EXPECT_EQ(records[0].count(Outcome::returned_incomplete), 1U);
    EXPECT_EQ(records[1].arrivals, 2U);
    EXPECT_EQ(records[1].came_again, 1U);
    EXPECT_EQ(records[1].count(Outcome::licensed_on_the_spot), 1U) << "the one who came again";
    EXPECT_EQ(records[1].count(Outcome::returned_incomplete), 1U)
        << "the new one, for whom there is no later visit";
}

TEST(ComingAgain, IsToTheSamePlaceOrTheOffice) {
    const auto again = [](const std::string& second) {
        return records_of(scenario_from(two_days,
                                        {{"applicants", "{complete_papers: 0, comes_back: {incomplete: 1}}"},
                                         {"visits[1].place", second}}))[1]
            .came_again;
    };
    EXPECT_EQ(again("{name: hall}"), 1U);
    EXPECT_EQ(again("{name: another village}"), 0U);
    EXPECT_EQ(again("{name: the office, kind: office}"), 1U);
}

TEST(Pool, DoesNotBringALicensedOwnerAgain) {
    const auto records = records_of(scenario_from(
        two_days, {{"arrivals",
                    "{profile: [{from: '08:00', to: '09:00', rate: 1/h}], pool: {owners: 3, free: {day: 1, "
                    "night: 0, either: 0}}}"}}));
    EXPECT_EQ(records[0].count(Outcome::licensed_on_the_spot), 3U);
    EXPECT_EQ(records[1].arrivals, 0U);
}

TEST(Pool, BringsWhoGaveUpAgainAndWhoLackedPapersWithThem) {
    const auto records = records_of(scenario_from(
        two_days, {{"arrivals",
                    "{profile: [{from: '08:00', to: '09:00', rate: 1/h}], pool: {owners: 3, free: {day: 1, "
                    "night: 0, either: 0}}}"},
                   {"applicants", "{complete_papers: 0}"}}));
    EXPECT_EQ(records[0].count(Outcome::returned_incomplete), 3U);
    EXPECT_EQ(records[1].count(Outcome::licensed_on_the_spot), 3U);
}

TEST(Calendar, TypesTheFormsOfAVisitAtTheOfficeNotBeforeTheNextOfficeDay) {
    // The forms of Wednesday are typed on Thursday; that of Thursday waits for Friday, though the office is
    // open.
    const Scenario scenario = scenario_from(
        two_days, {{"place", "{name: hall, internet: none}"},
                   {"oss", "{when_down: paper, paper_time: 4 min}"},
                   {"backlog", "{entry: 10 min, office_opens: '08:00', office_closes: '15:00'}"}});
    const auto records = records_of(scenario);
    EXPECT_EQ(records[0].delay_later, (24 * 60 + 10) * minute);
    EXPECT_EQ(records[1].delay_later, (24 * 60 + 10) * minute);
}

TEST(Calendar, LetsOssAndPracticeRunOnThroughTheNight) {
    const auto records =
        records_of(scenario_from(two_days, {{"oss", "{up: 24 h, down: 2 h, at_opening: up}"},
                                            {"staff", "{officers: 1, learning: {rate: 0.8}}"}}));
    EXPECT_EQ(records[0].time_in_system, 5 * minute);
    EXPECT_EQ(records[1].time_in_system, (2 * 60 + 4) * minute)
        << "down from 08:00 on Thursday; the second case";
}

TEST(Calendar, EndsAVisitBeforePeopleComeToTheNext) {
    const auto records = records_of(
        scenario_from(two_days, {{"visits[1].time", "{date: 2019-09-18, opens: '11:00', closes: '12:00'}"},
                                 {"visits[1].arrivals", "{times: ['10:30']}"},
                                 {"arrivals", "{times: ['09:59']}"},
                                 {"flow", "[{step: A, time: 45 min}]"}}));
    EXPECT_EQ(records[0].count(Outcome::open_at_end), 1U) << "the hard stop is 10:30";
    EXPECT_EQ(records[0].overtime, 30 * minute);
    EXPECT_EQ(records[1].wait, 30 * minute);
}

TEST(Calendar, PaysEachVisitByItsPlaceAndNothingAtTheOffice) {
    const auto records =
        records_of(scenario_from(two_days, {{"visits[1].place", "{name: far village, distance_km: 30}"},
                                            {"money",
                                             "{per_officer: 'Rp 75,000', transport_per_km: 'Rp 3,000', "
                                             "distance_km: 8, connection: 'Rp 50,000'}"}}));
    EXPECT_EQ(records[0].cost, 75'000 + 2 * 8 * 3'000 + 50'000);
    EXPECT_EQ(records[1].cost, 75'000 + 2 * 30 * 3'000 + 50'000);
    const auto at_office = records_of(scenario_from(
        two_days,
        {{"visits[1].place", "{name: the office, kind: office}"},
         {"money", "{per_officer: 'Rp 75,000', connection: 'Rp 50,000', transport_per_km: 'Rp 3,000'}"}}));
    EXPECT_EQ(at_office[1].cost, 0);
}

TEST(Calendar, GoesOnFromASnapshotInTheMiddleOfTheNightAsItWouldHave) {
    const Scenario scenario = scenario_from(
        two_days, {{"oss",
                    "{up: {exponential: {mean: 3 h}}, down: {exponential: {mean: 3 h}}, when_down: "
                    "paper}"},
                   {"arrivals", "{profile: [{from: '08:00', to: '10:00', rate: 12/h}]}"},
                   {"applicants", "{comes_back: {gave_up: 1}, patience: {exponential: {mean: 8 min}}}"}});
    const Plan plan(scenario);
    VanModel model(plan);
    model.start(Chance(1, 3));
    model.run_until(Instant{std::chrono::hours{9}});
    VanModel copy = model;
    model.run();
    copy.run();
    ASSERT_GT(model.results()[1].record.arrivals, 0U);
    for (std::size_t visit = 0; visit < 2; ++visit) {
        EXPECT_EQ(model.results()[visit].record.outcomes, copy.results()[visit].record.outcomes);
        EXPECT_EQ(model.results()[visit].waits, copy.results()[visit].waits);
        EXPECT_EQ(model.results()[visit].record.delay_later, copy.results()[visit].record.delay_later);
    }
}

TEST(Places, MakePapersAndEmailMoreCompleteWhereTheVanIsInvited) {
    const auto records = records_of(scenario_from(
        two_days, {{"visits[1].place", "{name: village hall, kind: invited}"},
                   {"applicants",
                    "{complete_papers: 0, email: 0, at_invited_place: {complete_papers: 1, "
                    "email: 1}}"},
                   {"flow", "[{step: T, time: 1 min}, {step: M, when: no_email, time: 6 min}]"}}));
    EXPECT_EQ(records[0].count(Outcome::returned_incomplete), 1U);
    EXPECT_EQ(records[1].count(Outcome::licensed_on_the_spot), 1U);
    EXPECT_EQ(records[1].emails_made, 0U);
}

TEST(Demand, GrowsWithPublicityAndPopulation) {
    const auto people = [](const std::string& factors) {
        const Scenario scenario = scenario_from(
            two_days,
            {{"arrivals", "{profile: [{from: '08:00', to: '10:00', rate: 300/h}]" + factors + "}"}});
        return static_cast<double>(records_of(scenario)[0].arrivals);
    };
    const auto z = [&](const std::string& factors, double mean) {
        return std::abs(people(factors) - mean) / std::sqrt(mean);  // Poisson
    };
    EXPECT_LT(z("", 600), 3.5);
    EXPECT_LT(z(", publicity: 1.5", 900), 3.5);
    EXPECT_LT(z(", population: 80000, reference_population: 40000", 1200), 3.5);
    EXPECT_EQ(people(", publicity: 1"), people(""));
}

}  // namespace
}  // namespace jemput::tests
