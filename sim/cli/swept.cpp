#include "sim/cli/swept.hpp"

#include "sim/core/version.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstddef>
#include <utility>

namespace jemput {

Expected<Swept> prepare_sweep(const Request& request, const Grid& grid) {
    const ScenarioChoice& choice = request.scenarios.front();
    auto base = load_document(choice.file, choice.changes);
    if (!base) return tl::unexpected(base.error());
    auto checked = check(*base, variants_of(grid));
    if (!checked) return tl::unexpected(checked.error());
    Sweep sweep;
    sweep.grid = grid;
    sweep.measures = checked->measures;
    sweep.replications = request.replications;
    sweep.seed = request.seed;
    sweep.confidence = request.confidence;
    sweep.cells.resize(static_cast<std::size_t>(grid.size()));
    return Swept{std::move(*base), std::move(*checked), std::move(sweep)};
}

Expected<void> set_limits(Swept& swept, const Request& request) {
    auto limits = parse_limits(request.limits, swept.sweep.measures);
    if (!limits) return tl::unexpected(limits.error());
    swept.sweep.limits = std::move(*limits);
    swept.sweep.measures = with_limits(std::move(swept.sweep.measures), swept.sweep.limits);
    return {};
}

void run_sweep(Swept& swept, const Request& request, unsigned threads, RunWatch& watch,
               SweepJournal* journal) {
    Sweep& sweep = swept.sweep;
    const RunOptions options{request.replications, request.seed, threads};
    const Progress progress = watch.progress();
    const std::int64_t wanted = sweep.grid.size() * request.replications;
    std::int64_t done = sweep.done() * request.replications;
    for (std::int64_t cell = 0; cell < sweep.grid.size(); ++cell) {
        auto& place = sweep.cells[static_cast<std::size_t>(cell)];
        if (place) continue;
        progress(done, wanted);
        if (watch.stop().stop_requested()) break;
        place =
            run_cell(swept.base, sweep.grid, cell, sweep.limits, options, request.confidence, watch.stop(),
                     [&](std::int64_t of_cell, std::int64_t) { progress(done + of_cell, wanted); });
        if (!place) break;
        done += request.replications;
        if (journal != nullptr) journal->add(cell, *place);
    }
    watch.clear_bar();
}

nlohmann::ordered_json identity_of(const Swept& swept, const Request& request) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const SourceFile& file : swept.checked.files)
        files.push_back({{"path", file.path}, {"sha256", file.sha256}});
    nlohmann::ordered_json identity = {{"version", version()}, {"commit", commit()}};
    Request of_cells = request;
    of_cells.limits.clear();  // they judge the cells and change nothing in them, but for these:
    for (const Limit& limit : swept.sweep.limits)
        if (limit.of_visits) of_cells.limits.push_back(limit.measure);
    identity["request"] = request_json(of_cells);
    identity["files"] = files;
    return identity;
}

}  // namespace jemput
