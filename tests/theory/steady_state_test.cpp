#include "tests/theory/theory_support.hpp"

// Endless queues with exponential services, against closed forms. The names of the cases: MM1 is M/M/1 and so
// on; L and Lq are the mean numbers in the system and waiting, W and Wq the mean times, P30 is the share who
// wait more than 30 minutes, q90 the 90th percentile of the wait.
//
// Warm-up: a queue that begins empty forgets it as exp(−t/τ). Its work load is near a Brownian motion
// reflected at 0 with drift −m and variance s² a minute, for which τ = 2s²/m² (Abate & Whitt 1987, Adv. Appl.
// Prob. 19:560); for M/M/1 τ is exactly 1/(μ(1 − √ρ)²) (Cohen 1982, The Single Server Queue, II.2). Each
// warm-up is at least 8 τ; a bias of e⁻⁸ of the mean is far below the standard errors.

namespace jemput {
namespace {

TEST(MM1, AgreesWithItsClosedForms) {
    // λ = 10/h, E[S] = 5 min, ρ = 5/6: τ = 11 h. n = 200 replications of about 9600 people.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 10/h}",
                                        .service = "{exponential: {mean: 5 min}}",
                                        .horizon = "{warm_up: 5 d, length: 40 d}"}
                               .text(),
                           200);
    // Kleinrock 1975, Queueing Systems I, chapter 3.
    EXPECT_TRUE(queue.agrees("MM1.util", "officers.utilisation", 5.0 / 6));
    EXPECT_TRUE(queue.agrees("MM1.L", "in_system.mean", 5));
    EXPECT_TRUE(queue.agrees("MM1.Lq", "queue.mean", 25.0 / 6));
    EXPECT_TRUE(queue.agrees("MM1.Wq", "wait.mean", 25));
    EXPECT_TRUE(queue.agrees("MM1.W", "time_in_system.mean", 30));
    EXPECT_TRUE(queue.agrees("MM1.P30", "wait.over_30_min", 0.306566200976));
    EXPECT_TRUE(queue.holds("MM1.q90", "wait.p90", 63.607906086));
}

TEST(MMc, TwoOfficersAgreeWithErlangC) {
    // λ = 10/h, E[S] = 10 min, ρ = 5/6: τ = 11 h as for one officer who is twice as fast. n = 200.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 10/h}",
                                        .service = "{exponential: {mean: 10 min}}",
                                        .officers = 2,
                                        .horizon = "{warm_up: 5 d, length: 40 d}"}
                               .text(),
                           200);
    // Erlang 1917; Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory, chapter 3.
    EXPECT_TRUE(queue.agrees("MM2.Wq", "wait.mean", 22.7272727273));
    EXPECT_TRUE(queue.agrees("MM2.Lq", "queue.mean", 3.78787878788));
    EXPECT_TRUE(queue.agrees("MM2.P30", "wait.over_30_min", 0.278696546342));
    EXPECT_TRUE(queue.holds("MM2.q95", "wait.p95", 81.5430161087));
}

TEST(MMc, ThreeOfficersAgreeWithErlangC) {
    // λ = 20/h, E[S] = 7.5 min, ρ = 5/6: τ = 5.5 h. n = 200.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 20/h}",
                                        .service = "{exponential: {mean: 7.5 min}}",
                                        .officers = 3,
                                        .horizon = "{warm_up: 3 d, length: 20 d}"}
                               .text(),
                           200);
    EXPECT_TRUE(queue.agrees("MM3.Wq", "wait.mean", 10.5337078652));
    EXPECT_TRUE(queue.agrees("MM3.Lq", "queue.mean", 3.51123595506));
    EXPECT_TRUE(queue.agrees("MM3.P30", "wait.over_30_min", 0.0950388224976));
    EXPECT_TRUE(queue.holds("MM3.q95", "wait.p95", 39.6339369085));
}

TEST(MMc, GivesThePublishedWaitsOfTheCountyHospital) {
    // Hillier & Lieberman, Introduction to Operations Research: 2/3 h with one doctor, 1/24 h with two.
    // λ = 2/h, E[S] = 20 min: τ = 10 h with one doctor, less with two. n = 200.
    const auto wait_of = [](int doctors) {
        return Experiment(EndlessQueue{.arrivals = "{rate: 2/h}",
                                       .service = "{exponential: {mean: 20 min}}",
                                       .officers = doctors,
                                       .horizon = "{warm_up: 4 d, length: 80 d}"}
                              .text(),
                          200);
    };
    EXPECT_TRUE(wait_of(1).agrees("HL.county.s1.Wq", "wait.mean", 40));
    EXPECT_TRUE(wait_of(2).agrees("HL.county.s2.Wq", "wait.mean", 2.5));
}

TEST(ErlangA, PeopleWhoGiveUpAgreeWithPalmsModel) {
    // λ = 30/h, E[S] = 7.5 min, 3 officers, patience 30 min. Nobody stays, so the state is forgotten within a
    // few times the patience: 12 h are 24 of them. n = 200 replications of about 7200 people.
    const Experiment queue(
        EndlessQueue{.arrivals = "{rate: 30/h}",
                     .service = "{exponential: {mean: 7.5 min}}",
                     .officers = 3,
                     .horizon = "{warm_up: 12 h, length: 10 d}",
                     .further_blocks = "applicants: {patience: {exponential: {mean: 30 min}}}"}
            .text(),
        200);
    // Palm 1957; Zeltyn & Mandelbaum 2005, Queueing Systems 51:361. Lq = λ·Wq over all arrivals.
    EXPECT_TRUE(queue.agrees("ErlA3.Pab", "lost.share", 0.247579582262));
    EXPECT_TRUE(queue.agrees("ErlA3.Wq", "queue_time.mean", 7.42738746786));
    EXPECT_TRUE(queue.agrees("ErlA3.Wq", "queue.mean", 0.5 * 7.42738746786));
    EXPECT_TRUE(queue.agrees("ErlA3.util", "officers.utilisation", 0.940525522173));
}

}  // namespace
}  // namespace jemput
