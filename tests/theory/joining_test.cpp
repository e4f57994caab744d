#include "tests/theory/markov_chain.hpp"
#include "tests/theory/theory_support.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// Who gets in, where there is not room for all or where people look at the queue first.

namespace jemput {
namespace {

// M/M/2/10 with λ = 14/h and E[S] = 10 min, ρ > 1: the chain of 0 … 10 people forgets its beginning within an
// hour or two (Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory, chapter 3).

std::string full_house(const std::string& service) {
    return EndlessQueue{.arrivals = "{rate: 14/h}",
                        .service = service,
                        .officers = 2,
                        .horizon = "{warm_up: 1 d, length: 20 d}",
                        .further_blocks = "queue: {capacity: 10}"}
        .text();
}

/// P(wait > t) of those who get in: at n ≥ 2 people she waits for n − 1 ends of service, which come at rate
/// `ends`.
double share_waiting_longer(const std::vector<double>& people, double t, double ends) {
    double share = 0;
    for (std::size_t n = 2; n + 1 < people.size(); ++n) {
        double term = std::exp(-ends * t);
        double fewer = term;
        for (std::size_t k = 1; k + 2 <= n; ++k) {
            term *= ends * t / static_cast<double>(k);
            fewer += term;
        }
        share += people[n] * fewer;
    }
    return share / (1 - people.back());
}

TEST(Capacity, TurnsAwayAsTheChainWithTenPlacesSays) {
    const Experiment queue(full_house("{exponential: {mean: 10 min}}"), 100);  // n = 100
    const std::vector<double> people = birth_and_death(
        10, [](std::size_t) { return 14.0 / 60; },
        [](std::size_t n) { return static_cast<double>(std::min(n, std::size_t{2})) / 10; });
    EXPECT_TRUE(queue.agrees("P30", "wait.over_30_min", share_waiting_longer(people, 30, 0.2)));
    EXPECT_NEAR(share_waiting_longer(people, 45, 0.2), 0.118216914164, 1e-11);
}

// Nobody queues where there is room for as many as there are officers: Erlang B, whatever the law of the
// services (Erlang 1917; Sevastyanov 1957, Theory Probab. Appl. 2:104).
class LossSystem : public testing::TestWithParam<const char*> {};

TEST_P(LossSystem, LosesWhatErlangBSaysWhateverTheLawOfTheServices) {
    // λ = 24/h, E[S] = 10 min: a load of 4 for 5 officers. n = 100.
    const Experiment queue(EndlessQueue{.arrivals = "{rate: 24/h}",
                                        .service = GetParam(),
                                        .officers = 5,
                                        .horizon = "{warm_up: 1 d, length: 10 d}",
                                        .further_blocks = "queue: {capacity: 5}"}
                               .text(),
                           100);
    EXPECT_TRUE(queue.agrees("ErlB.5.4", "lost.share", 0.199066874028));
    EXPECT_TRUE(queue.agrees("utilisation", "officers.utilisation", 4 * (1 - 0.199066874028) / 5));
    EXPECT_TRUE(queue.agrees("nobody waits", "wait.mean", 0));
}

INSTANTIATE_TEST_SUITE_P(Services, LossSystem,
                         testing::Values("{exponential: {mean: 10 min}}", "10 min",
                                         "{lognormal: {mean: 10 min, cv: 2}}"));

TEST(Balking, ByATableAgreesWithTheChainOfTheNumberInside) {
    // λ = 20/h, E[S] = 8 min, 2 officers; nobody joins at 9 people. n = 100.
    const auto stays = [](std::size_t n) { return n < 2 ? 1 : n < 5 ? 0.8 : n < 9 ? 0.35 : 0; };
    const Experiment queue(
        EndlessQueue{.arrivals = "{rate: 20/h}",
                     .service = "{exponential: {mean: 8 min}}",
                     .officers = 2,
                     .horizon = "{warm_up: 1 d, length: 20 d}",
                     .further_blocks = "queue: {balking: {stays: {2: 0.8, 5: 0.35, 9: 0}}}"}
            .text(),
        100);
    const double lambda = 20.0 / 60;
    const std::vector<double> people = birth_and_death(
        9, [&](std::size_t n) { return lambda * stays(n); },
        [](std::size_t n) { return static_cast<double>(std::min(n, std::size_t{2})) / 8; });
    double joining = 0;
    double queueing = 0;
    for (std::size_t n = 0; n < people.size(); ++n) {
        joining += people[n] * stays(n);
        queueing += n > 2 ? people[n] * static_cast<double>(n - 2) : 0;
    }
    EXPECT_TRUE(queue.agrees("balk", "lost.share", 1 - joining));
    EXPECT_TRUE(queue.agrees("L", "in_system.mean", mean_of(people)));
    EXPECT_TRUE(queue.agrees("Wq", "wait.mean", queueing / (lambda * joining)));
}

}  // namespace
}  // namespace jemput
