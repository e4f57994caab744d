#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/measures.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jemput {

/// What a measure may be at most, or must be at least.
struct Limit {
    std::string measure;  ///< its name
    bool is_at_most = true;
    bool is_of_share = false;  ///< the unit of the measure is a share
    double bound = 0;          ///< in the measure's unit
    std::string written;       ///< as the person wrote it
    std::optional<Measure> of_visits =
        {};  ///< of a limit on visits: what is measured; no report has it of itself
};

/// The limit in a text such as "not_served_within_30_min <= 5%", "wait.mean<=10 min", "licences >= 30":
/// a measure's name, <= or >=, and a value in its unit. A limit on visits is one on the share of them of
/// which something is true: "share_of_events(wait.max > 60min) <= 10%", with > or < after what is measured of
/// each visit. Faults: what is no such text, an unknown measure, a value of another unit, two limits that no
/// value keeps together.
[[nodiscard]] Expected<std::vector<Limit>> parse_limits(const std::vector<std::string>& texts,
                                                        const std::vector<Measure>& measures);

/// The measures with those of the limits on visits after them.
[[nodiscard]] std::vector<Measure> with_limits(std::vector<Measure> measures,
                                               const std::vector<Limit>& limits);

/// Whether an estimate keeps to a limit, as far as its interval tells.
enum class Keeping : std::uint8_t { kept, broken, not_sure };

/// Kept or broken where the whole interval lies on one side; not sure also where there is no interval.
[[nodiscard]] Keeping keeping_of(const Limit& limit, const Estimate& estimate);

/// Of several limits: broken where one is, kept where all are.
[[nodiscard]] Keeping worst_of(const std::vector<Keeping>& all);

}  // namespace jemput
