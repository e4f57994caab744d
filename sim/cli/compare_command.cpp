#include "sim/cli/commands.hpp"
#include "sim/cli/compared.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/report_files.hpp"
#include "sim/report/comparison_csv.hpp"
#include "sim/report/comparison_json.hpp"
#include "sim/report/comparison_text.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string output_of(const SimulationRequest& request, const Report& report) {
    if (request.format == "json") return comparison_json(report).dump(1) + "\n";
    if (request.format == "csv") return comparison_csv(report);
    return comparison_text(request.language, report);
}

}  // namespace

ExitCode compare_scenarios(const SimulationRequest& request) {
    const WallClock clock;
    expect_writable(request.files);
    auto scenarios = load_all(request.asked.scenarios);
    if (!scenarios) {
        print_faults(scenarios.error());
        return ExitCode::file_fault;
    }
    RunWatch watch(request.language, request.is_quiet);
    auto compared = run_comparison(std::move(*scenarios), request.asked, request.threads, watch);
    if (!compared) {
        print_faults(compared.error());
        return ExitCode::usage;
    }
    if (!*compared) {
        say(request.language.text("interrupted before the first replication was complete") + "\n");
        return ExitCode::interrupted;
    }
    const bool is_ranked =
        !request.is_for_people() || rank_numbers(**compared, request.asked, request.threads, watch);
    Request asked = request.asked;
    if (!(*compared)->is_complete) asked = asked.interrupted_at((*compared)->comparison.replications);
    const Manifest manifest = manifest_of(asked, request.command, files_of(**compared),
                                          (*compared)->comparison.replications, request.threads, clock);
    const Report report = report_of(**compared, manifest);
    write_report_files(request.files, request.language, report);
    write_or_print(request.files.output, output_of(request, report));
    if ((*compared)->is_complete) {
        if (is_ranked) return ExitCode::done;
        say_without_influences(request.language);
        return ExitCode::interrupted;
    }
    say(request.language.text(
            "interrupted: {done} replications are complete in all scenarios",
            fmt::arg("done", request.language.whole((*compared)->comparison.replications))) +
        "\n");
    return ExitCode::interrupted;
}

}  // namespace jemput
