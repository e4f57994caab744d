#include "sim/report/important_numbers.hpp"

#include "sim/core/text.hpp"
#include "sim/report/key_words.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_named = 3;

/// "staff.officers from 2 to 4 (31 to 2 of 100 not served within 30 minutes)"
std::string influence_words(const Language& language, const Influence& influence, const Scenario& scenario) {
    return language.text(
        "{key} from {low} to {high} ({at_low} to {at_high} of 100 not served within 30 minutes)",
        fmt::arg("key", key_words(influence.number.path, scenario)), fmt::arg("low", influence.number.low),
        fmt::arg("high", influence.number.high),
        fmt::arg("at_low", language.decimal(100 * influence.at_low, 0)),
        fmt::arg("at_high", language.decimal(100 * influence.at_high, 0)));
}

}  // namespace

std::string important_numbers(const Language& language, const Influences& influences,
                              const Scenario& scenario) {
    std::vector<std::string> strongest;
    for (const Influence& influence : influences.ranked) {
        if (strongest.size() == most_named || influence.range() == 0) break;
        strongest.push_back(influence_words(language, influence, scenario));
    }
    std::vector<std::string> not_varied;
    for (const SourcedNumber& number : influences.not_varied)
        not_varied.push_back(key_words(number.path, scenario));

    std::string text;
    if (!strongest.empty())
        text +=
            " " + language.text("What matters most: {numbers}.", fmt::arg("numbers", join(strongest, "; ")));
    if (!not_varied.empty()) {
        text += " " + language.text("Not tried, since a bound does not fit the rest: {numbers}.",
                                    fmt::arg("numbers", join(not_varied, ", ")));
    }
    return text;
}

}  // namespace jemput
