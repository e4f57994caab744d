#include "trainer/core/world/kbli_list.hpp"

#include "tests/support/csv_file.hpp"
#include "tests/support/places.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::CsvFile;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const KbliList& shipped_kbli() {
    static const auto list = KbliList::load(places::source_dir() + "/assets/kbli.csv");
    if (!list) throw std::runtime_error(to_string(list.error()));
    return *list;
}

std::vector<std::string> codes_for(std::string_view words) {
    std::vector<std::string> codes;
    for (const KbliCandidate& candidate : shipped_kbli().search(words))
        codes.push_back(candidate.entry->code);
    return codes;
}

std::string best_for(std::string_view words) {
    const auto codes = codes_for(words);
    return codes.empty() ? "none" : codes.front();
}

std::vector<std::string> codes_of(const std::vector<const KbliEntry*>& entries) {
    std::vector<std::string> codes;
    for (const KbliEntry* entry : entries)
        codes.push_back(entry->code);
    return codes;
}

constexpr std::string_view columns = "code,title,title_en,everyday_words,group,risk_mock,confusable\n";

std::string faults_of_kbli(const std::string& text) {
    const CsvFile file(text);
    const auto list = KbliList::load(file.path());
    return list ? "none" : to_string(list.error());
}

TEST(KbliList, HoldsTheShippedCodes) {
    EXPECT_EQ(shipped_kbli().all().size(), 114U);
    const KbliEntry* laundry = shipped_kbli().find("96200");
    ASSERT_NE(laundry, nullptr);
    EXPECT_EQ(laundry->title, (Bilingual{"Aktivitas penatu", "Laundry"}));
    EXPECT_EQ(laundry->risk, MockRisk::low);
    EXPECT_EQ(shipped_kbli().find("99999"), nullptr);
    EXPECT_EQ(shipped_kbli().find("9620"), nullptr);
}

TEST(KbliList, FindsCodesByEverydayWords) {
    EXPECT_EQ(best_for("jahit pesanan"), "14120");
    EXPECT_EQ(best_for("pracangan"), "47112");
    EXPECT_EQ(best_for("sembako"), "47112");
    EXPECT_EQ(best_for("laundry"), "96200");
    EXPECT_EQ(best_for("pulsa"), "61999");
    EXPECT_EQ(best_for("tempe"), "10391");
    EXPECT_EQ(best_for("kue basah"), "10792");
    EXPECT_EQ(best_for("ikan koi"), "03225");
    EXPECT_EQ(best_for("bengkel motor"), "45407");
}

TEST(KbliList, FindsCodesByWhatApplicantsSay) {
    EXPECT_EQ(best_for("Saya jahit kebaya sama seragam, pesanan tetangga, di rumah."), "14120");
    EXPECT_EQ(best_for("Pracangan, paling banyak sembako."), "47112");
    EXPECT_EQ(best_for("Cuci setrika kiloan."), "96200");
    EXPECT_EQ(best_for("Paling ramai pulsa dan kartu perdana"), "61999");
}

TEST(KbliList, FindsCodesByWordsOfTheirTitles) {
    EXPECT_EQ(best_for("penatu"), "96200");
    EXPECT_EQ(best_for("pangkas rambut"), "96111");
}

TEST(KbliList, BearsCaseHyphensAffixesAndTypingErrors) {
    EXPECT_EQ(best_for("LAUNDRY-KILOAN"), "96200");
    EXPECT_EQ(best_for("loundry"), "96200");
    EXPECT_EQ(best_for("menjahit"), "14120");
    EXPECT_EQ(best_for("peracangn"), "47112");
    EXPECT_EQ(best_for("katring hajatan"), "56210");
    EXPECT_EQ(best_for("oleh oleh"), "47249");
}

TEST(KbliList, OffersEveryMeaningOfAnAmbiguousWord) {
    const auto codes = codes_for("warung");
    EXPECT_THAT(codes, Contains("47112"));
    EXPECT_THAT(codes, Contains("56102"));
    EXPECT_THAT(codes, Not(Contains("96200")));
}

TEST(KbliList, FindsNothingForUnknownWords) {
    EXPECT_EQ(best_for("xyzzy"), "none");
    EXPECT_EQ(best_for("saya mau usaha"), "none");
    EXPECT_EQ(best_for(""), "none");
}

TEST(KbliList, FindsCodesByTheirFirstDigits) {
    EXPECT_THAT(codes_for("14120"), ElementsAre("14120"));
    EXPECT_THAT(codes_for("5610"), ElementsAre("56101", "56102", "56103", "56104"));
}

TEST(KbliList, OffersAtMostAsManyAsAsked) {
    EXPECT_EQ(shipped_kbli().search("toko", 3).size(), 3U);
    EXPECT_TRUE(shipped_kbli().search("toko", 0).empty());
}

TEST(KbliList, NamesConfusableCodesInBothDirections) {
    EXPECT_THAT(codes_of(shipped_kbli().confusable_with("14120")), ElementsAre("14111", "95291", "13912"));
    EXPECT_TRUE(shipped_kbli().confusable_with("00000").empty());
}

TEST(KbliList, ComparesTwoCodes) {
    const auto contrasts = shipped_kbli().compare("14120", "14111");
    ASSERT_TRUE(contrasts);
    ASSERT_EQ(contrasts->size(), 4U);
    const KbliContrast& words = contrasts->at(1);
    EXPECT_EQ(words.aspect, KbliAspect::everyday_words);
    EXPECT_FALSE(words.is_same);
    EXPECT_THAT(words.shared, ElementsAre("baju"));
    EXPECT_THAT(words.only_first, Contains("pesanan"));
    EXPECT_THAT(words.only_second, Contains("konveksi"));
    EXPECT_TRUE(contrasts->at(2).is_same) << "both are of the group jahit";
    EXPECT_TRUE(contrasts->at(3).is_same) << "both have the mock risk R";
    EXPECT_FALSE(shipped_kbli().compare("14120", "00000"));
}

TEST(KbliList, TellsEveryFaultOfAFileAtOnce) {
    const std::string faults =
        faults_of_kbli("# comment\n" + std::string(columns) +
                       "1412,Jahit,Sewing,jahit,jahit,R,\n14111,Konveksi,Clothes,konveksi,jahit,X,14120\n"
                       "14111,Konveksi,,konveksi,jahit,R,14111\n");
    EXPECT_THAT(faults, HasSubstr(".csv:3:1: found '1412' as a code; allowed: five digits"));
    EXPECT_THAT(faults, HasSubstr(".csv:4:1: found 'X' in the column 'risk_mock'; allowed: R, MR, MT, T"));
    EXPECT_THAT(faults, HasSubstr(".csv:4:1: found '14120' in the column 'confusable'"));
    EXPECT_THAT(faults, HasSubstr(".csv:5:1: found the code '14111' for the second time"));
    EXPECT_THAT(faults, HasSubstr(".csv:5:1: found an empty cell"));
    EXPECT_THAT(faults, HasSubstr(".csv:5:1: found '14111' in the column 'confusable'"));
}

TEST(KbliList, ReadsACodeThatWasAddedToTheFile) {
    const CsvFile file(std::string(columns) + "01111,Jagung,Maize,jagung,tani,MR,\n");
    const auto list = KbliList::load(file.path());
    ASSERT_TRUE(list);
    ASSERT_EQ(list->search("jagung").size(), 1U);
    EXPECT_EQ(to_string(list->search("jagung").front().entry->risk), "MR");
}

TEST(CsvTable, RefusesMissingUnknownAndRepeatedColumns) {
    EXPECT_THAT(
        faults_of_kbli("code,title,title_en,everyday_word,group,risk_mock,confusable\nx\n"),
        ::testing::AllOf(HasSubstr("no column 'everyday_words'"), HasSubstr("unknown column 'everyday_word'"),
                         HasSubstr("did you mean 'everyday_words'?")));
    EXPECT_THAT(faults_of_kbli("code,code,title,title_en,everyday_words,group,risk_mock,confusable\nx\n"),
                HasSubstr("the column 'code' twice"));
}

TEST(CsvTable, RefusesWhatIsNoTable) {
    EXPECT_THAT(faults_of_kbli(""), HasSubstr("an empty file"));
    EXPECT_THAT(faults_of_kbli("# only a comment"), HasSubstr("an empty file"));
    EXPECT_THAT(faults_of_kbli(std::string(columns)), HasSubstr("no rows after the names of the columns"));
    EXPECT_THAT(faults_of_kbli(std::string(columns) + "1,2\n"), HasSubstr(":2:1: found a row of 2 cells"));
    EXPECT_THAT(faults_of_kbli(std::string(columns) + "a\"b,2\n"), HasSubstr("quotes that do not close"));
    EXPECT_THAT(faults_of_kbli(std::string(columns) + "\"a,2\n"), HasSubstr("quotes that do not close"));
    EXPECT_THAT(faults_of_kbli("code\xFF\n"), HasSubstr("allowed: plain text in UTF-8"));
    const auto missing = KbliList::load("no/such.csv");
    ASSERT_FALSE(missing);
    EXPECT_THAT(to_string(missing.error()), HasSubstr("no file 'no/such.csv'"));
}

}  // namespace
}  // namespace jemput::trainer::tests
