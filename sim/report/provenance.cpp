#include "sim/report/provenance.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

/// How a source begins that says that nobody has measured the number, in both languages of the program.
constexpr std::array<std::string_view, 6> words_of_guesses{"assumed",   "asumsi", "diasumsikan",
                                                           "perkiraan", "dugaan", "taksiran"};

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_assumed(const SourcedNumber& number) {
    const std::string_view source = number.source;
    return std::any_of(words_of_guesses.begin(), words_of_guesses.end(), [&](std::string_view word) {
        return source.size() >= word.size() && std::equal(word.begin(), word.end(), source.begin(),
                                                          [](char a, char b) { return a == small(b); });
    });
}

}  // namespace

bool is_guess(const SourcedNumber& number) {
    return number.place.line != 0 && (number.source.empty() || is_assumed(number));
}

Provenance count_sources(const std::vector<SourcedNumber>& numbers) {
    Provenance count;
    for (const SourcedNumber& number : numbers) {
        if (number.place.line == 0) {
            ++count.set_by_hand;
        } else if (number.source.empty()) {
            ++count.unexplained;
        } else if (is_assumed(number)) {
            ++count.assumed;
        } else {
            ++count.sourced;
        }
    }
    return count;
}

std::string to_sentence(const Language& language, const Provenance& provenance) {
    const std::size_t all =
        provenance.sourced + provenance.assumed + provenance.set_by_hand + provenance.unexplained;
    if (all == 0) return language.text("no numbers");
    std::vector<std::string> parts;
    const auto part = [&](std::size_t number, std::string_view what) {
        if (number > 0) parts.push_back(language.text(what, fmt::arg("n", number)));
    };
    part(provenance.sourced, translatable("{n} from a source"));
    part(provenance.assumed, translatable("{n} assumed"));
    part(provenance.set_by_hand, translatable("{n} set on the command line"));
    part(provenance.unexplained, translatable("{n} without a source"));
    const std::string numbers = language.plural(static_cast<std::int64_t>(all), "{n} number", "{n} numbers");
    return numbers + ": " + join(parts, ", ");
}

}  // namespace jemput
