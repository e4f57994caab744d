#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/measures.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

/// What a measure may be at most, or must be at least.
struct Limit {
    std::string measure;  ///< its name
    bool is_at_most = true;
    double bound = 0;     ///< in the measure's unit
    std::string written;  ///< as the person wrote it
};

/// The limit in a text such as "not_served_within_30_min <= 5%", "wait.mean<=10 min", "licences >= 30":
/// a measure's name, <= or >=, and a value in its unit. Faults: what is no such text, an unknown measure, a
/// value of another unit, two limits that no value keeps together.
[[nodiscard]] Expected<std::vector<Limit>> parse_limits(const std::vector<std::string>& texts,
                                                        const std::vector<Measure>& measures);

/// Whether an estimate keeps to a limit, as far as its interval tells.
enum class Keeping : std::uint8_t { kept, broken, not_sure };

/// Kept or broken where the whole interval lies on one side; not sure also where there is no interval.
[[nodiscard]] Keeping keeping_of(const Limit& limit, const Estimate& estimate);

/// Of several limits: broken where one is, kept where all are.
[[nodiscard]] Keeping worst_of(const std::vector<Keeping>& all);

}  // namespace jemput
