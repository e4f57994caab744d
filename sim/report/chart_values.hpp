#pragma once

#include "sim/chart/number_style.hpp"
#include "sim/chart/values.hpp"
#include "sim/core/language.hpp"
#include "sim/experiment/measures.hpp"

#include <optional>
#include <string>

namespace jemput {

/// An estimate as charts draw it; nothing where it cannot be told.
[[nodiscard]] std::optional<ChartValue> chart_value(const Estimate& estimate);

/// How a chart writes values in the unit of a measure.
[[nodiscard]] NumberStyle style_of(const Language& language, const std::string& unit);

}  // namespace jemput
