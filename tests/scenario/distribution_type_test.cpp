#include "sim/scenario/distribution_type.hpp"

#include "sim/document/document.hpp"
#include "sim/document/type.hpp"
#include "tests/support/csv_file.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

struct Holder {
    Distribution time;
};

Expected<Distribution> read(const std::string& text) {
    const auto document = parse_document("time: " + text, "test");
    if (!document) return tl::unexpected(document.error());
    Record<Holder> keys("holder", "One duration.");
    keys.required("time", &Holder::time, random_duration(), "It.");
    const auto reading = read_document(*document, record(std::move(keys)));
    if (!reading) return tl::unexpected(reading.error());
    return reading->value.time;
}

std::string faults_of(const std::string& text) {
    const auto read_value = read(text);
    return read_value ? "" : to_string(read_value.error());
}

TEST(RandomDuration, IsWrittenAsADurationOrAFamily) {
    EXPECT_EQ(read("90 s").value(), Distribution::constant(1.5));
    EXPECT_EQ(read("{uniform: {low: 1 min, high: 2 min}}").value(), Distribution::uniform(1, 2));
    EXPECT_EQ(read("{triangular: {low: 1 min, mode: 2 min, high: 4 min}}").value(),
              Distribution::triangular(1, 2, 4));
    EXPECT_EQ(read("{pert: {low: 1 min, mode: 2 min, high: 4 min}}").value(), Distribution::pert(1, 2, 4));
    EXPECT_EQ(read("{exponential: {mean: 2 h}}").value(), Distribution::exponential(120));
    EXPECT_EQ(read("{erlang: {mean: 6 min, stages: 3}}").value(), Distribution::erlang(3, 6));
    EXPECT_EQ(read("{gamma: {mean: 6 min, cv: 0.7}}").value(), Distribution::gamma(6, 0.7));
    EXPECT_EQ(read("{lognormal: {mean: 6 min, cv: 0.5}}").value(), Distribution::lognormal(6, 0.5));
    EXPECT_EQ(read("{weibull: {shape: 1.5, scale: 10 min}}").value(), Distribution::weibull(1.5, 10));
    EXPECT_EQ(read("{normal: {mean: 5 min, sd: 1 min}}").value(), Distribution::normal(5, 1));
    EXPECT_EQ(read("{empirical: {values: [1 min, 2 min], weights: [3, 1]}}").value(),
              Distribution::empirical({1, 2}, {3, 1}));
    EXPECT_EQ(read("{mixture: [{weight: 3, time: 1 min}, {weight: 1, time: {exponential: {mean: 9 min}}}]}")
                  .value(),
              Distribution::mixture({{3, Distribution::constant(1)}, {1, Distribution::exponential(9)}}));
}

TEST(RandomDuration, RefusesParametersThatDoNotFit) {
    EXPECT_NE(faults_of("{uniform: {low: 3 min, high: 2 min}}").find("parameters that do not fit"),
              std::string::npos);
    EXPECT_NE(faults_of("{exponential: {mean: 0 min}}").find("mean must be greater than 0"),
              std::string::npos);
    EXPECT_NE(faults_of("{mixture: []}"), "");
    EXPECT_NE(faults_of("{lognormale: {mean: 6 min, cv: 0.5}}").find("did you mean 'lognormal'?"),
              std::string::npos);
}

std::string as_time(const tests::CsvFile& file, const std::string& column) {
    return "{empirical: {file: " + file.path() + ", column: " + column + "}}";
}

TEST(ObservedTimes, AreReadFromAColumnOfACsvFile) {
    const tests::CsvFile file("who,minutes\n\"A, B\",4.5\nC,6\n");
    EXPECT_EQ(read(as_time(file, "minutes")).value(), Distribution::empirical({4.5, 6}));
}

TEST(ObservedTimes, MayBeSeparatedBySemicolons) {
    const tests::CsvFile file("who;minutes\r\nA;4.5\r\n\r\nC;6\r\n");
    EXPECT_EQ(read(as_time(file, "minutes")).value(), Distribution::empirical({4.5, 6}));
}

TEST(ObservedTimes, ReportEveryBadRowWithItsLine) {
    const tests::CsvFile file("who,minutes\nA,4.5\nB,four\nC\nD,-1\n");
    const std::string faults = faults_of(as_time(file, "minutes"));
    EXPECT_NE(faults.find(":3:1: time.empirical: found 'four' in the column 'minutes'"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find(":4:1: time.empirical: found a row of 1 cells; allowed: 2"), std::string::npos)
        << faults;
    EXPECT_NE(faults.find(":5:1: time.empirical: found '-1' in the column 'minutes'"), std::string::npos)
        << faults;
}

TEST(ObservedTimes, ReportAMissingColumnAFileWithoutRowsAndOneThatIsNotThere) {
    const tests::CsvFile file("who,minutes\n");
    EXPECT_NE(faults_of(as_time(file, "minute")).find("did you mean 'minutes'?"), std::string::npos);
    EXPECT_NE(faults_of(as_time(file, "minutes")).find("no rows"), std::string::npos);
    EXPECT_NE(faults_of("{empirical: {file: /nowhere.csv, column: x}}"), "");
    EXPECT_NE(
        faults_of("{empirical: {values: [1 min], file: x.csv, column: x}}").find("both values and a file"),
        std::string::npos);
}

}  // namespace
}  // namespace jemput
