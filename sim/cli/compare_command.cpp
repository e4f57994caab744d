#include "sim/cli/commands.hpp"
#include "sim/core/version.hpp"
#include "sim/core/wall_clock.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/exchange.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/reach.hpp"
#include "sim/experiment/run_detail.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/comparison_csv.hpp"
#include "sim/report/comparison_json.hpp"
#include "sim/report/comparison_text.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/page.hpp"

#include <fstream>

namespace jemput {

ExitCode compare_scenarios(const CompareRequest& request) {
    const WallClock clock;
    std::vector<Document> documents;
    std::vector<Reading<Scenario>> readings;
    for (const ScenarioChoice& choice : request.scenarios) {
        auto document = load_document(choice.file, choice.changes);
        if (!document) {
            print_faults(document.error());
            return ExitCode::file_fault;
        }
        auto reading = read_scenario(*document);
        if (!reading) {
            print_faults(reading.error());
            return ExitCode::file_fault;
        }
        documents.push_back(*document);
        readings.push_back(*reading);
    }
    std::vector<Plan> plans;
    for (auto& r : readings)
        plans.emplace_back(r.value);
    std::vector<Replications> reps;
    for (auto& p : plans)
        reps.push_back(run_replications(p, request.options));
    std::vector<ScenarioRun> runs;
    for (std::size_t i = 0; i < plans.size(); ++i)
        runs.push_back({&plans[i], &reps[i]});
    auto comparison = compare(runs, request.judge_by, request.confidence);
    if (!comparison) {
        print_faults(comparison.error());
        return ExitCode::file_fault;
    }
    std::vector<RunResult> results;
    std::vector<RunDetail> details;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        results.push_back(evaluate(plans[i], reps[i], request.options.seed, request.confidence));
        details.push_back(detail(plans[i], reps[i], request.confidence));
    }
    Manifest manifest;
    manifest.version = version();
    manifest.commit = commit();
    manifest.command = request.command;
    manifest.files = readings[0].files;
    manifest.time = clock.began();
    Report report;
    for (std::size_t i = 0; i < plans.size(); ++i)
        report.scenarios.push_back({&readings[i].value, &readings[i].numbers, &results[i], &details[i]});
    report.comparison = &*comparison;
    report.manifest = &manifest;
    std::optional<tl::expected<Reach, NoReach>> reach;
    std::optional<Exchange> ex;
    Influences infl;
    if (plans.size() == 2) {
        reach = compare_reach(plans[0], plans[1], request.options, request.confidence);
        report.reach = &*reach;
        ex =
            exchange({&documents[0], runs[0]}, {&documents[1], runs[1]}, request.options, request.confidence);
        report.exchange = &*ex;
        RunOptions o = request.options;
        o.replications = 200;
        if (const auto* judge = first_judge(*comparison)) {
            infl = influences_on_difference({&documents[0], &readings[0].numbers},
                                            {&documents[1], &readings[1].numbers}, judge->measure.name, o);
            report.influences = &infl;
        }
    }
    const Language language(request.language);
    if (!request.report.empty()) {
        std::ofstream f(request.report);
        f << to_page(language, report);
    }
    if (request.format == "json")
        print(comparison_json(report).dump(1) + "\n");
    else if (request.format == "csv")
        print(comparison_csv(report));
    else
        print(comparison_text(language, report));
    return ExitCode::done;
}

}  // namespace jemput
