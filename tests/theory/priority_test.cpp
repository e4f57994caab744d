#include "tests/theory/theory_support.hpp"

#include <string>

#include <fmt/format.h>

// The vulnerable are called before all others, and nobody in service is interrupted (Cobham 1954, Oper. Res.
// 2:70). Both classes have services of one law: no condition of a step tells the vulnerable from the others.

namespace jemput {
namespace {

Experiment queue_with_vulnerable(const std::string& share, EndlessQueue queue) {
    queue.further_blocks =
        fmt::format("queue: {{priority: [vulnerable]}}\napplicants: {{vulnerable: {}}}", share);
    return Experiment(queue.text(), 100);
}

TEST(Priority, OfOneThirdAgreesWithCobham) {
    // M/G/1 with λ = 9/h and four stages, E[S] = 5 min: the work in hand is W₀ = λE[S²]/2, the vulnerable
    // wait W₀/(1 − ρ₁) and the others W₀/((1 − ρ₁)(1 − ρ)). n = 100.
    const Experiment queue =
        queue_with_vulnerable("0.333333333333", {.arrivals = "{rate: 9/h}",
                                                 .service = "{erlang: {mean: 5 min, stages: 4}}",
                                                 .horizon = "{warm_up: 2 d, length: 33 d}"});
    const double lambda = 9.0 / 60;
    const double all = lambda * 5;
    const double vulnerable = all / 3;
    const double in_hand = lambda * 25 * (1 + 1.0 / 4) / 2;
    EXPECT_TRUE(queue.agrees("vulnerable", "wait.priority.mean", in_hand / (1 - vulnerable)));
    EXPECT_TRUE(queue.agrees("others", "wait.others.mean", in_hand / ((1 - vulnerable) * (1 - all))));
    // Who is first changes nobody's work: the mean over all is that of the queue without classes.
    EXPECT_TRUE(queue.agrees("all", "wait.mean", in_hand / (1 - all)));
}

// Hillier & Lieberman, Introduction to Operations Research, the hospital with three classes: 0.2, 0.6 and 1.2
// patients an hour, E[S] = 20 min. We have two classes. The first waits alike whether the others are one or
// two, and so does the last.

constexpr double hour = 60;

Experiment hospital(const std::string& share, int doctors) {
    return queue_with_vulnerable(share, {.arrivals = "{rate: 2/h}",
                                         .service = "{exponential: {mean: 20 min}}",
                                         .officers = doctors,
                                         .horizon = "{warm_up: 4 d, length: 80 d}"});
}

TEST(Priority, GivesThePublishedWaitsWithOneDoctor) {
    const Experiment critical = hospital("0.1", 1);  // n = 100
    EXPECT_TRUE(critical.agrees("HL.prio.np.s1.c1", "wait.priority.mean", 0.238095238095 * hour));
    const Experiment not_stable = hospital("0.4", 1);
    EXPECT_TRUE(not_stable.agrees("HL.prio.np.s1.c3", "wait.others.mean", 0.909090909091 * hour));
    const double first_two = (0.2 * 0.238095238095 + 0.6 * 0.324675324675) / 0.8;
    EXPECT_TRUE(not_stable.agrees("HL.prio.np.s1.c1, c2", "wait.priority.mean", first_two * hour));
}

TEST(Priority, GivesThePublishedWaitsWithTwoDoctors) {
    const Experiment critical = hospital("0.1", 2);  // n = 100
    EXPECT_TRUE(critical.agrees("HL.prio.np.s2.c1", "wait.priority.mean", 0.0287356321839 * hour));
    const Experiment not_stable = hospital("0.4", 2);
    EXPECT_TRUE(not_stable.agrees("HL.prio.np.s2.c3", "wait.others.mean", 0.0480769230769 * hour));
    const double first_two = (0.2 * 0.0287356321839 + 0.6 * 0.0331564986737) / 0.8;
    EXPECT_TRUE(not_stable.agrees("HL.prio.np.s2.c1, c2", "wait.priority.mean", first_two * hour));
}

}  // namespace
}  // namespace jemput
