#include "tests/cli/jemput.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {
namespace {

using testing::HasSubstr;

Answer run_until(const char* precision, std::vector<const char*> more = {}) {
    std::vector<const char*> arguments{"run", van_day.c_str(), "--quiet", "--lang",
                                       "en",  "--precision",   precision};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return jemput(arguments);
}

TEST(Precision, EndsTheRunWhereItIsReached) {
    const Answer answer = run_until("wait.mean=4min,not_served_within_30_min=10%", {"--format", "json"});
    ASSERT_EQ(answer.exit_code, 0) << answer.err;
    const auto json = nlohmann::json::parse(answer.out);
    EXPECT_LT(json["replications"], 2000);
    ASSERT_EQ(json["precision"].size(), 2U);
    EXPECT_EQ(json["precision"][0]["measure"], "wait.mean");
    EXPECT_EQ(json["precision"][0]["target"], 4.0);
    EXPECT_EQ(json["precision"][0]["kind"], "absolute");
    EXPECT_EQ(json["precision"][0]["reached"], true);
    EXPECT_EQ(json["precision"][0]["more_runs"], 0);
    EXPECT_EQ(json["precision"][0]["half_width"], json["measures"]["wait.mean"]["half_width"]);
    EXPECT_EQ(json["manifest"]["request"]["replications"], 30);
    EXPECT_FALSE(json.contains("interrupted"));
}

TEST(Precision, ThatIsNotReachedSaysSoInPlainWords) {
    const Answer answer = run_until("wait.mean=1 s", {"--max-replications", "50"});
    EXPECT_EQ(answer.exit_code, 0);
    EXPECT_THAT(answer.out, HasSubstr("wait.mean                     ± 0.017 min; ± "));
    EXPECT_THAT(answer.out, HasSubstr(": not enough runs to be sure, about "));
    EXPECT_THAT(answer.out, HasSubstr("\n50 replications, seed 1."));
}

TEST(Precision, BeginsWithAsManyRunsAsAreAskedFor) {
    const Answer answer = run_until("wait.mean=100min", {"--replications", "45", "--format", "json"});
    EXPECT_EQ(nlohmann::json::parse(answer.out)["replications"], 60) << "45, and the look after it";
}

TEST(Precision, TellsAWrongTargetWithExitCode2) {
    const Answer misspelt = run_until("wait.men=1min");
    EXPECT_EQ(misspelt.exit_code, 2);
    EXPECT_EQ(misspelt.out, "");
    EXPECT_THAT(misspelt.err, HasSubstr("did you mean 'wait.mean'?"));
    EXPECT_EQ(run_until("wait.mean=Rp 5").exit_code, 2);
    EXPECT_EQ(run_until("").exit_code, 2);
}

TEST(Precision, NeedsThirtyRunsToBeginWithAndNoMoreThanTheMost) {
    EXPECT_THAT(run_until("wait.mean=1min", {"--replications", "29"}).err,
                HasSubstr("--replications: expected at least 30 with --precision, found 29"));
    EXPECT_THAT(run_until("wait.mean=1min", {"--replications", "50", "--max-replications", "40"}).err,
                HasSubstr("--max-replications: expected at least the 50 of --replications, found 40"));
    const Answer alone = jemput({"run", van_day.c_str(), "--max-replications", "50"});
    EXPECT_EQ(alone.exit_code, 2);
    EXPECT_THAT(alone.err, HasSubstr("--max-replications requires --precision"));
}

}  // namespace
}  // namespace jemput
