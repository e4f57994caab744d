#include "sim/random/distribution.hpp"
#include "sim/statistics/comparison.hpp"
#include "sim/statistics/feasibility.hpp"
#include "sim/statistics/intervals.hpp"
#include "sim/statistics/mser.hpp"
#include "sim/statistics/stopping.hpp"
#include "sim/statistics/student.hpp"
#include "sim/statistics/tally.hpp"
#include "sim/validation/known_experiments.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

// What is computed without chance, by the functions that reports use.

namespace jemput {

namespace {

/// A known value, and the call that gives it.
struct ComputedCase {
    KnownCase known;
    std::function<double()> compute;
};

KnownExperiment by_computing(std::string name, const std::string& source, std::vector<ComputedCase> cases) {
    KnownExperiment experiment{std::move(name), Way::procedure, {}, 0, {}};
    for (const ComputedCase& c : cases) {
        experiment.cases.push_back(c.known);
        if (c.known.source.empty()) experiment.cases.back().source = source;
    }
    experiment.run = [cases = std::move(cases)](const Effort&) {
        std::vector<Finding> findings;
        for (const ComputedCase& c : cases)
            findings.push_back({c.compute(), 0, 0, {}});
        return findings;
    };
    return experiment;
}

constexpr auto law = "Law 2015, Simulation Modeling and Analysis";

/// Law's ten observations.
constexpr std::array<double, 10> ten{1.53, 1.66, 1.24, 2.34, 2, 1.69, 2.69, 2.86, 1.7, 2.6};
constexpr std::array<double, 5> first_of_pairs{126.97, 124.31, 126.68, 122.66, 127.23};
constexpr std::array<double, 5> second_of_pairs{118.21, 120.22, 122.45, 122.68, 119.4};

Tally tally_of(std::span<const double> values) {
    Tally tally;
    for (const double value : values)
        tally.add(value);
    return tally;
}

KnownExperiment means() {
    return by_computing(
        "Intervals of means", std::string(law) + ", 9.4",
        {{{"CI.mean", "mean of ten", "-", 2.031}, [] { return mean_interval(ten, 0.9)->estimate; }},
         {{"CI.hw90", "half-width at 90 %", "-", 0.322283404941},
          [] { return mean_interval(ten, 0.9)->half_width(); }},
         {{"CI.s2", "variance", "-", 0.309098888889}, [] { return tally_of(ten).variance(); }},
         {{"NREP.abs.25", "runs for a half-width of 0.25", "runs", 16},
          [] { return static_cast<double>(*runs_for_half_width(tally_of(ten), 0.25, 0.9)); }},
         {{"NREP.rel.10", "runs for a relative error of 10 %", "runs", 27},
          [] { return static_cast<double>(*runs_for_relative_error(tally_of(ten), 0.1, 0.9)); }}});
}

KnownExperiment pairs() {
    const auto difference = [] { return *paired_difference(first_of_pairs, second_of_pairs, 0.9); };
    return by_computing(
        "Differences of pairs", std::string(law) + ", 10.2",
        {{{"PAIR.mean", "mean difference", "-", 4.978}, [=] { return difference().difference.estimate; }},
         {{"PAIR.hw", "half-width at 90 %", "-", 3.32887312516451, "", 0,
           "t(4) · s/√5 in 30 digits; the reference file has 3.32887311737"},
          [=] { return difference().difference.half_width(); }},
         {{"CRN.vrf", "gain from pairing", "-", 0.63668972396}, [=] { return difference().gain; }}});
}

/// Of a quantile in a sample of n, at 95 %.
void add_order(std::vector<ComputedCase>& cases, std::int64_t n, const std::string& p_text, double p,
               double low, double high, double coverage) {
    const std::string id = fmt::format("QCI.n{}.p{}.", n, p_text);
    const auto indices = [=] { return *quantile_indices(n, p, 0.95); };
    cases.push_back(
        {{id + "l", "lower order statistic", "-", low}, [=] { return static_cast<double>(indices().low); }});
    cases.push_back({{id + "u", "upper order statistic", "-", high},
                     [=] { return static_cast<double>(indices().high); }});
    cases.push_back({{id + "cov", "exact coverage", "-", coverage}, [=] { return indices().coverage; }});
}

KnownExperiment quantiles() {
    std::vector<ComputedCase> cases;
    add_order(cases, 100, "0.9", 0.9, 84, 96, 0.955690107191);
    add_order(cases, 50, "0.5", 0.5, 18, 33, 0.967160862436);
    add_order(cases, 200, "0.95", 0.95, 184, 197, 0.967152163857);
    return by_computing("Intervals of quantiles", "David & Nagaraja 2003, Order Statistics, 7.1",
                        std::move(cases));
}

KnownExperiment shares() {
    const std::string wilson = "Wilson 1927; Brown, Cai & DasGupta 2001, Stat. Sci. 16:101";
    return by_computing("Intervals of shares", wilson,
                        {{{"WILSON.lo", "lower bound, 7 of 50", "-", 0.0695083342702},
                          [] { return wilson_interval(7, 50, 0.95).low; }},
                         {{"WILSON.hi", "upper bound, 7 of 50", "-", 0.261861937106},
                          [] { return wilson_interval(7, 50, 0.95).high; }},
                         {{"ZERO.rule3", "upper bound, 0 of 100", "-", 0.029513049607,
                           "Hanley & Lippman-Hand 1983, JAMA 249:1743"},
                          [] { return zero_successes_bound(100, 0.95); }}});
}

KnownExperiment student() {
    const auto quantile = [](double df, const std::string& p_text, double p, double t,
                             std::string comment = {}) {
        return ComputedCase{
            {fmt::format("TQ.{}.{}", df, p_text), fmt::format("t with {} degrees of freedom", df), "-", t, "",
             0, std::move(comment)},
            [=] { return student_quantile(df, p); }};
    };
    return by_computing(
        "Student's t", "tables",
        {quantile(9, "0.975", 0.975, 2.2621571628, "the reference file has 2.26215716274"),
         quantile(29, "0.975", 0.975, 2.04522964213), quantile(29, "0.995", 0.995, 2.75638590367),
         quantile(19, "0.995833", 0.995833333333, 2.94389515344),
         quantile(99, "0.975", 0.975, 1.98421695159, "the reference file has 1.98421695151")});
}

/// A run that settles.
constexpr std::array<double, 50> settling{0,  1,  3,  2,  4,  5,  6,  5,  8,  7,  9,  8,  10, 9,  11, 10, 11,
                                          9,  12, 10, 11, 10, 12, 11, 9,  10, 12, 11, 10, 9,  11, 12, 10, 9,
                                          11, 12, 10, 11, 10, 9,  11, 10, 12, 11, 10, 9,  11, 10, 12, 11};
/// Results of runs, one after the other.
constexpr std::array<double, 60> results{
    28.82, 22,    24.89, 31.2,  29.34, 15.11, 24.75, 19.24, 19.48, 22.05, 20.72, 27.27, 23.81, 20.61, 22.22,
    21.67, 27.47, 18.97, 21.57, 15.73, 7.24,  23.27, 24.32, 16.29, 31.35, 12.73, 20.23, 19.06, 27.66, 27.35,
    20.77, 21.89, 15.56, 10.1,  18.26, 20.78, 26.15, 26.01, 18.06, 18.49, 14.76, 12.9,  11.47, 29.75, 17.45,
    17.81, 13.74, 23.89, 11.93, 18.94, 15.52, 21.93, 17.45, 14.1,  19.86, 22.14, 20.33, 21.51, 16.83, 18.19};

double runs_until_precise_with(std::int64_t look_ahead) {
    const StoppingRule rule{.target = 0.1, .first_runs = 3, .look_ahead = look_ahead};
    return static_cast<double>(*sufficient_runs(results, rule, Precision::relative, 0.95));
}

KnownExperiment lengths_of_runs() {
    const std::string mser = "White 1997, Simulation 69:323";
    return by_computing(
        "Warm-up and number of runs", "Hoad, Robinson & Davies 2010, J. Oper. Res. Soc. 61:1632",
        {{{"MSER5.d", "batches deleted", "batches", 3, mser},
          [] { return static_cast<double>(mser5(settling)->batches); }},
         {{"MSER5.obs", "observations deleted", "observations", 15, mser},
          [] { return static_cast<double>(mser5(settling)->observations); }},
         {{"MSER5.val", "least MSER", "-", 0.00279883381924, mser},
          [] { return mser5(settling)->statistic; }},
         {{"HOAD.n", "runs until ± 10 % is sure to stay", "runs", 28},
          [] { return runs_until_precise_with(5); }},
         {{"HOAD.naive", "runs until ± 10 %", "runs", 16}, [] { return runs_until_precise_with(0); }}});
}

/// Mean, variance (where it is known) and 90 % quantile.
KnownExperiment constants_of_selection() {
    const auto eta = [](std::int64_t plans, std::int64_t first, double expected) -> ComputedCase {
        return {{fmt::format("KN.eta.k{}.n{}", plans, first),
                 fmt::format("η of Kim & Nelson for {} plans, {} runs to begin with", plans, first), "-",
                 expected},
                [=] { return triangle_eta(first - 1, 0.05 / static_cast<double>(plans - 1)); }};
    };
    return by_computing(
        "Selection", "Kim & Nelson 2001, ACM TOMACS 11:251",
        {eta(4, 20, 0.215247670799), eta(10, 20, 0.302933803649), eta(3, 10, 0.472943858788)});
}

void add_moments(std::vector<ComputedCase>& cases, const std::string& name, const Distribution& distribution,
                 double mean, std::optional<double> variance, double quantile) {
    const std::string id = "DIST." + name + ".";
    cases.push_back({{id + "mean", name + ", mean", "min", mean}, [=] { return distribution.mean(); }});
    if (variance) {
        cases.push_back(
            {{id + "var", name + ", variance", "min²", *variance}, [=] { return distribution.variance(); }});
    }
    cases.push_back({{id + "q90", name + ", 90 % quantile", "min", quantile},
                     [=] { return distribution.quantile(0.9); }});
}

KnownExperiment distributions() {
    std::vector<ComputedCase> cases;
    add_moments(cases, "lognormal", Distribution::lognormal(12, 0.8), 12, 92.16, 23.0792347558);
    add_moments(cases, "gamma", Distribution::gamma(9, 0.5), 9, 20.25, 15.0317619036);
    add_moments(cases, "triangular", Distribution::triangular(2, 4, 9), 5, 2.16666666667, 7.12917130661);
    add_moments(cases, "weibull", Distribution::weibull(1.5, 10), 9.02745292951, 37.5690284814, 17.437215136);
    add_moments(cases, "pert", Distribution::pert(3, 6, 15), 7, {}, 10.0066844954);
    return by_computing("Distributions", "Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions",
                        std::move(cases));
}

}  // namespace

std::vector<KnownExperiment> known_procedures() {
    return {means(),
            pairs(),
            quantiles(),
            shares(),
            student(),
            lengths_of_runs(),
            constants_of_selection(),
            distributions()};
}

}  // namespace jemput
