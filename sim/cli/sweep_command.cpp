#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/report_files.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/swept.hpp"
#include "sim/experiment/measure_value.hpp"
#include "sim/report/sweep_report.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

namespace jemput {

namespace {

/// More cells than this are run only where the person has said that so many are meant.
constexpr std::int64_t most_cells_unasked = 10'000;

std::string output_of(const SimulationRequest& request, const SweepReport& report) {
    if (request.format == "json") return sweep_json(report).dump(1) + "\n";
    if (request.format == "csv") return sweep_csv(report);
    return sweep_text(request.language, report);
}

/// The names that people asked to see; those that no cell has are faults.
Expected<std::vector<std::string>> shown_of(const SweepRequest& request, const Sweep& sweep) {
    if (request.shown.empty()) return usually_shown(sweep);
    Reader reader({});
    for (const std::string& name : request.shown)
        (void)find_measure(sweep.measures, name, {"--show"}, reader);
    if (reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return request.shown;
}

/// Takes over the cells that the file holds; how many.
std::int64_t take_over(Sweep& sweep, const SweepJournal& journal) {
    for (const auto& [cell, swept] : journal.cells())
        sweep.cells[static_cast<std::size_t>(cell)] = swept;
    return sweep.done();
}

void say_interrupted(const SweepRequest& request, const Sweep& sweep) {
    const Language& language = request.simulation.language;
    say(language.text("interrupted: {done} of {wanted} combinations are complete",
                      fmt::arg("done", language.whole(sweep.done())),
                      fmt::arg("wanted", language.whole(sweep.grid.size()))) +
        (request.resume.empty()
             ? ""
             : language.text("; the same command goes on from {file}", fmt::arg("file", request.resume))) +
        "\n");
}

}  // namespace

ExitCode sweep_scenario(const SweepRequest& request) {
    const WallClock clock;
    const SimulationRequest& simulation = request.simulation;
    const Request& asked = simulation.asked;
    const auto grid = parse_grid(asked.over);
    if (!grid) return refuse(grid.error(), ExitCode::usage);
    if (grid->size() > most_cells_unasked && !request.is_meant) {
        say(fmt::format("--over: {} combinations of {} replications each; say --yes if so many are meant\n",
                        grid->size(), asked.replications));
        return ExitCode::usage;
    }
    expect_writable(simulation.files);
    auto swept = prepare_sweep(asked, *grid);
    if (!swept) return refuse(swept.error(), ExitCode::file_fault);
    Sweep& sweep = swept->sweep;
    if (const auto limits = set_limits(*swept, asked); !limits)
        return refuse(limits.error(), ExitCode::usage);
    const auto shown = shown_of(request, sweep);
    if (!shown) return refuse(shown.error(), ExitCode::usage);

    std::optional<SweepJournal> journal;
    if (!request.resume.empty()) {
        auto opened = SweepJournal::open(request.resume, identity_of(*swept, asked), grid->size());
        if (!opened) return refuse(opened.error(), ExitCode::file_fault);
        journal = std::move(*opened);
        if (const std::int64_t cells = take_over(sweep, *journal); cells > 0 && !simulation.is_quiet)
            say(simulation.language.plural(cells, "going on after {n} combination",
                                           "going on after {n} combinations") +
                "\n");
    }
    RunWatch watch(simulation.language, simulation.is_quiet);
    run_sweep(*swept, asked, simulation.threads, watch, journal ? &*journal : nullptr);
    if (sweep.done() == 0) {
        say_interrupted(request, sweep);
        return ExitCode::interrupted;
    }
    const Manifest manifest = manifest_of(asked, simulation.command, swept->checked.files, sweep.replications,
                                          simulation.threads, clock);
    const Reading<Scenario>& first = *swept->checked.first;
    const SweepReport report{&sweep, &first.value, &first.numbers, &manifest, *shown};
    write_report_files(simulation.files, simulation.language, report);
    write_or_print(simulation.files.output, output_of(simulation, report));
    if (sweep.is_complete()) return ExitCode::done;
    say_interrupted(request, sweep);
    return ExitCode::interrupted;
}

}  // namespace jemput
