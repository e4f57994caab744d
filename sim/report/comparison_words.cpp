#include "sim/report/comparison_words.hpp"

#include "sim/core/text.hpp"
#include "sim/report/measure_words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// What is said of a measure that differs: more or less of it.
struct Saying {
    std::string_view measure;
    std::string_view more;
    std::string_view less;
};

/// Those that decide unless others are named are said as people say it.
constexpr Saying sayings[] = {
    {"licences", translatable("{difference} more licences ({other} instead of {first})"),
     translatable("{difference} fewer licences ({other} instead of {first})")},
    {"not_served_within_30_min",
     translatable("of 100 people who come, {difference} more are not served within 30 minutes ({other} "
                  "instead of {first})"),
     translatable("of 100 people who come, {difference} fewer are not served within 30 minutes ({other} "
                  "instead of {first})")},
    {"cost.per_licence", translatable("a licence costs {difference} more ({other} instead of {first})"),
     translatable("a licence costs {difference} less ({other} instead of {first})")},
};

constexpr Saying any_measure{"", translatable("{measure}: {difference} more ({other} instead of {first})"),
                             translatable("{measure}: {difference} less ({other} instead of {first})")};

const Saying& saying_of(const std::string& measure) {
    const auto* found = std::find_if(std::begin(sayings), std::end(sayings),
                                     [&](const Saying& saying) { return saying.measure == measure; });
    return found == std::end(sayings) ? any_measure : *found;
}

/// A value within a sentence: shares are said as so many of 100.
std::string said(const Language& language, const Measure& measure, double value, double half_width) {
    if (measure.unit == "Rp") return with_unit(language, measure, value, half_width);
    const std::string number = value_text(language, measure, value, half_width);
    const bool has_words = saying_of(measure.name).measure == measure.name;
    return has_words ? number : number + " " + unit_text(language, measure);
}

/// "11.5 (± 0.7) more licences (37.5 instead of 26.0)"
std::string difference_words(const Language& language, const ComparedMeasure& m, std::size_t other) {
    const Estimate& difference = m.others[other - 1].difference;
    const double error = difference.half_width().value_or(0);
    const Saying& saying = saying_of(m.measure.name);
    std::string amount = said(language, m.measure, std::abs(*difference.estimate), error);
    if (error > 0) amount += fmt::format(" ({})", error_text(language, m.measure, difference));
    const auto level = [&](std::size_t scenario) {
        const Estimate& e = m.estimates[scenario];
        return e.estimate ? said(language, m.measure, *e.estimate, error) : std::string(cannot_be_told);
    };
    return language.text(*difference.estimate > 0 ? saying.more : saying.less,
                         fmt::arg("measure", language.text(m.measure.title)), fmt::arg("difference", amount),
                         fmt::arg("other", level(other)), fmt::arg("first", level(0)));
}

/// What the deciding measures say of a scenario: those in which it is better, worse, and which do not tell.
struct Findings {
    std::vector<std::string> better;
    std::vector<std::string> worse;
    std::vector<std::string> unsure;
};

Findings findings(const Language& language, const Comparison& comparison, std::size_t other) {
    Findings all;
    for (const ComparedMeasure& m : comparison.measures) {
        if (!m.decides) continue;
        const auto verdict = m.others[other - 1].verdict;
        if (verdict == ComparisonVerdict::better) all.better.push_back(difference_words(language, m, other));
        if (verdict == ComparisonVerdict::worse) all.worse.push_back(difference_words(language, m, other));
        if (verdict == ComparisonVerdict::not_enough_runs)
            all.unsure.push_back(language.text(m.measure.title));
    }
    return all;
}

std::string unsure_words(const Language& language, const Findings& found) {
    if (found.unsure.empty()) return "";
    return " " + language.text("Not enough runs to tell: {measures}.",
                               fmt::arg("measures", join(found.unsure, ", ")));
}

std::string sentence_on(const Language& language, const Comparison& comparison, std::size_t other) {
    const Findings found = findings(language, comparison, other);
    const std::string this_name = scenario_name(language, comparison, other);
    const std::string first_name = scenario_name(language, comparison, 0);
    const auto say = [&](std::string_view english) {
        return language.text(english, fmt::arg("other", this_name), fmt::arg("first", first_name),
                             fmt::arg("better", join(found.better, "; ")),
                             fmt::arg("worse", join(found.worse, "; ")));
    };
    switch (comparison.verdicts[other - 1]) {
        case OverallVerdict::better:
            return say(translatable("{other} is better than {first}: {better}.")) +
                   unsure_words(language, found);
        case OverallVerdict::worse:
            return say(translatable("{other} is worse than {first}: {worse}.")) +
                   unsure_words(language, found);
        case OverallVerdict::trade_off:
            return say(translatable(
                       "Neither is better in everything. For {other}: {better}. Against it: {worse}.")) +
                   unsure_words(language, found);
        case OverallVerdict::same:
            return say(translatable("{other} and {first} do not differ in what decides."));
        case OverallVerdict::not_enough_runs:
            return say(
                translatable("There are not enough runs to tell whether {other} or {first} is better."));
    }
    return "";
}

/// The scenario that is the best in a deciding measure, where that is sure: no other may be.
std::optional<std::size_t> best_of(const ComparedMeasure& m) {
    std::optional<std::size_t> best;
    for (std::size_t scenario = 0; scenario < m.against_best.size(); ++scenario) {
        if (!m.against_best[scenario].may_be_best) continue;
        if (best) return std::nullopt;
        best = scenario;
    }
    return best;
}

std::string best_sentence(const Language& language, const Comparison& comparison) {
    std::vector<std::string> lines;
    for (const ComparedMeasure& m : comparison.measures) {
        if (m.against_best.empty()) continue;
        const auto best = best_of(m);
        lines.push_back(best ? language.text("{measure}: {scenario} is the best",
                                             fmt::arg("measure", language.text(m.measure.title)),
                                             fmt::arg("scenario", scenario_name(language, comparison, *best)))
                             : language.text("{measure}: not enough runs to tell the best",
                                             fmt::arg("measure", language.text(m.measure.title))));
    }
    return lines.empty() ? "" : join(lines, "; ") + ".";
}

/// What all names have after their last comma, with it; empty where they have not.
std::string common_end(const std::vector<std::string>& names) {
    const std::size_t comma = names.front().rfind(',');
    if (comma == std::string::npos) return "";
    const std::string end = names.front().substr(comma);
    const bool is_common = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return name.size() > end.size() && name.substr(name.size() - end.size()) == end;
    });
    return is_common ? end : "";
}

}  // namespace

std::string scenario_name(const Language& language, const Comparison& comparison, std::size_t scenario) {
    std::vector<std::string> names;
    for (const std::string& name : comparison.scenarios)
        names.push_back(language.of_scenario(name));
    const std::size_t end = common_end(names).size();
    return names[scenario].substr(0, names[scenario].size() - end);
}

std::string comparison_sentences(const Language& language, const Comparison& comparison) {
    std::string text;
    for (std::size_t other = 1; other < comparison.scenarios.size(); ++other)
        text += sentence_on(language, comparison, other) + "\n";
    const std::string best = best_sentence(language, comparison);
    return best.empty() ? text : text + best + "\n";
}

const ComparedMeasure* first_told_judge(const Comparison& comparison) {
    const auto is_told = [](const ComparedMeasure& m) {
        const auto verdict = m.others.front().verdict;
        return m.decides && (verdict == ComparisonVerdict::better || verdict == ComparisonVerdict::worse);
    };
    const auto found = std::find_if(comparison.measures.begin(), comparison.measures.end(), is_told);
    return found == comparison.measures.end() ? nullptr : &*found;
}

std::string verdict_word(const Language& language, const PairedComparison& paired) {
    if (!paired.verdict) return "";
    switch (*paired.verdict) {
        case ComparisonVerdict::better:
            return language.text("better");
        case ComparisonVerdict::worse:
            return language.text("worse");
        case ComparisonVerdict::same:
            return language.text("no difference");
        case ComparisonVerdict::not_enough_runs:
            return language.text("not enough runs to tell");
    }
    return "";
}

}  // namespace jemput
