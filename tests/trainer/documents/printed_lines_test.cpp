#include "trainer/core/documents/printed_lines.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using Rows = std::vector<std::string>;

TEST(PrintedLines, TakeTheFirstAsTitle) {
    EXPECT_EQ(printed_lines("nib", {"NOMOR INDUK BERUSAHA"}, {"BUSINESS NUMBER"}),
              (PrintedDocument{"nib", {"NOMOR INDUK BERUSAHA", "BUSINESS NUMBER"}, {}}));
}

TEST(PrintedLines, AreFieldsWhereALabelStandsBeforeAColon) {
    const PrintedDocument document = printed_lines("nib", {"NIB", "Nama: SITI", "Skala: mikro", "NPWP: "},
                                                   {"NIB", "Name: SITI", "Scale: micro", "NPWP: "});
    ASSERT_EQ(document.lines.size(), 3U);
    EXPECT_EQ(document.lines[0], PrintedLine::field({"Nama", "Name"}, "SITI"));
    EXPECT_EQ(document.lines[1], (PrintedLine{LineKind::field, {"Skala", "Scale"}, {"mikro", "micro"}}));
    EXPECT_EQ(document.lines[2], PrintedLine::field({"NPWP", "NPWP"}, ""));
}

TEST(PrintedLines, AreParagraphsWhereWhatStandsBeforeAColonIsASentence) {
    const Rows rows{"IUMK", "Izin ini belum berlaku efektif. Yang masih harus dipenuhi: lokasi",
                    "Buka pukul 10:30"};
    const PrintedDocument document = printed_lines("iumk", rows, rows);
    ASSERT_EQ(document.lines.size(), 2U);
    EXPECT_EQ(document.lines[0], PrintedLine::paragraph({rows[1], rows[1]}));
    EXPECT_EQ(document.lines[1], PrintedLine::paragraph({rows[2], rows[2]}));
}

TEST(PrintedLines, LeaveOutTheTrainingMark) {
    EXPECT_TRUE(printed_lines("nib", {"NIB", "DATA LATIHAN - tidak berlaku"}, {"NIB", "TRAINING DATA"})
                    .lines.empty());
}

TEST(PrintedLines, MayBeNone) {
    EXPECT_TRUE(printed_lines("nib", {}, {}).lines.empty());
}

}  // namespace
}  // namespace jemput::trainer::tests
