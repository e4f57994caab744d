#include "sim/cli/commands.hpp"
#include "sim/cli/compared.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/staffed.hpp"
#include "sim/cli/swept.hpp"
#include "sim/core/version.hpp"
#include "sim/document/file.hpp"
#include "sim/document/sha256.hpp"
#include "sim/report/comparison_json.hpp"
#include "sim/report/recorded_result.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/staff_report.hpp"
#include "sim/report/sweep_report.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 64 << 20;
constexpr std::size_t differences_shown = 10;

/// A result made again, and the files that were read for it.
struct Again {
    nlohmann::ordered_json result;
    std::vector<SourceFile> files;
};

/// Runs a request of one command again; nothing after an interruption.
using RunAgain = std::function<Expected<std::optional<Again>>(const Request&, unsigned threads, RunWatch&)>;

Expected<std::optional<Again>> run_again(const Request& request, unsigned threads, RunWatch& watch) {
    const auto scenario = load(request.scenarios.front());
    if (!scenario) return tl::unexpected(scenario.error());
    const auto targets = targets_of(request, measures_of(scenario->plan));
    if (!targets) return tl::unexpected(targets.error());
    const RunResult result = simulate(scenario->plan, request, *targets, threads, watch).result;
    if (!result.is_complete()) return std::optional<Again>{};
    return Again{to_json(result, {}), scenario->reading.files};
}

Expected<std::optional<Again>> compare_again(const Request& request, unsigned threads, RunWatch& watch) {
    auto scenarios = load_all(request.scenarios);
    if (!scenarios) return tl::unexpected(scenarios.error());
    const auto compared = run_comparison(std::move(*scenarios), request, threads, watch);
    if (!compared) return tl::unexpected(compared.error());
    if (!*compared || !(*compared)->is_complete) return std::optional<Again>{};
    return Again{comparison_json(report_of(**compared, {})), files_of(**compared)};
}

Expected<std::optional<Again>> sweep_again(const Request& request, unsigned threads, RunWatch& watch) {
    const auto grid = parse_grid(request.over);
    if (!grid) return tl::unexpected(grid.error());
    auto swept = prepare_sweep(request, *grid);
    if (!swept) return tl::unexpected(swept.error());
    if (const auto limits = set_limits(*swept, request); !limits) return tl::unexpected(limits.error());
    run_sweep(*swept, request, threads, watch, nullptr);
    if (!swept->sweep.is_complete()) return std::optional<Again>{};
    const Reading<Scenario>& first = *swept->checked.first;
    return Again{sweep_json({&swept->sweep, &first.value, &first.numbers, nullptr, {}}),
                 swept->checked.files};
}

Expected<std::optional<Again>> staff_again(const Request& request, unsigned threads, RunWatch& watch) {
    const auto grid = grid_of_plans(request);
    if (!grid) return tl::unexpected(grid.error());
    auto staffed = prepare_staffing(request, *grid);
    if (!staffed) return tl::unexpected(staffed.error());
    if (const auto question = set_question(*staffed, request, threads); !question)
        return tl::unexpected(question.error());
    const Staffing staffing = run_staffing(*staffed, watch);
    if (!staffing.is_complete) return std::optional<Again>{};
    return Again{staff_json({&staffing, nullptr, nullptr, nullptr}), staffed->files};
}

/// A command whose results can be made again.
struct Reproducible {
    std::string command;
    RunAgain run_again;
};

const std::vector<Reproducible>& reproducible() {
    static const std::vector<Reproducible> commands{
        {"run", run_again}, {"compare", compare_again}, {"sweep", sweep_again}, {"staff", staff_again}};
    return commands;
}

std::vector<std::string> names_of(const std::vector<Reproducible>& commands) {
    std::vector<std::string> names;
    for (const Reproducible& command : commands)
        names.push_back(command.command);
    return names;
}

/// Where a file of the manifest is: at its path from here, else from where the result lies.
fs::path located(const std::string& path, const fs::path& result) {
    std::error_code error;
    if (fs::exists(path, error)) return path;
    const fs::path beside = result.parent_path() / path;
    return fs::exists(beside, error) ? beside : fs::path(path);
}

Request located(const Request& request, const fs::path& result) {
    Request here = request;
    for (ScenarioChoice& choice : here.scenarios)
        choice.file = located(choice.file, result).string();
    return here;
}

/// Each file that is missing or other than it was.
Diagnostics changed_files(const RecordedResult& recorded, const fs::path& result) {
    Diagnostics faults;
    for (const SourceFile& file : recorded.files) {
        const fs::path here = located(file.path, result);
        const auto bytes = read_bytes(here, most_bytes, {file.path});
        if (!bytes) {
            faults.insert(faults.end(), bytes.error().begin(), bytes.error().end());
        } else if (const std::string found = sha256(*bytes); found != file.sha256) {
            faults.push_back({{here.string()},
                              "",
                              "a file that has changed, SHA-256 " + found,
                              "SHA-256 " + file.sha256,
                              "the result cannot agree until the file is again as it was"});
        }
    }
    return faults;
}

bool are_same_files(const std::vector<SourceFile>& a, const std::vector<SourceFile>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const SourceFile& x, const SourceFile& y) { return x.sha256 == y.sha256; });
}

/// With another program a difference may have its reason there.
std::string version_note(const Language& language, const RecordedResult& recorded) {
    if (recorded.version == version() && recorded.commit == commit()) return {};
    return language.text(
               "The file was made by version {version} (commit {commit}), and this is version {own} (commit "
               "{own_commit}).",
               fmt::arg("version", recorded.version), fmt::arg("commit", recorded.commit),
               fmt::arg("own", version()), fmt::arg("own_commit", commit())) +
           "\n";
}

std::string agreement(const Language& language, const std::string& file, const ResultComparison& comparison) {
    return language.plural(static_cast<std::int64_t>(comparison.values),
                           "{file} agrees: {n} value is the same, bit for bit.",
                           "{file} agrees: all {n} values are the same, bit for bit.",
                           fmt::arg("file", file)) +
           "\n";
}

std::string line_of(const Language& language, const ValueDifference& difference) {
    const auto shown = [&](const std::string& value) {
        return value.empty() ? language.text("nothing") : value;
    };
    return "  " +
           language.text("{path}: {recorded} in the file, {now} now", fmt::arg("path", difference.path),
                         fmt::arg("recorded", shown(difference.recorded)),
                         fmt::arg("now", shown(difference.now))) +
           "\n";
}

std::string disagreement(const Language& language, const std::string& file,
                         const ResultComparison& comparison) {
    const std::vector<ValueDifference>& differences = comparison.differences;
    const auto all = static_cast<std::int64_t>(std::max(comparison.values, differences.size()));
    std::string text = language.plural(static_cast<std::int64_t>(differences.size()),
                                       "{file} does not agree: {n} of {all} values differs.",
                                       "{file} does not agree: {n} of {all} values differ.",
                                       fmt::arg("file", file), fmt::arg("all", language.whole(all))) +
                       "\n";
    for (std::size_t i = 0; i < std::min(differences.size(), differences_shown); ++i)
        text += line_of(language, differences[i]);
    return differences.size() > differences_shown ? text + "  …\n" : text;
}

}  // namespace

ExitCode reproduce_result(const ReproduceRequest& request) {
    const Language& language = request.language;
    const auto recorded = read_result(request.file, names_of(reproducible()));
    if (!recorded) {
        print_faults(recorded.error());
        return ExitCode::file_fault;
    }
    const Diagnostics changed = changed_files(*recorded, request.file);
    if (!changed.empty()) {
        print_faults(changed);
        return ExitCode::file_fault;
    }

    RunWatch watch(language, request.is_quiet);
    const auto command =
        std::find_if(reproducible().begin(), reproducible().end(),
                     [&](const Reproducible& other) { return other.command == recorded->request.command; });
    const auto again = command->run_again(located(recorded->request, request.file), request.threads, watch);
    if (!again) {
        print_faults(again.error());
        return ExitCode::file_fault;
    }
    if (!*again) {
        say(language.text("interrupted: nothing has been compared") + "\n");
        return ExitCode::interrupted;
    }
    if (!are_same_files((*again)->files, recorded->files)) {
        print_faults({{{request.file},
                       "manifest.files",
                       "other files than those that its request reads",
                       "the files of the request, as `jemput` wrote them there",
                       ""}});
        return ExitCode::file_fault;
    }
    const ResultComparison comparison = compare_results(recorded->json, (*again)->result);
    const bool agrees = comparison.differences.empty();
    print((agrees ? agreement : disagreement)(language, request.file, comparison) +
          version_note(language, *recorded));
    return agrees ? ExitCode::done : ExitCode::does_not_agree;
}

}  // namespace jemput
