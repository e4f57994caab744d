#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/experiment/influence.hpp"
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

/// Replications for the question which numbers matter most: enough to put them in order.
constexpr std::int64_t influence_replications = 200;

/// Which numbers of the scenario matter most.
Influences strongest_influences(const LoadedScenario& scenario, const RunRequest& request) {
    const RunOptions options{influence_replications, request.asked.seed, request.threads};
    return influences(scenario.document, scenario.reading.numbers, std::string(measure_of_importance),
                      options);
}

std::string text_report(const RunRequest& request, const RunResult& result, const LoadedScenario& scenario,
                        const Manifest& manifest) {
    const Language& language = request.language;
    const Reading<Scenario>& reading = scenario.reading;
    const bool asks_for_influences = result.is_complete() && !reading.value.horizon;
    std::string text = to_text(language, result, reading.value, count_sources(reading.numbers),
                               asks_for_influences ? strongest_influences(scenario, request) : Influences{});
    if (!result.precision.empty()) text += "\n" + precision_text(language, result.precision);
    return text + "\n" + manifest_line(language, manifest) + "\n";
}

std::string report(const RunRequest& request, const RunResult& result, const LoadedScenario& scenario,
                   const Manifest& manifest) {
    if (request.format == "json") return to_json(result, manifest).dump(1) + "\n";
    if (request.format == "csv") return to_csv(result, manifest);
    return text_report(request, result, scenario, manifest);
}

void say_interrupted(const Language& language, const RunResult& result) {
    if (result.replications == 0) {
        say(language.text("interrupted before the first replication was complete") + "\n");
        return;
    }
    say(language.text("interrupted: {done} of {wanted} replications are complete",
                      fmt::arg("done", language.whole(result.replications)),
                      fmt::arg("wanted", language.whole(result.wanted))) +
        "\n");
}

}  // namespace

ExitCode run_scenario(const RunRequest& request) {
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
    if (!request.output.empty()) expect_writable(request.output);

    RunWatch watch(request.language, request.is_quiet);
    const RunResult result = simulate(scenario->plan, request.asked, *targets, request.threads, watch);
    if (result.replications > 0) {
        const Manifest manifest = manifest_of(request.asked, request.command, scenario->reading.files, result,
                                              request.threads, clock);
        write_or_print(request.output, report(request, result, *scenario, manifest));
    }
    if (result.is_complete()) return ExitCode::done;
    say_interrupted(request.language, result);
    return ExitCode::interrupted;
}

}  // namespace jemput
