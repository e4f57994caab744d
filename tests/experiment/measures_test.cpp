#include "sim/experiment/measures.hpp"

#include "sim/experiment/run_result.hpp"
#include "sim/statistics/intervals.hpp"
#include "tests/support/calendar.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

// Records made by hand: what the estimates make of them, apart from what the model puts into them.

namespace jemput::tests {
namespace {

using Results = std::vector<std::vector<VisitResult>>;

/// Replications with so many visits, each filled by `fill(record, replication, visit)`.
template <class Fill>
Results results_with(std::size_t replications, std::size_t visits, Fill fill) {
    Results results(replications, std::vector<VisitResult>(visits));
    for (std::size_t replication = 0; replication < replications; ++replication) {
        for (std::size_t visit = 0; visit < visits; ++visit)
            fill(results[replication][visit].record, replication, visit);
    }
    return results;
}

RunResult evaluated(const Scenario& scenario, const Results& results) {
    const Plan plan(scenario);
    return evaluate(plan, collect(plan, results), 1, 0.95);
}

bool has_measure(const Scenario& scenario, const std::string& name) {
    const std::vector<Measure> measures = measures_of(Plan(scenario));
    return std::any_of(measures.begin(), measures.end(), [&](const Measure& m) { return m.name == name; });
}

double estimate_in(const RunResult& result, const std::string& name) {
    return result.measure(name).all.estimate.value();
}

double estimate_in(const RunResult& result, std::size_t visit, const std::string& name) {
    return result.measure_of(result.visits[visit], name).estimate.value();
}

/// Visit v of replication r has 10 r + v arrivals, and so on.
void fill_by_index(VisitRecord& record, std::size_t replication, std::size_t visit) {
    const auto n = static_cast<std::uint32_t>(10 * replication + visit);
    record.arrivals = n;
    record.queue_max = n;
    record.overtime = n * 60'000'000;
    record.cost = 1000 * n;
}

TEST(Calendar, CountsAndCostAreSumsOverItsVisits) {
    const RunResult result = evaluated(calendar_of(3), results_with(2, 3, fill_by_index));
    EXPECT_DOUBLE_EQ(estimate_in(result, "arrivals"), (0 + 1 + 2 + 10 + 11 + 12) / 2.0);
    EXPECT_DOUBLE_EQ(estimate_in(result, "cost.total"), 18'000);
    EXPECT_EQ(result.measure("cost.total").measure.population, "all visits");
}

TEST(Calendar, TheLongestQueueAndOvertimeAreMeansOfVisits) {
    const RunResult result = evaluated(calendar_of(3), results_with(2, 3, fill_by_index));
    EXPECT_DOUBLE_EQ(estimate_in(result, "queue.max"), 6);
    EXPECT_DOUBLE_EQ(estimate_in(result, "officers.overtime"), 6);
}

TEST(Calendar, EachVisitIsToldByItself) {
    const RunResult result = evaluated(calendar_of(3), results_with(2, 3, fill_by_index));
    ASSERT_EQ(result.visits.size(), 3U);
    for (std::size_t visit = 0; visit < 3; ++visit) {
        const double mean = 5.0 + static_cast<double>(visit);
        EXPECT_DOUBLE_EQ(estimate_in(result, visit, "arrivals"), mean);
        EXPECT_DOUBLE_EQ(estimate_in(result, visit, "queue.max"), mean);
        EXPECT_DOUBLE_EQ(estimate_in(result, visit, "cost.total"), 1000 * mean);
        EXPECT_EQ(result.measure_of(result.visits[visit], "arrivals").n, 2);
        EXPECT_EQ(result.visits[visit].number, visit + 1);
    }
    using namespace std::chrono;
    EXPECT_EQ(result.visits[2].date, year_month_day(2019y / September / 20d));
    EXPECT_EQ(result.visits[2].opens, hours{8});
    EXPECT_EQ(result.visits[2].closes, hours{10});
}

TEST(Calendar, PercentilesOverPeopleAreOfAllVisitsOnly) {
    const auto names = [](const std::vector<Measure>& measures) {
        std::vector<std::string> all;
        for (const Measure& m : measures)
            all.push_back(m.name);
        return all;
    };
    const std::vector<std::string> of_three = names(measures_of_one_visit(Plan(calendar_of(3))));
    EXPECT_EQ(std::count(of_three.begin(), of_three.end(), "wait.p90"), 0);
    EXPECT_EQ(std::count(of_three.begin(), of_three.end(), "event_p90(wait.max)"), 1);
    EXPECT_EQ(names(measures_of_one_visit(Plan(calendar_of(1)))), names(measures_of(Plan(calendar_of(1)))));

    const Plan plan(calendar_of(3));
    const Measure p90{"", "", "", "", Better::none, PooledPercentile{PooledPercentile::Of::waits, 0.9}};
    const Replications replications = collect(plan, results_with(50, 3, fill_by_index));
    EXPECT_FALSE(estimate(p90, replications, {Visits::all, 1}, 0.95).estimate);
}

TEST(Calendar, ASelectionIsOfOneVisitAndOfAKind) {
    const Plan plan(calendar_of(2));
    const Replications replications =
        collect(plan, results_with(4, 2, [](VisitRecord& record, std::size_t replication, std::size_t visit) {
                    record.arrivals = static_cast<std::uint32_t>(10 * replication + visit);
                    record.had_outage = visit == 1 && replication >= 2;
                }));
    const Measure arrivals = measures_of(plan).front();
    ASSERT_EQ(arrivals.name, "arrivals");
    const auto mean = [&](const Selection& selection) {
        return estimate(arrivals, replications, selection, 0.95).estimate;
    };
    EXPECT_EQ(mean(Visits::all), 31);
    EXPECT_EQ(mean(Visits::with_outage), 26) << "the mean of 21 and 31";
    EXPECT_EQ(mean({Visits::all, 0}), 15);
    EXPECT_EQ(mean({Visits::without_outage, 1}), 6) << "the mean of 1 and 11";
    EXPECT_EQ(mean({Visits::with_outage, 0}), std::nullopt);
}

TEST(Calendar, EachVisitHasItsOwnSeriesAndAllOfThemStandOnOneTimeLine) {
    Results results(3, std::vector<VisitResult>(2));
    for (std::vector<VisitResult>& replication : results) {
        replication[0].samples = {{0, 0}, {2, 1}};
        replication[1].samples = {{0, 0}, {4, 3}, {1, 0}};
    }
    const RunResult result = evaluated(calendar_of(2), results);
    ASSERT_EQ(result.visits[1].queue.size(), 3U);
    EXPECT_EQ(result.visits[1].queue[1].level.estimate, 3);
    EXPECT_EQ(result.visits[1].queue[1].minutes, 24 * 60 + 8 * 60 + 5);
    EXPECT_EQ(result.visits[0].in_system.size(), 2U);
    ASSERT_EQ(result.in_system.size(), 5U);
    EXPECT_EQ(result.in_system[1].minutes, 485);
    EXPECT_EQ(result.in_system[3].minutes, 24 * 60 + 485);
    EXPECT_EQ(result.in_system[3].level.estimate, 4);
}

TEST(Calendar, TheFanOfALevelIsItsQuantilesOverReplications) {
    const Plan plan(calendar_of(1));
    Results results(10, std::vector<VisitResult>(1));
    for (std::uint32_t i = 0; i < 10; ++i)
        results[i][0].samples = {{0, 0}, {2 * i, i}};
    results[9][0].samples.push_back({5, 5});  // the others are over by then
    const Replications replications = collect(plan, results);
    using Levels = std::vector<std::int64_t>;
    EXPECT_EQ(replications.fan(replications.queue(0), 0.5), (Levels{0, 4, 0}));
    EXPECT_EQ(replications.fan(replications.queue(0), 0.95), (Levels{0, 9, 5}));
    EXPECT_EQ(replications.fan(replications.in_system(0), 0.1), (Levels{0, 0, 0}));
}

TEST(Calendar, TakesTheShareOfTheBudgetThatItCosts) {
    const std::vector<Assignment> money{{"money", "{budget: Rp 1000000, visits_a_year: 50}"}};
    const RunResult several = evaluated(calendar_of(3, money), results_with(2, 3, fill_by_index));
    EXPECT_DOUBLE_EQ(estimate_in(several, "budget.share"), 0.018);
    const RunResult one = evaluated(calendar_of(1, money), results_with(2, 1, fill_by_index));
    EXPECT_DOUBLE_EQ(estimate_in(one, "budget.share"), 50 * 0.005) << "of as many visits as a year has";
}

TEST(MeanOfVisits, WithOneVisitHasTheSameBitsAsAMeanOfReplications) {
    const Plan plan(calendar_of(1));
    const Replications replications = collect(
        plan, results_with(37, 1, [](VisitRecord& record, std::size_t replication, std::size_t) {
            record.overtime = static_cast<std::int64_t>(replication * replication * 7'654'321 % 1'000'003);
        }));
    const OfVisit minutes = [](const VisitRecord& r) { return static_cast<double>(r.overtime) / 60e6; };
    const auto of = [&](auto how) {
        return estimate({"", "", "", "", Better::none, how}, replications, Visits::all, 0.95);
    };
    const Estimate by_visit = of(MeanOfVisits{minutes});
    const Estimate by_replication = of(MeanOfReplications{minutes});
    EXPECT_EQ(by_visit.estimate, by_replication.estimate);
    EXPECT_EQ(by_visit.low, by_replication.low);
    EXPECT_EQ(by_visit.high, by_replication.high);
}

Estimate longest_queue_p90(std::size_t visits, const Results& results) {
    const Plan plan(calendar_of(visits));
    const Measure p90{
        "",
        "",
        "",
        "",
        Better::lower,
        PercentileOfVisits{[](const VisitRecord& r) { return static_cast<double>(r.queue_max); }, 0.9}};
    return estimate(p90, collect(plan, results), Visits::all, 0.95);
}

TEST(PercentileOfVisits, TenVisitsOfWhichEachRepeatsTheOthersTellNoMoreThanOne) {
    const auto fill = [](VisitRecord& record, std::size_t replication, std::size_t) {
        record.queue_max = static_cast<std::uint32_t>(replication * 7919 % 1000);
    };
    const Estimate one = longest_queue_p90(1, results_with(1000, 1, fill));
    const Estimate ten = longest_queue_p90(10, results_with(1000, 10, fill));
    EXPECT_EQ(one.estimate, 899);
    EXPECT_EQ(ten.estimate, 899);
    EXPECT_EQ(ten.n, 10'000);
    EXPECT_NEAR(ten.half_width().value(), one.half_width().value(), 2);
}

TEST(PercentileOfVisits, IsGivenWithoutAnIntervalByTooFewReplicationsOfSeveralVisits) {
    const Estimate e = longest_queue_p90(3, results_with(4, 3, fill_by_index));
    EXPECT_EQ(e.estimate, 31) << "the 11th smallest of 12";
    EXPECT_FALSE(e.low);
}

TEST(PercentileOfVisits, IntervalsOfSeveralVisitsHoldTheTrueValueAsOftenAsTheySay) {
    // Visits of a replication share an exponential time of mean 1000, and each adds one of its own. The sum
    // is gamma with shape 2, whose 90th percentile is 3889.7: it solves (1 + q) exp(−q) = 0.1, q = 3.88972.
    constexpr double exact = 3889.72;
    constexpr int experiments = 400;
    std::mt19937_64 random(5);
    std::exponential_distribution<double> exponential(1.0 / 1000);
    int held = 0;
    for (int experiment = 0; experiment < experiments; ++experiment) {
        double shared = 0;
        const Results results =
            results_with(200, 4, [&](VisitRecord& record, std::size_t, std::size_t visit) {
                if (visit == 0) shared = exponential(random);
                record.queue_max = static_cast<std::uint32_t>(shared + exponential(random));
            });
        const Estimate e = longest_queue_p90(4, results);
        held += e.low.value() <= exact && exact <= e.high.value();
    }
    // Not below 95 % by more than 3.5 standard errors of the count.
    const double standard_error = std::sqrt(experiments * 0.95 * 0.05);
    EXPECT_GT(held, experiments * 0.95 - 3.5 * standard_error);
}

TEST(Officers, AreMeasuredByTheTimeThatTheyAreOnDuty) {
    Scenario scenario = calendar_of(1);
    scenario.visits[0].staff.breaks = {{"Maghrib", std::chrono::hours{9}, std::chrono::minutes{30}, false}};
    const RunResult result =
        evaluated(scenario, results_with(2, 1, [](VisitRecord& record, std::size_t, std::size_t) {
                      constexpr std::int64_t minute = 60'000'000;
                      record.measured = 120 * minute;
                      record.areas.on_duty = 90 * minute;
                      record.areas.occupied = 45 * minute;
                      record.areas.blocked = 9 * minute;
                  }));
    EXPECT_DOUBLE_EQ(estimate_in(result, "officers.utilisation"), 0.5);
    EXPECT_DOUBLE_EQ(estimate_in(result, "officers.blocked_share"), 0.1);
    EXPECT_DOUBLE_EQ(estimate_in(result, "officers.on_duty"), 1.5) << "hours";
}

TEST(Waits, OfThosePreferredAndOfTheOthersMakeUpAllWaits) {
    Scenario scenario = calendar_of(1);
    scenario.queue.priority = {Priority::vulnerable};
    const RunResult result =
        evaluated(scenario, results_with(2, 1, [](VisitRecord& record, std::size_t, std::size_t) {
                      constexpr std::int64_t minute = 60'000'000;
                      record.began = 10;
                      record.began_with_priority = 4;
                      record.wait = 100 * minute;
                      record.wait_with_priority = 10 * minute;
                  }));
    EXPECT_DOUBLE_EQ(estimate_in(result, "wait.mean"), 10);
    EXPECT_DOUBLE_EQ(estimate_in(result, "wait.priority.mean"), 2.5);
    EXPECT_DOUBLE_EQ(estimate_in(result, "wait.others.mean"), 15);
}

TEST(Measures, CountWhatTheMechanismsOfTheServiceDid) {
    Scenario scenario = calendar_of(2);
    scenario.desks = {{"TAX", "tax", 1}};
    scenario.oss.meanwhile = Meanwhile::next_case;
    scenario.applicants.comes_back.gave_up = 0.5;
    scenario.flow[0].when = When::no_email;
    scenario.flow[0].alone = Alone{};
    scenario.applicants.phone_skill = 0.5;
    const RunResult result =
        evaluated(scenario, results_with(2, 2, [](VisitRecord& record, std::size_t, std::size_t visit) {
                      record.emails_made_alone = 3;
                      record.came_again = static_cast<std::uint32_t>(visit);
                      record.parked = 2;
                      record.at_desks = 4;
                      record.desk_wait = 60'000'000;
                  }));
    EXPECT_DOUBLE_EQ(estimate_in(result, "emails_made_alone"), 6);
    EXPECT_DOUBLE_EQ(estimate_in(result, "came_again"), 1);
    EXPECT_DOUBLE_EQ(estimate_in(result, "parked"), 4);
    EXPECT_DOUBLE_EQ(estimate_in(result, "desk_wait.mean"), 0.25);
}

TEST(Measures, OfAMechanismAreThereOnlyWithIt) {
    const Scenario plain = calendar_of(2);
    for (const char* name : {"emails_made_alone", "came_again", "parked", "wait.priority.mean",
                             "wait.others.mean", "desk_wait.mean", "officers.on_duty"}) {
        EXPECT_FALSE(has_measure(plain, name)) << name;
    }
    Scenario changed = plain;
    changed.flow[0].alone = Alone{};
    EXPECT_FALSE(has_measure(changed, "emails_made_alone")) << "the step makes no e-mail address";
    changed.flow[0].when = When::no_email;
    EXPECT_FALSE(has_measure(changed, "emails_made_alone")) << "nobody has the skill";
    changed.applicants.phone_skill = 0.5;
    EXPECT_TRUE(has_measure(changed, "emails_made_alone"));

    changed = calendar_of(1);
    changed.applicants.comes_back.balked = 0.5;
    EXPECT_FALSE(has_measure(changed, "came_again")) << "there is no later visit";

    changed = plain;
    changed.visits[1].opening.late = Distribution::constant(5);
    EXPECT_TRUE(has_measure(changed, "officers.on_duty"));
    changed = plain;
    changed.visits[1].staff.crew = {Member{{}, std::chrono::hours{9}, {}, 1}};
    EXPECT_TRUE(has_measure(changed, "officers.on_duty"));
    changed.visits[1].staff.crew = {Member{{}, {}, {}, 2}};
    EXPECT_FALSE(has_measure(changed, "officers.on_duty")) << "faster, but there all the time";
}

}  // namespace
}  // namespace jemput::tests
