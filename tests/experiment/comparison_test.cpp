#include "sim/experiment/comparison.hpp"

#include "sim/statistics/comparison.hpp"
#include "sim/statistics/intervals.hpp"
#include "tests/support/calendar.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// Records made by hand, so that what a comparison makes of them can be told exactly.

namespace jemput::tests {
namespace {

constexpr auto better = ComparisonVerdict::better;
constexpr auto worse = ComparisonVerdict::worse;
constexpr auto same = ComparisonVerdict::same;
constexpr auto not_enough_runs = ComparisonVerdict::not_enough_runs;

/// Scenarios and what their replications gave, kept for as long as they are compared.
class Contenders {
  public:
    /// `fill(record, replication, visit)` says what a visit gave.
    template <class Fill>
    Contenders& add(const Scenario& scenario, std::size_t replications, Fill fill) {
        const Plan& plan = plans_.emplace_back(scenario);
        std::vector<std::vector<VisitResult>> results(replications,
                                                      std::vector<VisitResult>(plan.visits().size()));
        for (std::size_t r = 0; r < replications; ++r) {
            for (std::size_t visit = 0; visit < results[r].size(); ++visit) {
                VisitResult& result = results[r][visit];
                fill(result.record, r, visit);
                result.waits.assign(result.record.began, result.record.wait_max);
            }
        }
        runs_.push_back({&plan, &replications_.emplace_back(collect(plan, results))});
        return *this;
    }

    template <class Fill>
    Contenders& add(std::size_t replications, Fill fill) {
        return add(calendar_of(1), replications,
                   [&](VisitRecord& record, std::size_t r, std::size_t) { fill(record, r); });
    }

    [[nodiscard]] Expected<Comparison> tried(const std::vector<std::string>& judge_by,
                                             double confidence = 0.95) const {
        return compare(runs_, judge_by, confidence);
    }

    [[nodiscard]] Comparison compared(const std::vector<std::string>& judge_by = {},
                                      double confidence = 0.95) const {
        return tried(judge_by, confidence).value();
    }

    [[nodiscard]] const std::vector<ScenarioRun>& runs() const { return runs_; }

  private:
    std::deque<Plan> plans_;
    std::deque<Replications> replications_;
    std::vector<ScenarioRun> runs_;
};

auto costs(const std::vector<std::int64_t>& each) {
    return [each](VisitRecord& record, std::size_t r) { record.cost = each[r]; };
}

/// Licences and cost of each replication.
auto licences_for(const std::vector<std::uint32_t>& licences, const std::vector<std::int64_t>& cost) {
    return [licences, cost](VisitRecord& record, std::size_t r) {
        record.outcomes[static_cast<std::size_t>(Outcome::licensed_on_the_spot)] = licences[r];
        record.cost = cost[r];
    };
}

/// Uneven numbers that do not repeat soon.
std::uint32_t uneven(std::size_t r, std::uint32_t below) {
    return static_cast<std::uint32_t>(r * 7919 % 1009) % below;
}

// Case PAIR of the validation cases: monthly costs of two inventory policies (Law, Simulation Modeling and
// Analysis, 10.2), here in hundredths. The difference is 4.978 ± 3.32887312 at 90 %.
const std::vector<std::int64_t> policy_1{12697, 12431, 12668, 12266, 12723};
const std::vector<std::int64_t> policy_2{11821, 12022, 12245, 12268, 11940};

TEST(Comparison, OfAMeanIsThePairedDifferenceOfTheOtherFromTheFirst) {
    const Comparison comparison =
        Contenders().add(5, costs(policy_2)).add(5, costs(policy_1)).compared({"cost.total"}, 0.9);
    const ComparedMeasure& cost = comparison.measure("cost.total");
    ASSERT_EQ(cost.others.size(), 1U);
    const PairedComparison& other = cost.others.front();
    EXPECT_NEAR(other.difference.estimate.value(), 497.8, 1e-9);
    EXPECT_NEAR(other.difference.half_width().value(), 332.887312, 1e-6);
    EXPECT_NEAR(other.gain.value(), 0.63668972396, 1e-9);
    EXPECT_EQ(other.difference.n, 5);
    EXPECT_EQ(other.verdict, worse) << "it costs more";
    EXPECT_NEAR(cost.estimates[1].estimate.value() - cost.estimates[0].estimate.value(), 497.8, 1e-9);
    EXPECT_EQ(comparison.replications, 5);
}

TEST(Comparison, OfARatioIsThatOfItsLinearisedDifferences) {
    // The ratios are 6 and 3; D = 0.35, −1.3, 0.95 as in the example by hand of RatioDifference.
    const Comparison comparison = Contenders()
                                      .add(3, licences_for({2, 3, 5}, {10, 24, 26}))
                                      .add(3, licences_for({2, 5, 5}, {5, 17, 14}))
                                      .compared();
    const PairedComparison& other = comparison.measure("cost.per_licence").others.front();
    EXPECT_NEAR(other.difference.estimate.value(), -3, 1e-12);
    EXPECT_NEAR(other.difference.half_width().value(), 4.302652729911 * std::sqrt(2.715 / 2 / 3), 1e-9);
    EXPECT_NEAR(other.gain.value(), (5.04 + 0.375) / 2.715, 1e-9);
    EXPECT_EQ(other.verdict, better);
}

TEST(Comparison, OfAMeanOfVisitsTakesTheReplicationAsTheUnit) {
    const auto queues = [](std::uint32_t more) {
        return [more](VisitRecord& record, std::size_t r, std::size_t visit) {
            record.queue_max = static_cast<std::uint32_t>(r + visit) + (r % 2 == 0 ? more : 0);
        };
    };
    const Comparison comparison =
        Contenders().add(calendar_of(2), 4, queues(0)).add(calendar_of(2), 4, queues(2)).compared();
    const PairedComparison& other = comparison.measure("queue.max").others.front();
    EXPECT_DOUBLE_EQ(other.difference.estimate.value(), 1) << "the mean of 2, 0, 2, 0";
    EXPECT_EQ(other.difference.n, 4);
    EXPECT_NEAR(other.difference.half_width().value(), 3.182446305284 * std::sqrt(4.0 / 3 / 4), 1e-9);
}

TEST(Comparison, OfAScenarioWithItselfIsTheSameInEveryMeasure) {
    const auto fill = [](VisitRecord& record, std::size_t r) {
        record.arrivals = record.began = 20 + uneven(r, 10);
        record.outcomes[static_cast<std::size_t>(Outcome::licensed_on_the_spot)] = 12 + uneven(r, 5);
        record.wait_max = 60'000'000 * (5 + uneven(r, 4));
        record.queue_max = uneven(r, 4);
        record.cost = 1000 + uneven(r, 100);
    };
    const Comparison comparison = Contenders().add(100, fill).add(100, fill).compared();
    for (const char* name : {"licences", "cost.per_licence", "wait.p90", "event_p90(queue.max)", "queue.max",
                             "event_p90(wait.max)"}) {
        const PairedComparison& other = comparison.measure(name).others.front();
        EXPECT_EQ(other.verdict, same) << name;
        EXPECT_EQ(other.difference.estimate, 0.0) << name;
        EXPECT_EQ(other.p_value, 1.0) << name;
    }
    EXPECT_EQ(comparison.verdicts.front(), OverallVerdict::same);
}

TEST(Comparison, HasNoVerdictWhereNoWayIsBetter) {
    const auto fill = [](std::uint32_t more) {
        return [more](VisitRecord& record, std::size_t r) { record.arrivals = uneven(r, 9) + more; };
    };
    const Comparison comparison = Contenders().add(50, fill(0)).add(50, fill(3)).compared();
    const PairedComparison& other = comparison.measure("arrivals").others.front();
    EXPECT_EQ(other.verdict, std::nullopt);
    EXPECT_EQ(other.difference.estimate, 3.0);
    EXPECT_TRUE(std::isinf(other.gain.value()));
}

TEST(Comparison, DoesNotTellWhatTheRunsDoNotSufficeFor) {
    const Comparison one =
        Contenders().add(1, licences_for({2}, {10})).add(1, licences_for({4}, {10})).compared();
    const PairedComparison& other = one.measure("licences").others.front();
    EXPECT_EQ(other.difference.estimate, 2.0);
    EXPECT_EQ(other.difference.low, std::nullopt);
    EXPECT_EQ(other.verdict, not_enough_runs);
    EXPECT_EQ(one.verdicts.front(), OverallVerdict::not_enough_runs);
    EXPECT_EQ(one.measure("wait.p90").others.front().difference.estimate, std::nullopt) << "nobody waited";
}

TEST(Comparison, IsByTheMeasuresThatDecide) {
    const std::vector<std::int64_t> cost{100, 110, 90, 105};
    const std::vector<std::int64_t> double_cost{200, 220, 180, 210};
    const auto verdict = [&](const std::vector<std::uint32_t>& licences,
                             const std::vector<std::int64_t>& costs,
                             const std::vector<std::string>& judge_by) {
        return Contenders()
            .add(4, licences_for({10, 11, 9, 10}, cost))
            .add(4, licences_for(licences, costs))
            .compared(judge_by)
            .verdicts.front();
    };
    const std::vector<std::uint32_t> more{20, 21, 19, 21};
    const std::vector<std::uint32_t> unclear{11, 10, 8, 11};
    const std::vector<std::string> both{"licences", "cost.total"};
    EXPECT_EQ(verdict(more, double_cost, {"licences"}), OverallVerdict::better);
    EXPECT_EQ(verdict(more, double_cost, {"cost.total"}), OverallVerdict::worse);
    EXPECT_EQ(verdict(more, double_cost, both), OverallVerdict::trade_off);
    EXPECT_EQ(verdict(more, cost, both), OverallVerdict::better) << "the cost is the same";
    EXPECT_EQ(verdict(unclear, double_cost, both), OverallVerdict::worse);
    EXPECT_EQ(verdict(unclear, cost, both), OverallVerdict::not_enough_runs);
}

TEST(Comparison, IsJudgedByTheUsualMeasuresWhereNoneIsNamed) {
    const Comparison comparison =
        Contenders().add(2, licences_for({2, 3}, {1, 2})).add(2, licences_for({3, 2}, {1, 2})).compared();
    std::vector<std::string> deciding;
    for (const ComparedMeasure& measure : comparison.measures) {
        if (measure.decides) deciding.push_back(measure.measure.name);
    }
    std::vector<std::string> usual = usual_judges();
    std::sort(deciding.begin(), deciding.end());
    std::sort(usual.begin(), usual.end());
    EXPECT_EQ(deciding, usual);
}

TEST(Comparison, RefusesAJudgeThatCannotDecide) {
    const Scenario with_desk = plain_day_with(
        {{"desks", "[{desk: bank, officers: 1}]"},
         {"flow", "[{step: A, needs: [officer], time: 5 min}, {step: B, desk: bank, time: 5 min}]"}});
    const auto nothing = [](VisitRecord&, std::size_t, std::size_t) {};
    const auto tried = Contenders()
                           .add(with_desk, 2, nothing)
                           .add(calendar_of(1), 2, nothing)
                           .tried({"licenses", "arrivals", "desk_wait.mean", "licences"});
    ASSERT_FALSE(tried);
    ASSERT_EQ(tried.error().size(), 3U);
    EXPECT_EQ(tried.error()[0].found, "the unknown measure 'licenses'");
    EXPECT_EQ(tried.error()[0].cure, "did you mean 'licences'?");
    EXPECT_NE(tried.error()[0].allowed.find("wait.mean"), std::string::npos);
    EXPECT_NE(tried.error()[1].found.find("neither more nor less is better"), std::string::npos);
    EXPECT_NE(tried.error()[2].found.find("not a measure of 'plain day'"), std::string::npos);
}

TEST(Comparison, LeavesOutWhatOnlySomeScenariosHave) {
    const Scenario with_budget = plain_day_with({{"money", "{budget: Rp 1000000}"}});
    const auto nothing = [](VisitRecord&, std::size_t, std::size_t) {};
    const Comparison comparison =
        Contenders().add(with_budget, 2, nothing).add(calendar_of(1), 2, nothing).compared();
    EXPECT_TRUE(std::none_of(comparison.measures.begin(), comparison.measures.end(),
                             [](const ComparedMeasure& m) { return m.measure.name == "budget.share"; }));
}

TEST(Comparison, OfInterruptedRunsIsByTheReplicationsThatAllHave) {
    const auto fill = [](VisitRecord& record, std::size_t r) {
        record.began = 5;
        record.wait_max = 60'000'000 * static_cast<std::int64_t>(r);
        record.cost = static_cast<std::int64_t>(r);
    };
    const Comparison comparison = Contenders().add(100, fill).add(60, fill).compared();
    EXPECT_EQ(comparison.replications, 60);
    const ComparedMeasure& cost = comparison.measure("cost.total");
    EXPECT_EQ(cost.others.front().difference.n, 60);
    EXPECT_EQ(cost.others.front().verdict, same);
    EXPECT_EQ(cost.estimates[0].estimate, 29.5);
    EXPECT_EQ(comparison.measure("wait.p90").others.front().difference.estimate, std::nullopt)
        << "its people cannot be parted";
}

TEST(Comparison, OfAPercentileOfWholeNumbersIsFromTheIntervalOfEach) {
    const auto queues = [](std::uint32_t most) {
        return [most](VisitRecord& record, std::size_t r) { record.queue_max = uneven(r, 8) + most; };
    };
    const Comparison comparison = Contenders().add(1000, queues(0)).add(1000, queues(4)).compared();
    const ComparedMeasure& queue = comparison.measure("event_p90(queue.max)");
    const Interval expected = separate_difference(
        {*queue.estimates[1].estimate, *queue.estimates[1].low, *queue.estimates[1].high, 1000},
        {*queue.estimates[0].estimate, *queue.estimates[0].low, *queue.estimates[0].high, 1000});
    const PairedComparison& other = queue.others.front();
    EXPECT_EQ(other.difference.estimate, 4.0);
    EXPECT_EQ(other.difference.low, expected.low);
    EXPECT_EQ(other.difference.high, expected.high);
    EXPECT_EQ(other.gain, std::nullopt) << "nothing is paired";
    EXPECT_LT(other.p_value.value(), 0.001);
    EXPECT_EQ(other.verdict, worse);
}

TEST(Comparison, OfAPercentileOfVisitsIsPairedWhereNoTwoAreEqual) {
    const auto waits = [](double times) {
        return [times](VisitRecord& record, std::size_t r) {
            record.wait_max = std::llround(times * 1e6 * static_cast<double>(r * 7919 % 1009));
        };
    };
    const Comparison comparison = Contenders().add(1000, waits(1)).add(1000, waits(0.5)).compared();
    const PairedComparison& other = comparison.measure("event_p90(wait.max)").others.front();
    EXPECT_EQ(other.difference.n, 1000);
    EXPECT_GT(other.gain.value(), 3);
    EXPECT_EQ(other.verdict, better);
}

TEST(Comparison, OfSeveralScenariosAdjustsItsPValuesAfterHolm) {
    const auto fill = [](std::uint32_t more, std::size_t of) {
        return [more, of](VisitRecord& record, std::size_t r) {
            record.cost = 100 + uneven(r, 10) + (r % of == 0 ? more : 0);
        };
    };
    const auto plain = fill(0, 1);
    const auto other = [&](std::uint32_t more, std::size_t of) {
        return Contenders()
            .add(20, plain)
            .add(20, fill(more, of))
            .compared({}, 0.96)
            .measure("cost.total")
            .others[0];
    };
    const ComparedMeasure cost = Contenders()
                                     .add(20, plain)
                                     .add(20, fill(5, 4))
                                     .add(20, fill(3, 7))
                                     .compared({}, 0.96)
                                     .measure("cost.total");
    const std::vector<double> alone{other(5, 4).p_value.value(), other(3, 7).p_value.value()};
    const std::vector<double> adjusted = holm_adjusted(alone);
    ASSERT_EQ(cost.others.size(), 2U);
    EXPECT_EQ(cost.others[0].p_value, adjusted[0]);
    EXPECT_EQ(cost.others[1].p_value, adjusted[1]);
    EXPECT_LT(alone[0], 0.04);
    EXPECT_GT(adjusted[0], 0.04);
    EXPECT_EQ(other(5, 4).verdict, worse);
    EXPECT_EQ(cost.others[0].verdict, not_enough_runs) << "after the adjustment";
}

TEST(Comparison, TellsTheBestOfSeveralByEachMeasureThatDecides) {
    const auto fill = [](std::uint32_t licences) {
        return [licences](VisitRecord& record, std::size_t r) {
            record.outcomes[static_cast<std::size_t>(Outcome::licensed_on_the_spot)] =
                licences + uneven(r, 5);
            record.cost = 1000;
        };
    };
    const Comparison three = Contenders().add(30, fill(5)).add(30, fill(9)).add(30, fill(7)).compared();
    const std::vector<AgainstBest>& licences = three.measure("licences").against_best;
    ASSERT_EQ(licences.size(), 3U);
    EXPECT_TRUE(licences[1].may_be_best);
    EXPECT_FALSE(licences[0].may_be_best || licences[2].may_be_best);
    const std::vector<AgainstBest>& cost = three.measure("cost.per_licence").against_best;
    ASSERT_EQ(cost.size(), 3U);
    EXPECT_TRUE(cost[1].may_be_best);
    EXPECT_LT(cost[1].difference.estimate, 0);
    EXPECT_TRUE(three.measure("cost.total").against_best.empty()) << "it does not decide";
    const Comparison two = Contenders().add(30, fill(5)).add(30, fill(9)).compared();
    EXPECT_TRUE(two.measure("licences").against_best.empty()) << "there is nothing to choose from";
}

TEST(ObserveDifferences, TellTheWidestHalfWidthAndTheLevelOfTheFirst) {
    const Contenders contenders = std::move(
        Contenders().add(5, costs(policy_1)).add(5, costs(policy_2)).add(5, costs({1, 2, 3, 4, 5})));
    const Comparison comparison = contenders.compared({}, 0.9);
    const Observation seen = observe_differences(contenders.runs(), "cost.total", 0.9);
    const std::vector<PairedComparison>& others = comparison.measure("cost.total").others;
    EXPECT_NEAR(seen.half_width.value(),
                std::max(*others[0].difference.half_width(), *others[1].difference.half_width()), 1e-9);
    EXPECT_NEAR(seen.level, 12557, 1e-9) << "the mean of the first";
    EXPECT_TRUE(seen.shares.empty()) << "no share";
}

TEST(ObserveDifferences, AreTheIntervalOfAPairNotOfTheScenarios) {
    // The two vary much, and always by the same amount.
    const Contenders contenders =
        std::move(Contenders().add(4, costs({100, 900, 400, 700})).add(4, costs({101, 901, 402, 701})));
    EXPECT_LT(observe_differences(contenders.runs(), "cost.total", 0.95).half_width.value(), 1);
}

TEST(ObserveDifferences, KnowNothingOfAMeasureThatAnotherLacksOrOfOneRun) {
    const Contenders one = std::move(Contenders().add(1, costs({5})).add(1, costs({6})));
    EXPECT_FALSE(observe_differences(one.runs(), "cost.total", 0.95).half_width);
}

TEST(ObserveDifferences, CountHowOftenAShareWasSeenInEachScenario) {
    const auto late_in = [](std::size_t runs) {
        return [runs](VisitRecord& record, std::size_t r) {
            record.arrivals = 10;
            record.not_served_within_30 = r < runs ? 1 : 0;
        };
    };
    const Contenders contenders = std::move(Contenders().add(50, late_in(20)).add(50, late_in(3)));
    const Observation seen = observe_differences(contenders.runs(), "not_served_within_30_min", 0.95);
    ASSERT_EQ(seen.shares.size(), 2U);
    EXPECT_EQ(seen.shares[0].least_seen, 20);
    EXPECT_EQ(seen.shares[1].least_seen, 3);
}

TEST(Judges, AreJudgedBeforeAnythingWasRun) {
    const Plan plan(calendar_of(1));
    const Replications none(plan);
    const std::vector<ScenarioRun> runs{{&plan, &none}, {&plan, &none}};
    EXPECT_TRUE(faults_of_judges(runs, {"licences", "wait.mean"}).empty());
    EXPECT_EQ(faults_of_judges(runs, {"licenses", "arrivals", "wait.mean"}).size(), 2U);
    EXPECT_EQ(common_measures(runs).size(), measures_of(plan).size());
}

}  // namespace
}  // namespace jemput::tests
