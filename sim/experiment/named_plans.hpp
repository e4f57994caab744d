#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/experiment/grid.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A way to send the van: a scenario with some values changed, and what people call it.
struct NamedPlan {
    std::string name;
    std::vector<Assignment> changes;
};

/// What a file of plans says.
struct PlansFile {
    std::vector<NamedPlan> plans;  ///< each with a name of its own
    SourceFile file;
};

/// Reads a file of plans: a list of names with their changes, each as `--set` takes it. Every fault at once.
[[nodiscard]] Expected<PlansFile> load_plans(const std::filesystem::path& file);

/// Every combination of the values of a grid; the names are left empty.
[[nodiscard]] std::vector<NamedPlan> plans_of(const Grid& grid);

/// Several versions of one scenario: how many, and what is changed in each.
struct Variants {
    std::int64_t size = 0;
    std::function<std::vector<Assignment>(std::int64_t)> changes;
    std::string_view option;  ///< of the command line, from which the changes come: for faults
    std::function<std::string(std::int64_t)> name = {};  ///< where they have one: for faults
};

[[nodiscard]] Variants variants_of(const Grid& grid);
[[nodiscard]] Variants variants_of(const std::vector<NamedPlan>& plans, std::string_view option);

/// The document with the changes made; every fault at once.
[[nodiscard]] Expected<Document> with_changes(const Document& base, const std::vector<Assignment>& changes,
                                              std::string_view option);

/// One variant, read and checked; every fault at once.
[[nodiscard]] Expected<Reading<Scenario>> read_variant(const Document& base,
                                                       const std::vector<Assignment>& changes,
                                                       std::string_view option);

/// What all the variants have to do with each other before any is run.
struct CheckedVariants {
    std::optional<Reading<Scenario>> first;  ///< the first of them; there unless there are none
    std::vector<Measure> measures;           ///< that a variant has, each once
    std::vector<SourceFile> files;           ///< that were read for a variant, each once
};

/// Reads every variant and checks it. Every fault of all of them, each once, with the first variant that has
/// it. Takes the time of reading as many scenarios.
[[nodiscard]] Expected<CheckedVariants> check(const Document& base, const Variants& variants);

}  // namespace jemput
