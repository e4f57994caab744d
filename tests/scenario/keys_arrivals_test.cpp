#include "tests/support/csv_file.hpp"
#include "tests/support/scenario_text.hpp"

#include <chrono>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using tests::CsvFile;
using tests::plain_day_with;

Arrivals arrivals(const std::string& text, const std::string& place = "{name: a}") {
    return plain_day_with({{"arrivals", text}, {"place", place}}).visits.at(0).arrivals;
}

TEST(ArrivalsKeys, AreNeutralWhenLeftOut) {
    const Arrivals a = arrivals("{rate: 9/h}");
    EXPECT_EQ(a.level, 1);
    EXPECT_EQ(a.day_cv, 0);
    EXPECT_EQ(a.publicity, 1);
    EXPECT_FALSE(a.population);
    EXPECT_FALSE(a.pool);
    EXPECT_FALSE(a.appointments);
    EXPECT_FALSE(a.carik);
    EXPECT_TRUE(a.groups.empty());
}

TEST(ArrivalsKeys, TellHowManyMoreComeForPublicityAndPopulation) {
    const Arrivals a =
        arrivals("{rate: 9/h, publicity: 1.5, population: 72000, reference_population: 60000}");
    EXPECT_EQ(a.publicity, 1.5);
    EXPECT_EQ(a.population, 72000);
    EXPECT_EQ(a.reference_population, 60000);
}

TEST(ArrivalsKeys, ReadALogIntoTimesInOrder) {
    const CsvFile file("nr,came\n1,08:30\n2,08:05:30\n3,09:00\n");
    const Arrivals a = arrivals("{log: {file: " + file.path() + ", column: came}}");
    EXPECT_EQ(a.times, (std::vector<Duration>{hours{8} + minutes{5} + std::chrono::seconds{30},
                                              hours{8} + minutes{30}, hours{9}}));
    EXPECT_TRUE(a.profile.empty());
}

TEST(ArrivalsKeys, NameTheFileOfALogAmongThoseThatWereRead) {
    const CsvFile file("came\n08:30\n");
    auto document = parse_document(tests::plain_day, "test").value();
    ASSERT_TRUE(assign(document, "arrivals", "{log: {file: " + file.path() + ", column: came}}"));
    const auto reading = read_scenario(document);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->files.back().path, file.path());
}

TEST(Appointments, AreTimesOneByOne) {
    const Appointments a =
        arrivals("{appointments: {times: [\"08:00\", \"08:20\"], shows_up: 80 %, early: 5 min}}")
            .appointments.value();
    EXPECT_EQ(a.times, (std::vector<Duration>{hours{8}, hours{8} + minutes{20}}));
    EXPECT_EQ(a.shows_up, 0.8);
    EXPECT_EQ(a.early, Distribution::constant(5));
    EXPECT_EQ(a.late, Distribution::constant(0));
}

TEST(Appointments, AtEvenDistancesEndBeforeTheLastTime) {
    const Appointments a =
        arrivals("{rate: 1/h, appointments: {every: {from: \"08:00\", to: \"09:00\", each: 20 min}}}")
            .appointments.value();
    EXPECT_EQ(a.times, (std::vector<Duration>{hours{8}, hours{8} + minutes{20}, hours{8} + minutes{40}}));
    EXPECT_EQ(a.shows_up, 1);
}

TEST(CarikKeys, TellWhenHeComesAndWhomHeBrings) {
    const Carik c = arrivals(
                        "{carik: {times: [\"08:30\"], late: 10 min, brings: {5: 0.25, 8: 0.75}, "
                        "complete_papers: 0.9}}",
                        "{kind: invited}")
                        .carik.value();
    EXPECT_EQ(c.times, std::vector<Duration>{hours{8} + minutes{30}});
    EXPECT_EQ(c.late, Distribution::constant(10));
    EXPECT_EQ(c.brings, (Shares{{5, 0.25}, {8, 0.75}}));
    EXPECT_EQ(c.complete_papers, 0.9);
}

}  // namespace
}  // namespace jemput
