#include "tests/theory/theory_support.hpp"

#include <cmath>

#include <fmt/format.h>

// Queues whose server breaks down, and what an interruption costs under each rule.

namespace jemput {
namespace {

/// M/M/1 with λ = 6/h and E[S] = 5 min. Up-time grows with asymptotic variance (E[D]² Var U + E[U]² Var D) /
/// (E[U] + E[D])³ ≤ 7.7 a minute, so m = 0.8 − 0.5, s² ≤ 12.7 and τ ≤ 4.7 h (see
/// sim/validation/known_markov_queues.cpp): the warm-up is 15 τ. 200 replications of about 7200 people.
Experiment queue_with(const std::string& oss) {
    return Experiment(EndlessQueue{.arrivals = "{rate: 6/h}",
                                   .service = "{exponential: {mean: 5 min}}",
                                   .horizon = "{warm_up: 3 d, length: 50 d}",
                                   .further_blocks = oss}
                          .text(),
                      200);
}

// Outages at all times, also while nobody is served (White & Christie 1958; Avi-Itzhak & Naor 1963, Oper.
// Res. 11:303, model A): with E[C] = E[S](1 + ξE[D]) and E[C²] = E[S²](1 + ξE[D])² + ξE[S]E[D²], L = λE[C] +
// λ²E[C²] / (2(1 − λE[C])) + λξE[D²] / (2(1 + ξE[D])), up-times being exponential with rate ξ.

TEST(Outages, CostExponentialStepsNoMoreWhenTheyAreDoneAnew) {
    // Without memory what is left of a step is like a new one: the law of the queue is that of `resume`. n =
    // 200.
    const Experiment queue = queue_with(
        "oss: {up: {exponential: {mean: 2 h}}, down: {exponential: {mean: 30 min}}, "
        "interrupted: repeat_new}");
    EXPECT_TRUE(queue.agrees("BD.time.L", "in_system.mean", 3.26666666667));
}

// One person with a long case, begun when OSS has just come up: her time in the system is the completion time
// C of the case. (Gaver 1962, J. Roy. Stat. Soc. B 24:73.) Up-times are exponential with rate ξ, so that OSS
// is as good as new after every success; an outage costs E[D] on average, and every attempt that fails costs
// the up-time before it. So C takes
//
//     resume       E[C] = E[S] (1 + ξE[D]),                      ξE[S] interruptions;
//     repeat_same  E[C] = (E[e^{ξS}] − 1) (1/ξ + E[D]),          E[e^{ξS}] − 1 interruptions: given S an
//     attempt
//                  succeeds with probability e^{−ξS}, so 1/e^{−ξS} − 1 fail on average, and then E over S;
//     repeat_new   E[C] = (1/β − 1) (1/ξ + E[D]), β = E[e^{−ξS}], 1/β − 1 interruptions: each attempt
//     succeeds
//                  with probability β, independently of the others;
//     restart      as repeat_new, for all the steps from `restart_from` on as one.
//
// By Jensen's inequality repeat_same costs more than repeat_new. A visit ends 24 hours after closing at the
// latest; with these numbers a case lasts so long with probability below 1e-9.

constexpr double up = 60;           // 1/ξ, minutes
constexpr double down = 20;         // E[D], minutes
constexpr std::int64_t n = 20'000;  // replications of each case

/// E[e^{aS}] for S uniform between `low` and `high`.
double exponential_moment(double a, double low, double high) {
    return (std::exp(a * high) - std::exp(a * low)) / (a * (high - low));
}

Experiment long_case(const std::string& steps, const std::string& rule) {
    return Experiment(fmt::format(R"(
jemput: 1
name: one long case
time: {{date: 2019-09-18, opens: "08:00", closes: "09:00"}}
arrivals: {{times: ["08:00"]}}
staff: {{officers: 1}}
flow:
{}
oss:
  up: {{exponential: {{mean: 60 min}}}}
  down: {{lognormal: {{mean: 20 min, cv: 1}}}}
  at_opening: up
{}
)",
                                  steps, rule),
                      n);
}

constexpr auto uniform_step =
    "  - {step: S07, needs: [officer, oss], time: {uniform: {low: 10 min, high: 50 min}}}";

TEST(Interruption, ResumedCostsTheOutagesOnly) {
    const Experiment one = long_case(uniform_step, "  interrupted: resume");
    EXPECT_TRUE(one.agrees("completion time", "time_in_system.mean", 30 * (1 + down / up)));
    EXPECT_TRUE(one.agrees("blocked", "blocked.mean", 30 / up * down));
}

TEST(Interruption, RepeatedAsLongAsBeforeCostsTheMeanOfTheExponential) {
    const double failures = exponential_moment(1 / up, 10, 50) - 1;
    const Experiment one = long_case(uniform_step, "  interrupted: repeat_same");
    EXPECT_TRUE(one.agrees("completion time", "time_in_system.mean", failures * (up + down)));
    EXPECT_TRUE(one.agrees("blocked", "blocked.mean", failures * down));
}

TEST(Interruption, RepeatedWithANewTimeCostsLess) {
    const double failures = 1 / exponential_moment(-1 / up, 10, 50) - 1;
    const Experiment one = long_case(uniform_step, "  interrupted: repeat_new");
    EXPECT_TRUE(one.agrees("completion time", "time_in_system.mean", failures * (up + down)));
    EXPECT_TRUE(one.agrees("blocked", "blocked.mean", failures * down));
}

TEST(Interruption, OfAConstantStepCostsTheSameWhetherItsTimeIsNew) {
    const double failures = std::exp(30 / up) - 1;
    for (const auto* rule : {"  interrupted: repeat_same", "  interrupted: repeat_new"}) {
        const Experiment one = long_case("  - {step: S07, needs: [officer, oss], time: 30 min}", rule);
        EXPECT_TRUE(one.agrees(rule, "time_in_system.mean", failures * (up + down)));
    }
}

TEST(Interruption, RestartsTheCaseFromTheNamedStepOn) {
    const double first = std::exp(10 / up) - 1;  // S04 lies before the login: only itself is done again
    const double others = 1 / (exponential_moment(-1 / up, 5, 25) * std::exp(-15 / up)) - 1;
    const Experiment one = long_case(
        "  - {step: S04, needs: [officer, oss], time: 10 min}\n"
        "  - {step: S07, needs: [officer, oss], time: {uniform: {low: 5 min, high: 25 min}}}\n"
        "  - {step: S11, needs: [officer, oss], time: 15 min}",
        "  interrupted: restart\n  restart_from: S07");
    EXPECT_TRUE(one.agrees("completion time", "time_in_system.mean", (first + others) * (up + down)));
    EXPECT_TRUE(one.agrees("blocked", "blocked.mean", (first + others) * down));
}

TEST(Paper, IsForThoseWhomALongOutageMeets) {
    // While the step runs, S = 60 min, outages that last longer than N = 10 min are a thinned Poisson process
    // of rate ξ e^{−N/E[D]}, the down-times being exponential: P(none of them) = exp(−ξS e^{−N/E[D]}). n =
    // 20,000.
    const Experiment one(R"(
jemput: 1
name: paper after ten minutes
time: {date: 2019-09-18, opens: "08:00", closes: "09:00"}
arrivals: {times: ["08:00"]}
staff: {officers: 1}
flow:
  - {step: S07, needs: [officer, oss], time: 60 min}
oss:
  up: {exponential: {mean: 60 min}}
  down: {exponential: {mean: 15 min}}
  at_opening: up
  interrupted: resume
  when_down: paper
  paper_after: 10 min
backlog: {give_up_days: 1000}
)",
                         n);
    EXPECT_TRUE(one.agrees("on paper", "on_paper", 1 - std::exp(-std::exp(-10.0 / 15))));
}

}  // namespace
}  // namespace jemput
