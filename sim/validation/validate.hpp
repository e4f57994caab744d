#pragma once

#include "sim/experiment/replications.hpp"
#include "sim/validation/known_experiment.hpp"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A known value, what was found for it, and whether the two agree.
struct CaseResult {
    KnownCase known;
    Way way;
    std::string experiment;             ///< its name
    std::optional<Finding> found = {};  ///< nothing where it is only listed
    std::optional<double> z = {};
    bool agrees = false;
};

struct Validation {
    std::vector<CaseResult> results;  ///< in the order of the experiments
    bool is_complete = true;          ///< else it was interrupted, and tells of some experiments only

    [[nodiscard]] std::size_t agreeing() const;
};

struct ValidationOptions {
    /// Replications of each experiment, as a multiple of those that it has of itself.
    double effort = 1;
    unsigned threads = 0;     ///< 0: one for each processor
    std::string filter = {};  ///< only cases that it matches
};

/// Whether a filter picks the case: its id has the filter in it, in whatever letters; an empty one picks all.
[[nodiscard]] bool matches(std::string_view id, std::string_view filter);

/// Runs the experiments and judges their cases; those that the filter leaves nothing to judge are not run.
/// Each runs on one thread, so that what it finds is the same
/// whatever their number. `progress` counts replications of all of them.
[[nodiscard]] Validation validate(const std::vector<KnownExperiment>& experiments,
                                  const ValidationOptions& options, std::stop_token stop = {},
                                  const Progress& progress = {});

/// The cases that a validation would judge, without running anything.
[[nodiscard]] Validation listed(const std::vector<KnownExperiment>& experiments, std::string_view filter);

}  // namespace jemput
