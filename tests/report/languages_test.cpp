#include "sim/core/format.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_table.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/result_text.hpp"
#include "sim/report/trace_report.hpp"
#include "sim/report/verdict.hpp"
#include "sim/report/visit_table.hpp"
#include "tests/report/results.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::size_t widest_table = 120;
constexpr std::size_t widest_title = 36;

/// People who come for ever, to one officer.
Scenario endless_queue() {
    return scenario_from(
        "jemput: 1\nname: endless\nhorizon: {length: 20 h, warm_up: 2 h}\narrivals: {rate: 6/h}\n"
        "staff: {officers: 1}\nflow:\n  - {step: A, time: {exponential: {mean: 5 min}}}\n");
}

std::string report(const Language& language, const Scenario& scenario, std::int64_t replications = 100) {
    return to_text(language, result_of(scenario, replications), scenario, {1, 2, 0, 0}, {});
}

TEST(ReportsInIndonesian, SayTheVerdictOfAVisit) {
    const std::string text = report(indonesian, shipped_scenario("night_market"), 300);
    EXPECT_THAT(text, StartsWith("Pasar malam, Kanigoro · Rabu, 18 September 2019, 18.30–21.30 · 3 petugas\n"
                                 "Mobil layanan di pasar malam Kanigoro;"));
    EXPECT_THAT(text, HasSubstr("\n\nDengan 3 petugas, "));
    EXPECT_THAT(text, HasSubstr(" dari 1.000 orang (± "));
    EXPECT_THAT(text, HasSubstr(" tidak dilayani dalam 30 menit"));
    EXPECT_THAT(text, HasSubstr("\nSatu kunjungan menghasilkan "));
    EXPECT_THAT(text, HasSubstr("Rp323.000"));
    EXPECT_THAT(text, HasSubstr("\nBertumpu pada 3 angka: 1 dari sumber, 2 asumsi.\n"));
    EXPECT_THAT(text, HasSubstr("ketelitian simulasi dengan kepercayaan 95%"));
}

TEST(ReportsInIndonesian, SayPlainlyWhatTooFewRunsCannotTell) {
    EXPECT_THAT(report(indonesian, shipped_scenario("night_market"), 1),
                HasSubstr("\nDengan 3 petugas: belum cukup ulangan untuk memastikan risiko tidak dilayani "
                          "dalam 30 menit.\n"));
}

TEST(ReportsInIndonesian, NameTheVisitsOfACalendar) {
    const Scenario scenario = shipped_scenario("campaign_month");
    const std::string text = report(indonesian, scenario, 20);
    EXPECT_THAT(text, HasSubstr("8 kunjungan, Rab 2 Okt 2019 – Sab 26 Okt 2019"));
    EXPECT_THAT(text, HasSubstr("\n  Sab 12 Okt 2019  Balai Ponggok          08.30–12.00  "));
    EXPECT_THAT(text, HasSubstr("\nSeluruhnya, 8 kunjungan menghasilkan "));
}

TEST(ReportsInIndonesian, SpeakOfAnEndlessQueueInSteadyState) {
    const std::string text = verdict(indonesian, result_of(endless_queue(), 200), endless_queue());
    EXPECT_THAT(text, StartsWith("Dalam keadaan tunak dengan 1 petugas, orang rata-rata menunggu "));
    EXPECT_THAT(text, HasSubstr("\nPetugas sibuk selama "));
}

TEST(ReportsInIndonesian, TellWhatMattersMost) {
    SourcedNumber mean;
    mean.path = "flow[0].time";
    mean.low = "2 min";
    mean.high = "6 min";
    EXPECT_EQ(important_numbers(indonesian, {{{mean, 0.02, 0.31}}, {}, {}, 200}, endless_queue()),
              "Yang paling menentukan risiko tidak dilayani dalam 30 menit (200 ulangan untuk tiap batas):\n"
              "  langkah A: waktu (flow A.time) dari 2 menit ke 6 menit: dari 2 menjadi 31 per 100 orang\n");
}

TEST(ReportsInIndonesian, LogATraceWithTheNamesOfItsScenario) {
    const Plan plan(shipped_scenario("two_officers_to_five"));
    const std::string log = to_log(indonesian, trace_of(plan), plan);
    EXPECT_THAT(log, HasSubstr("17.00.00  mobil layanan dibuka\n"));
    EXPECT_THAT(log, HasSubstr(" memulai S04 (memeriksa KTP dan berkas) bersama pemohon 1\n"));
    EXPECT_THAT(log, HasSubstr(" istirahat (Magrib)\n"));
}

/// The places where the columns of a table of numbers end, from their titles.
std::vector<std::size_t> ends_of_words(const std::string& line) {
    std::vector<std::size_t> ends;
    for (std::size_t at = line.find_first_not_of(' '); at != std::string::npos;) {
        const std::size_t end = std::min(line.find("  ", at), line.size());
        ends.push_back(width_of(line.substr(0, end)));
        at = line.find_first_not_of(' ', end);
    }
    return ends;
}

TEST(Tables, FitIntoTheirWidthInBothLanguages) {
    for (const char* name : {"night_market", "campaign_month", "launch_2019", "office_self_service"}) {
        const Scenario scenario = shipped_scenario(name);
        const RunResult result = result_of(scenario, 5);
        for (const Language& language : {english, indonesian}) {
            for (const std::string& line : lines_of(measure_table(language, result)))
                EXPECT_LE(width_of(line), widest_table) << line;
            for (const std::string& line : lines_of(visit_table(language, result, scenario)))
                EXPECT_LE(width_of(line), 110U) << line;
        }
    }
}

TEST(Tables, HaveTheirColumnsUnderTheirTitlesInBothLanguages) {
    const Scenario scenario = shipped_scenario("campaign_month");
    const RunResult result = result_of(scenario, 50);
    for (const Language& language : {english, indonesian}) {
        const std::vector<std::string> lines = lines_of(visit_table(language, result, scenario));
        const std::vector<std::size_t> titles = ends_of_words(lines[0]);
        for (const std::string& line : lines) {
            const std::vector<std::size_t> cells = ends_of_words(line);
            ASSERT_EQ(cells.size(), titles.size()) << line;
            for (std::size_t column = 3; column < titles.size(); ++column)
                EXPECT_EQ(cells[column], titles[column]) << line;
        }
    }
}

TEST(Titles, AreShortAndTellMeasuresApartInBothLanguages) {
    for (const char* name : {"night_market", "launch_2019", "office_self_service", "oss_bad_week"}) {
        const Scenario scenario = shipped_scenario(name);
        for (const Language& language : {english, indonesian}) {
            std::set<std::string> titles;
            const std::vector<Measure> measures = measures_of(Plan(scenario));
            for (const Measure& measure : measures) {
                const std::string title = language.text(measure.title);
                EXPECT_LE(width_of(title), widest_title) << title;
                titles.insert(title);
            }
            EXPECT_EQ(titles.size(), measures.size()) << language.tag();
        }
    }
}

TEST(Titles, AreTranslated) {
    for (const Measure& measure : measures_of(Plan(shipped_scenario("launch_2019"))))
        EXPECT_NE(indonesian.text(measure.title), measure.title);
}

}  // namespace
}  // namespace jemput::tests
