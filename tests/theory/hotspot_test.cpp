#include "sim/model/van_model.hpp"
#include "sim/statistics/ratio_tally.hpp"
#include "sim/statistics/tally.hpp"
#include "tests/theory/markov_chain.hpp"
#include "tests/theory/theory_support.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <map>
#include <string>

#include <fmt/format.h>

// A hotspot that its officers share: processor sharing.

namespace jemput {
namespace {

using std::chrono::hours;

constexpr std::uint64_t seed = 20190918;

/// Calls `use` with the trace of each of n replications.
void for_each_trace(const std::string& text, int n, const std::function<void(const Trace&)>& use) {
    const Plan plan = plan_of(text);
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    for (int replication = 0; replication < n; ++replication) {
        trace.clear();
        model.start(Chance(seed, static_cast<std::uint64_t>(replication)));
        model.run();
        use(trace);
    }
}

/// How long a step lasted, and how often, of those that began (with `begins`) between two instants.
struct Lengths {
    double minutes = 0;
    double steps = 0;
};

Lengths lengths_of(const Trace& trace, int step, Fact begins, Instant from, Instant to) {
    std::map<int, Instant> begun;  // by ticket
    Lengths all;
    for (const TraceEntry& e : trace) {
        if (e.step != step) continue;
        if (e.fact == begins && e.at >= from && e.at < to) begun[e.ticket] = e.at;
        if (e.fact != Fact::step_ends || !begun.contains(e.ticket)) continue;
        all.minutes += in_minutes(e.at - begun[e.ticket]);
        ++all.steps;
    }
    return all;
}

testing::AssertionResult agrees(const std::string& id, const RatioTally& tally, double exact) {
    return is_near(id, *tally.ratio(), exact, *tally.standard_error(), tally.count());
}

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

TEST(Hotspot, SharedByAllMakesAStepAsMuchLongerAsItIsLong) {
    // Sizes of 1 min (5 of 6) and 4 min (1 of 6), the mean is 1.5 min; told apart as two steps.
    RatioTally small;
    RatioTally large;
    for_each_trace(shared_hotspot(R"(
  - {step: S04, time: 0 min}
  - {step: small, when: has_email, needs: [officer, internet], time: 1 min}
  - {step: large, when: no_email, needs: [officer, internet], time: 4 min}
)",
                                  "applicants: {email: 0.833333333333}\ninternet: {hotspots: 1}"),
                   100, [&](const Trace& trace) {
                       const Instant from{hours{24}};
                       const Instant to{hours{24 * 6}};
                       const Lengths one = lengths_of(trace, 1, Fact::step_begins, from, to);
                       const Lengths four = lengths_of(trace, 2, Fact::step_begins, from, to);
                       small.add(one.minutes, one.steps);
                       large.add(four.minutes, four.steps);
                   });
    EXPECT_TRUE(agrees("PS.x1", small, 4));
    EXPECT_TRUE(agrees("PS.x4", large, 16));
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

// N officers who are never without a case: 6 min offline, then 1.5 min online on one hotspot. A closed
// network of two stations, the same as the repair of machines; its means depend on the laws through their
// means only (Baskett, Chandy, Muntz & Palacios 1975, J. ACM 22:248).

struct Closed {
    int officers;
    const char* flow;
    double cases_an_hour;
    double minutes_online;
};

class OfficersOnAHotspot : public testing::TestWithParam<Closed> {};

TEST_P(OfficersOnAHotspot, AgreeWithMeanValueAnalysis) {
    // About 1200 people come in the first hour, more than can be served in a day. The system forgets its
    // beginning in minutes; the 20 hours from 02:00 on are measured. n = 100.
    const Closed& closed = GetParam();
    Tally cases;
    RatioTally online;
    for_each_trace(fmt::format(R"(
jemput: 1
name: a queue that does not end
time: {{date: 2019-09-18, opens: "00:00", closes: "24:00", hard_stop: "24:00"}}
arrivals: {{profile: [{{from: "00:00", to: "01:00", rate: 1200/h}}]}}
staff: {{officers: {}}}
flow:
{}
internet: {{hotspots: 1}}
)",
                               closed.officers, closed.flow),
                   100, [&](const Trace& trace) {
                       const auto last =
                           std::max_element(trace.begin(), trace.end(), [](const auto& a, const auto& b) {
                               return a.step < b.step;
                           })->step;
                       const Instant from{hours{2}};
                       const Instant to{hours{22}};
                       const auto ends = std::count_if(trace.begin(), trace.end(), [&](const TraceEntry& e) {
                           return e.fact == Fact::step_ends && e.step == last && e.at >= from && e.at < to;
                       });
                       cases.add(static_cast<double>(ends) / 20);
                       const Lengths lengths = lengths_of(trace, last, Fact::goes_online, from, to);
                       online.add(lengths.minutes, lengths.steps);
                   });
    EXPECT_TRUE(is_near(fmt::format("HOTSPOT.N{}.X", closed.officers), cases.mean(), closed.cases_an_hour,
                        cases.standard_deviation() / std::sqrt(static_cast<double>(cases.count())),
                        cases.count()));
    EXPECT_TRUE(agrees(fmt::format("HOTSPOT.N{}.R", closed.officers), online, closed.minutes_online));
}

INSTANTIATE_TEST_SUITE_P(Closed, OfficersOnAHotspot,
                         testing::Values(Closed{2, R"(
  - {step: S04, time: {exponential: {mean: 6 min}}}
  - {step: S07, needs: [officer, internet], time: {exponential: {mean: 1.5 min}}})",
                                                15.3846153846, 1.8},
                                         // One step, a fifth of which is online.
                                         Closed{4, R"(
  - {step: S07, needs: [officer, internet], online: 0.2, time: {lognormal: {mean: 7.5 min, cv: 1}}})",
                                                27.572815534, 2.70422535211},
                                         Closed{6, R"(
  - {step: S04, time: {uniform: {low: 2 min, high: 10 min}}}
  - {step: S07, needs: [officer, internet], time: {gamma: {mean: 1.5 min, cv: 1.5}}})",
                                                35.3135011442, 4.19440124417}),
                         [](const auto& test) { return fmt::format("N{}", test.param.officers); });

TEST(Hotspot, ThatDropsOutAgreesWithTheQueueThatBreaksDown) {
    // One officer, her hotspot up for 2 h and out for 30 min, both exponential, up at opening; λ = 6/h, E[S]
    // = 5 min. The formula stands in outage_test.cpp; the warm-up forgets the beginning. n = 200.
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
