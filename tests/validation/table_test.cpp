#include "sim/validation/known_experiments.hpp"
#include "sim/validation/out_of_scope.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

std::vector<KnownCase> all_cases() {
    std::vector<KnownCase> all;
    for (const KnownExperiment& experiment : known_experiments())
        all.insert(all.end(), experiment.cases.begin(), experiment.cases.end());
    return all;
}

TEST(KnownValues, AreTwoHundredAndFourteenEachInOneList) {
    std::multiset<std::string> ids;
    for (const KnownCase& known : all_cases())
        ids.insert(known.id);
    for (const OutOfScope& other : out_of_scope())
        ids.insert(std::string(other.id));
    EXPECT_EQ(ids.size(), 214U);
    for (const std::string& id : ids)
        EXPECT_EQ(ids.count(id), 1U) << id;
}

TEST(KnownValues, SayWhatTheyAreAndWhereTheyAreFrom) {
    for (const KnownCase& known : all_cases()) {
        EXPECT_FALSE(known.what.empty()) << known.id;
        EXPECT_FALSE(known.unit.empty()) << known.id;
        EXPECT_FALSE(known.source.empty()) << known.id;
    }
    for (const OutOfScope& other : out_of_scope())
        EXPECT_FALSE(other.reason.empty()) << other.id;
}

TEST(KnownValues, AreReachedByExperimentsWithNamesOfTheirOwn) {
    std::set<std::string> names;
    for (const KnownExperiment& experiment : known_experiments()) {
        EXPECT_TRUE(names.insert(experiment.name).second) << experiment.name;
        EXPECT_EQ(experiment.replications == 0, experiment.way == Way::procedure) << experiment.name;
    }
}

}  // namespace
}  // namespace jemput
