#include "sim/experiment/precision.hpp"

#include "tests/support/scenario_text.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Plan busy_day_with_budget() {
    return Plan(plain_day_with({{"arrivals", "{rate: 12/h}"},
                                {"applicants.patience", "20 min"},
                                {"flow[0].time", "{exponential: {mean: 5 min}}"},
                                {"money", "{per_officer: Rp 75000, budget: Rp 9000000}"}}));
}

std::vector<PrecisionTarget> targets_of(const std::string& text) {
    const auto targets = parse_precision(text, measures_of(busy_day_with_budget()));
    if (!targets) throw std::runtime_error(to_string(targets.error()));
    return *targets;
}

double wanted(const std::string& text) {
    return targets_of(text).at(0).wanted;
}

std::string faults_of(const std::string& text) {
    const auto targets = parse_precision(text, measures_of(busy_day_with_budget()));
    return targets ? "" : to_string(targets.error());
}

TEST(PrecisionTarget, IsReadInTheUnitOfItsMeasure) {
    EXPECT_DOUBLE_EQ(wanted("wait.mean=1min"), 1);
    EXPECT_DOUBLE_EQ(wanted("wait.mean=30 s"), 0.5);
    EXPECT_DOUBLE_EQ(wanted("wait.mean=0.1 h"), 6);
    EXPECT_DOUBLE_EQ(wanted("cost.total=Rp 500"), 500);
    EXPECT_DOUBLE_EQ(wanted("arrivals=2"), 2);
    EXPECT_DOUBLE_EQ(wanted("arrivals=0.5 people"), 0.5);
    EXPECT_DOUBLE_EQ(wanted("emails_made=1 e-mails"), 1);
}

TEST(PrecisionTarget, OfAShareIsInPercentagePointsAndOfAnythingElseRelative) {
    const auto targets = targets_of("not_served_within_30_min=1%,lost.share=0.02,cost.per_licence=5 %");
    ASSERT_EQ(targets.size(), 3U);
    EXPECT_EQ(targets[0].precision, Precision::absolute);
    EXPECT_DOUBLE_EQ(targets[0].wanted, 0.01);
    EXPECT_DOUBLE_EQ(targets[1].wanted, 0.02);
    EXPECT_EQ(targets[2].precision, Precision::relative);
    EXPECT_DOUBLE_EQ(targets[2].wanted, 0.05);
    EXPECT_EQ(targets[2].unit, "Rp");
}

TEST(PrecisionTarget, MayBeAnAmountWithACommaOfItsOwn) {
    const auto targets = targets_of("cost.total=Rp 75,000, wait.mean=1min");
    ASSERT_EQ(targets.size(), 2U);
    EXPECT_DOUBLE_EQ(targets[0].wanted, 75'000);
    EXPECT_EQ(targets[1].measure, "wait.mean");
}

TEST(PrecisionTarget, OfAnUnknownMeasureNamesTheNearestOne) {
    const std::string faults = faults_of("wait.men=1min");
    EXPECT_THAT(faults, HasSubstr("--precision: found unknown measure 'wait.men'; allowed: arrivals, "));
    EXPECT_THAT(faults, HasSubstr("did you mean 'wait.mean'?"));
}

TEST(PrecisionTarget, TellsWhatIsWrongWithAHalfWidth) {
    EXPECT_THAT(faults_of("wait.mean=1"), HasSubstr("wait.mean: found '1'; allowed: a duration"));
    EXPECT_THAT(faults_of("wait.mean=Rp 5"), HasSubstr("allowed: a duration"));
    EXPECT_THAT(faults_of("wait.mean=-1min"), HasSubstr("allowed: a duration"));
    EXPECT_THAT(faults_of("wait.mean=0min"), HasSubstr("found '0min'; allowed: more than 0"));
    EXPECT_THAT(faults_of("wait.mean=0%"), HasSubstr("more than 0 % and less than 100 %"));
    EXPECT_THAT(faults_of("wait.mean=100%"), HasSubstr("more than 0 % and less than 100 %"));
    EXPECT_THAT(faults_of("lost.share=0"), HasSubstr("more than 0"));
    EXPECT_THAT(faults_of("lost.share=5"), HasSubstr("a share from 0 to 1"));
    EXPECT_THAT(faults_of("arrivals=1min"), HasSubstr("a number of at least 0"));
    EXPECT_THAT(faults_of("arrivals=nan"), HasSubstr("a number of at least 0"));
    EXPECT_THAT(faults_of("cost.total=500"), HasSubstr("write 'Rp 500'"));
    EXPECT_THAT(faults_of("wait.mean"), HasSubstr("found 'wait.mean'; allowed: MEASURE=HALF-WIDTH"));
    EXPECT_THAT(faults_of(""), HasSubstr("MEASURE=HALF-WIDTH"));
    EXPECT_THAT(faults_of("arrivals=1,arrivals=2"), HasSubstr("found 'arrivals' twice"));
}

TEST(PrecisionTarget, TellsAllFaultsAtOnce) {
    const std::string faults = faults_of("arivals=1,wait.mean=1");
    EXPECT_THAT(faults, HasSubstr("'arivals'"));
    EXPECT_THAT(faults, HasSubstr("wait.mean: found '1'"));
}

TEST(Looks, AreAtTensAndGrowByFivePerCent) {
    EXPECT_EQ(next_look(30), 40);
    EXPECT_EQ(next_look(33), 50);
    EXPECT_EQ(next_look(200), 210);
    EXPECT_EQ(next_look(210), 230);
    EXPECT_EQ(next_look(1000), 1050);
    for (std::int64_t n = 30; n < 100'000; n = next_look(n)) {
        EXPECT_GE(next_look(n) - n, StoppingRule{1}.runs_beyond(n)) << "two looks in a row are enough";
        EXPECT_EQ(next_look(n) % 10, 0);
    }
}

/// Half-widths as 1/√n of a measure, and the counts at which a run was looked at.
struct Recorded {
    std::vector<std::int64_t> counts;
    std::vector<PrecisionReached> reached;
};

template <class HalfWidth>
Recorded record(const std::vector<PrecisionTarget>& targets, std::int64_t most, HalfWidth half_width) {
    Recorded recorded;
    const auto run_to = [&](std::int64_t n, std::int64_t) {
        recorded.counts.push_back(n);
        return n;
    };
    const auto observe = [&](const PrecisionTarget& target) {
        return half_width(target, recorded.counts.back());
    };
    recorded.reached = run_until_precise(targets, 30, most, 0.95, run_to, observe);
    return recorded;
}

TEST(RunUntilPrecise, EndsAtTheSecondLookInARowAtWhichTheTargetHolds) {
    const auto recorded =
        record({{"m", "min", Precision::absolute, 1}}, 1000, [](const auto&, std::int64_t n) {
            const bool lucky_at_fifty = n == 50;
            return Observation{lucky_at_fifty ? 0.5 : 9 / std::sqrt(static_cast<double>(n)), 10, {}};
        });
    EXPECT_THAT(recorded.counts, ElementsAre(30, 40, 50, 60, 70, 80, 90, 100));
    EXPECT_TRUE(recorded.reached[0].is_reached);
    EXPECT_EQ(recorded.reached[0].more_runs, 0);
    EXPECT_DOUBLE_EQ(recorded.reached[0].half_width.value(), 0.9);
}

TEST(RunUntilPrecise, KeepsARelativeErrorToTheTrueValue) {
    const auto half_width_of = [](double half_width) {
        return record({{"m", "min", Precision::relative, 0.1}}, 60, [=](const auto&, std::int64_t) {
            return Observation{half_width, 10, {}};
        });
    };
    EXPECT_TRUE(half_width_of(10 * 0.1 / 1.1 - 1e-9).reached[0].is_reached) << "γ/(1 + γ)";
    EXPECT_FALSE(half_width_of(10 * 0.1 / 1.1 + 1e-9).reached[0].is_reached);
}

TEST(RunUntilPrecise, GoesOnUntilAllTargetsHoldAtOnce) {
    const auto recorded = record({{"a", "min", Precision::absolute, 1}, {"b", "min", Precision::absolute, 1}},
                                 1000, [](const PrecisionTarget& target, std::int64_t n) {
                                     const bool holds = target.measure == "a" ? n != 60 : n >= 50;
                                     return Observation{holds ? 0.5 : 2, 10, {}};
                                 });
    EXPECT_EQ(recorded.counts.back(), 70) << "at 60 one of them has slipped";
}

TEST(RunUntilPrecise, TellsAtTheMostHowManyRunsAreMissing) {
    const auto recorded = record({{"m", "min", Precision::absolute, 1}}, 101, [](const auto&, std::int64_t) {
        return Observation{2, 10, {}};
    });
    EXPECT_EQ(recorded.counts.back(), 101);
    EXPECT_FALSE(recorded.reached[0].is_reached);
    EXPECT_EQ(recorded.reached[0].more_runs, 303) << "half of it takes four times as many";
}

TEST(RunUntilPrecise, CannotTellWhatIsMissingWhereThereIsNoInterval) {
    const auto recorded = record({{"m", "min", Precision::absolute, 1}}, 40, [](const auto&, std::int64_t) {
        return Observation{std::nullopt, 10, {}};
    });
    EXPECT_FALSE(recorded.reached[0].is_reached);
    EXPECT_EQ(recorded.reached[0].more_runs, std::nullopt);
}

TEST(RunUntilPrecise, DoesNotTrustAShareThatWasHardlySeen) {
    const auto share_seen_by = [](std::int64_t one_in) {
        return record({{"s", "share", Precision::absolute, 0.01}}, 1000, [=](const auto&, std::int64_t n) {
            return Observation{0.001, 0.001, {{n, n / one_in}}};
        });
    };
    const Recorded recorded = share_seen_by(20);
    EXPECT_GE(recorded.counts.back(), 200) << "10 replications that are not zero";
    EXPECT_LT(recorded.counts.back(), 250);
    EXPECT_FALSE(share_seen_by(200).reached[0].is_reached);
    EXPECT_EQ(share_seen_by(200).reached[0].more_runs, 1000);
    const Recorded never_seen = share_seen_by(100'000);
    EXPECT_GE(never_seen.counts.back(), 299) << "1 - 0.05^(1/n) < 0.01";
    EXPECT_LT(never_seen.counts.back(), 340);
}

TEST(RunUntilPrecise, EndsWithAnInterruptionAndTellsWhatHolds) {
    const auto run_to = [](std::int64_t n, std::int64_t) { return n > 50 ? 52 : n; };
    const auto observe = [](const PrecisionTarget&) { return Observation{2, 10, {}}; };
    const auto reached =
        run_until_precise({{"m", "min", Precision::absolute, 1}}, 30, 1000, 0.95, run_to, observe);
    EXPECT_EQ(reached[0].more_runs, 156);
}

TEST(ShareSeen, CountsReplicationsWithSomeAndThoseWithNotAll) {
    const Plan plan = busy_day_with_budget();
    const Replications replications = run_replications(plan, {40, 1, 1});
    const auto seen = [&](const std::string& name) -> std::optional<std::int64_t> {
        for (const Measure& measure : measures_of(plan)) {
            if (measure.name != name) continue;
            const auto share = share_seen(measure, replications);
            return share ? std::optional{share->least_seen} : std::nullopt;
        }
        return -1;
    };
    EXPECT_EQ(seen("wait.mean"), std::nullopt);
    EXPECT_EQ(seen("budget.share"), std::nullopt) << "money, of which there is no share of people";
    EXPECT_EQ(seen("oss.down_share"), 0);
    EXPECT_GT(seen("officers.utilisation"), 35);
}

TEST(RunUntilPrecise, GivesWhatARunOfSoManyReplicationsGives) {
    const Plan plan = busy_day_with_budget();
    const PreciseRun run = run_until_precise(plan, targets_of("wait.mean=1min"), {30, 5, 1}, 2000, 0.95);
    const std::int64_t n = run.replications.completed();
    ASSERT_GT(n, 30);
    ASSERT_LT(n, 2000);
    EXPECT_TRUE(run.precision[0].is_reached);
    EXPECT_LE(run.precision[0].half_width.value(), 1);
    const Replications at_once = run_replications(plan, {n, 5, 1});
    for (const Measure& measure : measures_of(plan)) {
        const Estimate a = estimate(measure, run.replications, Visits::all, 0.95);
        const Estimate b = estimate(measure, at_once, Visits::all, 0.95);
        EXPECT_EQ(a.estimate, b.estimate) << measure.name;
        EXPECT_EQ(a.low, b.low) << measure.name;
        EXPECT_EQ(a.high, b.high) << measure.name;
    }
}

}  // namespace
}  // namespace jemput::tests
