#include "sim/report/important_numbers.hpp"

#include "sim/report/number_words.hpp"
#include "sim/report/untried_numbers.hpp"

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

/// One base for all of them: of 1,000 people where there are hardly any of 100 in one of them.
std::int64_t people_of(const std::vector<Influence>& influences) {
    constexpr double hardly_any = 0.02;
    const bool is_rare = std::any_of(influences.begin(), influences.end(), [](const Influence& influence) {
        return std::max(influence.at_low, influence.at_high) < hardly_any;
    });
    return is_rare ? 1000 : 100;
}

/// "officers (staff.officers) from 2 to 4: 31 to 2 of 100"
std::string influence_words(const Language& language, const Influence& influence, const Scenario& scenario,
                            std::int64_t people) {
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
    std::vector<Influence> strongest;
    for (const Influence& influence : influences.ranked) {
        if (strongest.size() == most_named || !influences.is_told(influence)) break;
        strongest.push_back(influence);
    }
    std::string lines;
    if (!strongest.empty()) {
        lines = language.text(
                    "What matters most for how many are not served within 30 minutes "
                    "({runs} replications for each bound):",
                    fmt::arg("runs", language.whole(influences.replications))) +
                "\n";
    }
    for (const Influence& influence : strongest)
        lines += "  " + influence_words(language, influence, scenario, people_of(strongest)) + "\n";
    for (const std::string& sentence : untried_sentences(language, influences, scenario))
        lines += sentence + "\n";
    return lines;
}

}  // namespace jemput
