#include "sim/cli/commands.hpp"
#include "sim/core/version.hpp"
#include "sim/core/wall_clock.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/report/format.hpp"
#include "sim/report/manifest.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"

#include <algorithm>
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
constexpr std::size_t most_important = 3;

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

void draw_progress(std::int64_t done, std::int64_t wanted) {
    constexpr std::int64_t width = 40;
    const std::int64_t filled = wanted == 0 ? width : done * width / wanted;
    std::string bar(static_cast<std::size_t>(filled), '#');
    bar.resize(static_cast<std::size_t>(width), '.');
    say(fmt::format("\r[{}] {} of {} replications", bar, with_thousands(done), with_thousands(wanted)));
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

std::string name_of_step(const std::string& path, const Scenario& scenario) {
    constexpr std::string_view flow = "flow[";
    if (path.substr(0, flow.size()) != flow) return path;
    const std::size_t end = path.find(']');
    const std::size_t index = std::stoul(path.substr(flow.size(), end - flow.size()));
    return index < scenario.flow.size() ? "flow " + scenario.flow[index].id + path.substr(end + 1) : path;
}

/// "staff.officers from 2 to 4 (31 to 2 of 100 not served within 30 minutes)"
ImportantNumbers important_numbers(const Document& document, const Reading<Scenario>& reading,
                                   const RunOptions& run) {
    RunOptions options = run;
    options.replications = influence_replications;
    const Influences all = influences(document, reading.numbers, "not_served_within_30_min", options);
    ImportantNumbers numbers;
    for (const Influence& i : all.ranked) {
        if (numbers.most_important.size() == most_important || i.range() == 0) break;
        numbers.most_important.push_back(
            fmt::format("{} from {} to {} ({} to {} of 100 not served within 30 minutes)",
                        name_of_step(i.number.path, reading.value), i.number.low, i.number.high,
                        decimal(100 * i.at_low, 0), decimal(100 * i.at_high, 0)));
    }
    for (const SourcedNumber& number : all.not_varied)
        numbers.not_varied.push_back(name_of_step(number.path, reading.value));
    return numbers;
}

std::string report(const RunRequest& request, const RunResult& result, const Document& document,
                   const Reading<Scenario>& reading, const Manifest& manifest) {
    if (request.format == "json") return to_json(result, manifest).dump(1) + "\n";
    if (request.format == "csv") return to_csv(result);
    const bool asks_for_influences = result.is_complete() && !reading.value.horizon;
    return to_text(
        result, reading.value, count_sources(reading.numbers),
        asks_for_influences ? important_numbers(document, reading, request.options) : ImportantNumbers{});
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
        if (draws) draw_progress(done, wanted);
    };
    const Replications replications = run_replications(plan, request.options, stop.get_token(), progress);
    if (draws) clear_progress();
    if (replications.completed() == 0) {
        say("interrupted before the first replication was complete\n");
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
    say(fmt::format("interrupted: {} of {} replications are complete\n", with_thousands(result.replications),
                    with_thousands(result.wanted)));
    return ExitCode::interrupted;
}

}  // namespace jemput
