#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/report_files.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/run_detail.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/precision_report.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"

#include <string>

#include <fmt/format.h>

namespace jemput {

namespace {

bool asks_for_influences(const SimulationRequest& request, const LoadedScenario& scenario) {
    return request.is_for_people() && !scenario.plan.is_endless();
}

/// Which numbers of the scenario matter most.
Influences strongest_influences(const LoadedScenario& scenario, const SimulationRequest& request,
                                const RunWatch& watch) {
    const RunOptions options{influence_replications, request.asked.seed, request.threads};
    return influences(scenario.document, scenario.reading.numbers, std::string(measure_of_importance),
                      options, watch.stop());
}

std::string text_report(const SimulationRequest& request, const RunResult& result,
                        const LoadedScenario& scenario, const Influences& influences,
                        const Manifest& manifest) {
    const Language& language = request.language;
    const Reading<Scenario>& reading = scenario.reading;
    std::string text = to_text(language, result, reading.value, count_sources(reading.numbers), influences);
    if (!result.precision.empty()) text += "\n" + precision_text(language, result.precision);
    return text + "\n" + manifest_line(language, manifest) + "\n";
}

std::string output_of(const SimulationRequest& request, const RunResult& result,
                      const LoadedScenario& scenario, const Influences& influences,
                      const Manifest& manifest) {
    if (request.format == "json") return to_json(result, manifest).dump(1) + "\n";
    if (request.format == "csv") return to_csv(result, manifest);
    return text_report(request, result, scenario, influences, manifest);
}

void write_all(const SimulationRequest& request, const LoadedScenario& scenario, const Simulated& simulated,
               const Influences& influences, const Manifest& manifest) {
    const RunResult& result = simulated.result;
    if (!request.files.report.empty() || !request.files.pictures.empty()) {
        const RunDetail shown = detail(scenario.plan, simulated.replications, request.asked.confidence);
        Report report;
        report.scenarios = {{&scenario.reading.value, &scenario.reading.numbers, &result, &shown}};
        report.influences = &influences;
        report.precision = &result.precision;
        report.manifest = &manifest;
        write_report_files(request.files, request.language, report);
    }
    write_or_print(request.files.output, output_of(request, result, scenario, influences, manifest));
}

void say_interrupted(const Language& language, const RunResult& result) {
    if (result.replications == 0) {
        say(language.text("interrupted before the first replication was complete") + "\n");
        return;
    }
    if (result.is_complete()) return say_without_influences(language);
    say(language.text("interrupted: {done} of {wanted} replications are complete",
                      fmt::arg("done", language.whole(result.replications)),
                      fmt::arg("wanted", language.whole(result.wanted))) +
        "\n");
}

}  // namespace

ExitCode run_scenario(const SimulationRequest& request) {
    const WallClock clock;
    const auto scenario = load(request.asked.scenarios.front());
    if (!scenario) {
        print_faults(scenario.error());
        return ExitCode::file_fault;
    }
    const auto targets = targets_of(request.asked, measures_of(scenario->plan));
    if (!targets) {
        print_faults(targets.error());
        return ExitCode::usage;
    }
    expect_writable(request.files);

    RunWatch watch(request.language, request.is_quiet);
    const Simulated simulated = simulate(scenario->plan, request.asked, *targets, request.threads, watch);
    const RunResult& result = simulated.result;
    bool is_interrupted = !result.is_complete();
    if (result.replications > 0) {
        Influences influences;
        if (!is_interrupted && asks_for_influences(request, *scenario)) {
            influences = strongest_influences(*scenario, request, watch);
            is_interrupted = watch.stop().stop_requested();
        }
        const Request asked =
            result.is_complete() ? request.asked : request.asked.interrupted_at(result.replications);
        const Manifest manifest = manifest_of(asked, request.command, scenario->reading.files,
                                              result.replications, request.threads, clock);
        write_all(request, *scenario, simulated, influences, manifest);
    }
    if (!is_interrupted) return ExitCode::done;
    say_interrupted(request.language, result);
    return ExitCode::interrupted;
}

}  // namespace jemput
