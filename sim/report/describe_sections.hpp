#pragma once

/// \file
/// The sections of the text by STRESS-DES.

#include "sim/report/markdown.hpp"
#include "sim/report/mechanism_words.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <vector>

namespace jemput {

/// What is described, and where it is written.
struct Description {
    const Reading<Scenario>& reading;
    const std::vector<Assignment>& changes;
    const Language& language;
    Mechanisms there;
    std::vector<Setting> settings;
    Markdown page;

    [[nodiscard]] const Scenario& scenario() const { return reading.value; }
    [[nodiscard]] bool is_endless() const { return scenario().horizon.has_value(); }
    [[nodiscard]] bool is_calendar() const { return settings.size() > 1; }

    /// What `tell` says of each visit, each sentence once.
    template <class Tell>
    [[nodiscard]] Sentences told_of_visits(Tell tell) const {
        std::vector<Sentences> of_each;
        for (const Setting& setting : settings)
            of_each.push_back(tell(setting));
        return told_once(language, of_each);
    }
};

void describe_objectives(Description& d);       ///< 1
void describe_logic(Description& d);            ///< 2.1 … 2.4
void describe_components(Description& d);       ///< 2.5
void describe_data(Description& d);             ///< 3
void describe_experimentation(Description& d);  ///< 4
void describe_implementation(Description& d);   ///< 5 and 6

}  // namespace jemput
