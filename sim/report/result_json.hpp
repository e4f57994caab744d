#pragma once

#include "sim/experiment/run_result.hpp"
#include "sim/report/manifest.hpp"

#include <nlohmann/json.hpp>

namespace jemput {

/// The result as docs/model.md fixes it: "measures" and "series" are the same whatever the threads, all
/// that may differ stands in "manifest". What cannot be told is null. Keys keep their order.
[[nodiscard]] nlohmann::ordered_json to_json(const RunResult& result, const Manifest& manifest);

}  // namespace jemput
