#include "trainer/core/records/grade_book.hpp"

#include "tests/trainer/records/filled_record.hpp"

#include <csv.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

constexpr const char* grade_heading =
    "code,date,case,mode,rules,seed,score,passed,criticals,majors,minors,hints,minutes\r\n";

HistoryEntry graded_entry(bool passed) {
    const Outcome outcome = an_outcome(passed);
    return {{"", a_setup(), RecordState::finished, outcome.ended},
            ResultRecord{outcome.score, outcome.findings, outcome.hints, outcome.at_desk}};
}

/// The cells, as libcsv reads them strictly.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows(1);
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const auto cell = [](void* text, std::size_t size, void* all) {
        static_cast<decltype(rows)*>(all)->back().emplace_back(static_cast<const char*>(text), size);
    };
    const auto row = [](int, void* all) { static_cast<decltype(rows)*>(all)->emplace_back(); };
    EXPECT_EQ(csv_parse(&parser, csv.data(), csv.size(), cell, row, &rows), csv.size());
    EXPECT_EQ(csv_fini(&parser, cell, row, &rows), 0);
    csv_free(&parser);
    rows.pop_back();
    return rows;
}

TEST(GradeBook, HasALineForEachSessionThatHasEnded) {
    HistoryEntry running = graded_entry(true);
    running.session.state = RecordState::running;
    EXPECT_EQ(grade_book({graded_entry(false), running, graded_entry(true)}),
              std::string(grade_heading) +
                  "PTG-017,2026-11-24,K09,practice,oss11,4711,0.7200,no,1,1,2,1,6.7\r\n"
                  "PTG-017,2026-11-24,K09,practice,oss11,4711,0.8500,yes,0,1,2,1,6.7\r\n");
}

TEST(GradeBook, LeavesOutWhatAnAbandonedSessionDoesNotHave) {
    HistoryEntry abandoned = graded_entry(true);
    abandoned.session.state = RecordState::abandoned;
    abandoned.result.reset();
    EXPECT_EQ(grade_book({abandoned}),
              std::string(grade_heading) + "PTG-017,2026-11-24,K09,practice,oss11,4711,,no,,,,,\r\n");
}

TEST(GradeBook, PutsIntoQuotesWhatWouldBeMistaken) {
    HistoryEntry entry = graded_entry(true);
    entry.session.setup.case_id = "K09, \"malam\"\nBlitar – é";
    const auto rows = cells_of(grade_book({entry}));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].size(), rows[0].size());
    EXPECT_EQ(rows[1][2], entry.session.setup.case_id);
}

TEST(GradeBook, NeverShowsAScoreBelowThePassMarkAsThePassMark) {
    HistoryEntry entry = graded_entry(false);
    entry.result->score.total = 0.799996;
    EXPECT_EQ(cells_of(grade_book({entry}))[1][6], "0.7999");
}

TEST(GradeBook, IsExportedOfEverybodyOrOfOne) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    const Records records = value_of(Records::open(folder.file(), Access::read));
    EXPECT_EQ(cells_of(value_of(export_grade_book(records))).size(), 3U);
    EXPECT_EQ(cells_of(value_of(export_grade_book(records, "AND-2"))).size(), 2U);
    EXPECT_FALSE(export_grade_book(records, "PTG-099"));
}

}  // namespace
}  // namespace jemput::trainer::tests
