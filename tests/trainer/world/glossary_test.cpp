#include "trainer/core/world/glossary.hpp"

#include "tests/support/csv_file.hpp"
#include "tests/support/places.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::CsvFile;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Glossary& shipped_glossary() {
    static const auto glossary = Glossary::load(places::source_dir() + "/assets/glossary.csv");
    if (!glossary) throw std::runtime_error(to_string(glossary.error()));
    return *glossary;
}

std::vector<std::string> jargon(std::string_view text) {
    std::vector<std::string> keys;
    for (const Term* term : shipped_glossary().jargon_in(text))
        keys.push_back(term->key);
    return keys;
}

std::string faults_of_glossary(const std::string& rows) {
    const CsvFile file("key,id,en,plain_id,plain_en,jargon,spoken\n" + rows);
    const auto glossary = Glossary::load(file.path());
    return glossary ? "none" : to_string(glossary.error());
}

TEST(Glossary, HasPlainWordsInBothLanguages) {
    EXPECT_EQ(shipped_glossary().all().size(), 83U);
    const Term* nib = shipped_glossary().find("nib");
    ASSERT_NE(nib, nullptr);
    EXPECT_TRUE(nib->is_jargon);
    EXPECT_EQ(nib->plain.indonesian, "nomor usaha");
    EXPECT_EQ(nib->plain.english, "business number");
    EXPECT_EQ(shipped_glossary().find("xyz"), nullptr);
}

TEST(Glossary, FindsJargonThatIsNotExplained) {
    EXPECT_THAT(jargon("NIB Ibu sudah terbit, tetapi izinnya belum berlaku efektif."),
                ElementsAre("nib", "belum_efektif"));
    EXPECT_THAT(jargon("Nanti ada OTP dan KSWP-nya gagal"), ElementsAre("kswp", "kode_otp"));
    EXPECT_THAT(jargon("Komitmennya menyusul"), ElementsAre("komitmen"));
}

TEST(Glossary, LetsEverydayWordsPass) {
    EXPECT_THAT(jargon("KTP Ibu saya pinjam sebentar. Petugas masuk ke sistem. Izinnya gratis."), IsEmpty());
    EXPECT_THAT(jargon(""), IsEmpty());
}

TEST(Glossary, LetsJargonPassWhereItIsExplainedInTheSentence) {
    EXPECT_THAT(jargon("Ini NIB, nomor usaha Ibu."), IsEmpty());
    EXPECT_THAT(jargon("NIB itu nomor untuk usahanya Ibu."), IsEmpty());
    EXPECT_THAT(jargon("Ini NIB, nomor usaha Ibu. NIB ini disimpan ya, Bu."), IsEmpty());
}

TEST(Glossary, DoesNotTakeALaterSentenceForAnExplanation) {
    EXPECT_THAT(jargon("Ini NIB. Nomor usaha itu penting."), ElementsAre("nib"));
}

TEST(Glossary, CountsALongTermOnce) {
    EXPECT_THAT(jargon("Klik tautan aktivasi."), ElementsAre("tautan_aktivasi"));
    EXPECT_THAT(jargon("Baca uraian KBLI dulu."), ElementsAre("uraian_kbli"));
}

TEST(Glossary, FindsTermsOnlyAsWholeWords) {
    EXPECT_THAT(jargon("Tanibudi menanam padi."), IsEmpty());
    EXPECT_THAT(jargon("No. 3.5 nib"), ElementsAre("nib"));
}

TEST(Glossary, TellsEveryFaultOfAFileAtOnce) {
    const std::string faults = faults_of_glossary(
        "nib,NIB,NIB,,,yes,nib\nnib,NIB,,nomor,,maybe,\n,x,y,,,no,x\nkbli,KBLI,KBLI,jenis,kind,yes,\n");
    EXPECT_THAT(faults, HasSubstr(":2:1: found jargon without plain words"));
    EXPECT_THAT(faults, HasSubstr(":3:1: found the key 'nib' for the second time"));
    EXPECT_THAT(faults, HasSubstr(":3:1: found a term in one language"));
    EXPECT_THAT(faults, HasSubstr(":3:1: found plain words in one language"));
    EXPECT_THAT(faults, HasSubstr(":3:1: found 'maybe' in the column 'jargon'; allowed: yes, no"));
    EXPECT_THAT(faults, HasSubstr(":4:1: found an empty key"));
    EXPECT_THAT(faults, HasSubstr(":4:1: found the jargon 'no' with other spoken forms"));
    EXPECT_THAT(faults, HasSubstr(":5:1: found the jargon 'yes' with other spoken forms"));
}

}  // namespace
}  // namespace jemput::trainer::tests
