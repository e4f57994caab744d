#include "tests/theory/markov_chain.hpp"
#include "tests/theory/theory_support.hpp"

#include <string>

#include <fmt/format.h>

// A hotspot that its officers share: processor sharing.

namespace jemput {
namespace {

// M/G/1-PS: so many officers that nobody queues, one hotspot. λ = 30/h, mean size 1.5 min alone, ρ = 3/4. A
// job of size x takes x/(1 − ρ) on average, the number online is geometric, whatever the law of the sizes
// (Kleinrock 1976, Queueing Systems II, section 4.4). 60 officers are all busy with probability ρ⁶⁰ = 3e-8.
// The relaxation time is that of M/M/1 or shorter per unit of work, 84 min for exponential sizes. n = 100.

std::string shared_hotspot(const std::string& steps, const std::string& further_blocks) {
    return fmt::format(R"(
jemput: 1
name: a shared hotspot
horizon: {{warm_up: 1 d, length: 5 d}}
arrivals: {{rate: 30/h}}
staff: {{officers: 60, assign: listed}}
flow:
{}
{}
)",
                       steps, further_blocks);
}

class SharedHotspot : public testing::TestWithParam<const char*> {
  protected:
    static Experiment with(const std::string& internet) {
        return Experiment(
            shared_hotspot(fmt::format("  - {{step: S07, needs: [officer, internet], time: {}}}", GetParam()),
                           internet),
            100);
    }
};

TEST_P(SharedHotspot, HasMeansThatDoNotDependOnTheLawOfTheSizes) {
    const Experiment one = with("internet: {hotspots: 1}");
    EXPECT_TRUE(one.agrees("time online", "time_in_system.mean", 1.5 / (1 - 0.75)));
    EXPECT_TRUE(one.agrees("online", "in_system.mean", 3));
}

TEST_P(SharedHotspot, OfTwoStepsAtFullSpeedHasTheNumberOfMM2) {
    // Work is done at rate min(n, C) for n online, C = 2: symmetric queue, insensitive (Kelly 1979,
    // Reversibility and Stochastic Networks, section 3.3), with the number of M/M/2, ρ = 0.375.
    const Experiment two = with("internet: {hotspots: 1, steps_at_full_speed: 2}");
    EXPECT_TRUE(two.agrees("time online", "time_in_system.mean", 1.5 + wait_of_mmc(0.5, 1 / 1.5, 2)));
}

INSTANTIATE_TEST_SUITE_P(Sizes, SharedHotspot,
                         testing::Values("{exponential: {mean: 1.5 min}}", "1.5 min",
                                         "{lognormal: {mean: 1.5 min, cv: 2}}"));

TEST(Hotspot, ThatDropsOutAgreesWithTheQueueThatBreaksDown) {
    // One officer, her hotspot up for 2 h and out for 30 min, both exponential, up at opening; λ = 6/h, E[S]
    // = 5 min. As BD.time of the known cases; the warm-up forgets the beginning. n = 200.
    const Experiment queue(R"(
jemput: 1
name: a hotspot that drops out
horizon: {warm_up: 3 d, length: 50 d}
arrivals: {rate: 6/h}
staff: {officers: 1}
flow:
  - {step: S07, needs: [officer, internet], time: {exponential: {mean: 5 min}}}
internet: {hotspots: 1, up: {exponential: {mean: 2 h}}, down: {exponential: {mean: 30 min}}}
)",
                           200);
    EXPECT_TRUE(queue.agrees("BD.time.L", "in_system.mean", 3.26666666667));
    EXPECT_TRUE(queue.agrees("BD.time.W", "time_in_system.mean", 32.6666666667));
}

}  // namespace
}  // namespace jemput
