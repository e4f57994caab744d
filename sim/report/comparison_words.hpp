#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/comparison.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace jemput {

/// The name of a compared scenario for people, as short as it tells them apart: without what follows a comma
/// that all names share ("Day market, Kanigoro", "Night market, Kanigoro").
[[nodiscard]] std::string scenario_name(const Language& language, const Comparison& comparison,
                                        std::size_t scenario);

/// Which scenario is better, and by what: a sentence for each scenario after the first, a line each; with
/// three or more, whether one of them is the best.
[[nodiscard]] std::string comparison_sentences(const Language& language, const Comparison& comparison);

/// The first deciding measure in which the second scenario is better or worse than the first; nullptr where
/// the runs tell of none.
[[nodiscard]] const ComparedMeasure* first_told_judge(const Comparison& comparison);

/// "better", "worse", "no difference", "not enough runs to tell"; empty where no way is better.
[[nodiscard]] std::string verdict_word(const Language& language, const PairedComparison& paired);

}  // namespace jemput
