#include "tests/theory/theory_support.hpp"

// Consequences of theory for endless queues that the table of known values does not have.

namespace jemput {
namespace {

TEST(ErlangA, KeepsLittlesLawForAllWhoCome) {
    // λ = 30/h, E[S] = 7.5 min, 3 officers, patience 30 min: Lq = λ·Wq over all arrivals, with Wq of Palm's
    // model. Nobody stays, so the state is forgotten within a few times the patience. n = 100 replications of
    // about 7200 people.
    const Experiment queue(
        EndlessQueue{.arrivals = "{rate: 30/h}",
                     .service = "{exponential: {mean: 7.5 min}}",
                     .officers = 3,
                     .horizon = "{warm_up: 12 h, length: 10 d}",
                     .further_blocks = "applicants: {patience: {exponential: {mean: 30 min}}}"}
            .text(),
        100);
    EXPECT_TRUE(queue.agrees("Lq", "queue.mean", 0.5 * 7.42738746786));
}

TEST(Priority, OfOneThirdAgreesWithCobham) {
    // The vulnerable are called before all others, and nobody in service is interrupted (Cobham 1954, Oper.
    // Res. 2:70). M/G/1 with λ = 9/h and four stages, E[S] = 5 min, τ = 150 min: the work in hand is W₀ =
    // λE[S²]/2, the vulnerable wait W₀/(1 − ρ₁) and the others W₀/((1 − ρ₁)(1 − ρ)). n = 100.
    const Experiment queue(
        EndlessQueue{
            .arrivals = "{rate: 9/h}",
            .service = "{erlang: {mean: 5 min, stages: 4}}",
            .horizon = "{warm_up: 2 d, length: 33 d}",
            .further_blocks = "queue: {priority: [vulnerable]}\napplicants: {vulnerable: 0.333333333333}"}
            .text(),
        100);
    const double lambda = 9.0 / 60;
    const double all = lambda * 5;
    const double vulnerable = all / 3;
    const double in_hand = lambda * 25 * (1 + 1.0 / 4) / 2;
    EXPECT_TRUE(queue.agrees("vulnerable", "wait.priority.mean", in_hand / (1 - vulnerable)));
    EXPECT_TRUE(queue.agrees("others", "wait.others.mean", in_hand / ((1 - vulnerable) * (1 - all))));
    // Who is first changes nobody's work: the mean over all is that of the queue without classes.
    EXPECT_TRUE(queue.agrees("all", "wait.mean", in_hand / (1 - all)));
}

}  // namespace
}  // namespace jemput
