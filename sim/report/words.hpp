#pragma once

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"
#include "sim/random/distribution.hpp"
#include "sim/scenario/scenario.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jemput {

/// Plain sentences (or parts of one) for people.
using Sentences = std::vector<std::string>;

void append(Sentences& all, Sentences more);

/// With as many digits after the point as it has, at most 6.
[[nodiscard]] std::string number_in_words(const Language& language, double number);

/// "60 %"
[[nodiscard]] std::string share_in_words(const Language& language, double share);

/// "6 min", "36 h", "5 days": the unit in which it is easiest to grasp.
[[nodiscard]] std::string length_in_words(const Language& language, Duration length);
[[nodiscard]] std::string minutes_in_words(const Language& language, double minutes);

/// "9 per hour"
[[nodiscard]] std::string rate_in_words(const Language& language, double per_minute);

/// "a, b and c"
[[nodiscard]] std::string listed(const Language& language, const Sentences& items);

/// "1: 82 %, 2: 18 %"
[[nodiscard]] std::string shares_in_words(const Language& language, const Shares& shares);

/// "18:30, 18:40": times of day since midnight.
[[nodiscard]] std::string clock_times_in_words(const Language& language, const std::vector<Duration>& times);

/// Of a time in minutes: "lognormal, mean 6 min, coefficient of variation 0.5".
[[nodiscard]] std::string distribution_in_words(const Language& language, const Distribution& minutes);

/// "1–3, 5", of numbers in ascending order that begin at 0; for people they begin at 1.
[[nodiscard]] std::string numbers_in_words(const std::vector<std::size_t>& from_zero);

/// What is said of each of several visits, each sentence once, with the numbers of the visits for which it
/// holds: "Visits 1–3, 5: 3 officers …". What holds for all of them stands by itself.
[[nodiscard]] Sentences told_once(const Language& language, const std::vector<Sentences>& of_each_visit);

}  // namespace jemput
