#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/report_files.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/staffed.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/staff_report.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace jemput {

namespace {

/// More plans than this are judged only where the person has said that so many are meant.
constexpr std::int64_t most_plans_unasked = 1'000;

std::string output_of(const SimulationRequest& request, const StaffReport& report) {
    if (request.format == "json") return staff_json(report).dump(1) + "\n";
    if (request.format == "csv") return staff_csv(report);
    return staff_text(request.language, report);
}

/// Which numbers of the scenario matter most under the plan that is told first; nothing for an endless queue.
std::optional<Influences> influences_of(const Staffed& staffed, const Staffing& staffing,
                                        const SimulationRequest& request, const std::stop_token& stop) {
    const JudgedPlan& plan = told_first(staffing);
    const bool is_told = staffing.is_complete && request.is_for_people();
    if (!is_told || plan.reading->value.horizon) return std::nullopt;
    const auto document = with_changes(staffed.base, plan.plan.changes, "--over");
    const RunOptions options{influence_replications, request.asked.seed, request.threads};
    return influences(*document, plan.reading->numbers, std::string(measure_of_importance), options, stop);
}

std::int64_t most_replications_of(const Staffing& staffing) {
    std::int64_t most = 0;
    for (const JudgedPlan& plan : staffing.plans)
        most = std::max(most, plan.replications);
    return most;
}

}  // namespace

ExitCode choose_staff(const StaffRequest& request) {
    const WallClock clock;
    const SimulationRequest& simulation = request.simulation;
    const Request& asked = simulation.asked;
    const auto grid = grid_of_plans(asked);
    if (!grid) return refuse(grid.error(), ExitCode::usage);
    if (grid->size() > most_plans_unasked && !request.is_meant) {
        say(fmt::format("--over: {} plans of {} replications each at least; say --yes if so many are meant\n",
                        grid->size(), asked.replications));
        return ExitCode::usage;
    }
    expect_writable(simulation.files);
    auto staffed = prepare_staffing(asked, *grid);
    if (!staffed) return refuse(staffed.error(), ExitCode::file_fault);
    if (const auto question = set_question(*staffed, asked, simulation.threads); !question)
        return refuse(question.error(), ExitCode::usage);
    RunWatch watch(simulation.language, simulation.is_quiet);
    const Staffing staffing = run_staffing(*staffed, watch);
    const bool is_any_judged = staffing.plans.front().is_judged();
    if (!is_any_judged) {
        say(simulation.language.text("interrupted before the first plan was judged") + "\n");
        return ExitCode::interrupted;
    }
    const auto influences = influences_of(*staffed, staffing, simulation, watch.stop());
    const Manifest manifest = manifest_of(asked, simulation.command, staffed->files,
                                          most_replications_of(staffing), simulation.threads, clock);
    const StaffReport report{&staffing, influences ? &*influences : nullptr, &manifest,
                             asked.plans.empty() ? &*grid : nullptr};
    write_report_files(simulation.files, simulation.language, report);
    write_or_print(simulation.files.output, output_of(simulation, report));
    if (!watch.stop().stop_requested()) return ExitCode::done;
    if (staffing.is_complete)
        say_without_influences(simulation.language);
    else
        say(simulation.language.text("interrupted: nothing is chosen") + "\n");
    return ExitCode::interrupted;
}

}  // namespace jemput
