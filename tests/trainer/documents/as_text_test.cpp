#include "tests/support/languages.hpp"
#include "tests/trainer/documents/pdf_reading.hpp"
#include "tests/trainer/documents/some_documents.hpp"
#include "trainer/core/documents/printed_document.hpp"
#include "trainer/core/documents/wrapping.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> rows_of(const std::string& text) {
    std::vector<std::string> rows;
    std::istringstream stream(text);
    for (std::string row; std::getline(stream, row);)
        rows.push_back(row);
    return rows;
}

TEST(AsText, HasTitleLabelsAndValuesInTheLanguageAskedFor) {
    const std::string text = as_text(some_licence(), indonesian);
    for (const char* words : {"Nomor Induk Berusaha", "Pemilik usaha", "0000123456789", "SITI AMINAH",
                              "usaha mikro", "Izin ini belum boleh dipakai penuh.", "Cetakan latihan."})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_THAT(as_text(some_licence(), english), HasSubstr("micro business"));
    EXPECT_THAT(as_text(some_licence(), english), Not(HasSubstr("usaha mikro")));
}

TEST(AsText, ShowsADashWhereAFieldIsEmpty) {
    EXPECT_THAT(as_text(some_licence(), english), HasSubstr("NPWP                     : –"));
}

TEST(AsText, HasTheTrainingMarkAtHeadAndFootAndAcross) {
    const std::vector<std::string> rows = rows_of(as_text(some_licence(), indonesian));
    ASSERT_GT(rows.size(), 4U);
    EXPECT_THAT(rows.front(), HasSubstr("DATA LATIHAN"));
    EXPECT_THAT(rows[rows.size() - 2], HasSubstr("DATA LATIHAN"));
    EXPECT_THAT(rows.back(), HasSubstr("Hanya untuk latihan, tidak berlaku."));
    EXPECT_THAT(as_text(some_licence(), indonesian), HasSubstr("D A T A   L A T I H A N"));
}

TEST(AsText, HasTheMarkAcrossEvenWhereThereIsNothingElse) {
    EXPECT_THAT(as_text({}, english), HasSubstr("D A T A   L A T I H A N"));
}

TEST(AsText, RepeatsTheMarkInALongDocument) {
    PrintedDocument longer = some_licence();
    for (int i = 0; i < 40; ++i)
        longer.lines.push_back(PrintedLine::paragraph({"baris", "line"}));
    EXPECT_GE(occurrences(as_text(longer, english), "D A T A   L A T I H A N"), 4U);
}

TEST(AsText, IsEightyColumnsWideWhateverStandsInIt) {
    const std::vector<std::string> values{"SITI", std::string(500, 'W'),
                                          "Café São José – ñandú “dua” " + std::string(90, 'x'),
                                          "tab\there\nand\r\nthere", "\xFF\xC3"};
    for (const std::string& value : values) {
        const std::vector<std::string> rows = rows_of(as_text(with_value(value), english));
        for (const std::string& row : rows)
            EXPECT_EQ(characters(row), 80U) << row;
    }
}

TEST(AsText, LosesNothingOfALongValue) {
    const std::string text = as_text(with_value(std::string(500, 'W')), english);
    EXPECT_EQ(occurrences(text, "W"), 500U);
}

TEST(Wrapped, BreaksAtBlanks) {
    const auto ten = [](std::string_view line) { return characters(line) <= 10; };
    EXPECT_EQ(wrapped("satu dua tiga empat", ten), (std::vector<std::string>{"satu dua", "tiga empat"}));
    EXPECT_EQ(wrapped("", ten), std::vector<std::string>{""});
    EXPECT_EQ(wrapped("  satu \t dua  ", ten), std::vector<std::string>{"satu dua"});
    EXPECT_EQ(wrapped("satu\ndua", ten), (std::vector<std::string>{"satu", "dua"}));
}

TEST(Wrapped, BreaksAWordThatIsTooLongBetweenCharacters) {
    const auto three = [](std::string_view line) { return characters(line) <= 3; };
    EXPECT_EQ(wrapped("ééééé a", three), (std::vector<std::string>{"ééé", "éé", "a"}));
}

TEST(Wrapped, PutsAtLeastOneCharacterOnALineWhateverFits) {
    const auto nothing = [](std::string_view) { return false; };
    EXPECT_EQ(wrapped("abc", nothing), (std::vector<std::string>{"a", "b", "c"}));
}

}  // namespace
}  // namespace jemput::trainer::tests
