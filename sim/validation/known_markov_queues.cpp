#include "sim/validation/known_experiments.hpp"
#include "sim/validation/looks.hpp"

#include <string>

#include <fmt/format.h>

// Warm-up: a queue that begins empty forgets it as exp(−t/τ). Its work load is near a Brownian motion
// reflected at 0 with drift −m and variance s² a minute, for which τ = 2s²/m² (Abate & Whitt 1987, Adv. Appl.
// Prob. 19:560); for M/M/1 τ is exactly 1/(μ(1 − √ρ)²) (Cohen 1982, The Single Server Queue, II.2). Each
// warm-up, here and in the other parts of the table, is at least 8 τ; a bias of e⁻⁸ of the mean is far below
// the standard errors.

namespace jemput {

namespace {

constexpr auto erlang =
    "Erlang 1917; Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory";
constexpr auto hospital = "Hillier & Lieberman, Introduction to Operations Research, County Hospital";

/// λ = 10/h, E[S] = 5 min, ρ = 5/6: τ = 11 h.
KnownExperiment one_officer() {
    const EndlessQueue queue{.arrivals = "{rate: 10/h}",
                             .service = "{exponential: {mean: 5 min}}",
                             .horizon = "{warm_up: 5 d, length: 40 d}"};
    return by_scenario(
        "M/M/1", "Kleinrock 1975, Queueing Systems I", queue.text(), 200,
        {{{"MM1.util", "utilisation", "-", 0.833333333333}, measured("officers.utilisation")},
         {{"MM1.L", "mean number in the system", "-", 5}, measured("in_system.mean")},
         {{"MM1.Lq", "mean number waiting", "-", 4.16666666667}, measured("queue.mean")},
         {{"MM1.Wq", "mean wait", "min", 25}, measured("wait.mean")},
         {{"MM1.W", "mean time in the system", "min", 30}, measured("time_in_system.mean")},
         {{"MM1.P30", "P(wait > 30 min)", "-", 0.306566200976}, measured("wait.over_30_min")},
         {{"MM1.q90", "90 % percentile of the wait", "min", 63.607906086}, measured("wait.p90")}});
}

/// λ = 10/h, E[S] = 10 min, ρ = 5/6: τ = 11 h as for one officer who is twice as fast.
EndlessQueue two_officers() {
    return {.arrivals = "{rate: 10/h}",
            .service = "{exponential: {mean: 10 min}}",
            .officers = 2,
            .horizon = "{warm_up: 5 d, length: 40 d}"};
}

/// λ = 20/h, E[S] = 7.5 min, ρ = 5/6: τ = 5.5 h.
EndlessQueue three_officers() {
    return {.arrivals = "{rate: 20/h}",
            .service = "{exponential: {mean: 7.5 min}}",
            .officers = 3,
            .horizon = "{warm_up: 3 d, length: 20 d}"};
}

/// λ = 2/h, E[S] = 20 min: τ = 10 h with one doctor, less with two.
KnownExperiment county_hospital(int doctors, double hours) {
    const EndlessQueue queue{.arrivals = "{rate: 2/h}",
                             .service = "{exponential: {mean: 20 min}}",
                             .officers = doctors,
                             .horizon = "{warm_up: 4 d, length: 80 d}"};
    return by_scenario(fmt::format("County Hospital, {} doctor{}", doctors, doctors == 1 ? "" : "s"),
                       hospital, queue.text(), 200,
                       {{{fmt::format("HL.county.s{}.Wq", doctors), "mean wait", "h", hours},
                         measured("wait.mean", 1.0 / 60)}});
}

/// The hospital, where a share of the patients is called first. The first class waits alike whether the
/// others are one or two, and so does the last.
KnownExperiment urgent_first(int doctors, bool is_first, double hours) {
    const EndlessQueue queue{
        .arrivals = "{rate: 2/h}",
        .service = "{exponential: {mean: 20 min}}",
        .officers = doctors,
        .horizon = "{warm_up: 4 d, length: 80 d}",
        .further_blocks = fmt::format("queue: {{priority: [vulnerable]}}\napplicants: {{vulnerable: {}}}",
                                      is_first ? 0.1 : 0.4)};
    const int of_class = is_first ? 1 : 3;
    return by_scenario(fmt::format("County Hospital, class {} with {}", of_class, doctors),
                       std::string("Cobham 1954; ") + hospital, queue.text(), 100,
                       {{{fmt::format("HL.prio.np.s{}.c{}", doctors, of_class),
                          fmt::format("mean wait of class {}", of_class), "h", hours},
                         measured(is_first ? "wait.priority.mean" : "wait.others.mean", 1.0 / 60)}});
}

/// How many officers are enough, so that a share of people wait no longer than a time.
struct Staffing {
    std::string id;
    int per_hour;
    int minutes;
    double share;
    int least;     ///< with fewer the queue grows for ever
    int officers;  ///< are enough
    std::int64_t replications;
};

/// E[S] = 10 min. With the least number ρ = 0.8 or 0.91: τ < 18 h.
KnownExperiment waits_of(const Staffing& asked, int officers) {
    const EndlessQueue queue{.arrivals = fmt::format("{{rate: {}/h}}", asked.per_hour),
                             .service = "{exponential: {mean: 10 min}}",
                             .officers = officers,
                             .horizon = "{warm_up: 6 d, length: 14 d}"};
    return by_looking(Look::at_results, "", "", queue.text(), asked.replications,
                      {{{"", "", "-", 0}, waited_longer_than(asked.minutes)}});
}

/// Tries one more until they are enough.
KnownExperiment staffing(const Staffing& asked) {
    KnownExperiment experiment{
        asked.id,
        Way::scenario,
        {{asked.id, fmt::format("smallest number with P(wait ≤ {} min) ≥ {}", asked.minutes, asked.share),
          "officers", static_cast<double>(asked.officers), std::string("Erlang C: ") + erlang}},
        asked.replications,
        {}};
    experiment.run = [asked](const Effort& effort) {
        for (int officers = asked.least;; ++officers) {
            std::vector<Finding> longer = waits_of(asked, officers).run(effort);
            if (longer.empty()) return longer;
            if (1 - longer.front().value >= asked.share)
                return std::vector<Finding>{{static_cast<double>(officers), 0, longer.front().n, {}}};
        }
    };
    return experiment;
}

}  // namespace

std::vector<KnownExperiment> known_markov_queues() {
    std::vector<KnownExperiment> all;
    all.push_back(one_officer());
    all.push_back(by_scenario(
        "M/M/2", erlang, two_officers().text(), 200,
        {{{"MM2.Wq", "mean wait", "min", 22.7272727273}, measured("wait.mean")},
         {{"MM2.Lq", "mean number waiting", "-", 3.78787878788}, measured("queue.mean")},
         {{"MM2.P30", "P(wait > 30 min)", "-", 0.278696546342}, measured("wait.over_30_min")},
         {{"MM2.q95", "95 % percentile of the wait", "min", 81.5430161087}, measured("wait.p95")}}));
    all.push_back(by_looking(Look::at_results, "M/M/2, who waits", erlang, two_officers().text(), 60,
                             {{{"MM2.Pw", "P(wait > 0)", "-", 0.757575757576}, waited_longer_than(0)}}));
    all.push_back(by_scenario(
        "M/M/3", erlang, three_officers().text(), 200,
        {{{"MM3.Wq", "mean wait", "min", 10.5337078652}, measured("wait.mean")},
         {{"MM3.Lq", "mean number waiting", "-", 3.51123595506}, measured("queue.mean")},
         {{"MM3.P30", "P(wait > 30 min)", "-", 0.0950388224976}, measured("wait.over_30_min")},
         {{"MM3.q95", "95 % percentile of the wait", "min", 39.6339369085}, measured("wait.p95")}}));
    all.push_back(by_looking(Look::at_results, "M/M/3, who waits", erlang, three_officers().text(), 60,
                             {{{"MM3.Pw", "P(wait > 0)", "-", 0.702247191011}, waited_longer_than(0)}}));
    all.push_back(county_hospital(1, 0.666666666667));
    all.push_back(county_hospital(2, 0.0416666666667));
    all.push_back(urgent_first(1, true, 0.238095238095));
    all.push_back(urgent_first(1, false, 0.909090909091));
    all.push_back(urgent_first(2, true, 0.0287356321839));
    all.push_back(urgent_first(2, false, 0.0480769230769));
    all.push_back(staffing({"STAFF.lam24.T10.p80", 24, 10, 0.8, 5, 6, 200}));
    all.push_back(staffing({"STAFF.lam24.T30.p95", 24, 30, 0.95, 5, 5, 40}));
    all.push_back(staffing({"STAFF.lam60.T10.p90", 60, 10, 0.9, 11, 12, 40}));
    return all;
}

}  // namespace jemput
