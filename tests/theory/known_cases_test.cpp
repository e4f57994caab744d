#include "sim/validation/known_experiments.hpp"
#include "tests/theory/theory_support.hpp"

#include <cctype>
#include <ostream>
#include <string>
#include <vector>

// Each experiment of the table of known values, as large as `jemput validate` runs it.

namespace jemput {

void PrintTo(const KnownExperiment& experiment, std::ostream* out) {
    *out << experiment.name;
}

namespace {

class KnownCases : public testing::TestWithParam<KnownExperiment> {
  protected:
    static void expect_agreement() {
        const KnownExperiment& experiment = GetParam();
        const std::vector<Finding> findings = experiment.run({.replications = experiment.replications});
        ASSERT_EQ(findings.size(), experiment.cases.size());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const KnownCase& known = experiment.cases[i];
            EXPECT_TRUE(agrees(known, findings[i]))
                << is_near(known.id, findings[i], known.expected).message();
        }
    }
};

/// Letters and digits only, as the names of tests want it.
std::string name_of(const testing::TestParamInfo<KnownExperiment>& test) {
    std::string name;
    for (const char c : test.param.name) {
        const bool is_plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (is_plain) name += c;
        if (!is_plain && !name.empty() && name.back() != '_') name += '_';
    }
    return name;
}

class MarkovQueues : public KnownCases {};
TEST_P(MarkovQueues, AgreeWithClosedForms) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, MarkovQueues, testing::ValuesIn(known_markov_queues()), name_of);

class Joining : public KnownCases {};
TEST_P(Joining, AgreesWithTheChainOfThePeoplePresent) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Joining, testing::ValuesIn(known_joining()), name_of);

class GeneralQueues : public KnownCases {};
TEST_P(GeneralQueues, AgreeWithPollaczekKhinchineAndOthers) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, GeneralQueues, testing::ValuesIn(known_general_queues()), name_of);

class Days : public KnownCases {};
TEST_P(Days, AgreeWithTheDifferentialEquations) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Days, testing::ValuesIn(known_days()), name_of);

class Mechanisms : public KnownCases {};
TEST_P(Mechanisms, AgreeWithTheTheoryOfEach) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Mechanisms, testing::ValuesIn(known_mechanisms()), name_of);

class Stations : public KnownCases {};
TEST_P(Stations, OnTheKernelAgreeWithTheory) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Stations, testing::ValuesIn(known_stations()), name_of);

class Networks : public KnownCases {};
TEST_P(Networks, OnTheKernelAgreeWithJackson) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Networks, testing::ValuesIn(known_networks()), name_of);

class KnownCoverage : public KnownCases {};
TEST_P(KnownCoverage, OfStudentsIntervalIsAsOthersFound) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, KnownCoverage, testing::ValuesIn(known_coverage()), name_of);

class Procedures : public KnownCases {};
TEST_P(Procedures, ComputeWhatIsKnown) {
    expect_agreement();
}
INSTANTIATE_TEST_SUITE_P(Known, Procedures, testing::ValuesIn(known_procedures()), name_of);

}  // namespace
}  // namespace jemput
