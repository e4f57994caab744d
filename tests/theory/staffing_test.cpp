#include "sim/experiment/staffing.hpp"

#include "sim/document/document.hpp"
#include "sim/experiment/limit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

// The choice of a plan against cases whose answer is known exactly, from the table of known values.

namespace jemput {
namespace {

/// 88 people on average between 8 and 13 o'clock, services of 9 minutes; who is inside is served.
constexpr auto day = R"(
jemput: 1
name: day
time: {date: 2019-09-18, opens: "08:00", closes: "13:00"}
arrivals:
  profile:
    - {from: "08:00", to: "09:00", rate: 24/h}
    - {from: "09:00", to: "10:00", rate: 30/h}
    - {from: "10:00", to: "11:00", rate: 18/h}
    - {from: "11:00", to: "12:00", rate: 10/h}
    - {from: "12:00", to: "13:00", rate: 6/h}
staff: {officers: 2}
flow:
  - {step: S07, time: {exponential: {mean: 9 min}}}
money: {per_officer: Rp 75000}
)";

/// M/M/c with 24 people an hour and services of 10 minutes.
constexpr auto endless = R"(
jemput: 1
name: endless
horizon: {warm_up: 12 h, length: 1 d}
arrivals: {rate: 24/h}
staff: {officers: 5}
flow:
  - {step: S07, time: {exponential: {mean: 10 min}}}
)";

Staffing chosen_from(std::string_view text, const std::vector<std::string>& over,
                     const std::vector<std::string>& limits, std::int64_t max_replications = 20'000) {
    const Document document = parse_document(text, "case").value();
    const Grid grid = parse_grid(over).value();
    const CheckedVariants checked = check(document, variants_of(grid)).value();
    StaffingQuestion question;
    question.plans = plans_of(grid);
    question.limits = parse_limits(limits, checked.measures).value();
    question.objective = usual_objective(checked.first->value);
    question.replications = 300;
    question.max_replications = max_replications;
    EXPECT_TRUE(faults_of(question, checked.measures).empty());
    return choose_staffing(document, question, checked.measures);
}

/// The officers of the chosen plan.
std::optional<int> officers_of(const Staffing& staffing) {
    if (!staffing.chosen) return std::nullopt;
    return staffing.plans[*staffing.chosen].reading->value.staff().officers;
}

// Exact shares who wait longer than 30 minutes with 2 … 6 officers: 0.79, 0.392, 0.0673, 0.0047, 0.00019.
TEST(Staffing, OfTheWholeDayIsThatOfTheGoldenTable) {
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"}, {"wait.over_30_min <= 5%"})), 5);
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"}, {"wait.over_30_min <= 8%"})), 4);
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"}, {"wait.over_30_min <= 45%"})), 3);
}

// Exact mean waits: 88.2, 27.9, 8.15, 2.46, 0.80 minutes; mean overtime: 107.9, 13.3, 6.66, 6.59, 6.59.
TEST(Staffing, KeepsToLimitsOnMeansToo) {
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"}, {"wait.mean <= 10 min"})), 4);
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"}, {"officers.overtime <= 20 min"})), 3);
    EXPECT_EQ(officers_of(chosen_from(day, {"staff.officers=2..6"},
                                      {"officers.overtime <= 20 min", "wait.mean <= 10 min"})),
              4);
}

// No shared case is of the whole visit, but where nobody waits longer than 30 minutes on any visit, no visit
// has a wait of over 30 minutes: the limits agree at the ends.
TEST(Staffing, KeepsToLimitsOnVisits) {
    const auto all_visits = [](const std::string& limit) {
        return officers_of(chosen_from(day, {"staff.officers=4..7"}, {limit}));
    };
    const auto of_share = all_visits("share_of_events(wait.max > 30min) <= 10%");
    ASSERT_TRUE(of_share);
    EXPECT_EQ(all_visits("event_p90(wait.max) <= 30 min"), of_share) << "they say the same";
    EXPECT_GT(*of_share, 4) << "one person in 15 waits so long with 4";
    EXPECT_EQ(all_visits("share_of_events(wait.max > 30min) <= 100%"), 4);
}

// STAFF.lam24.T30.p95: 5 officers suffice for 95 of 100 to wait no longer than 30 minutes. With 4 there is no
// steady state, so the least that can be tried is 5.
TEST(Staffing, OfAnEndlessQueueIsThatOfErlang) {
    EXPECT_EQ(officers_of(chosen_from(endless, {"staff.officers=5..7"}, {"wait.over_30_min <= 5%"}, 2'000)),
              5);
    // C(c, 4)·exp(−(c/10 − 0.4)·15): 12.4 % wait longer than 15 minutes with 5 officers, 1.4 % with 6.
    EXPECT_EQ(officers_of(chosen_from(endless, {"staff.officers=5..7"}, {"wait.over_15_min <= 5%"}, 2'000)),
              6);
}

TEST(Staffing, SaysWhichPlanComesNearestWhereNoneKeepsToTheLimit) {
    const Staffing staffing = chosen_from(day, {"staff.officers=2..4"}, {"wait.over_30_min <= 1%"});
    EXPECT_FALSE(staffing.chosen);
    ASSERT_TRUE(staffing.nearest);
    EXPECT_EQ(staffing.plans[*staffing.nearest].reading->value.staff().officers, 4);
}

}  // namespace
}  // namespace jemput
