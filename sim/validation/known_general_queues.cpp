#include "sim/validation/by_scenario.hpp"
#include "sim/validation/known_experiments.hpp"
#include "sim/validation/looks.hpp"

#include <string>

#include <fmt/format.h>

namespace jemput {

namespace {

/// M/G/1 with λ = 9/h and E[S] = 5 min, ρ = 3/4: τ = 32 λ E[S²] = 120 min for constant services and 290 min
/// for those with a cv of 1.2.
KnownExperiment one_officer(const std::string& name, const std::string& service,
                            std::vector<MeasuredCase> cases) {
    const EndlessQueue queue{
        .arrivals = "{rate: 9/h}", .service = service, .horizon = "{warm_up: 2 d, length: 33 d}"};
    return by_scenario(name, "Pollaczek–Khinchine; Kleinrock 1975, Queueing Systems I", queue.text(), 100,
                       std::move(cases));
}

MeasuredCase wait(std::string id, double minutes) {
    return {{std::move(id), "mean wait", "min", minutes}, measured("wait.mean")};
}
MeasuredCase waiting(std::string id, double people) {
    return {{std::move(id), "mean number waiting", "-", people}, measured("queue.mean")};
}
MeasuredCase present(std::string id, double people) {
    return {{std::move(id), "mean number in the system", "-", people}, measured("in_system.mean")};
}

/// λ = 10/h, D = 10 min: m = 1/3, s² = 100/6 officer-minutes a minute, τ = 5 h.
EndlessQueue constant_services() {
    return {.arrivals = "{rate: 10/h}",
            .service = "10 min",
            .officers = 2,
            .horizon = "{warm_up: 2 d, length: 30 d}"};
}

// Groups. A scenario's rate counts people: groups an hour times their mean size.

/// 4 groups an hour, E[S] = 5 min: ρ ≤ 2/3, m = 1/3, s² ≤ λ_b E[(sum of services)²] = 10, τ ≤ 3 h.
KnownExperiment groups(const std::string& name, const std::string& arrivals,
                       std::vector<MeasuredCase> cases) {
    const EndlessQueue queue{.arrivals = arrivals,
                             .service = "{exponential: {mean: 5 min}}",
                             .horizon = "{warm_up: 2 d, length: 30 d}"};
    return by_scenario(name,
                       "Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory, chapter 4",
                       queue.text(), 100, std::move(cases));
}

/// 10 groups an hour, 1.6 people each, ρ = 2/3: m = 1, s² = 46 officer-minutes a minute, τ = 92 min.
EndlessQueue groups_before_three() {
    return {.arrivals = "{rate: 16/h, groups: {1: 0.6, 2: 0.25, 3: 0.1, 4: 0.05}}",
            .service = "{exponential: {mean: 7.5 min}}",
            .officers = 3,
            .horizon = "{warm_up: 1 d, length: 20 d}"};
}

}  // namespace

std::vector<KnownExperiment> known_general_queues() {
    constexpr auto crommelin = "Crommelin 1932; Franx 2001; Tijms, A First Course in Stochastic Models";
    return {
        one_officer("M/D/1", "5 min",
                    {wait("MD1.Wq", 7.5),
                     waiting("MD1.Lq", 1.125),
                     {{"MD1.P15", "P(wait > 15 min)", "-", 0.159847878619, "Erlang 1909; Crommelin 1932"},
                      measured("wait.over_15_min")}}),
        one_officer("M/E4/1", "{erlang: {mean: 5 min, stages: 4}}",
                    {wait("ME4.Wq", 9.375), waiting("ME4.Lq", 1.40625)}),
        one_officer("M/lognormal/1", "{lognormal: {mean: 5 min, cv: 1.2}}",
                    {wait("MLN.Wq", 18.3), waiting("MLN.Lq", 2.745)}),
        one_officer("M/uniform/1", "{uniform: {low: 3 min, high: 7 min}}",
                    {wait("MU.Wq", 7.9), waiting("MU.Lq", 1.185)}),
        by_scenario("M/D/2", crommelin, constant_services().text(), 100, {wait("MD2.Wq", 11.5109890956)}),
        by_looking(Look::at_results, "M/D/2, who waits", crommelin, constant_services().text(), 60,
                   {{{"MD2.Pw", "P(wait > 0)", "-", 0.749389494691}, waited_longer_than(0)}}),
        groups("Pairs", "{rate: 8/h, groups: {2: 1}}", {present("BATCH.B2.L", 3), wait("BATCH.B2.Wq", 17.5)}),
        groups("Groups", "{rate: 6.4/h, groups: {1: 0.6, 2: 0.25, 3: 0.1, 4: 0.05}}",
               {present("BATCH.Bmix.L", 1.75), wait("BATCH.Bmix.Wq", 11.40625)}),
        by_scenario("Groups, 3 officers", "the stationary Markov chain, solved numerically",
                    groups_before_three().text(), 100, {wait("BATCH.MX3.Wq", 6.60399222392)})};
}

}  // namespace jemput
