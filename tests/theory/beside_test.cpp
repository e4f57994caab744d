#include "tests/theory/markov_chain.hpp"
#include "tests/theory/theory_support.hpp"

#include <string>

#include <fmt/format.h>

// What happens beside the officers: steps that people do by themselves, and the desks of partners.

namespace jemput {
namespace {

// People who do a step by themselves never wait for each other: M/G/∞. The number of them at t is Poisson
// with mean ∫ λ(u) P(S > t − u) du (Eick, Massey & Whitt 1993, Management Sci. 39:241).

/// One officer whose step takes no time, so everybody inside makes an e-mail address.
constexpr auto by_herself =
    "  - {step: S06, when: no_email, needs: [], time: {exponential: {mean: 15 min}}}\n"
    "  - {step: S04, time: 0 min}";
constexpr auto on_her_phone =
    "  - {step: S04, time: 0 min}\n"
    "  - {step: S06, when: no_email, time: 1 h, alone: {time: {exponential: {mean: 15 min}}}}";

class AloneStep : public testing::TestWithParam<const char*> {};

TEST_P(AloneStep, IsDoneByAsManyAsTheInfiniteServerSaysAfterTwentyMinutes) {
    // λ = 9/h, E[S] = 15 min, from empty: λE[S](1 − e^{−t/E[S]}). n = 20,000.
    const Experiment visit(fmt::format(R"(
jemput: 1
name: e-mails
time: {{date: 2019-09-18, opens: "08:00", closes: "09:00"}}
arrivals: {{rate: 9/h}}
applicants: {{email: 0, phone_skill: 1}}
staff: {{officers: 1}}
flow:
{}
)",
                                       GetParam()),
                           20'000);
    EXPECT_TRUE(visit.agrees_at("MGinf.t20.exp", 8 * 60 + 20, 1.65690643924));
    EXPECT_TRUE(visit.agrees("all make it alone", "emails_made_alone", 9));
}

INSTANTIATE_TEST_SUITE_P(Ways, AloneStep, testing::Values(by_herself, on_her_phone));

class AloneStepForEver : public testing::TestWithParam<const char*> {};

TEST_P(AloneStepForEver, IsDoneByLambdaTimesItsMeanWhateverItsLaw) {
    // λ = 12/h, E[S] = 30 min, and 40 % have an address already: 12 · 0.6 · 0.5 = 3.6. n = 100.
    const Experiment queue(fmt::format(R"(
jemput: 1
name: e-mails for ever
horizon: {{warm_up: 2 d, length: 10 d}}
arrivals: {{rate: 12/h}}
applicants: {{email: 0.4, phone_skill: 1}}
staff: {{officers: 1}}
flow:
  - {{step: S04, time: 0 min}}
  - {{step: S06, when: no_email, time: 5 min, alone: {{time: {}}}}}
)",
                                       GetParam()),
                           100);
    EXPECT_TRUE(queue.agrees("making one", "in_system.mean", 3.6));
    EXPECT_TRUE(queue.agrees("time", "time_in_system.mean", 0.6 * 30));
}

INSTANTIATE_TEST_SUITE_P(Laws, AloneStepForEver,
                         testing::Values("{exponential: {mean: 30 min}}", "30 min",
                                         "{lognormal: {mean: 30 min, cv: 1.5}}"));

TEST(AloneStep, ThatFailsIsDoneWithTheOfficer) {
    // Everybody tries for 10 min; a quarter fail and then take 8 min of the officer. n = 5,000.
    const Experiment visit(R"(
jemput: 1
name: some fail
time: {date: 2019-09-18, opens: "08:00", closes: "12:00"}
arrivals: {times: ["08:00", "09:00", "10:00", "11:00"]}
applicants: {email: 0, phone_skill: 1}
staff: {officers: 1}
flow:
  - {step: S04, time: 2 min}
  - {step: S06, when: no_email, time: 8 min, alone: {time: 10 min, fails: 25 %}}
)",
                           5'000);
    EXPECT_TRUE(visit.agrees("time", "time_in_system.mean", 2 + 10 + 0.25 * 8));
    EXPECT_TRUE(visit.agrees("alone", "emails_made_alone", 4 * 0.75));
    EXPECT_TRUE(visit.agrees("e-mails", "emails_made", 4));
}

TEST(PartnerDesk, BehindTheVanAgreesWithATandem) {
    // M/M/1 → M/M/2 (Jackson 1957): λ = 9/h, the officer takes 5 min, ρ = 3/4, the desk 10 min with two, ρ =
    // 3/4. The licence comes before the desk. n = 100.
    const Experiment queue(R"(
jemput: 1
name: a desk behind the van
horizon: {warm_up: 3 d, length: 30 d}
arrivals: {rate: 9/h}
staff: {officers: 1}
flow:
  - {step: S07, time: {exponential: {mean: 5 min}}}
  - {step: tax, desk: tax, time: {exponential: {mean: 10 min}}}
desks: [{desk: tax, officers: 2}]
)",
                           100);
    const double wait = wait_of_mmc(9.0 / 60, 1.0 / 5, 1);
    const double desk_wait = wait_of_mmc(9.0 / 60, 1.0 / 10, 2);
    EXPECT_TRUE(queue.agrees("wait", "wait.mean", wait));
    EXPECT_TRUE(queue.agrees("desk wait", "desk_wait.mean", desk_wait));
    EXPECT_TRUE(queue.agrees("licence", "licence_delay.on_the_spot.mean", wait + 5));
    EXPECT_TRUE(queue.agrees("W", "time_in_system.mean", wait + 5 + desk_wait + 10));
}

TEST(PartnerDesk, BeforeTheVanAgreesWithATandemToo) {
    // n = 100. Now the licence comes last.
    const Experiment queue(R"(
jemput: 1
name: a desk before the van
horizon: {warm_up: 3 d, length: 30 d}
arrivals: {rate: 9/h}
staff: {officers: 1}
flow:
  - {step: tax, desk: tax, time: {exponential: {mean: 10 min}}}
  - {step: S07, time: {exponential: {mean: 5 min}}}
desks: [{desk: tax, officers: 2}]
)",
                           100);
    const double through = wait_of_mmc(9.0 / 60, 1.0 / 5, 1) + 5 + wait_of_mmc(9.0 / 60, 1.0 / 10, 2) + 10;
    EXPECT_TRUE(queue.agrees("W", "time_in_system.mean", through));
    EXPECT_TRUE(queue.agrees("licence", "licence_delay.on_the_spot.mean", through));
}

}  // namespace
}  // namespace jemput
