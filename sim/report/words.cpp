#include "sim/report/words.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr int most_digits_written = 6;
constexpr double minutes_an_hour = 60;
constexpr double minutes_a_day = 24 * minutes_an_hour;

/// The fewest digits after the point that say the number, but for rounding.
int digits_of(double number) {
    double power = 1;
    for (int digits = 0; digits < most_digits_written; ++digits, power *= 10) {
        const double scaled = std::abs(number) * power;
        if (std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, scaled)) return digits;
    }
    return most_digits_written;
}

struct SharedSentence {
    std::size_t position;  ///< among the sentences of the first visit that has it
    std::string text;
    std::vector<std::size_t> visits;
};

/// The sentences of all visits, each once: first what stands first, and of that the earliest visits.
std::vector<SharedSentence> shared_sentences(const std::vector<Sentences>& of_each_visit) {
    std::vector<SharedSentence> all;
    for (std::size_t visit = 0; visit < of_each_visit.size(); ++visit) {
        for (std::size_t i = 0; i < of_each_visit[visit].size(); ++i) {
            const std::string& text = of_each_visit[visit][i];
            const auto known =
                std::find_if(all.begin(), all.end(), [&](const SharedSentence& s) { return s.text == text; });
            if (known == all.end()) {
                all.push_back({i, text, {visit}});
            } else if (known->visits.back() != visit) {
                known->visits.push_back(visit);
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const SharedSentence& a, const SharedSentence& b) {
        return a.position < b.position;
    });
    return all;
}

}  // namespace

void append(Sentences& all, Sentences more) {
    for (std::string& sentence : more)
        all.push_back(std::move(sentence));
}

std::string number_in_words(const Language& language, double number) {
    return language.decimal(number, digits_of(number));
}

std::string share_in_words(const Language& language, double share) {
    return language.text("{number} %", fmt::arg("number", number_in_words(language, 100 * share)));
}

std::string minutes_in_words(const Language& language, double minutes) {
    const auto in = [&](double unit) { return number_in_words(language, minutes / unit); };
    const auto is_short = [&](double unit) { return digits_of(minutes / unit) <= 1; };
    if (minutes >= 2 * minutes_a_day && is_short(minutes_a_day))
        return language.text("{number} days", fmt::arg("number", in(minutes_a_day)));
    if (minutes > 2 * minutes_an_hour && is_short(minutes_an_hour))
        return language.text("{number} h", fmt::arg("number", in(minutes_an_hour)));
    return language.text("{number} min", fmt::arg("number", in(1)));
}

std::string length_in_words(const Language& language, Duration length) {
    return minutes_in_words(language, in_minutes(length));
}

std::string rate_in_words(const Language& language, double per_minute) {
    return language.text("{number} per hour",
                         fmt::arg("number", number_in_words(language, per_minute * minutes_an_hour)));
}

std::string listed(const Language& language, const Sentences& items) {
    if (items.size() < 2) return items.empty() ? "" : items.front();
    return language.text("{list} and {last}", fmt::arg("list", join({items.begin(), items.end() - 1}, ", ")),
                         fmt::arg("last", items.back()));
}

std::string shares_in_words(const Language& language, const Shares& shares) {
    Sentences parts;
    for (const auto& [number, share] : shares)
        parts.push_back(fmt::format("{}: {}", language.whole(number), share_in_words(language, share)));
    return join(parts, ", ");
}

std::string clock_times_in_words(const Language& language, const std::vector<Duration>& times) {
    const bool with_seconds = std::any_of(times.begin(), times.end(), [](Duration time) {
        return time % std::chrono::minutes{1} != Duration::zero();
    });
    Sentences clock;
    for (const Duration time : times)
        clock.push_back(as_clock(language, time, with_seconds));
    return join(clock, ", ");
}

std::string numbers_in_words(const std::vector<std::size_t>& from_zero) {
    Sentences parts;
    for (std::size_t i = 0; i < from_zero.size();) {
        std::size_t end = i + 1;
        while (end < from_zero.size() && from_zero[end] == from_zero[end - 1] + 1)
            ++end;
        const std::size_t first = from_zero[i] + 1;
        const std::size_t last = from_zero[end - 1] + 1;
        if (end - i < 3) {
            for (std::size_t number = first; number <= last; ++number)
                parts.push_back(std::to_string(number));
        } else {
            parts.push_back(fmt::format("{}–{}", first, last));
        }
        i = end;
    }
    return join(parts, ", ");
}

Sentences told_once(const Language& language, const std::vector<Sentences>& of_each_visit) {
    Sentences told;
    for (const SharedSentence& sentence : shared_sentences(of_each_visit)) {
        if (sentence.visits.size() == of_each_visit.size()) {
            told.push_back(sentence.text);
            continue;
        }
        told.push_back(language.plural(static_cast<std::int64_t>(sentence.visits.size()),
                                       "Visit {visits}: {sentence}", "Visits {visits}: {sentence}",
                                       fmt::arg("visits", numbers_in_words(sentence.visits)),
                                       fmt::arg("sentence", sentence.text)));
    }
    return told;
}

}  // namespace jemput
