#include "tests/golden/shipped_scenarios.hpp"
#include "tests/theory/theory_support.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <ostream>
#include <vector>

#include <fmt/format.h>

// Visits that open empty and close: arrivals whose rate changes over the day, against exact numbers.

namespace jemput {
namespace {

/// What a day with `officers` gives by the differential equations of Kolmogorov for the number in the system:
/// p′ = p·Q(t), integrated numerically; who comes at t waits E[(N(t) − c + 1)⁺]/(cμ) on average, and after
/// closing n people need Σ_{k ≤ n} 1/(min(k, c) μ) more. Values that the reference does not give are absent.
struct Day {
    int officers;
    double wait;  ///< minutes
    std::optional<double> over_15;
    double over_30;
    double overtime;  ///< minutes
    std::optional<double> utilisation;
    std::optional<double> nobody_left;        ///< probability that nobody is inside at closing
    std::vector<double> after_1_2_3_5_hours;  ///< mean number in the system
};

void PrintTo(const Day& day, std::ostream* out) {
    *out << day.officers << " officers";
}

class StaffingTable : public testing::TestWithParam<Day> {};

TEST_P(StaffingTable, AgreesWithTheDifferentialEquations) {
    const Day& day = GetParam();
    const std::string id = fmt::format("DAY.c{}", day.officers);
    constexpr std::int64_t n = 20'000;
    const Experiment visit(fmt::format(R"(
jemput: 1
name: five hours
time: {{date: 2019-09-18, opens: "08:00", closes: "13:00"}}
arrivals:
  profile:
    - {{from: "08:00", to: "09:00", rate: 24/h}}
    - {{from: "09:00", to: "10:00", rate: 30/h}}
    - {{from: "10:00", to: "11:00", rate: 18/h}}
    - {{from: "11:00", to: "12:00", rate: 10/h}}
    - {{from: "12:00", to: "13:00", rate: 6/h}}
staff: {{officers: {}}}
flow:
  - {{step: S07, time: {{exponential: {{mean: 9 min}}}}}}
)",
                                       day.officers),
                           n);
    EXPECT_TRUE(visit.agrees(id + ".arrivals", "arrivals", 88));
    EXPECT_TRUE(visit.agrees(id + ".Wq", "wait.mean", day.wait));
    EXPECT_TRUE(visit.agrees(id + ".P30", "wait.over_30_min", day.over_30));
    EXPECT_TRUE(visit.agrees(id + ".over", "officers.overtime", day.overtime));
    if (day.over_15) {
        EXPECT_TRUE(visit.agrees(id + ".P15", "wait.over_15_min", *day.over_15));
    }
    if (day.utilisation) {
        EXPECT_TRUE(visit.agrees(id + ".util", "officers.utilisation", *day.utilisation));
    }
    if (day.nobody_left) {
        const auto is_on_time = [](const VisitRecord& r) { return r.overtime == 0 ? 1.0 : 0.0; };
        EXPECT_TRUE(visit.agrees_on(id + ".done", is_on_time, *day.nobody_left));
    }
    constexpr std::array<int, 4> hours{1, 2, 3, 5};
    for (std::size_t i = 0; i < day.after_1_2_3_5_hours.size(); ++i) {
        EXPECT_TRUE(visit.agrees_at(fmt::format("{}.N{}", id, hours[i]), (8 + hours[i]) * 60,
                                    day.after_1_2_3_5_hours[i]));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Officers, StaffingTable,
    testing::Values(Day{2, 88.2240383933, {}, 0.789717634555, 107.889929612, {}, {}, {}},
                    Day{3,
                        27.9364095011,
                        0.588719217903,
                        0.392369932157,
                        13.2638977538,
                        0.851830731058,
                        0.300117942855,
                        {7.94398166232, 18.311301262, 16.6657431978, 2.8169268942}},
                    Day{4,
                        8.15094667389,
                        0.210297231729,
                        0.0672590355354,
                        6.65866727835,
                        0.653113167479,
                        0.403959819674,
                        {5.45824981422, 10.9552131881, 6.25636258768, 0.918244336142}},
                    Day{5, 2.45969835545, {}, 0.00469580237057, 6.59496624538, {}, {}, {}},
                    Day{6, 0.800928180767, {}, 0.000186711550719, 6.59310762409, {}, {}, {}}),
    [](const auto& test) { return fmt::format("c{}", test.param.officers); });

/// Nobody leaves before the end, so the number in the system is the number of arrivals so far.
constexpr auto nobody_leaves = R"(
jemput: 1
name: only arrivals
time: {date: 2019-09-18, opens: "08:00", closes: "13:00", hard_stop: "13:00"}
arrivals:
  profile:
    - {from: "08:00", to: "09:00", rate: 10/h}
    - {from: "09:00", to: "10:00", rate: 30/h}
    - {from: "10:00", to: "11:00", rate: 45/h}
    - {from: "11:00", to: "12:00", rate: 30/h}
    - {from: "12:00", to: "13:00", rate: 10/h}
staff: {officers: 1}
flow:
  - {step: S07, time: 100 h}
)";

TEST(Arrivals, HaveThePoissonMeanAndVariance) {
    constexpr double mean = 125;  // NSPP.count: the integral of the rate
    constexpr std::int64_t n = 20'000;
    const Experiment visit(nobody_leaves, n);
    EXPECT_TRUE(visit.agrees("NSPP.count, mean", "arrivals", mean));

    double squares = 0;
    for (const VisitRecord& record : visit.records())
        squares += (record.arrivals - mean) * (record.arrivals - mean);
    // The fourth central moment of a Poisson number is λ + 3λ²; so the mean of n squares around the known
    // mean has the variance (λ + 2λ²)/n.
    const double standard_error = std::sqrt((mean + 2 * mean * mean) / n);
    EXPECT_TRUE(is_near("NSPP.count, variance", squares / n, mean, standard_error, n));
}

TEST(Arrivals, FollowTheCumulativeRate) {
    const Experiment visit(nobody_leaves, 20'000);
    EXPECT_TRUE(visit.agrees_at("NSPP, the first quarter of an hour", 8 * 60 + 15, 2.5));
    EXPECT_TRUE(visit.agrees_at("NSPP, two hours", 10 * 60, 40));
    EXPECT_TRUE(visit.agrees_at("NSPP.median: half of them within 2.5 h", 10 * 60 + 30, 62.5));
    EXPECT_TRUE(visit.agrees_at("NSPP, all", 13 * 60, 125));
}

TEST(Arrivals, OfAQuarterOfAnHourAreMissingAsOftenAsPoissonSays) {
    // A visit that closes after 15 minutes at 10/h: NSPP.first, e^{−2.5}. n = 20,000.
    const Experiment visit(R"(
jemput: 1
name: a quarter of an hour
time: {date: 2019-09-18, opens: "08:00", closes: "08:15"}
arrivals: {rate: 10/h}
staff: {officers: 1}
flow:
  - {step: S07, time: 1 min}
)",
                           20'000);
    const auto is_empty = [](const VisitRecord& r) { return r.arrivals == 0 ? 1.0 : 0.0; };
    EXPECT_TRUE(visit.agrees_on("NSPP.first", is_empty, 0.0820849986239));
}

TEST(ListedArrivals, AreServedAsByHand) {
    // DD1: one comes every 4 minutes, each takes 5; the waits are 0, 1, …, 9 minutes, the last leaves
    // after 50.
    const Experiment visit(R"(
jemput: 1
name: ten people
time: {date: 2019-09-18, opens: "08:00", closes: "08:40"}
arrivals: {times: ["08:00", "08:04", "08:08", "08:12", "08:16", "08:20", "08:24", "08:28", "08:32", "08:36"]}
staff: {officers: 1}
flow:
  - {step: S07, time: 5 min}
)",
                           2);
    for (const VisitRecord& record : visit.records()) {
        EXPECT_EQ(record.began, 10U);
        EXPECT_EQ(Duration{record.wait}, std::chrono::minutes{45}) << "DD1.Wq: 4.5 min each";
        EXPECT_EQ(Duration{record.overtime}, std::chrono::minutes{10}) << "DD1.end: 50 min after opening";
    }
}

TEST(Cost, OfThreeOfficersAtTwoVisitsIsThatOfThePaper) {
    const Experiment visits(R"(
jemput: 1
name: a visit that costs
time: {date: 2019-09-18, opens: "08:00", closes: "09:00"}
arrivals: {rate: 10/h}
staff: {officers: 3}
flow:
  - {step: S07, time: 5 min}
money: {per_officer: "Rp 75,000"}
)",
                            2);
    std::int64_t cost = 0;
    for (const VisitRecord& record : visits.records())
        cost += record.cost;
    EXPECT_EQ(cost, 450'000) << "COST.simple";
}

TEST(SimpleVanDay, AgreesWithAProgramWrittenApart) {
    // The ranges are what an independent program for the same benchmark day gave; no formula is known for it.
    // The distance is that to the nearer end of the range, in our own standard errors. n = 20,000.
    const Experiment day(shipped_plan("simple_van_day.yaml"), 20'000);
    EXPECT_TRUE(day.agrees("arrivals, from the rates", "arrivals", 60));
    EXPECT_TRUE(day.agrees_within("served", "served", 47.9, 48.1));
    EXPECT_TRUE(day.agrees_within("gave up", "gave_up", 11.8, 12.1));
    EXPECT_TRUE(day.agrees_within("wait", "wait.mean", 8.56, 8.67));
    EXPECT_TRUE(
        day.agrees_within("end, 240 min after opening", "officers.overtime", 252.7 - 240, 253.1 - 240));
}

}  // namespace
}  // namespace jemput
