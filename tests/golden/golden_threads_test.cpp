#include "sim/experiment/replications.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/result_json.hpp"
#include "tests/golden/shipped_scenarios.hpp"

#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {
namespace {

/// Measures and series as text, every bit of them: of 40 replications, two chunks and a half.
std::string measures_of(const Plan& plan, unsigned threads) {
    const RunOptions options{40, 1, threads};
    nlohmann::ordered_json json =
        to_json(evaluate(plan, run_replications(plan, options), options.seed, 0.95), {});
    json.erase("manifest");
    return json.dump();
}

TEST(Golden, EveryShippedScenarioGivesTheSameBitsWithOneTwoAndFourThreads) {
    for (const std::string& name : shipped_scenarios()) {
        const Plan plan = shipped_plan(name);
        const std::string one = measures_of(plan, 1);
        EXPECT_GT(one.size(), 1000U) << name;
        EXPECT_EQ(measures_of(plan, 2), one) << name;
        EXPECT_EQ(measures_of(plan, 4), one) << name;
    }
}

}  // namespace
}  // namespace jemput
