#include "sim/experiment/precision.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/result_json.hpp"
#include "tests/support/calendar.hpp"
#include "tests/support/places.hpp"

#include <atomic>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

Plan night_market() {
    const auto reading = load_scenario(places::source_dir() + "/scenarios/night_market.yaml");
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    return Plan(reading->value);
}

/// Measures and series as text: every bit of them.
std::string result_of(const Plan& plan, unsigned threads, std::int64_t replications) {
    const RunOptions options{replications, 7, threads};
    nlohmann::ordered_json json =
        to_json(evaluate(plan, run_replications(plan, options), options.seed, 0.95), {});
    json.erase("manifest");
    return json.dump();
}

TEST(Replications, GiveTheSameBitsWhateverTheNumberOfThreads) {
    const Plan plan = night_market();
    const std::string one = result_of(plan, 1, 333);
    EXPECT_GT(one.size(), 1000U);
    EXPECT_EQ(result_of(plan, 2, 333), one);
    EXPECT_EQ(result_of(plan, 4, 333), one);
}

TEST(Replications, OfACalendarGiveTheSameBitsOfEveryVisit) {
    const Plan plan(calendar_of(3, {{"arrivals", "{rate: 15/h}"}}));
    const std::string one = result_of(plan, 1, 100);
    EXPECT_NE(one.find("\"visits\""), std::string::npos);
    EXPECT_EQ(result_of(plan, 3, 100), one);
}

TEST(Replications, CollectedByHandAreThoseOfARun) {
    const Plan plan(calendar_of(2, {{"arrivals", "{rate: 15/h}"}}));
    std::vector<std::vector<VisitResult>> results;
    VanModel model(plan);
    for (std::uint64_t replication = 0; replication < 60; ++replication) {
        model.start(Chance(7, replication));
        model.run();
        results.emplace_back(model.results().begin(), model.results().end());
    }
    nlohmann::ordered_json json = to_json(evaluate(plan, collect(plan, results), 7, 0.95), {});
    json.erase("manifest");
    EXPECT_EQ(json.dump(), result_of(plan, 2, 60));
}

/// Measures and series of a run that grows from count to count.
std::string result_of_growing(const Plan& plan, unsigned threads, const std::vector<std::int64_t>& counts) {
    Replications replications(plan);
    for (const std::int64_t count : counts)
        extend(replications, plan, {count, 7, threads});
    nlohmann::ordered_json json = to_json(evaluate(plan, replications, 7, 0.95), {});
    json.erase("manifest");
    return json.dump();
}

TEST(Replications, ThatGrowAreThoseOfARunOfSoManyAtOnce) {
    const Plan plan = night_market();
    const std::string at_once = result_of(plan, 1, 333);
    EXPECT_EQ(result_of_growing(plan, 1, {1, 30, 31, 200, 333}), at_once);
    EXPECT_EQ(result_of_growing(plan, 3, {7, 100, 333}), at_once);
    EXPECT_EQ(result_of_growing(plan, 2, {5, 20}), result_of(plan, 1, 20)) << "fewer than there are batches";
}

TEST(Replications, OfAnInterruptedRunAreThoseOfARunOfSoMany) {
    const Plan plan = night_market();
    std::stop_source stop;
    const auto at_once = [&stop](std::int64_t done, std::int64_t) {
        if (done > 0) stop.request_stop();
    };
    const Replications interrupted = run_replications(plan, {100'000, 7, 1}, stop.get_token(), at_once);
    nlohmann::ordered_json json = to_json(evaluate(plan, interrupted, 7, 0.95), {});
    json.erase("manifest");
    json.erase("interrupted");
    EXPECT_EQ(json.dump(), result_of(plan, 1, interrupted.completed()));
}

TEST(RunUntilPrecise, EndsAtTheSameCountWhateverTheNumberOfThreads) {
    const Plan plan = night_market();
    const auto count = [&plan](unsigned threads) {
        const auto targets = parse_precision("wait.mean=30 s,lost.share=0.5%", measures_of(plan));
        return run_until_precise(plan, targets.value(), {30, 7, threads}, 20'000, 0.95)
            .replications.completed();
    };
    const std::int64_t one = count(1);
    EXPECT_GT(one, 30);
    EXPECT_LT(one, 20'000);
    EXPECT_EQ(count(2), one);
    EXPECT_EQ(count(5), one);
}

TEST(RunUntilPrecise, EndsAtTheMostWithTheNumberThatIsMissing) {
    const Plan plan = night_market();
    const auto targets = parse_precision("wait.mean=1 s", measures_of(plan));
    std::int64_t expected = 0;
    const PreciseRun run =
        run_until_precise(plan, targets.value(), {30, 7, 2}, 101, 0.95, {},
                          [&expected](std::int64_t, std::int64_t wanted) { expected = wanted; });
    EXPECT_EQ(run.replications.completed(), 101);
    EXPECT_EQ(expected, 101);
    EXPECT_FALSE(run.precision[0].is_reached);
    EXPECT_GT(run.precision[0].more_runs.value(), 1000);
}

TEST(Replications, ARequestToStopLeavesTheFirstOnesComplete) {
    const Plan plan = night_market();
    const RunOptions options{100'000, 7, 2};
    std::stop_source stop;
    const auto progress = [&stop](std::int64_t done, std::int64_t) {
        if (done > 0) stop.request_stop();
    };
    const Replications interrupted = run_replications(plan, options, stop.get_token(), progress);
    ASSERT_GT(interrupted.completed(), 0);
    ASSERT_LT(interrupted.completed(), 100'000);

    const RunOptions as_many{interrupted.completed(), 7, 1};
    const Replications complete = run_replications(plan, as_many);
    ASSERT_EQ(complete.records().size(), interrupted.records().size());
    for (std::size_t i = 0; i < complete.records().size(); ++i) {
        EXPECT_EQ(complete.records()[i].wait, interrupted.records()[i].wait);
        EXPECT_EQ(complete.records()[i].arrivals, interrupted.records()[i].arrivals);
    }
    EXPECT_EQ(complete.waits(false).people() + complete.waits(true).people(),
              interrupted.waits(false).people() + interrupted.waits(true).people());
}

TEST(Replications, TellTheirProgressUpToTheEnd) {
    const Plan plan = night_market();
    std::int64_t last = 0;
    std::int64_t wanted = 0;
    const auto replications =
        run_replications(plan, {50, 1, 2}, {}, [&](std::int64_t done, std::int64_t all) {
            EXPECT_GE(done, last) << "progress never goes back";
            last = done;
            wanted = all;
        });
    EXPECT_EQ(replications.completed(), 50);
    EXPECT_EQ(last, 50);
    EXPECT_EQ(wanted, 50);
}

}  // namespace
}  // namespace jemput::tests
