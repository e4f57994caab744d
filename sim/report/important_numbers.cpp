#include "sim/report/important_numbers.hpp"

#include "sim/core/text.hpp"
#include "sim/report/number_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_named = 3;

/// Of 1,000 people where there are hardly any of 100.
std::int64_t people_of(const Influence& influence) {
    constexpr double hardly_any = 0.02;
    return std::max(influence.at_low, influence.at_high) < hardly_any ? 1000 : 100;
}

/// "officers (staff.officers) from 2 to 4: 31 to 2 of 100"
std::string influence_words(const Language& language, const Influence& influence, const Scenario& scenario) {
    const std::int64_t people = people_of(influence);
    const auto whole = [&](double share) {
        return language.whole(std::llround(share * static_cast<double>(people)));
    };
    const SourcedNumber& number = influence.number;
    return language.text("{key} from {low} to {high}: {at_low} to {at_high} of {people}",
                         fmt::arg("key", number_with_key(number.path, scenario, language)),
                         fmt::arg("low", value_in_words(number.path, number.low, language)),
                         fmt::arg("high", value_in_words(number.path, number.high, language)),
                         fmt::arg("at_low", whole(influence.at_low)),
                         fmt::arg("at_high", whole(influence.at_high)),
                         fmt::arg("people", language.whole(people)));
}

}  // namespace

std::string important_numbers(const Language& language, const Influences& influences,
                              const Scenario& scenario) {
    std::string lines;
    std::size_t named = 0;
    for (const Influence& influence : influences.ranked) {
        if (named == most_named || influence.range() == 0) break;
        if (named++ == 0)
            lines += language.text("What matters most for how many are not served within 30 minutes:") + "\n";
        lines += "  " + influence_words(language, influence, scenario) + "\n";
    }
    std::vector<std::string> not_varied;
    for (const SourcedNumber& number : influences.not_varied)
        not_varied.push_back(number_with_key(number.path, scenario, language));
    if (!not_varied.empty()) {
        lines += language.text("Not tried, since a bound does not fit the rest: {numbers}.",
                               fmt::arg("numbers", join(not_varied, ", "))) +
                 "\n";
    }
    return lines;
}

}  // namespace jemput
