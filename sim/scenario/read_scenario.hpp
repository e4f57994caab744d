#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/document/read.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/scenario_file.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

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
