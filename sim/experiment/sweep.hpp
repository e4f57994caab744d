#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/grid.hpp"
#include "sim/experiment/limit.hpp"
#include "sim/experiment/measures.hpp"
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

/// What all the cells of a grid have to do with each other before any is run.
struct CheckedGrid {
    std::optional<Reading<Scenario>> first;  ///< the first cell; there unless the grid is empty
    std::vector<Measure> measures;           ///< that a cell has, each once
    std::vector<SourceFile> files;           ///< that were read for a cell, each once
};

/// Reads the scenario of every cell and checks it. Every fault of all cells, each once, with the first cell
/// that has it. Takes the time of reading as many scenarios as there are cells.
[[nodiscard]] Expected<CheckedGrid> check(const Document& base, const Grid& grid);

/// Runs one cell. Nothing where it was asked to stop before all replications were complete.
[[nodiscard]] std::optional<SweptCell> run_cell(const Document& base, const Grid& grid, std::int64_t cell,
                                                const RunOptions& options, double confidence,
                                                std::stop_token stop = {}, const Progress& progress = {});

/// Whether the cell keeps to all limits of the sweep, which must have some; nothing where it was not run. A
/// limit on a measure that the cell lacks is not sure.
[[nodiscard]] std::optional<Keeping> keeping_of(const Sweep& sweep, std::int64_t cell);

}  // namespace jemput
