#include "sim/experiment/grid.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Values = std::vector<std::string>;

Values values_of(const std::string& text) {
    const auto axis = parse_axis(text);
    EXPECT_TRUE(axis.has_value()) << (axis ? "" : to_string(axis.error()));
    return axis ? axis->values : Values{};
}

std::string fault_of_grid(const std::vector<std::string>& texts) {
    const auto grid = parse_grid(texts);
    EXPECT_FALSE(grid.has_value());
    return grid ? "" : to_string(grid.error());
}

TEST(Axis, CountsARangeInExactSteps) {
    EXPECT_EQ(values_of("staff.officers=1..4"), (Values{"1", "2", "3", "4"}));
    EXPECT_EQ(values_of("a=0.1..0.3:0.1"), (Values{"0.1", "0.2", "0.3"}));
    EXPECT_EQ(values_of("a=-1..1:0.5"), (Values{"-1", "-0.5", "0", "0.5", "1"}));
    EXPECT_EQ(values_of("a=1..2:0.75"), (Values{"1", "1.75"})) << "the end is not met";
    EXPECT_EQ(values_of("a=3..3"), Values{"3"});
}

TEST(Axis, TakesAListOfAnyValues) {
    EXPECT_EQ(values_of("oss.paper_after=5 min, 10 min"), (Values{"5 min", "10 min"}));
    EXPECT_EQ(values_of("flow[0].time={lognormal: {mean: 4 min, cv: 0.5}},5 min"),
              (Values{"{lognormal: {mean: 4 min, cv: 0.5}}", "5 min"}));
    EXPECT_EQ(values_of("name=\"a, b\",c"), (Values{"\"a, b\"", "c"}));
    EXPECT_EQ(values_of("a=1..2,5"), (Values{"1", "2", "5"})) << "ranges and values together";
}

TEST(Axis, RefusesWhatHasNoValues) {
    EXPECT_THAT(fault_of_grid({"staff.officers=6..1"}), HasSubstr("the empty range '6..1'"));
    EXPECT_THAT(fault_of_grid({"staff.officers"}), HasSubstr("such as staff.officers=1..6"));
    EXPECT_THAT(fault_of_grid({"=1"}), HasSubstr("such as staff.officers=1..6"));
    EXPECT_THAT(fault_of_grid({"a=1,,2"}), HasSubstr("no value in '1,,2'"));
    EXPECT_THAT(fault_of_grid({"a=5 min..9 min"}), HasSubstr("list values that are no plain numbers"));
    EXPECT_THAT(fault_of_grid({"a=1..2:0"}), HasSubstr("a step above 0"));
    EXPECT_THAT(fault_of_grid({"a=0..1:0.000001"}), HasSubstr("1000001 values; allowed: at most 100000"));
    EXPECT_THAT(fault_of_grid({"a=1,2,1"}), HasSubstr("'1' twice"));
}

TEST(Grid, TellsAllFaultsOfItsAxesAtOnce) {
    const std::string faults = fault_of_grid({"a=2..1", "b", "c=1", "c=2"});
    EXPECT_THAT(faults, HasSubstr("'2..1'"));
    EXPECT_THAT(faults, HasSubstr("found 'b'"));
    EXPECT_THAT(faults, HasSubstr("the same path twice"));
}

TEST(Grid, CombinesEveryValueTheLastAxisFastest) {
    const Grid grid = *parse_grid({"a=1..2", "b=x,y,z"});
    ASSERT_EQ(grid.size(), 6);
    EXPECT_THAT(grid.values(0), ElementsAre(Assignment{"a", "1"}, Assignment{"b", "x"}));
    EXPECT_THAT(grid.values(1), ElementsAre(Assignment{"a", "1"}, Assignment{"b", "y"}));
    EXPECT_THAT(grid.values(5), ElementsAre(Assignment{"a", "2"}, Assignment{"b", "z"}));
    EXPECT_THAT(grid.position(4), ElementsAre(1U, 1U));
}

TEST(Grid, KnowsThatItIsTooLargeToCount) {
    const std::vector<std::string> axes{"a=1..99999", "b=1..99999", "c=1..99999", "d=1..99999"};
    EXPECT_EQ(parse_grid(axes)->size(), std::numeric_limits<std::int64_t>::max());
}

}  // namespace
}  // namespace jemput
