#include "sim/report/untried_numbers.hpp"

#include "sim/core/text.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/provenance.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_untried = 5;

/// The first of them in words, each once, and how many more there are.
std::string named(const Language& language, const std::vector<SourcedNumber>& numbers,
                  const Scenario& scenario) {
    std::vector<std::string> words;
    for (const SourcedNumber& number : numbers) {
        const std::string word = number_with_key(number.path, scenario, language);
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    const auto more = static_cast<std::int64_t>(words.size()) - static_cast<std::int64_t>(most_untried);
    if (more <= 0) return join(words, ", ");
    words.resize(most_untried);
    return language.plural(more, "{numbers} and {n} more", "{numbers} and {n} more",
                           fmt::arg("numbers", join(words, ", ")));
}

}  // namespace

std::vector<std::string> untried_sentences(const Language& language, const Influences& influences,
                                           const Scenario& scenario) {
    std::vector<std::string> sentences;
    if (!influences.not_varied.empty()) {
        sentences.push_back(
            language.text("Not tried, since a bound does not fit the rest: {numbers}.",
                          fmt::arg("numbers", named(language, influences.not_varied, scenario))));
    }
    std::vector<SourcedNumber> unknown;
    std::copy_if(influences.without_bounds.begin(), influences.without_bounds.end(),
                 std::back_inserter(unknown), is_guess);
    if (!unknown.empty()) {
        sentences.push_back(language.text("Not tried, since the file gives no bounds: {numbers}.",
                                          fmt::arg("numbers", named(language, unknown, scenario))));
    }
    return sentences;
}

}  // namespace jemput
