#include "sim/cli/compared.hpp"

#include "sim/report/comparison_words.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

namespace {

/// Replications of all scenarios before any is simulated further; each later round doubles their number.
constexpr std::int64_t first_round = 100;

std::vector<ScenarioRun> runs_of(const Compared& compared) {
    std::vector<ScenarioRun> runs;
    for (std::size_t i = 0; i < compared.scenarios.size(); ++i)
        runs.push_back({&compared.scenarios[i].plan, &compared.replications[i]});
    return runs;
}

/// The number of replications that all have completed.
std::int64_t completed_by_all(const Compared& compared) {
    const auto fewest = std::min_element(
        compared.replications.begin(), compared.replications.end(),
        [](const Replications& a, const Replications& b) { return a.completed() < b.completed(); });
    return fewest->completed();
}

/// Brings all scenarios to as many replications as the options say, of about `expected`; the number that all
/// have completed.
std::int64_t extend_all(Compared& compared, const RunOptions& options, std::int64_t expected,
                        RunWatch& watch) {
    const Progress progress = watch.progress();
    for (std::size_t i = 0; i < compared.scenarios.size(); ++i) {
        extend(compared.replications[i], compared.scenarios[i].plan, options, watch.stop(),
               [&](std::int64_t done, std::int64_t) { progress(done, expected); });
    }
    return completed_by_all(compared);
}

/// Simulates so often, or until the differences are as precise as the targets want.
void simulate_all(Compared& compared, const Request& request, const std::vector<PrecisionTarget>& targets,
                  unsigned threads, RunWatch& watch) {
    const auto run_to = [&](std::int64_t n, std::int64_t expected) {
        return extend_all(compared, {n, request.seed, threads}, expected, watch);
    };
    if (targets.empty()) {
        // In rounds, so that an interruption finds something of every scenario.
        std::int64_t round = std::min(first_round, request.replications);
        while (run_to(round, request.replications) == round && round < request.replications)
            round = std::min(2 * round, request.replications);
        return;
    }
    const auto observe = [&](const PrecisionTarget& target) {
        return observe_differences(runs_of(compared), target.measure, request.confidence);
    };
    compared.precision = run_until_precise(targets, request.replications, request.max_replications,
                                           request.confidence, run_to, observe);
}

/// What the replications tell of each scenario by itself; after an interruption those that all have
/// completed.
void evaluate_all(Compared& compared, const Request& request) {
    for (std::size_t i = 0; i < compared.scenarios.size(); ++i) {
        const Plan& plan = compared.scenarios[i].plan;
        const Replications replications = compared.replications[i].first(compared.comparison.replications);
        compared.results.push_back(evaluate(plan, replications, request.seed, request.confidence));
        compared.details.push_back(detail(plan, replications, request.confidence));
        if (!compared.is_complete)
            compared.results.back().wanted =
                request.precision.empty() ? request.replications : request.max_replications;
    }
}

/// What only a pair of scenarios has.
void add_pair(Compared& compared, const Request& request, unsigned threads, RunWatch& watch) {
    const std::vector<ScenarioRun> runs = runs_of(compared);
    const LoadedScenario& first = compared.scenarios[0];
    const LoadedScenario& other = compared.scenarios[1];
    const RunOptions options{compared.comparison.replications, request.seed, threads};
    compared.reach = compare_reach(first.plan, other.plan, options, request.confidence, watch.stop());
    compared.exchange = exchange({&first.document, runs[0]}, {&other.document, runs[1]}, options,
                                 request.confidence, watch.stop());
    compared.is_complete = !watch.stop().stop_requested();
    if (compared.is_complete) return;
    compared.reach.reset();
    compared.exchange.reset();
}

bool is_pair_of_visits(const Compared& compared) {
    return compared.scenarios.size() == 2 &&
           std::none_of(compared.scenarios.begin(), compared.scenarios.end(),
                        [](const LoadedScenario& s) { return s.plan.is_endless(); });
}

}  // namespace

Expected<std::vector<LoadedScenario>> load_all(const std::vector<ScenarioChoice>& choices) {
    std::vector<LoadedScenario> scenarios;
    Diagnostics faults;
    for (const ScenarioChoice& choice : choices) {
        auto scenario = load(choice);
        if (scenario) {
            scenarios.push_back(std::move(*scenario));
        } else {
            faults.insert(faults.end(), scenario.error().begin(), scenario.error().end());
        }
    }
    if (!faults.empty()) return tl::unexpected(faults);
    return scenarios;
}

Expected<std::optional<Compared>> run_comparison(std::vector<LoadedScenario> scenarios,
                                                 const Request& request, unsigned threads, RunWatch& watch) {
    Compared compared;
    compared.scenarios = std::move(scenarios);
    for (const LoadedScenario& scenario : compared.scenarios)
        compared.replications.emplace_back(scenario.plan);
    if (Diagnostics faults = faults_of_judges(runs_of(compared), request.judge_by); !faults.empty())
        return tl::unexpected(std::move(faults));
    const auto targets = targets_of(request, common_measures(runs_of(compared)));
    if (!targets) return tl::unexpected(targets.error());

    simulate_all(compared, request, *targets, threads, watch);
    watch.clear_bar();
    compared.is_complete = !watch.stop().stop_requested();
    if (completed_by_all(compared) == 0) return std::optional<Compared>{};
    auto comparison = compare(runs_of(compared), request.judge_by, request.confidence);
    if (!comparison) return tl::unexpected(comparison.error());
    compared.comparison = std::move(*comparison);
    evaluate_all(compared, request);
    if (compared.is_complete && is_pair_of_visits(compared)) {
        add_pair(compared, request, threads, watch);
        watch.clear_bar();
    }
    return std::optional<Compared>(std::move(compared));
}

bool rank_numbers(Compared& compared, const Request& request, unsigned threads, const RunWatch& watch) {
    const ComparedMeasure* judge = first_told_judge(compared.comparison);
    if (judge == nullptr || !compared.is_complete || !is_pair_of_visits(compared)) return true;
    const auto written = [&](std::size_t i) {
        return WrittenScenario{&compared.scenarios[i].document, &compared.scenarios[i].reading.numbers};
    };
    Influences found =
        influences_on_difference(written(0), written(1), judge->measure.name,
                                 {influence_replications, request.seed, threads}, watch.stop());
    if (watch.stop().stop_requested()) return false;
    compared.influences = std::move(found);
    return true;
}

Report report_of(const Compared& compared, const Manifest& manifest) {
    Report report;
    for (std::size_t i = 0; i < compared.scenarios.size(); ++i) {
        const Reading<Scenario>& reading = compared.scenarios[i].reading;
        report.scenarios.push_back(
            {&reading.value, &reading.numbers, &compared.results[i], &compared.details[i]});
    }
    report.comparison = &compared.comparison;
    report.precision = &compared.precision;
    report.manifest = &manifest;
    report.is_complete = compared.is_complete;
    if (compared.reach) report.reach = &*compared.reach;
    if (compared.exchange) report.exchange = &*compared.exchange;
    if (compared.influences) report.influences = &*compared.influences;
    return report;
}

std::vector<SourceFile> files_of(const Compared& compared) {
    std::vector<SourceFile> files;
    for (const LoadedScenario& scenario : compared.scenarios) {
        for (const SourceFile& file : scenario.reading.files) {
            const bool is_new = std::none_of(
                files.begin(), files.end(), [&](const SourceFile& known) { return known.path == file.path; });
            if (is_new) files.push_back(file);
        }
    }
    return files;
}

}  // namespace jemput
