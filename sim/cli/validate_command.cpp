#include "sim/cli/commands.hpp"
#include "sim/cli/run_watch.hpp"
#include "sim/core/text.hpp"
#include "sim/core/version.hpp"
#include "sim/core/wall_clock.hpp"
#include "sim/document/node.hpp"
#include "sim/report/validation_report.hpp"
#include "sim/validation/known_experiments.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// How many times as long a full validation simulates.
constexpr double full_effort = 8;

std::string output_of(const ValidateRequest& request, const ValidationReport& report) {
    if (request.format == "json") return validation_json(report).dump(1) + "\n";
    if (request.format == "csv") return validation_csv(report);
    if (request.format == "markdown") return validation_markdown(request.language, report);
    return validation_text(request.language, report);
}

Validation run(const ValidateRequest& request, const std::vector<KnownExperiment>& experiments) {
    RunWatch watch(request.language, request.is_quiet);
    const ValidationOptions options{request.is_full ? full_effort : 1, request.threads, request.filter};
    Validation validation = validate(experiments, options, watch.stop(), watch.progress());
    watch.clear_bar();
    return validation;
}

std::vector<OutOfScope> others(const std::string& filter) {
    std::vector<OutOfScope> picked;
    for (const OutOfScope& other : out_of_scope())
        if (matches(other.id, filter)) picked.push_back(other);
    return picked;
}

std::string no_case_message(const std::string& filter, const std::vector<KnownExperiment>& experiments) {
    std::vector<std::string> ids;
    for (const CaseResult& result : listed(experiments, "").results)
        ids.push_back(result.known.id);
    const auto near = nearest_word(filter, ids);
    return fmt::format("CASE: no case to validate has {} in its name{}; jemput validate --list shows all\n",
                       in_quotes(filter), near ? "; did you mean '" + *near + "'?" : "");
}

}  // namespace

ExitCode validate_program(const ValidateRequest& request) {
    const WallClock clock;
    const std::vector<KnownExperiment> experiments = known_experiments();
    ValidationReport report;
    report.validation = listed(experiments, request.filter);
    report.out_of_scope = others(request.filter);
    report.is_list = request.is_list;
    report.is_full = request.is_full;
    report.version = version();
    report.commit = commit();
    if (report.validation.results.empty() && (!request.is_list || report.out_of_scope.empty())) {
        say(no_case_message(request.filter, experiments));
        return ExitCode::usage;
    }
    if (!request.is_list) report.validation = run(request, experiments);
    report.seconds = clock.seconds();
    if (!report.validation.is_complete) {
        say(request.language.text("interrupted: the validation is not complete") + "\n");
        return ExitCode::interrupted;
    }
    print(output_of(request, report));
    const bool agrees = request.is_list || report.validation.agreeing() == report.validation.results.size();
    return agrees ? ExitCode::done : ExitCode::does_not_agree;
}

}  // namespace jemput
