#include "sim/validation/by_scenario.hpp"
#include "sim/validation/known_experiments.hpp"
#include "sim/validation/looks.hpp"

#include <chrono>
#include <cmath>
#include <numbers>
#include <string>

#include <fmt/format.h>

namespace jemput {

namespace {

// Queues whose server breaks down

constexpr auto breakdowns = "White & Christie 1958; Avi-Itzhak & Naor 1963, Oper. Res. 11:303";

/// M/M/1 with λ = 6/h and E[S] = 5 min. Up-time grows with asymptotic variance (E[D]² Var U + E[U]² Var D) /
/// (E[U] + E[D])³ ≤ 7.7 a minute, so m = 0.8 − 0.5, s² ≤ 12.7 and τ ≤ 4.7 h.
EndlessQueue breaks_down(const std::string& down) {
    return {.arrivals = "{rate: 6/h}",
            .service = "{exponential: {mean: 5 min}}",
            .horizon = "{warm_up: 3 d, length: 50 d}",
            .further_blocks = fmt::format(
                "oss: {{up: {{exponential: {{mean: 2 h}}}}, down: {}, interrupted: resume}}", down)};
}

/// λ = 20/h, E[S] = 6 min: m = 3·0.8 − 2, s² = 24 + 9·7.7 officer-minutes a minute, τ = 19 h.
EndlessQueue all_break_down() {
    return {.arrivals = "{rate: 20/h}",
            .service = "{exponential: {mean: 6 min}}",
            .officers = 3,
            .horizon = "{warm_up: 7 d, length: 40 d}",
            .further_blocks =
                "oss: {up: {exponential: {mean: 2 h}}, down: {exponential: {mean: 30 min}}, "
                "interrupted: resume}"};
}

std::vector<KnownExperiment> outages() {
    return {by_scenario(
                "Outages", breakdowns, breaks_down("{exponential: {mean: 30 min}}").text(), 200,
                {{{"BD.time.L", "mean number in the system", "-", 3.26666666667}, measured("in_system.mean")},
                 {{"BD.time.W", "mean time in the system", "min", 32.6666666667},
                  measured("time_in_system.mean")},
                 {{"BD.time.avail", "availability of OSS", "-", 0.8},
                  [](const SimulatedScenario& run) {
                      Finding found = run.measure("oss.down_share");
                      found.value = 1 - found.value;
                      return found;
                  }}}),
            by_scenario("Outages of constant length", breakdowns, breaks_down("30 min").text(), 100,
                        {{{"BD.det.L", "mean number in the system", "-", 2.46666666667},
                          measured("in_system.mean")}}),
            by_scenario("Outages that stop 3 officers", "Neuts & Lucantoni 1979, Management Sci. 25:849",
                        all_break_down().text(), 100,
                        {{{"BD.MM3.common.L", "mean number in the system", "-", 17.9035806488},
                          measured("in_system.mean")},
                         {{"BD.MM3.common.W", "mean time in the system", "min", 53.7107419463},
                          measured("time_in_system.mean")}})};
}

// Processor sharing: M/G/1-PS with so many officers that nobody queues, one hotspot. λ = 30/h, sizes of 1 min
// (5 of 6) and 4 min (1 of 6), told apart as two steps; ρ = 3/4. 60 officers are all busy with probability
// ρ⁶⁰ = 3e-8. The relaxation time is below 84 min, that for exponential sizes.

constexpr auto shared_hotspot = R"(
jemput: 1
name: a shared hotspot
horizon: {warm_up: 1 d, length: 5 d}
arrivals: {rate: 30/h}
applicants: {email: 0.833333333333}
staff: {officers: 60, assign: listed}
flow:
  - {step: S04, time: 0 min}
  - {step: small, when: has_email, needs: [officer, internet], time: 1 min}
  - {step: large, when: no_email, needs: [officer, internet], time: 4 min}
internet: {hotspots: 1}
)";

KnownExperiment processor_sharing() {
    using std::chrono::hours;
    const Window days{hours{24}, hours{24 * 6}};
    return by_looking(
        Look::at_trace, "Processor sharing", "Kleinrock 1976, Queueing Systems II, 4.4", shared_hotspot, 60,
        {{{"PS.x1", "mean time of a job that takes 1 min alone", "min", 4}, length_of_step(1, days)},
         {{"PS.x4", "mean time of a job that takes 4 min alone", "min", 16}, length_of_step(2, days)}});
}

// N officers who are never without a case: 6 min offline, then 1.5 min online on one hotspot. A closed
// network, the same as the repair of machines; its means depend on the laws through their means only
// (Baskett, Chandy, Muntz & Palacios 1975, J. ACM 22:248). More people come than can be served, and most find
// the place full, so that somebody always waits.

struct Closed {
    int officers;
    std::string flow;
    double cases_an_hour;
    double minutes_online;
};

KnownExperiment closed_hotspot(const Closed& closed) {
    constexpr double hour = 3'600e6;  // microseconds
    constexpr double offline = 6 * 60e6;
    const OfVisit served = [](const VisitRecord& r) { return static_cast<double>(r.served()); };
    const OfVisit hours = [](const VisitRecord& r) { return static_cast<double>(r.measured) / hour; };
    const OfVisit online = [](const VisitRecord& r) {
        return (static_cast<double>(r.time_in_system - r.wait) - offline * r.served()) / 60e6;
    };
    return by_scenario(
        fmt::format("{} officers on a hotspot", closed.officers),
        "mean value analysis, Reiser & Lavenberg 1980",
        fmt::format(R"(
jemput: 1
name: officers on a hotspot
horizon: {{warm_up: 1 d, length: 10 d}}
arrivals: {{rate: 100/h}}
queue: {{capacity: 60}}
staff: {{officers: {}}}
flow:
{}
internet: {{hotspots: 1}}
)",
                    closed.officers, closed.flow),
        100,
        {{{fmt::format("HOTSPOT.N{}.X", closed.officers), "cases an hour", "1/h", closed.cases_an_hour},
          [=](const SimulatedScenario& run) { return run.ratio(served, hours); }},
         {{fmt::format("HOTSPOT.N{}.R", closed.officers), "mean time online", "min", closed.minutes_online},
          [=](const SimulatedScenario& run) { return run.ratio(online, served); }}});
}

std::vector<KnownExperiment> closed_hotspots() {
    return {
        closed_hotspot({2,
                        "  - {step: S04, time: {exponential: {mean: 6 min}}}\n"
                        "  - {step: S07, needs: [officer, internet], time: {exponential: {mean: 1.5 min}}}",
                        15.3846153846, 1.8}),
        // One step, a fifth of which is online.
        closed_hotspot({4,
                        "  - {step: S07, needs: [officer, internet], online: 0.2, "
                        "time: {lognormal: {mean: 7.5 min, cv: 1}}}",
                        27.572815534, 2.70422535211}),
        closed_hotspot(
            {6,
             "  - {step: S04, time: {uniform: {low: 2 min, high: 10 min}}}\n"
             "  - {step: S07, needs: [officer, internet], time: {gamma: {mean: 1.5 min, cv: 1.5}}}",
             35.3135011442, 4.19440124417})};
}

// People who do a step by themselves never wait for each other: M/G/∞ (Eick, Massey & Whitt 1993, Management
// Sci. 39:241).

constexpr auto alone_after_opening = R"(
jemput: 1
name: e-mails
time: {date: 2019-09-18, opens: "08:00", closes: "09:00"}
arrivals: {rate: 9/h}
applicants: {email: 0, phone_skill: 1}
staff: {officers: 1}
flow:
  - {step: S04, time: 0 min}
  - {step: S06, when: no_email, time: 1 h, alone: {time: {exponential: {mean: 15 min}}}}
)";

/// λ(t) = 12 + 8 sin(2πt/4 h) an hour, E[S] = 30 min, in the periodic regime (after 8 h, 16 mean services)
/// 2.7 h into a period. The profile has pieces of 5 min, straight between exact values, so its mean misses by
/// less than 0.002. Time 0 is 00:03, which puts 2 periods and 2.7 h on 10:45.
std::string up_and_down() {
    const auto rate = [](int minute) {
        return 12 + 8 * std::sin(2 * std::numbers::pi * (minute - 3) / 240.0);
    };
    const auto clock = [](int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); };
    std::string pieces;
    for (int minute = 0; minute < 12 * 60; minute += 5) {
        pieces += fmt::format("    - {{from: \"{}\", to: \"{}\", rate: {:.9f}/h, rate_at_end: {:.9f}/h}}\n",
                              clock(minute), clock(minute + 5), rate(minute), rate(minute + 5));
    }
    return fmt::format(R"(
jemput: 1
name: up and down
time: {{date: 2019-09-18, opens: "00:00", closes: "12:00"}}
arrivals:
  profile:
{}
applicants: {{email: 0}}
staff: {{officers: 1}}
flow:
  - {{step: S06, when: no_email, needs: [], time: {{exponential: {{mean: 30 min}}}}}}
  - {{step: S04, time: 0 min}}
)",
                       pieces);
}

std::vector<KnownExperiment> done_alone() {
    constexpr auto infinite = "Takács 1962; Eick, Massey & Whitt 1993, Management Sci. 39:241";
    return {by_scenario(
                "Steps done alone", infinite, alone_after_opening, 20'000,
                {{{"MGinf.t20.exp", "mean number making an e-mail, 20 min after opening", "-", 1.65690643924},
                  in_system_at(8 * 60 + 20)}}),
            by_scenario("Steps done alone, varying rate", infinite, up_and_down(), 3'000,
                        {{{"MtMinf.sin", "mean number busy 2.7 h into a period of 4 h", "-", 4.67781642435},
                          in_system_at(10 * 60 + 45)}})};
}

/// Where each officer does a part of the steps, each part has a queue of its own. Tickets decide who is
/// called first; with exponential services that changes no mean. λ = 15/h; one officer, E[S] = 3 min; three
/// officers, E[S] = 10 min, ρ = 5/6, τ = 7 h.
constexpr auto tandem = R"(
jemput: 1
name: a tandem
horizon: {warm_up: 3 d, length: 20 d}
arrivals: {rate: 15/h}
staff: {officers: 4, crew: [{does: [S04]}, {does: [S07]}, {does: [S07]}, {does: [S07]}]}
flow:
  - {step: S04, time: {exponential: {mean: 3 min}}}
  - {step: S07, time: {exponential: {mean: 10 min}}}
)";

}  // namespace

std::vector<KnownExperiment> known_mechanisms() {
    std::vector<KnownExperiment> all = outages();
    all.push_back(processor_sharing());
    for (const auto& part : {closed_hotspots(), done_alone()})
        all.insert(all.end(), part.begin(), part.end());
    all.push_back(by_scenario("Officers with parts of the steps", "Jackson 1957, Oper. Res. 5:518", tandem,
                              100,
                              {{{"NET.tandem.W", "mean time in the system", "min", 36.0449438202},
                                measured("time_in_system.mean")}}));
    return all;
}

}  // namespace jemput
