#pragma once

/// \file
/// Rules that join several blocks of a scenario file. They run when every block is good by itself.

#include "sim/scenario/scenario_file.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// A visit as it is written, or the endless queue, with the blocks that hold for it: its own or those at the
/// top.
struct Occasion {
    std::optional<std::size_t> entry;  ///< its index in `visits`
    const Opening* opening = nullptr;  ///< null for the endless queue
    const Site* place = nullptr;       ///< may be null
    const Arrivals* arrivals = nullptr;
    const Staff* staff = nullptr;
};

/// Its blocks may be missing, where that is still to be noted.
[[nodiscard]] std::vector<Occasion> occasions_of(const ScenarioFile& file);

/// Calls `say` at the block of the occasion: with the path there, and with the mapping in which its keys
/// stand.
void in_block(const Occasion& occasion, const std::string& block, const Node& mapping, Reader& reader,
              const std::function<void(const Node&)>& say);

/// The same for a block at the top of the file.
void in_block(const std::string& block, const Node& mapping, Reader& reader,
              const std::function<void(const Node&)>& say);

/// Calls `say` at an item of the list at the key.
void at_item(const std::string& key, std::size_t index, const Node& mapping, Reader& reader,
             const std::function<void(const Node&)>& say);

/// Steps and desks: ids, somebody to serve everybody, the step at which a lost session begins anew.
void check_flow(const ScenarioFile& file, const Node& mapping, Reader& reader);

/// Each visit has its blocks, each block at the top a visit; no two visits at once; one number of owners at
/// one place.
void check_calendar(const ScenarioFile& file, const Node& mapping, Reader& reader);

/// What an occasion's crew does, and when.
void check_crew(const ScenarioFile& file, const Occasion& occasion, const Node& mapping, Reader& reader);

/// What depends on the kind of place and its signal.
void check_place(const ScenarioFile& file, const Occasion& occasion, const Node& mapping, Reader& reader);

/// How many people come, and how often OSS and the hotspots go up and down, in one replication.
void check_effort(const ScenarioFile& file, const std::vector<Occasion>& occasions, const Node& mapping,
                  Reader& reader);

/// What an endless queue cannot have.
void check_endless(const ScenarioFile& file, const Node& mapping, Reader& reader);

}  // namespace jemput
