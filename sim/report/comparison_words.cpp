#include "sim/report/comparison_words.hpp"

#include "sim/core/text.hpp"
#include "sim/report/key_words.hpp"
#include "sim/report/measure_words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_named = 3;

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

std::string why_not(const Language& language, NoReach reason) {
    switch (reason) {
        case NoReach::no_pool:
            return language.text("one of them has no pool of owners");
        case NoReach::other_places:
            return language.text("their owners live at other places");
        case NoReach::other_sizes:
            return language.text("they have other numbers of owners");
        case NoReach::other_free_times:
            return language.text("their owners are free at other times");
    }
    return "";
}

std::string one_digit(const Language& language, const Estimate& e) {
    return language.decimal(e.estimate.value_or(0), 1);
}

/// When most of those owners are free.
FreeTime most_often_free(const Reach& reach, Estimate Overlap::*which) {
    FreeTime most = FreeTime::day;
    for (const FreeTime when : {FreeTime::night, FreeTime::either}) {
        const auto owners = [&](FreeTime time) {
            return (reach.of(time).licensed.*which).estimate.value_or(0);
        };
        if (owners(when) > owners(most)) most = when;
    }
    return most;
}

std::string free_words(const Language& language, FreeTime when) {
    switch (when) {
        case FreeTime::day:
            return language.text("free by day only");
        case FreeTime::night:
            return language.text("free in the evening only");
        case FreeTime::either:
            return language.text("free at either time");
    }
    return "";
}

bool decides(const Comparison& comparison, const std::string& name) {
    return std::any_of(comparison.measures.begin(), comparison.measures.end(),
                       [&](const ComparedMeasure& m) { return m.decides && m.measure.name == name; });
}

/// What the blocks that can be exchanged do to a measure, those that do something: "officers −0.24".
std::vector<std::string> effects_on(const Language& language, const Exchange& exchange, std::size_t measure) {
    std::vector<std::string> effects;
    for (const ExchangedBlock& block : exchange.blocks) {
        if (block.status != ExchangedBlock::Status::exchanged) continue;
        const Estimate& effect = block.effects[measure].difference;
        if (effect.estimate.value_or(0) == 0) continue;
        effects.push_back(block_name(language, block.block) + " " +
                          signed_text(language, exchange.measures[measure], effect));
    }
    return effects;
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

std::string reach_sentence(const Language& language, const Comparison& comparison,
                           const tl::expected<Reach, NoReach>& reach) {
    const std::string first = scenario_name(language, comparison, 0);
    const std::string other = scenario_name(language, comparison, 1);
    if (!reach) {
        return language.text("Whom only one of the two reaches cannot be told: {reason}.",
                             fmt::arg("reason", why_not(language, reach.error())));
    }
    const Overlap& all = reach->all.licensed;
    const auto only = [&](const std::string& by, const std::string& not_by, Estimate Overlap::*which) {
        const FreeTime when = most_often_free(*reach, which);
        return language.text("{by} reaches {n} owners whom {not_by} does not ({of_them} of them are {when})",
                             fmt::arg("by", by), fmt::arg("not_by", not_by),
                             fmt::arg("n", one_digit(language, all.*which)),
                             fmt::arg("of_them", one_digit(language, reach->of(when).licensed.*which)),
                             fmt::arg("when", free_words(language, when)));
    };
    return language.text("{other_only}; {first_only}; {both} get their licence either way.",
                         fmt::arg("other_only", only(other, first, &Overlap::only_other)),
                         fmt::arg("first_only", only(first, other, &Overlap::only_first)),
                         fmt::arg("both", one_digit(language, all.both)));
}

std::string exchange_sentence(const Language& language, const Comparison& comparison,
                              const Exchange& exchange) {
    std::vector<std::string> of_measures;
    for (std::size_t i = 0; i < exchange.measures.size(); ++i) {
        const Measure& measure = exchange.measures[i];
        if (!decides(comparison, measure.name)) continue;
        const std::vector<std::string> effects = effects_on(language, exchange, i);
        if (effects.empty()) continue;
        of_measures.push_back(fmt::format("{} ({})", language.text(measure.title), join(effects, ", ")));
    }
    std::vector<std::string> refused;
    for (const ExchangedBlock& block : exchange.blocks) {
        if (block.status == ExchangedBlock::Status::refused)
            refused.push_back(block_name(language, block.block));
    }
    std::string text =
        of_measures.empty()
            ? language.text("No block of the scenario makes a difference by itself.")
            : language.text("What makes the difference, one block exchanged at a time: {effects}.",
                            fmt::arg("effects", join(of_measures, "; ")));
    if (!refused.empty()) {
        text += " " + language.text("Cannot be exchanged alone, since the rest would not fit: {blocks}.",
                                    fmt::arg("blocks", join(refused, ", ")));
    }
    return text;
}

const ComparedMeasure* first_judge(const Comparison& comparison) {
    const auto found = std::find_if(comparison.measures.begin(), comparison.measures.end(),
                                    [](const ComparedMeasure& m) { return m.decides; });
    return found == comparison.measures.end() ? nullptr : &*found;
}

std::string influences_sentence(const Language& language, const Comparison& comparison, const Scenario& first,
                                const Influences& influences) {
    const ComparedMeasure* judge = first_judge(comparison);
    if (judge == nullptr || !judge->others.front().difference.estimate) return "";
    const double as_it_is = *judge->others.front().difference.estimate;
    const auto turns = [&](double difference) { return difference * as_it_is < 0; };
    std::vector<std::string> strongest;
    std::vector<std::string> turning;
    for (const Influence& influence : influences.ranked) {
        if (influence.range() == 0) break;
        const std::string key = key_words(influence.number.path, first);
        const auto at = [&](double difference) {
            return signed_text(language, judge->measure, {difference, std::nullopt, std::nullopt, 0});
        };
        if (strongest.size() < most_named) {
            strongest.push_back(language.text(
                "{key} from {low} to {high} ({at_low} to {at_high})", fmt::arg("key", key),
                fmt::arg("low", influence.number.low), fmt::arg("high", influence.number.high),
                fmt::arg("at_low", at(influence.at_low)), fmt::arg("at_high", at(influence.at_high))));
        }
        if (turns(influence.at_low) || turns(influence.at_high)) turning.push_back(key);
    }
    if (strongest.empty()) return "";
    const std::string measure = language.text(judge->measure.title);
    return language.text("What matters most for the difference in {measure}: {numbers}.",
                         fmt::arg("measure", measure), fmt::arg("numbers", join(strongest, "; "))) +
           " " +
           (turning.empty() ? language.text("No number alone turns this difference round within its bounds.")
                            : language.text("This difference turns round within the bounds of: {numbers}.",
                                            fmt::arg("numbers", join(turning, ", "))));
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

std::string block_name(const Language& language, Block block) {
    switch (block) {
        case Block::arrivals:
            return language.text("who comes and when");
        case Block::staff:
            return language.text("officers");
        case Block::flow:
            return language.text("the steps");
        case Block::oss:
            return language.text("OSS and paper");
        case Block::internet:
            return language.text("internet");
        case Block::money:
            return language.text("money");
    }
    return "";
}

}  // namespace jemput
