#include "sim/report/important_numbers.hpp"

#include "sim/core/text.hpp"
#include "sim/report/key_words.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_named = 3;

std::string of_hundred(const Language& language, double share) {
    return language.whole(std::lround(100 * share));
}

/// "staff.officers from 2 to 4: 31 to 2 of 100"
std::string influence_words(const Language& language, const Influence& influence, const Scenario& scenario) {
    return language.text("{key} from {low} to {high}: {at_low} to {at_high} of 100",
                         fmt::arg("key", key_words(influence.number.path, scenario)),
                         fmt::arg("low", influence.number.low), fmt::arg("high", influence.number.high),
                         fmt::arg("at_low", of_hundred(language, influence.at_low)),
                         fmt::arg("at_high", of_hundred(language, influence.at_high)));
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
        not_varied.push_back(key_words(number.path, scenario));
    if (!not_varied.empty()) {
        lines += language.text("Not tried, since a bound does not fit the rest: {numbers}.",
                               fmt::arg("numbers", join(not_varied, ", "))) +
                 "\n";
    }
    return lines;
}

}  // namespace jemput
