#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/comparison.hpp"
#include "sim/experiment/exchange.hpp"
#include "sim/experiment/influence.hpp"
#include "sim/experiment/reach.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace jemput {

/// The name of a compared scenario for people, as short as it tells them apart: without what follows a comma
/// that all names share ("Day market, Kanigoro", "Night market, Kanigoro").
[[nodiscard]] std::string scenario_name(const Language& language, const Comparison& comparison,
                                        std::size_t scenario);

/// Which scenario is better, and by what: a sentence for each scenario after the first, a line each; with
/// three or more, whether one of them is the best.
[[nodiscard]] std::string comparison_sentences(const Language& language, const Comparison& comparison);

/// For whom the other is better: whom only one of the two reaches; or why that cannot be told.
[[nodiscard]] std::string reach_sentence(const Language& language, const Comparison& comparison,
                                         const tl::expected<Reach, NoReach>& reach);

/// What makes the difference in the deciding measures: "licences: when and where, and who comes +11.5".
[[nodiscard]] std::string exchange_sentence(const Language& language, const Comparison& comparison,
                                            const Exchange& exchange);

/// Which numbers matter most for the difference of the scenarios in their first deciding measure, and whether
/// the verdict on it would turn at one of their bounds.
[[nodiscard]] std::string influences_sentence(const Language& language, const Comparison& comparison,
                                              const Scenario& first, const Influences& influences);

/// The first measure that decides; nullptr where there is none.
[[nodiscard]] const ComparedMeasure* first_judge(const Comparison& comparison);

/// "better", "worse", "no difference", "not enough runs to tell"; empty where no way is better.
[[nodiscard]] std::string verdict_word(const Language& language, const PairedComparison& paired);

/// "who comes and when", "staff", …
[[nodiscard]] std::string block_name(const Language& language, Block block);

}  // namespace jemput
