#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/document/type.hpp"
#include "sim/scenario/scenario.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// What a scenario file holds, key by key, before it is put into its final form.
struct ScenarioFile {
    int format = 1;
    std::string name;
    std::optional<std::string> about;
    std::optional<std::string> place;
    std::optional<Opening> time;     ///< a single visit …
    std::optional<Horizon> horizon;  ///< … or an endless queue
    Arrivals arrivals;
    Applicants applicants;
    Staff staff;
    std::vector<Step> flow;
    Oss oss;
    Backlog backlog;
    Money money;
};

/// The one description of the keys of a scenario file: it serves the reader, the JSON Schema and the
/// reference page.
[[nodiscard]] Type<ScenarioFile> scenario_file_type();

/// Reads and checks a scenario; every fault of it at once.
[[nodiscard]] Expected<Reading<Scenario>> read_scenario(const Document& document);

/// A change of a value as the command line asks for it: path and new value.
using Assignment = std::pair<std::string, std::string>;

/// Loads a file with its includes and makes the changes; every fault of the changes at once.
[[nodiscard]] Expected<Document> load_document(const std::filesystem::path& file,
                                               const std::vector<Assignment>& changes);

/// Loads a file with its includes, makes the changes, reads and checks it.
[[nodiscard]] Expected<Reading<Scenario>> load_scenario(const std::filesystem::path& file,
                                                        const std::vector<Assignment>& changes = {});

}  // namespace jemput
