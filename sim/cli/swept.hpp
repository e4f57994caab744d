#pragma once

#include "sim/cli/run_watch.hpp"
#include "sim/cli/sweep_journal.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/sweep.hpp"
#include "sim/report/request.hpp"

namespace jemput {

/// A sweep with what it is made of.
struct Swept {
    Document base;
    CheckedVariants checked;
    Sweep sweep;
};

/// Reads the scenario and checks every cell of the grid; nothing is run. Every fault at once.
[[nodiscard]] Expected<Swept> prepare_sweep(const Request& request, const Grid& grid);

/// Reads the limits of the request; every fault at once.
[[nodiscard]] Expected<void> set_limits(Swept& swept, const Request& request);

/// Runs the cells that have not been run, one after the other, each on all threads. After Ctrl-C the cell in
/// hand is dropped. Each cell that is finished joins the journal, if there is one.
void run_sweep(Swept& swept, const Request& request, unsigned threads, RunWatch& watch,
               SweepJournal* journal);

/// All that the results of the cells depend on: program, request and the content of the files.
[[nodiscard]] nlohmann::ordered_json identity_of(const Swept& swept, const Request& request);

}  // namespace jemput
