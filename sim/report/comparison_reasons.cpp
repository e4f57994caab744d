#include "sim/report/comparison_reasons.hpp"

#include "sim/core/text.hpp"
#include "sim/report/comparison_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/untried_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_reasons = 3;

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

/// "officers (staff.officers) from 2 to 4 (−3.1 to +0.4)"
std::string influence_words(const Language& language, const Measure& measure, const Influence& influence,
                            const std::string& key) {
    const SourcedNumber& number = influence.number;
    const auto at = [&](double difference) {
        return signed_text(language, measure, {difference, std::nullopt, std::nullopt, 0});
    };
    return language.text("{key} from {low} to {high} ({at_low} to {at_high})", fmt::arg("key", key),
                         fmt::arg("low", value_in_words(number.path, number.low, language)),
                         fmt::arg("high", value_in_words(number.path, number.high, language)),
                         fmt::arg("at_low", at(influence.at_low)),
                         fmt::arg("at_high", at(influence.at_high)));
}

/// Whether the difference turns round at a bound of a number that was tried.
std::string tried_sentence(const Language& language, const Influences& influences,
                           const std::vector<std::string>& turning) {
    if (!turning.empty())
        return language.text("This difference turns round within the bounds of: {numbers}.",
                             fmt::arg("numbers", join(turning, ", ")));
    return language.plural(static_cast<std::int64_t>(influences.ranked.size()),
                           "The {n} number that has bounds does not turn this difference round within them "
                           "({runs} replications for each bound).",
                           "None of the {n} numbers that have bounds turns this difference round alone "
                           "({runs} replications for each bound).",
                           fmt::arg("runs", language.whole(influences.replications)));
}

}  // namespace

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

std::string influences_sentence(const Language& language, const Comparison& comparison, const Scenario& first,
                                const Influences& influences) {
    const ComparedMeasure* judge = first_told_judge(comparison);
    if (judge == nullptr) return "";
    const double as_it_is = *judge->others.front().difference.estimate;
    const auto turns = [&](double difference) { return difference * as_it_is < 0; };
    std::vector<std::string> strongest;
    std::vector<std::string> turning;
    for (const Influence& influence : influences.ranked) {
        const std::string key = number_with_key(influence.number.path, first, language);
        if (strongest.size() < most_reasons && influences.is_told(influence))
            strongest.push_back(influence_words(language, judge->measure, influence, key));
        if (turns(influence.at_low) || turns(influence.at_high)) turning.push_back(key);
    }
    std::vector<std::string> sentences;
    if (!strongest.empty()) {
        sentences.push_back(language.text("What matters most for the difference in {measure}: {numbers}.",
                                          fmt::arg("measure", language.text(judge->measure.title)),
                                          fmt::arg("numbers", join(strongest, "; "))));
    }
    if (!influences.ranked.empty()) sentences.push_back(tried_sentence(language, influences, turning));
    for (const std::string& sentence : untried_sentences(language, influences, first))
        sentences.push_back(sentence);
    return join(sentences, " ");
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
