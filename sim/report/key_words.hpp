#pragma once

#include "sim/scenario/scenario.hpp"

#include <string>

namespace jemput {

/// The path of a number as people find it in the file: steps of the flow by their ids instead of their
/// places, "flow S06.time".
[[nodiscard]] std::string key_words(const std::string& path, const Scenario& scenario);

}  // namespace jemput
