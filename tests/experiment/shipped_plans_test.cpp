#include "sim/experiment/named_plans.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::filesystem::path scenarios = places::source_dir() + "/scenarios";

/// The Wlingi plan of that name, as a scenario.
Scenario wlingi_plan(const std::string& name) {
    const auto plans = load_plans(scenarios / "plans/wlingi_evening.yaml");
    if (!plans) throw std::invalid_argument(to_string(plans.error()));
    const auto base = load_document(scenarios / "two_officers_to_five.yaml");
    if (!base) throw std::invalid_argument(to_string(base.error()));
    const auto plan = std::find_if(plans->plans.begin(), plans->plans.end(),
                                   [&](const NamedPlan& one) { return one.name == name; });
    if (plan == plans->plans.end()) throw std::invalid_argument(name);
    auto reading = read_variant(*base, plan->changes, "--plans");
    if (!reading) throw std::invalid_argument(to_string(reading.error()));
    return std::move(reading->value);
}

TEST(ShippedPlans, FitTheirScenario) {
    const auto plans = load_plans(scenarios / "plans/wlingi_evening.yaml");
    ASSERT_TRUE(plans) << to_string(plans.error());
    const auto base = load_document(scenarios / "two_officers_to_five.yaml");
    ASSERT_TRUE(base) << to_string(base.error());
    const auto checked = check(*base, variants_of(plans->plans, "--plans"));
    EXPECT_TRUE(checked) << to_string(checked.error());
}

TEST(ShippedPlans, PayForTheSecondVan) {
    const Money one = wlingi_plan("four officers").money;
    const Money two = wlingi_plan("two vans with two officers each").money;
    EXPECT_EQ(two.transport_per_km.amount, 2 * one.transport_per_km.amount);
    EXPECT_EQ(two.connection.amount, 2 * one.connection.amount);
}

TEST(ShippedPlans, LeaveNoStepWithoutAnOfficer) {
    for (const char* name :
         {"three officers with a helper for e-mail", "three officers with one at the triage"}) {
        const Scenario scenario = wlingi_plan(name);
        ASSERT_EQ(scenario.staff().crew.size(), 3U) << name;
        for (const Step& step : scenario.flow) {
            const bool is_done = std::any_of(
                scenario.staff().crew.begin(), scenario.staff().crew.end(), [&](const Member& member) {
                    return std::find(member.does.begin(), member.does.end(), step.id) != member.does.end();
                });
            EXPECT_TRUE(is_done) << name << ": " << step.id;
        }
    }
}

}  // namespace
}  // namespace jemput
