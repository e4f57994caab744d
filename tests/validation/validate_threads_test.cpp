#include "sim/validation/known_experiments.hpp"
#include "sim/validation/validate.hpp"

#include <stdexcept>
#include <stop_token>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

/// Each of the three ways, short.
std::vector<KnownExperiment> some_experiments() {
    std::vector<KnownExperiment> some;
    for (KnownExperiment& experiment : known_experiments()) {
        if (experiment.name == "Ten people, by hand" || experiment.name == "Served once more" ||
            experiment.name == "Erlang B" || experiment.name == "Distributions")
            some.push_back(experiment);
    }
    return some;
}

constexpr double short_effort = 0.4;

/// Every finding with all its digits.
std::vector<double> numbers(const Validation& validation) {
    std::vector<double> all;
    for (const CaseResult& result : validation.results) {
        all.push_back(result.found->value);
        all.push_back(result.found->standard_error);
    }
    return all;
}

TEST(Validation, FindsTheSameWhateverTheThreads) {
    const std::vector<KnownExperiment> experiments = some_experiments();
    ASSERT_EQ(experiments.size(), 4U);
    const Validation one = validate(experiments, {.effort = short_effort, .threads = 1});
    const Validation three = validate(experiments, {.effort = short_effort, .threads = 3});
    ASSERT_GT(one.results.size(), 10U);
    EXPECT_EQ(numbers(one), numbers(three));
    EXPECT_EQ(one.agreeing(), one.results.size());
}

TEST(Validation, FailsAValueThatIsWrong) {
    std::vector<KnownExperiment> experiments = some_experiments();
    for (KnownExperiment& experiment : experiments)
        for (KnownCase& known : experiment.cases)
            known.expected *= 1.1;
    const Validation wrong = validate(experiments, {.effort = short_effort, .threads = 2});
    for (const CaseResult& result : wrong.results)
        EXPECT_FALSE(result.agrees) << result.known.id;
    EXPECT_EQ(wrong.agreeing(), 0U);
}

TEST(Validation, JudgesOnlyWhatTheFilterPicks) {
    const Validation some = validate(known_experiments(), {.threads = 1, .filter = "dd1.w"});
    ASSERT_EQ(some.results.size(), 1U);
    EXPECT_EQ(some.results.front().known.id, "DD1.Wq");
    EXPECT_TRUE(validate(known_experiments(), {.threads = 1, .filter = "nothing"}).results.empty());
}

TEST(Validation, ThatIsInterruptedSaysSo) {
    std::stop_source stop;
    stop.request_stop();
    const Validation nothing = validate(some_experiments(), {.threads = 2}, stop.get_token());
    EXPECT_FALSE(nothing.is_complete);
    EXPECT_TRUE(nothing.results.empty());
}

TEST(Validation, LeavesEveryExperimentWhenItIsInterrupted) {
    std::stop_source stop;
    stop.request_stop();
    for (const KnownExperiment& experiment : known_experiments()) {
        if (experiment.way == Way::procedure) continue;
        const Effort effort{.replications = experiment.replications, .stop = stop.get_token()};
        EXPECT_TRUE(experiment.run(effort).empty()) << experiment.name;
    }
}

TEST(Validation, PassesOnWhatAnExperimentThrows) {
    KnownExperiment broken{"broken", Way::procedure, {{"B", "nothing", "-", 0}}, 0, {}};
    broken.run = [](const Effort&) -> std::vector<Finding> { throw std::runtime_error("broken"); };
    EXPECT_THROW((void)validate({broken}, {.threads = 2}), std::runtime_error);
}

TEST(Validation, ListsWithoutRunning) {
    const Validation list = listed(known_experiments(), "MM1.");
    ASSERT_GT(list.results.size(), 6U);
    for (const CaseResult& result : list.results)
        EXPECT_FALSE(result.found);
}

}  // namespace
}  // namespace jemput
