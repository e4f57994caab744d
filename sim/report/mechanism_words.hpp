#pragma once

/// \file
/// Sentences for the mechanisms of a scenario: what happens, with all numbers, and nothing of what it leaves
/// out. Plain text, without markup.

#include "sim/report/mechanisms.hpp"
#include "sim/report/words.hpp"

#include <string>
#include <vector>

namespace jemput {

// Who comes (words_of_arrivals.cpp, words_of_people.cpp)

/// Who comes to a visit, and when, but for those who come again.
[[nodiscard]] Sentences arrivals_in_words(const Setting& setting, const Language& language);

/// Who comes again after an earlier visit; empty where nobody does.
[[nodiscard]] Sentences coming_again_in_words(const Scenario& scenario, const Language& language);

/// Something that a person brings along.
struct AttributeWords {
    std::string name;
    std::string value;   ///< its share or distribution
    std::string effect;  ///< what it does in this scenario
};
[[nodiscard]] std::vector<AttributeWords> attributes_in_words(const Scenario& scenario,
                                                              const Language& language);

// The queue and the way (words_of_way.cpp)

/// "Kanigoro", or "a place without a name".
[[nodiscard]] std::string place_in_words(const Site& place, const Language& language);
[[nodiscard]] std::string kind_in_words(SiteKind kind, const Language& language);

[[nodiscard]] Sentences queue_in_words(const Scenario& scenario, const Language& language);

/// "S06 (make an e-mail address)"
[[nodiscard]] std::string step_in_words(const Step& step, const Language& language);

/// For whom it is: "for those without an e-mail address".
[[nodiscard]] std::string when_in_words(When when, const Language& language);

/// Where it is done and what it needs: "by an officer, with the internet and OSS".
[[nodiscard]] std::string needs_in_words(const Step& step, const Scenario& scenario,
                                         const Language& language);

/// What else holds for it: once for each activity, alone with phone skill, its online share.
[[nodiscard]] Sentences particulars_in_words(const Step& step, const Scenario& scenario,
                                             const Language& language);

[[nodiscard]] Sentences partner_desks_in_words(const Scenario& scenario, const Language& language);

// The visit and its crew (words_of_crew.cpp)

/// How a visit opens, closes and ends; empty for the endless queue.
[[nodiscard]] Sentences opening_in_words(const Setting& setting, const Scenario& scenario,
                                         const Language& language);

/// "3 officers, each does every step", their pace, shifts, breaks, practice and fatigue.
[[nodiscard]] Sentences crew_in_words(const Setting& setting, const Language& language);

// OSS, the internet, paper (words_of_oss.cpp)

/// When OSS is down or slow; empty where it never is.
[[nodiscard]] Sentences oss_in_words(const Scenario& scenario, const Language& language);

/// The hotspots, and places without a signal.
[[nodiscard]] Sentences internet_in_words(const Scenario& scenario, const Language& language);

/// What becomes of a case that lacks OSS or the internet; empty where none ever does.
[[nodiscard]] Sentences blocking_in_words(const Scenario& scenario, const Language& language);

/// The forms on paper: when they are filled in, who types them, when the licence comes; empty without paper.
[[nodiscard]] Sentences paper_in_words(const Scenario& scenario, const Language& language);

// Money (words_of_money.cpp)

/// What a visit costs; empty where it costs nothing and there is no budget.
[[nodiscard]] Sentences money_in_words(const Scenario& scenario, const Language& language);

}  // namespace jemput
