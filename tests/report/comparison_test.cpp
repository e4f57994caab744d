#include "sim/report/comparison_csv.hpp"
#include "sim/report/comparison_json.hpp"
#include "sim/report/comparison_reasons.hpp"
#include "sim/report/comparison_words.hpp"
#include "tests/report/reported.hpp"
#include "tests/report/results.hpp"

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::HasSubstr;
using ::testing::Not;

const Reported& day_and_night() {
    static const Reported markets({shipped_document("day_market"), shipped_document("night_market")}, 50);
    return markets;
}

const Reported& three_crews() {
    static const Reported crews({shipped_document("night_market"), shipped_document("day_market"),
                                 shipped_document("night_market", {{"staff.officers", "1"}})},
                                20);
    return crews;
}

/// Day and night, as if every measure said so; of a trade-off the licences speak for the night.
Comparison with_verdict(OverallVerdict verdict) {
    const auto of_measure = [verdict](const ComparedMeasure& m) {
        switch (verdict) {
            case OverallVerdict::better:
                return ComparisonVerdict::better;
            case OverallVerdict::worse:
                return ComparisonVerdict::worse;
            case OverallVerdict::trade_off:
                return m.measure.name == "licences" ? ComparisonVerdict::better : ComparisonVerdict::worse;
            case OverallVerdict::same:
                return ComparisonVerdict::same;
            case OverallVerdict::not_enough_runs:
                break;
        }
        return ComparisonVerdict::not_enough_runs;
    };
    Comparison comparison = *day_and_night().report().comparison;
    comparison.verdicts = {verdict};
    for (ComparedMeasure& m : comparison.measures)
        m.others.front().verdict = of_measure(m);
    return comparison;
}

TEST(ComparisonWords, HaveASentenceOfTheirOwnForEachVerdict) {
    for (const Language& language : {english, indonesian}) {
        std::set<std::string> sentences;
        for (const OverallVerdict verdict :
             {OverallVerdict::better, OverallVerdict::worse, OverallVerdict::trade_off, OverallVerdict::same,
              OverallVerdict::not_enough_runs}) {
            const std::string sentence = comparison_sentences(language, with_verdict(verdict));
            EXPECT_TRUE(sentences.insert(sentence).second) << sentence;
            EXPECT_THAT(sentence, Not(HasSubstr("{"))) << sentence;
            EXPECT_THAT(sentence, Not(HasSubstr(": ."))) << "a verdict without its reason";
        }
    }
}

TEST(ComparisonWords, HaveASentenceForEachOtherScenario) {
    const Comparison& comparison = *three_crews().report().comparison;
    const std::vector<std::string> lines = lines_of(comparison_sentences(english, comparison));
    EXPECT_EQ(lines.size(), 3U) << "two and which is the best";
}

TEST(InfluencesSentence, NamesWhatWasNotTried) {
    const Report report = day_and_night().report();
    const std::string sentence = influences_sentence(english, *report.comparison,
                                                     *report.scenarios.front().scenario, *report.influences);
    EXPECT_THAT(sentence, HasSubstr("What matters most for the difference in licences in all: "));
    EXPECT_THAT(sentence, HasSubstr("Not tried, since the file gives no bounds: "));
    EXPECT_THAT(sentence, HasSubstr("(arrivals.pool.free)"));
}

TEST(InfluencesSentence, SpeaksOfTheFirstMeasureThatDiffers) {
    const Report report = day_and_night().report();
    const auto of = [&](const Comparison& comparison) {
        return influences_sentence(english, comparison, *report.scenarios.front().scenario,
                                   *report.influences);
    };
    Comparison comparison = *report.comparison;
    for (ComparedMeasure& m : comparison.measures) {
        if (m.measure.name != "licences") continue;
        m.others.front().verdict = ComparisonVerdict::same;
        m.others.front().difference = {0.0, 0.0, 0.0, 50};
    }
    EXPECT_THAT(of(comparison), HasSubstr("the difference in cost per licence: "));
    EXPECT_EQ(of(with_verdict(OverallVerdict::not_enough_runs)), "") << "nothing differs for sure";
}

TEST(ScenarioNames, AreShortenedByTheEndThatAllShare) {
    Comparison comparison;
    const auto names = [&](std::vector<std::string> given) {
        comparison.scenarios = std::move(given);
        std::vector<std::string> shown;
        for (std::size_t i = 0; i < comparison.scenarios.size(); ++i)
            shown.push_back(scenario_name(english, comparison, i));
        return shown;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names({"Day, K", "Night, K"}), (Names{"Day", "Night"}));
    EXPECT_EQ(names({"Day, K", "Night, W"}), (Names{"Day, K", "Night, W"}));
    EXPECT_EQ(names({"Day", "Night"}), (Names{"Day", "Night"}));
    EXPECT_EQ(names({"Day, K", "Night, K", "Noon"}), (Names{"Day, K", "Night, K", "Noon"}));
    EXPECT_EQ(names({", K", "Night, K"}), (Names{", K", "Night, K"})) << "a name is never empty";
}

void expect_finite_numbers(const Json& json, const std::string& path) {
    if (json.is_number()) {
        EXPECT_TRUE(std::isfinite(json.get<double>())) << path;
    }
    if (!json.is_structured()) return;
    for (const auto& item : json.items())
        expect_finite_numbers(item.value(), path + "." + item.key());
}

TEST(ComparisonJson, HasTheKeysOfTheContract) {
    const Json json = comparison_json(day_and_night().report());
    for (const char* key : {"replications", "seed", "confidence", "scenarios", "verdicts", "comparison",
                            "exchange", "reach", "manifest"})
        EXPECT_TRUE(json.contains(key)) << key;
    const Json& licences = json["comparison"]["licences"];
    for (const char* key : {"unit", "population", "better", "decides", "estimates", "differences"})
        EXPECT_TRUE(licences.contains(key)) << key;
    for (const char* key : {"estimate", "low", "high", "half_width", "n", "gain", "p_value", "verdict"})
        EXPECT_TRUE(licences["differences"][0].contains(key)) << key;
    EXPECT_EQ(licences["decides"], true);
    EXPECT_EQ(licences["estimates"].size(), 2U);
    EXPECT_FALSE(json.contains("interrupted"));
}

TEST(ComparisonJson, SaysVerdictsInWordsOfTheContractAndNoNumberThatIsNone) {
    const std::set<std::string> words{"better", "worse", "same", "not_enough_runs"};
    for (const Reported* reported : {&day_and_night(), &three_crews()}) {
        const Json json = comparison_json(reported->report());
        expect_finite_numbers(json, "");
        for (const auto& measure : json["comparison"]) {
            for (const auto& difference : measure["differences"]) {
                const Json& verdict = difference["verdict"];
                EXPECT_TRUE(verdict.is_null() || words.count(verdict.get<std::string>()) == 1) << verdict;
            }
        }
    }
}

TEST(ComparisonJson, SaysThatItWasInterrupted) {
    Report report = day_and_night().report();
    report.is_complete = false;
    EXPECT_TRUE(comparison_json(report).contains("interrupted"));
}

std::size_t cells_in(const std::string& line) {
    std::size_t cells = 1;
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == ',' && !is_quoted) ++cells;
    }
    return cells;
}

TEST(ComparisonCsv, IsRectangularWithARowForEachMeasureAndScenario) {
    for (const Reported* reported : {&day_and_night(), &three_crews()}) {
        const Report report = reported->report();
        const std::vector<std::string> lines = lines_of(comparison_csv(report));
        EXPECT_EQ(lines.size(), 2 + report.comparison->measures.size() * report.scenarios.size());
        for (const std::string& line : lines)
            EXPECT_EQ(cells_in(line), cells_in(lines.front())) << line;
        EXPECT_EQ(lines.back().find("manifest,"), 0U);
    }
}

}  // namespace
}  // namespace jemput::tests
