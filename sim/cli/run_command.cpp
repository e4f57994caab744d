#include "sim/cli/commands.hpp"
#include "sim/core/version.hpp"
#include "sim/core/wall_clock.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <stop_token>
#include <thread>

#include <fmt/format.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace jemput {

namespace {

/// Replications for the question which numbers matter most: enough to put them in order.
constexpr std::int64_t influence_replications = 200;

std::atomic<bool> is_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch it");

/// Ctrl-C asks the run to stop; a second one ends the program at once.
class InterruptWatch {
  public:
    InterruptWatch() {
        is_interrupted = false;
        struct sigaction action {};
        action.sa_handler = [](int) { is_interrupted = true; };
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(SIGINT, &action, &previous_);
    }
    ~InterruptWatch() { sigaction(SIGINT, &previous_, nullptr); }
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

  private:
    struct sigaction previous_ {};
};

void draw_progress(const Language& language, std::int64_t done, std::int64_t wanted) {
    constexpr std::int64_t width = 40;
    const std::int64_t filled = wanted == 0 ? width : done * width / wanted;
    std::string bar(static_cast<std::size_t>(filled), '#');
    bar.resize(static_cast<std::size_t>(width), '.');
    say(fmt::format("\r[{}] {}", bar,
                    language.text("{done} of {wanted} replications", fmt::arg("done", language.whole(done)),
                                  fmt::arg("wanted", language.whole(wanted)))));
}

void clear_progress() {
    say(fmt::format("\r{:100}\r", ""));
}

std::string machine() {
    utsname system{};
    uname(&system);
    return fmt::format("{} {}, {} processors", system.sysname, system.machine,
                       std::thread::hardware_concurrency());
}

/// Which numbers of the scenario matter most.
Influences strongest_influences(const Document& document, const Reading<Scenario>& reading,
                                const RunOptions& run) {
    RunOptions options = run;
    options.replications = influence_replications;
    return influences(document, reading.numbers, std::string(measure_of_importance), options);
}

std::string report(const RunRequest& request, const RunResult& result, const Document& document,
                   const Reading<Scenario>& reading, const Manifest& manifest) {
    if (request.format == "json") return to_json(result, manifest).dump(1) + "\n";
    if (request.format == "csv") return to_csv(result);
    const bool asks_for_influences = result.is_complete() && !reading.value.horizon;
    return to_text(
        request.language, result, reading.value, count_sources(reading.numbers),
        asks_for_influences ? strongest_influences(document, reading, request.options) : Influences{});
}

}  // namespace

ExitCode run_scenario(const RunRequest& request) {
    const WallClock clock;
    const auto document = load_document(request.scenario.file, request.scenario.changes);
    if (!document) {
        print_faults(document.error());
        return ExitCode::file_fault;
    }
    const auto reading = read_scenario(*document);
    if (!reading) {
        print_faults(reading.error());
        return ExitCode::file_fault;
    }
    const Plan plan(reading->value);

    const InterruptWatch watch;
    std::stop_source stop;
    const bool draws = !request.is_quiet && isatty(STDERR_FILENO) == 1;
    const auto progress = [&](std::int64_t done, std::int64_t wanted) {
        if (is_interrupted) stop.request_stop();
        if (draws) draw_progress(request.language, done, wanted);
    };
    const Replications replications = run_replications(plan, request.options, stop.get_token(), progress);
    if (draws) clear_progress();
    if (replications.completed() == 0) {
        say(request.language.text("interrupted before the first replication was complete") + "\n");
        return ExitCode::interrupted;
    }

    const RunResult result = evaluate(plan, replications, request.options.seed, request.confidence);
    const Manifest manifest{std::string(version()),
                            std::string(commit()),
                            request.command,
                            reading->files,
                            threads_of(request.options),
                            machine(),
                            clock.began(),
                            clock.seconds()};
    print(report(request, result, *document, *reading, manifest));
    if (result.is_complete()) return ExitCode::done;
    say(request.language.text("interrupted: {done} of {wanted} replications are complete",
                              fmt::arg("done", request.language.whole(result.replications)),
                              fmt::arg("wanted", request.language.whole(result.wanted))) +
        "\n");
    return ExitCode::interrupted;
}

}  // namespace jemput
