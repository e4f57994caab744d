#pragma once

#include "sim/cli/run_watch.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/staffing.hpp"
#include "sim/report/request.hpp"

#include <vector>

namespace jemput {

/// A choice of plans that is ready to be made.
struct Staffed {
    Document base;
    CheckedVariants checked;
    std::vector<SourceFile> files;  ///< that were read, with the file of plans
    StaffingQuestion question;
};

/// The plans that the command line names: the combinations of `over`, which are staff.officers=1..6 if it has
/// none. Every fault at once.
[[nodiscard]] Expected<Grid> grid_of_plans(const Request& request);

/// Reads the scenario, and the file of plans if there is one, and checks every plan; nothing is run. Every
/// fault at once.
[[nodiscard]] Expected<Staffed> prepare_staffing(const Request& request, const Grid& grid);

/// Reads limits, tolerances and the rest of the question; every fault at once.
[[nodiscard]] Expected<void> set_question(Staffed& staffed, const Request& request, unsigned threads);

/// Judges the plans and chooses.
[[nodiscard]] Staffing run_staffing(const Staffed& staffed, RunWatch& watch);

}  // namespace jemput
