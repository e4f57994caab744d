#include "sim/experiment/influence.hpp"

#include "sim/scenario/read_scenario.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

/// A plain day whose numbers have bounds, as it is written.
class Written {
  public:
    /// `service` of one person, in minutes, by `officers`; `more` is any text of the scenario.
    Written(const std::string& service, const std::string& officers, const std::string& more = "") {
        const std::string text =
            "jemput: 1\nname: a\n"
            "time: {date: 2019-09-18, opens: \"08:00\", closes: \"10:00\"}\n"
            "arrivals: {times: [\"08:00\", \"08:00\", \"08:00\"]}\n"
            "staff:\n  officers: " +
            officers + "\nflow:\n  - step: A\n    time: " + service + "\n" + more;
        auto document = parse_document(text, "test");
        if (!document) throw std::runtime_error(to_string(document.error()));
        document_ = std::move(*document);
        const auto reading = read_scenario(document_);
        if (!reading) throw std::runtime_error(to_string(reading.error()));
        numbers_ = reading->numbers;
    }

    [[nodiscard]] WrittenScenario scenario() const { return {&document_, &numbers_}; }
    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const std::vector<SourcedNumber>& numbers() const { return numbers_; }

  private:
    Document document_;
    std::vector<SourcedNumber> numbers_;
};

const std::string service_of_5 = "{value: 5 min, low: 4 min, high: 8 min, source: a}";
const std::string one_officer = "{value: 1, low: 1, high: 3, source: b}";

Influences of_difference(const Written& first, const Written& other) {
    return influences_on_difference(first.scenario(), other.scenario(), "wait.mean", {2, 1, 1});
}

const Influence& on(const Influences& all, const std::string& path, Influence::In scenarios) {
    const auto found = std::find_if(all.ranked.begin(), all.ranked.end(), [&](const Influence& influence) {
        return influence.number.path == path && influence.scenarios == scenarios;
    });
    if (found == all.ranked.end()) throw std::runtime_error("no influence of " + path);
    return *found;
}

// Three people come at once. With one officer and a service of s they wait 0, s and 2s: s in the mean.

TEST(Influences, AreWhatTheMeasureBecomesAtTheBoundsTheStrongestFirst) {
    const Written day(service_of_5, one_officer);
    const Influences all = influences(day.document(), day.numbers(), "wait.mean", {2, 1, 1});
    ASSERT_EQ(all.ranked.size(), 2U);
    EXPECT_EQ(all.ranked[0].number.path, "staff.officers");
    EXPECT_DOUBLE_EQ(all.ranked[0].at_low, 5);
    EXPECT_DOUBLE_EQ(all.ranked[0].at_high, 0);
    EXPECT_DOUBLE_EQ(all.ranked[1].at_low, 4);
    EXPECT_DOUBLE_EQ(all.ranked[1].at_high, 8);
    EXPECT_DOUBLE_EQ(all.ranked[1].range(), 4);
}

TEST(InfluencesOnADifference, VaryASharedNumberInBothScenarios) {
    const Written first(service_of_5, one_officer);
    const Written other(service_of_5, "{value: 3, low: 2, high: 3, source: b}");
    const Influences all = of_difference(first, other);
    ASSERT_EQ(all.ranked.size(), 3U);
    const Influence& service = on(all, "flow[0].time", Influence::In::both);
    EXPECT_DOUBLE_EQ(service.at_low, 0 - 4) << "three officers leave nobody to wait";
    EXPECT_DOUBLE_EQ(service.at_high, 0 - 8);
}

TEST(InfluencesOnADifference, VaryANumberOfOneScenarioInThatOneOnly) {
    const Written first(service_of_5, one_officer);
    const Written other(service_of_5, "{value: 3, low: 1, high: 3, source: b}");
    const Influences all = of_difference(first, other);
    const Influence& of_first = on(all, "staff.officers", Influence::In::first);
    EXPECT_DOUBLE_EQ(of_first.at_low, 0 - 5);
    EXPECT_DOUBLE_EQ(of_first.at_high, 0 - 0);
    const Influence& of_other = on(all, "staff.officers", Influence::In::other);
    EXPECT_DOUBLE_EQ(of_other.at_low, 5 - 5);
    EXPECT_DOUBLE_EQ(of_other.at_high, 0 - 5);
}

TEST(InfluencesOnADifference, TakeNumbersForSharedOnlyWithTheSameValueAndBounds) {
    const Written first(service_of_5, one_officer);
    for (const char* service : {"{value: 6 min, low: 4 min, high: 8 min, source: a}",
                                "{value: 5 min, low: 3 min, high: 8 min, source: a}",
                                "{value: 5 min, low: 4 min, high: 9 min, source: a}"}) {
        const Influences all = of_difference(first, {service, one_officer});
        EXPECT_EQ(all.ranked.size(), 3U) << service;
        EXPECT_EQ(on(all, "flow[0].time", Influence::In::first).scenarios, Influence::In::first);
    }
}

TEST(Influences, TellWhatHasNoBoundsAndHowWellTheMeasureIsKnown) {
    const Written day("{value: {exponential: {mean: 5 min}}, source: a}", one_officer);
    const Influences all = influences(day.document(), day.numbers(), "wait.mean", {20, 1, 1});
    ASSERT_EQ(all.without_bounds.size(), 1U);
    EXPECT_EQ(all.without_bounds.front().path, "flow[0].time");
    EXPECT_EQ(all.replications, 20);
    EXPECT_GT(all.error, 0) << "random services";
    EXPECT_TRUE(all.is_told({{}, 0, 1.01 * all.error}));
    EXPECT_FALSE(all.is_told({{}, 0, 0.99 * all.error}));
}

TEST(InfluencesOnADifference, TellWhatHasNoBoundsAndWhatCannotBeVaried) {
    const Written first("{value: 5 min, source: a}", one_officer);
    const Written other("{value: {uniform: {low: 4 min, high: 6 min}}, low: 4 min, high: 8 min, source: a}",
                        one_officer);
    const Influences all = of_difference(first, other);
    ASSERT_EQ(all.ranked.size(), 1U) << "the officers of both";
    ASSERT_EQ(all.not_varied.size(), 1U) << "a duration that is not written by its mean";
    EXPECT_EQ(all.not_varied.front().path, "flow[0].time");
    ASSERT_EQ(all.without_bounds.size(), 1U) << "the duration of the first";
    EXPECT_EQ(all.without_bounds.front().value, "5 min");
    EXPECT_EQ(all.replications, 2);
    EXPECT_GT(all.error, 0) << "the services of the other are random";
}

}  // namespace
}  // namespace jemput::tests
