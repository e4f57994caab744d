#include "sim/experiment/tolerance.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::vector<Measure>& tolerable_measures() {
    static const std::vector<Measure> all{{"wait.mean", "mean wait", "min", "served", Better::lower, {}},
                                          {"lost.share", "lost", "share", "all", Better::lower, {}},
                                          {"gave_up", "gave up", "people", "all", Better::lower, {}}};
    return all;
}

Tolerances tolerances(const std::vector<std::string>& texts) {
    return Tolerances::parse(texts, tolerable_measures()).value();
}

Limit limit_on(const std::string& text) {
    return parse_limits({text}, tolerable_measures()).value().front();
}

TEST(Tolerances, AreHalfAPercentagePointOfSharesAndTwoPerCentOfOtherLimits) {
    const Tolerances usual = tolerances({});
    EXPECT_DOUBLE_EQ(*usual.at(limit_on("lost.share <= 5%")), 0.005);
    EXPECT_DOUBLE_EQ(*usual.at(limit_on("wait.mean <= 10 min")), 0.2);
    EXPECT_DOUBLE_EQ(usual.between_plans("cost.total", 300'000), 3'000);
    EXPECT_FALSE(usual.at(limit_on("gave_up <= 0")));
}

TEST(Tolerances, AreReadForAllSharesOrForOneMeasure) {
    const Tolerances asked = tolerances({"0.1%", "wait.mean=30 s"});
    EXPECT_DOUBLE_EQ(*asked.at(limit_on("lost.share <= 5%")), 0.001);
    EXPECT_DOUBLE_EQ(*asked.at(limit_on("wait.mean <= 10 min")), 0.5);
    EXPECT_DOUBLE_EQ(asked.between_plans("wait.mean", 100), 0.5);
    EXPECT_DOUBLE_EQ(*tolerances({"0.01"}).at(limit_on("lost.share <= 5%")), 0.01);
}

TEST(Tolerances, TellAllFaultsAtOnce) {
    const auto read = Tolerances::parse({"0", "wait.mean=3 kg", "wat.mean=1 min", "gave_up=1", "gave_up=2"},
                                        tolerable_measures());
    ASSERT_FALSE(read);
    const std::string faults = to_string(read.error());
    for (const char* part : {"a value above 0", "'3 kg'", "did you mean 'wait.mean'?", "'gave_up' twice"})
        EXPECT_THAT(faults, ::testing::HasSubstr(part));
}

}  // namespace
}  // namespace jemput
