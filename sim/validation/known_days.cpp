#include "sim/validation/by_scenario.hpp"
#include "sim/validation/known_experiments.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

/// By the differential equations of Kolmogorov for the number in the system: p′ = p·Q(t), integrated
/// numerically; who comes at t waits E[(N(t) − c + 1)⁺]/(cμ) on average, and after closing n people need
/// Σ_{k ≤ n} 1/(min(k, c) μ) more.
constexpr auto equations = "Kolmogorov's differential equations, solved numerically";

/// Five hours, everybody who came before closing is served.
KnownExperiment day_with(int officers, std::int64_t replications, std::vector<MeasuredCase> cases) {
    return by_scenario(fmt::format("Day with {} officers", officers), equations,
                       fmt::format(R"(
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
                                   officers),
                       replications, std::move(cases));
}

MeasuredCase by(const std::string& measure, std::string id, std::string what, std::string unit,
                double expected) {
    return {{std::move(id), std::move(what), std::move(unit), expected}, measured(measure)};
}

/// What the table of staffing tells of a day.
std::vector<MeasuredCase> row(int officers, double wait, double over_30, double overtime) {
    const std::string id = fmt::format("DAY.c{}.", officers);
    return {by("wait.mean", id + "mean_wait_min", "mean wait", "min", wait),
            by("wait.over_30_min", id + "p_wait_gt30", "share who wait > 30 min", "-", over_30),
            by("officers.overtime", id + "mean_overtime_min", "mean overtime", "min", overtime)};
}

/// What the two days in full tell.
struct Day {
    int officers;
    double after_1, after_2, after_3, after_5;  ///< hours: mean number in the system
    double wait, over_15, over_30, overtime, on_time, utilisation;
};

std::vector<MeasuredCase> all_of(const Day& day) {
    const std::string id = fmt::format("DAY.c{}.", day.officers);
    const auto at = [&](int hour, double people) {
        return MeasuredCase{{fmt::format("{}N{}", id, hour),
                             fmt::format("mean number in the system after {} h", hour), "-", people},
                            in_system_at(60 * (8 + hour))};
    };
    const OfVisit is_on_time = [](const VisitRecord& r) { return r.overtime == 0 ? 1.0 : 0.0; };
    return {at(1, day.after_1),
            at(2, day.after_2),
            at(3, day.after_3),
            at(5, day.after_5),
            by("wait.mean", id + "Wq", "mean wait", "min", day.wait),
            by("wait.over_15_min", id + "P15", "share who wait > 15 min", "-", day.over_15),
            by("wait.over_30_min", id + "P30", "share who wait > 30 min", "-", day.over_30),
            by("officers.overtime", id + "over", "mean overtime", "min", day.overtime),
            {{id + "done", "P(nobody is left at closing)", "-", day.on_time},
             [is_on_time](const SimulatedScenario& run) { return run.mean(is_on_time); }},
            by("officers.utilisation", id + "util", "utilisation", "-", day.utilisation)};
}

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

/// The median is known as 2.5 h: half of the 125 people have come by then. Found is the time at which the
/// mean number so far, straight between the points 5 min before and after it, is half of the mean of all.
Finding median_arrival(const SimulatedScenario& run) {
    constexpr double minute = 8 * 60 + 150;
    const double half = run.measure("arrivals").value / 2;
    const Finding at = run.in_system_at(minute);
    const double slope = (run.in_system_at(minute + 5).value - run.in_system_at(minute - 5).value) / 10;
    // (Half of all) − (so far) is half of (later − so far), of which each comes from a Poisson number of half
    // of all: its variance is half/2.
    const double error = std::sqrt(half / 2 / static_cast<double>(at.n));
    return {(150 + (half - at.value) / slope) / 60, error / slope / 60, at.n, {}};
}

/// The mean of the squared distances from the known mean, and the mean itself, are both λ.
Finding dispersion(const SimulatedScenario& run) {
    const OfVisit square = [](const VisitRecord& r) { return (r.arrivals - 125.0) * (r.arrivals - 125.0); };
    return run.mean(square);
}

/// Closes after 15 minutes at 10/h.
constexpr auto quarter_of_an_hour = R"(
jemput: 1
name: a quarter of an hour
time: {date: 2019-09-18, opens: "08:00", closes: "08:15"}
arrivals: {rate: 10/h}
staff: {officers: 1}
flow:
  - {step: S07, time: 1 min}
)";

/// One comes every 4 minutes, each takes 5: the waits are 0, 1, …, 9 minutes.
constexpr auto ten_people = R"(
jemput: 1
name: ten people
time: {date: 2019-09-18, opens: "08:00", closes: "08:40"}
arrivals: {times: ["08:00", "08:04", "08:08", "08:12", "08:16", "08:20", "08:24", "08:28", "08:32", "08:36"]}
staff: {officers: 1}
flow:
  - {step: S07, time: 5 min}
)";

constexpr auto two_visits = R"(
jemput: 1
name: visits that cost
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "09:00"}
  - time: {date: 2019-09-19, opens: "08:00", closes: "09:00"}
arrivals: {rate: 10/h}
staff: {officers: 3}
flow:
  - {step: S07, time: 5 min}
money: {per_officer: "Rp 75,000"}
)";

Finding last_leaves(const SimulatedScenario& run) {
    Finding found = run.measure("officers.overtime");
    found.value += 40;
    return found;
}

}  // namespace

std::vector<KnownExperiment> known_days() {
    const OfVisit is_empty = [](const VisitRecord& r) { return r.arrivals == 0 ? 1.0 : 0.0; };
    constexpr auto poisson = "Lewis & Shedler 1979; Poisson process";
    return {
        by_scenario("Ten people, by hand", "by hand (Lindley)", ten_people, 40,
                    {by("wait.mean", "DD1.Wq", "mean wait", "min", 4.5),
                     {{"DD1.end", "the last one leaves, after opening", "min", 50}, last_leaves}}),
        by_scenario("Cost of two visits", "the paper about the service: 3 · 2 · 75,000", two_visits, 40,
                    {by("cost.total", "COST.simple", "cost of 3 officers at 2 visits", "Rp", 450000)}),
        by_scenario(
            "Poisson arrivals", poisson, nobody_leaves, 20'000,
            {{{"NSPP.count", "variance of the arrivals in 5 h, which is their mean", "-", 125}, dispersion},
             {{"NSPP.median", "median of the times of arrival", "h", 2.5}, median_arrival}}),
        by_scenario("Poisson arrivals, a quarter of an hour", poisson, quarter_of_an_hour, 20'000,
                    {{{"NSPP.first", "P(nobody comes in 15 min)", "-", 0.0820849986239},
                      [is_empty](const SimulatedScenario& run) { return run.mean(is_empty); }}}),
        day_with(2, 4'000, row(2, 88.2240383933, 0.789717634555, 107.889929612)),
        day_with(3, 20'000,
                 all_of({3, 7.94398166232, 18.311301262, 16.6657431978, 2.8169268942, 27.9364095011,
                         0.588719217903, 0.392369932157, 13.2638977538, 0.300117942855, 0.851830731058})),
        day_with(4, 20'000,
                 all_of({4, 5.45824981422, 10.9552131881, 6.25636258768, 0.918244336142, 8.15094667389,
                         0.210297231729, 0.0672590355354, 6.65866727835, 0.403959819674, 0.653113167479})),
        day_with(5, 20'000, row(5, 2.45969835545, 0.00469580237057, 6.59496624538)),
        day_with(6, 20'000, row(6, 0.800928180767, 0.000186711550719, 6.59310762409))};
}

}  // namespace jemput
