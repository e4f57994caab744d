#include "sim/cli/simulate.hpp"

#include "sim/cli/commands.hpp"
#include "sim/core/version.hpp"

#include <thread>
#include <utility>

#include <fmt/format.h>
#include <sys/utsname.h>

namespace jemput {

namespace {

std::string machine() {
    utsname system{};
    uname(&system);
    return fmt::format("{} {}, {} processors", system.sysname, system.machine,
                       std::thread::hardware_concurrency());
}

}  // namespace

Expected<LoadedScenario> load(const ScenarioChoice& choice) {
    auto document = load_document(choice.file, choice.changes);
    if (!document) return tl::unexpected(document.error());
    auto reading = read_scenario(*document);
    if (!reading) return tl::unexpected(reading.error());
    Plan plan(reading->value);
    return LoadedScenario{std::move(*document), std::move(*reading), std::move(plan)};
}

Expected<std::vector<PrecisionTarget>> targets_of(const Request& request,
                                                  const std::vector<Measure>& measures) {
    if (request.precision.empty()) return std::vector<PrecisionTarget>{};
    return parse_precision(request.precision, measures);
}

Simulated simulate(const Plan& plan, const Request& request, const std::vector<PrecisionTarget>& targets,
                   unsigned threads, RunWatch& watch) {
    const RunOptions options{request.replications, request.seed, threads};
    const auto evaluated = [&](Replications replications) {
        watch.clear_bar();
        RunResult result = evaluate(plan, replications, request.seed, request.confidence);
        return Simulated{std::move(replications), std::move(result)};
    };
    if (targets.empty()) return evaluated(run_replications(plan, options, watch.stop(), watch.progress()));
    PreciseRun run = run_until_precise(plan, targets, options, request.max_replications, request.confidence,
                                       watch.stop(), watch.progress());
    Simulated simulated = evaluated(std::move(run.replications));
    simulated.result.precision = std::move(run.precision);
    if (!simulated.result.is_complete()) simulated.result.wanted = request.max_replications;
    return simulated;
}

void say_without_influences(const Language& language) {
    say(language.text(
            "interrupted: all replications are complete, but it is left out which numbers matter most") +
        "\n");
}

Manifest manifest_of(const Request& request, const std::vector<std::string>& command,
                     const std::vector<SourceFile>& files, std::int64_t replications, unsigned threads,
                     const WallClock& clock) {
    Manifest manifest;
    manifest.version = version();
    manifest.commit = commit();
    manifest.command = command;
    manifest.files = files;
    manifest.threads = threads_of({.threads = threads});
    manifest.machine = machine();
    manifest.time = clock.began();
    manifest.seconds = clock.seconds();
    manifest.request = request;
    manifest.replications = replications;
    return manifest;
}

}  // namespace jemput
