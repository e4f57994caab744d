#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/exchange.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/reach.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>

#include <tl/expected.hpp>

namespace jemput {

/// For whom the other is better: whom only one of the two reaches; or why that cannot be told.
[[nodiscard]] std::string reach_sentence(const Language& language, const Comparison& comparison,
                                         const tl::expected<Reach, NoReach>& reach);

/// What makes the difference in the deciding measures: "licences: when and where, and who comes +11.5".
[[nodiscard]] std::string exchange_sentence(const Language& language, const Comparison& comparison,
                                            const Exchange& exchange);

/// Which numbers matter most for the difference of the scenarios in the first deciding measure that differs,
/// whether the verdict on it would turn at one of their bounds, and which numbers were not tried. Empty where
/// no measure differs for sure.
[[nodiscard]] std::string influences_sentence(const Language& language, const Comparison& comparison,
                                              const Scenario& first, const Influences& influences);

/// "who comes and when", "staff", …
[[nodiscard]] std::string block_name(const Language& language, Block block);

}  // namespace jemput
