#include "trainer/core/world/desks.hpp"

#include "tests/support/languages.hpp"
#include "tests/support/places.hpp"

#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using ::testing::AllOf;
using ::testing::HasSubstr;

const Desks& shipped_desks() {
    static const auto desks = Desks::load(places::source_dir() + "/assets/desks.yaml");
    if (!desks) throw std::runtime_error(to_string(desks.error()));
    return *desks;
}

TEST(Desks, AreThePartnersAndTheOffices) {
    for (const std::string id : {"pupr", "dlh", "koperasi", "perindag", "kesehatan", "kpp", "bpjs_kes",
                                 "bpjs_tk", "layanan_mandiri", "dukcapil"})
        EXPECT_NE(shipped_desks().find(id), nullptr) << id;
    EXPECT_EQ(shipped_desks().all().size(), 10U);
    EXPECT_EQ(shipped_desks().find("kecamatan"), nullptr);
}

TEST(Desks, StandBesideTheVanUnlessTheyAreOffices) {
    for (const Desk& desk : shipped_desks().all())
        EXPECT_EQ(desk.is_in_van_event, desk.id != "layanan_mandiri" && desk.id != "dukcapil") << desk.id;
}

TEST(Desks, SayThatTheirHoursAreAssumed) {
    for (const Desk& desk : shipped_desks().all())
        EXPECT_TRUE(desk.is_assumed()) << desk.id;
}

TEST(Desks, GiveAListOfWhatToBring) {
    const Desk& office = *shipped_desks().find("layanan_mandiri");
    EXPECT_THAT(document_list_text(indonesian, office),
                AllOf(HasSubstr("Layanan mandiri di kantor DPMPTSP\n"), HasSubstr("Mohon dibawa:\n"),
                      HasSubstr("- Akta pendirian dan surat pengesahannya\n"),
                      HasSubstr("Buka: Senin sampai Jumat, 08.00 sampai 15.00\n")));
    EXPECT_THAT(document_list_text(english, office), HasSubstr("Please bring:\n"));
}

TEST(Desks, AreData) {
    const auto document = parse_document(
        "jemput: 1\ndesks:\n"
        "  - {id: halal, name: {id: Meja halal, en: Halal desk}, purpose: {id: a, en: b},\n"
        "     documents: [{id: KTP, en: KTP}], hours: {id: pagi, en: morning}, source: paper, in_van_event: "
        "true}\n",
        "desks.yaml");
    ASSERT_TRUE(document);
    const auto desks = Desks::read(*document);
    ASSERT_TRUE(desks) << to_string(desks.error());
    EXPECT_FALSE(desks->find("halal")->is_assumed());
}

TEST(Desks, RefuseTheSameIdTwice) {
    const std::string desk =
        "  - {id: halal, name: {id: a, en: b}, purpose: {id: a, en: b}, documents: [{id: a, en: b}], "
        "hours: {id: a, en: b}, source: paper, in_van_event: true}\n";
    const auto document = parse_document("jemput: 1\ndesks:\n" + desk + desk, "desks.yaml");
    ASSERT_TRUE(document);
    const auto desks = Desks::read(*document);
    ASSERT_FALSE(desks);
    EXPECT_THAT(to_string(desks.error()), HasSubstr("the desk 'halal' twice"));
}

}  // namespace
}  // namespace jemput::trainer::tests
