#include "tests/theory/theory_support.hpp"

// Endless queues with services of any law, and with people who come in groups. The warm-up is chosen as
// steady_state_test.cpp says; with λ = 9/h and E[S] = 5 min, ρ = 3/4, the relaxation time is 2s²/m² =
// 32 λ E[S²] = 120 min for constant services and 290 min for those with a cv of 1.2.

namespace jemput {
namespace {

/// M/G/1 with λ = 9/h, 200 replications of about 7200 people.
Experiment queue_with(const std::string& service) {
    return Experiment(
        EndlessQueue{.arrivals = "{rate: 9/h}", .service = service, .horizon = "{warm_up: 2 d, length: 33 d}"}
            .text(),
        200);
}

// Pollaczek–Khinchine: Wq = λ E[S²] / (2 (1 − ρ)), Lq = λ Wq (Kleinrock 1975, chapter 5). n = 200 each.

TEST(MG1, ConstantServicesAgreeWithPollaczekKhinchineAndErlang) {
    const Experiment queue = queue_with("5 min");
    EXPECT_TRUE(queue.agrees("MD1.Wq", "wait.mean", 7.5));
    EXPECT_TRUE(queue.agrees("MD1.Lq", "queue.mean", 1.125));
    // Erlang 1909: P(wait ≤ t) = (1 − ρ) Σ_k (−λ(t − kD))^k e^{λ(t − kD)} / k!, k ≤ t/D.
    EXPECT_TRUE(queue.agrees("MD1.P15", "wait.over_15_min", 0.159847878619));
}

TEST(MG1, ErlangServicesAgreeWithPollaczekKhinchine) {
    EXPECT_TRUE(queue_with("{erlang: {mean: 5 min, stages: 4}}").agrees("ME4.Wq", "wait.mean", 9.375));
}

TEST(MG1, LognormalServicesAgreeWithPollaczekKhinchine) {
    EXPECT_TRUE(queue_with("{lognormal: {mean: 5 min, cv: 1.2}}").agrees("MLN.Wq", "wait.mean", 18.3));
}

TEST(MG1, UniformServicesAgreeWithPollaczekKhinchine) {
    EXPECT_TRUE(queue_with("{uniform: {low: 3 min, high: 7 min}}").agrees("MU.Wq", "wait.mean", 7.9));
}

TEST(MDc, TwoOfficersWithConstantServicesAgreeWithCrommelin) {
    // λ = 10/h, D = 10 min: m = 1/3, s² = 100/6 officer-minutes a minute, τ = 5 h. n = 200.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 10/h}",
                                        .service = "10 min",
                                        .officers = 2,
                                        .horizon = "{warm_up: 2 d, length: 30 d}"}
                               .text(),
                           200);
    // Crommelin 1932; from the chain Q(t + D) = (Q(t) − c)⁺ + Poisson(λD), solved numerically.
    EXPECT_TRUE(queue.agrees("MD2.Wq", "wait.mean", 11.5109890956));
}

// Groups, M^X/M/c: L = ρ (1 + E[X²]/E[X]) / (2 (1 − ρ)), Wq = L/λ − 1/μ with λ counting people (Shortle,
// Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory, chapter 4). A scenario's rate counts people
// too: groups an hour times their mean size.

TEST(Groups, PairsAgreeWithTheBatchFormula) {
    // 4 pairs an hour, E[S] = 5 min, ρ = 2/3: m = 1/3, s² = λ_b E[(sum of services)²] = 10, τ = 3 h. n = 200.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 8/h, groups: {2: 1}}",
                                        .service = "{exponential: {mean: 5 min}}",
                                        .horizon = "{warm_up: 2 d, length: 30 d}"}
                               .text(),
                           200);
    EXPECT_TRUE(queue.agrees("BATCH.B2.L", "in_system.mean", 3));
    EXPECT_TRUE(queue.agrees("BATCH.B2.Wq", "wait.mean", 17.5));
}

constexpr auto mixed_groups = "groups: {1: 0.6, 2: 0.25, 3: 0.1, 4: 0.05}";  // mean size 1.6

TEST(Groups, MixedSizesAgreeWithTheBatchFormula) {
    // 4 groups an hour, E[S] = 5 min, ρ = 0.533: τ = 75 min. n = 200.
    const Experiment queue(EndlessQueue{.arrivals = std::string("{rate: 6.4/h, ") + mixed_groups + "}",
                                        .service = "{exponential: {mean: 5 min}}",
                                        .horizon = "{warm_up: 2 d, length: 30 d}"}
                               .text(),
                           200);
    EXPECT_TRUE(queue.agrees("BATCH.Bmix.L", "in_system.mean", 1.75));
    EXPECT_TRUE(queue.agrees("BATCH.Bmix.Wq", "wait.mean", 11.40625));
}

TEST(Groups, MixedSizesWithThreeOfficersAgreeWithTheMarkovChain) {
    // 10 groups an hour, E[S] = 7.5 min, ρ = 2/3: m = 1, s² = 46 officer-minutes a minute, τ = 92 min. n =
    // 200.
    const Experiment queue(EndlessQueue{.arrivals = std::string("{rate: 16/h, ") + mixed_groups + "}",
                                        .service = "{exponential: {mean: 7.5 min}}",
                                        .officers = 3,
                                        .horizon = "{warm_up: 1 d, length: 20 d}"}
                               .text(),
                           200);
    // The stationary Markov chain of the number in the system, solved numerically.
    EXPECT_TRUE(queue.agrees("BATCH.MX3.Wq", "wait.mean", 6.60399222392));
}

}  // namespace
}  // namespace jemput
