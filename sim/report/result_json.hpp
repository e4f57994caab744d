#pragma once

#include "sim/experiment/run_result.hpp"
#include "sim/report/manifest.hpp"

#include <optional>
#include <string_view>

#include <nlohmann/json.hpp>

namespace jemput {

/// The result as docs/model.md fixes it: "measures" and "series" are the same whatever the threads, all
/// that may differ stands in "manifest". What cannot be told is null. Keys keep their order.
///
/// "series" is the course over the whole calendar: the visits one after the other on the time line that
/// begins with the first date. Where there are several, "visits" lists each with its own series, and with its
/// estimates of the measures (not percentiles over people), whose unit, population and "better" stand in
/// "measures". "precision" is there where targets were given, see precision_json().
[[nodiscard]] nlohmann::ordered_json to_json(const RunResult& result, const Manifest& manifest);

/// The same without the manifest.
[[nodiscard]] nlohmann::ordered_json to_json(const RunResult& result);

/// The number, or null where there is none or none that JSON can write.
[[nodiscard]] nlohmann::ordered_json json_number(std::optional<double> value);

/// {"estimate", "low", "high", "half_width", "n"}
[[nodiscard]] nlohmann::ordered_json estimate_json(const Estimate& estimate);

/// "lower", "higher" or "none".
[[nodiscard]] std::string_view word(Better better);

}  // namespace jemput
