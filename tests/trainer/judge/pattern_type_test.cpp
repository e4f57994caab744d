#include "trainer/core/judge/pattern_type.hpp"

#include "sim/document/type.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

template <class T>
Expected<std::vector<T>> read_items(const Type<T>& type, const std::string& yaml) {
    const auto document = parse_document(yaml, "file.yaml");
    auto reading = read_document(*document, list(type));
    if (!reading) return tl::unexpected(reading.error());
    return reading->value;
}

TEST(PatternType, ReadsCommandsAndFactsWithStars) {
    const auto patterns = read_items(pattern_type(), "[choose_kbli *, nib_issued]");
    ASSERT_TRUE(patterns);
    EXPECT_TRUE((*patterns)[0].matches({"choose_kbli", {"14120"}}));
    EXPECT_TRUE((*patterns)[1].matches({"nib_issued", {"14120", "right"}}));
}

TEST(PatternType, TellsThePlaceOfAnUnknownWord) {
    const auto patterns = read_items(pattern_type(), "[greet,\n {a: b}, chose_kbli 14120]");
    ASSERT_FALSE(patterns);
    EXPECT_THAT(to_string(patterns.error()), HasSubstr("file.yaml:2:2: [1]: found a mapping"));
    EXPECT_THAT(to_string(patterns.error()),
                HasSubstr("file.yaml:2:10: [2]: found unknown command 'chose_kbli'"));
    EXPECT_THAT(to_string(patterns.error()), HasSubstr("did you mean 'choose_kbli'?"));
}

TEST(ConditionType, ReadsStatesAndTheirContrary) {
    const auto tests = read_items(condition_type(), "[oss_down, not nib_issued]");
    ASSERT_TRUE(tests);
    Conditions now;
    now.set("oss_down");
    EXPECT_TRUE((*tests)[0].holds(now));
    EXPECT_TRUE((*tests)[1].holds(now));
}

TEST(CommandType, WantsEveryArgumentAndRefusesFacts) {
    const auto commands = read_items(command_type(Actor::instructor), "[outage 90min]");
    ASSERT_TRUE(commands);
    EXPECT_EQ(commands->front(), (Command{"outage", {"90min"}}));
    EXPECT_FALSE(read_items(command_type(Actor::instructor), "[outage]"));
    EXPECT_FALSE(read_items(command_type(Actor::instructor), "[ask email]")) << "it is the trainee's";
    EXPECT_TRUE(read_items(command_type(Actor::trainee), "[ask email]"));
    EXPECT_FALSE(read_items(command_type(Actor::instructor), "[nib_issued 14120 right]"));
}

}  // namespace
}  // namespace jemput::trainer::tests
