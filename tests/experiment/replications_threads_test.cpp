#include "sim/experiment/replications.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/result_json.hpp"
#include "tests/support/calendar.hpp"

#include <atomic>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::testing {
namespace {

Plan night_market() {
    const auto reading = load_scenario(JEMPUT_SOURCE_DIR "/scenarios/night_market.yaml");
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
}  // namespace jemput::testing
