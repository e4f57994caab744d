#pragma once

#include "sim/document/document.hpp"
#include "sim/experiment/grid.hpp"
#include "sim/experiment/limit.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/experiment/named_plans.hpp"
#include "sim/experiment/replications.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput {

/// What a run of one cell of a grid tells: an estimate of each measure that its scenario has.
struct SweptCell {
    std::vector<std::pair<std::string, Estimate>> estimates;  ///< by the name of the measure

    /// The estimate of that measure; nullptr where the cell has no such measure.
    [[nodiscard]] const Estimate* find(std::string_view measure) const;
};

/// A scenario with the values of a grid in it, the same applicants in every cell.
struct Sweep {
    Grid grid;
    std::vector<Measure> measures;  ///< that a cell has, each once
    std::vector<Limit> limits;
    std::int64_t replications = 0;  ///< of each cell
    std::uint64_t seed = 0;
    double confidence = 0.95;
    std::vector<std::optional<SweptCell>> cells;  ///< in the order of the grid; empty: not run

    /// The measure of that name, which must exist.
    [[nodiscard]] const Measure& measure(std::string_view name) const;
    [[nodiscard]] std::int64_t done() const;
    [[nodiscard]] bool is_complete() const { return done() == grid.size(); }
};

/// Runs one cell, and estimates its measures and those of the limits on visits. Nothing where it was asked to
/// stop before all replications were complete.
[[nodiscard]] std::optional<SweptCell> run_cell(const Document& base, const Grid& grid, std::int64_t cell,
                                                const std::vector<Limit>& limits, const RunOptions& options,
                                                double confidence, std::stop_token stop = {},
                                                const Progress& progress = {});

/// Whether the cell keeps to all limits of the sweep, which must have some; nothing where it was not run. A
/// limit on a measure that the cell lacks is not sure.
[[nodiscard]] std::optional<Keeping> keeping_of(const Sweep& sweep, std::int64_t cell);

}  // namespace jemput
