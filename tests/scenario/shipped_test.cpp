#include "sim/scenario/read_scenario.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::filesystem::path scenarios = JEMPUT_SOURCE_DIR "/scenarios";

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(scenarios)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    return files;
}

TEST(ShippedScenario, IsGoodAndSaysWhereEveryNumberComesFrom) {
    const auto files = shipped();
    EXPECT_GE(files.size(), 3U);
    for (const auto& file : files) {
        const auto reading = load_scenario(file);
        ASSERT_TRUE(reading) << to_string(reading.error());
        EXPECT_GT(reading->numbers.size(), 5U) << file;
        for (const SourcedNumber& number : reading->numbers) {
            EXPECT_FALSE(number.source.empty()) << file << ": " << number.path << " has no source";
        }
    }
}

TEST(ShippedScenario, DayAndNightMarketShareEverythingButTheClock) {
    const auto day = load_scenario(scenarios / "day_market.yaml");
    const auto night = load_scenario(scenarios / "night_market.yaml");
    ASSERT_TRUE(day && night);
    EXPECT_EQ(day->value.visits.front().site.name, night->value.visits.front().site.name);
    EXPECT_EQ(day->value.staff().officers, night->value.staff().officers);
    EXPECT_EQ(day->value.flow.size(), night->value.flow.size());
    EXPECT_EQ(day->value.visits[0].arrivals.pool->owners, night->value.visits[0].arrivals.pool->owners);
    EXPECT_EQ(day->value.visits[0].opening.part, DayPart::day);
    EXPECT_EQ(night->value.visits[0].opening.part, DayPart::night);
}

TEST(ShippedScenario, RemembersEveryFileItWasReadFrom) {
    const auto reading = load_scenario(scenarios / "night_market.yaml");
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->files.size(), 2U);
    EXPECT_NE(reading->files[0].path.find("night_market.yaml"), std::string::npos);
    EXPECT_NE(reading->files[1].path.find("kanigoro.yaml"), std::string::npos);
    EXPECT_EQ(reading->files[0].sha256.size(), 64U);
}

TEST(ShippedScenario, CanBeChangedFromTheCommandLine) {
    const auto reading =
        load_scenario(scenarios / "night_market.yaml", {{"staff.officers", "5"}, {"arrivals.level", "2"}});
    ASSERT_TRUE(reading) << to_string(reading.error());
    EXPECT_EQ(reading->value.staff().officers, 5);
    EXPECT_EQ(reading->value.visits[0].arrivals.level, 2);
}

}  // namespace
}  // namespace jemput
