#include "trainer/core/world/paper_form.hpp"

#include "tests/support/languages.hpp"
#include "tests/support/places.hpp"
#include "trainer/core/world/form_box.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::shared_ptr<const FormLayout> shipped_layout() {
    static const auto layout = load_form_layout(places::source_dir() + "/assets/form.yaml");
    if (!layout) throw std::runtime_error(to_string(layout.error()));
    return std::make_shared<const FormLayout>(*layout);
}

PaperForm form_of_lestari() {
    PaperForm form(shipped_layout());
    form.fill("nik", "3505124812880000");
    form.fill("name", "Lestari");
    form.fill("address", "Kalipang, Sutojayan");
    form.fill("birth_date", "08-12-1988");
    form.fill("business_name", "Laundry Lestari");
    form.fill("activity", "Cuci setrika kiloan");
    form.fill("capital", "20.000.000");
    form.fill("workers", "1");
    form.fill("whatsapp", "080000000009");
    form.fill("whatsapp_consent", "ya");
    form.fill("statements", "ya");
    form.fill("date", "18-09-2019");
    return form;
}

std::vector<std::string> names_of(const std::vector<const FormField*>& fields) {
    std::vector<std::string> names;
    for (const FormField* field : fields)
        names.push_back(field->name);
    return names;
}

std::string faults_of_form(const std::string& text) {
    const auto document = parse_document(text, "form.yaml");
    if (!document) return to_string(document.error());
    const auto layout = read_form_layout(*document);
    return layout ? "none" : to_string(layout.error());
}

TEST(PaperForm, HasTheFieldsOfItsFile) {
    const PaperForm form(shipped_layout());
    EXPECT_EQ(form.layout().fields.size(), 14U);
    EXPECT_EQ(form.layout().find("activity")->label.english,
              "What the business does in the applicant's own words");
    EXPECT_EQ(form.layout().find("shoe_size"), nullptr);
}

TEST(PaperForm, NamesTheRequiredFieldsThatAreMissing) {
    const PaperForm empty(shipped_layout());
    EXPECT_EQ(empty.missing().size(), 12U) << "KBLI and e-mail may be left out";
    PaperForm form(shipped_layout());
    form.fill("nik", "3505124812880000");
    EXPECT_EQ(form.missing().size(), 11U);
    EXPECT_FALSE(form.is_complete());
}

TEST(PaperForm, IsCompleteWithEveryRequiredField) {
    const PaperForm form = form_of_lestari();
    EXPECT_THAT(names_of(form.missing()), IsEmpty());
    EXPECT_TRUE(form.is_complete());
    EXPECT_FALSE(form.is_signed()) << "the signature counts by itself";
}

TEST(PaperForm, RefusesWhatCannotBeWritten) {
    PaperForm form = form_of_lestari();
    EXPECT_EQ(form.fill("shoe_size", "39"), Filling::unknown_field);
    EXPECT_EQ(form.fill("name", "  "), Filling::empty);
    EXPECT_EQ(form.fill("nik", "35051248128800000"), Filling::too_long);
    EXPECT_EQ(form.fill("whatsapp_consent", "nanti"), Filling::not_yes_or_no);
    EXPECT_EQ(form.fill("statements", "nanti"), Filling::not_yes_or_no);
    EXPECT_EQ(form.fill("date", "besok"), Filling::no_date);
    EXPECT_EQ(form.value("nik"), "3505124812880000");
    EXPECT_EQ(form.value("name"), "Lestari");
    EXPECT_EQ(form.value("shoe_size"), "");
}

TEST(PaperForm, CountsLettersNotBytes) {
    PaperForm form(shipped_layout());
    EXPECT_EQ(form.fill("workers", "ééééé"), Filling::written);
}

TEST(PaperForm, KnowsWhetherSheAgreedToWhatsApp) {
    PaperForm form = form_of_lestari();
    EXPECT_TRUE(form.has_consent());
    EXPECT_EQ(form.fill("whatsapp_consent", "Tidak"), Filling::written);
    EXPECT_FALSE(form.has_consent());
    EXPECT_EQ(form.fill("whatsapp_consent", "YES"), Filling::written);
    EXPECT_TRUE(form.has_consent());
}

TEST(PaperForm, KnowsWhetherSheAgreedToTheStatements) {
    PaperForm form = form_of_lestari();
    EXPECT_TRUE(form.has_agreement());
    form.fill("statements", "tidak");
    EXPECT_FALSE(form.has_agreement());
    EXPECT_TRUE(form.has_consent()) << "the one to WhatsApp is another";
}

TEST(PaperForm, ComparesByWhatIsMeant) {
    EXPECT_TRUE(means_the_same(FormFieldKind::consent, "Ya", "setuju"));
    EXPECT_FALSE(means_the_same(FormFieldKind::consent, "no", "ya"));
    EXPECT_TRUE(means_the_same(FormFieldKind::date, "08-12-1988", "1988-12-08"));
    EXPECT_FALSE(means_the_same(FormFieldKind::date, "09-12-1988", "1988-12-08"));
    EXPECT_TRUE(means_the_same(FormFieldKind::text, "20.000.000", "20000000"));
}

TEST(PaperForm, LosesItsSignatureWhenItIsChanged) {
    PaperForm form = form_of_lestari();
    EXPECT_TRUE(form.sign());
    form.fill("name", "Lestari");
    EXPECT_TRUE(form.is_signed()) << "nothing was changed";
    form.fill("name", "Lestari Ayu");
    EXPECT_FALSE(form.is_signed());
}

TEST(PaperForm, HasOneReceipt) {
    PaperForm form = form_of_lestari();
    EXPECT_TRUE(form.give_receipt(7));
    EXPECT_FALSE(form.give_receipt(8));
    EXPECT_EQ(form.receipt_number(), 7);
}

TEST(PaperForm, ShowsOnItsReceiptWhereTheLicenceGoesAndNoNik) {
    PaperForm form = form_of_lestari();
    form.give_receipt(7);
    const std::string text = receipt_text(indonesian, form);
    EXPECT_THAT(text, HasSubstr("TANDA TERIMA No. 0007 (data latihan)\n"));
    EXPECT_THAT(text, HasSubstr("Nama: Lestari\n"));
    EXPECT_THAT(text, HasSubstr("Nomor WhatsApp: 080000000009\n"));
    EXPECT_THAT(text, HasSubstr("Layanan ini gratis.\n"));
    EXPECT_THAT(text, Not(HasSubstr("3505")));
    EXPECT_THAT(receipt_text(english, form), HasSubstr("RECEIPT No. 0007 (training data)\n"));
}

TEST(PaperForm, PromisesNoWhatsAppWithoutConsent) {
    PaperForm form = form_of_lestari();
    form.fill("whatsapp_consent", "tidak");
    form.give_receipt(1);
    EXPECT_THAT(receipt_text(english, form), Not(HasSubstr("WhatsApp")));
    EXPECT_THAT(receipt_text(english, form), HasSubstr("fetch the licence with this receipt"));
}

TEST(FormBox, KeepsFormsUnchangedUntilTheyAreTakenOut) {
    FormBox box;
    EXPECT_TRUE(box.is_empty());
    EXPECT_EQ(box.store(form_of_lestari()), 1);
    EXPECT_EQ(box.store(PaperForm(shipped_layout())), 2);
    EXPECT_THAT(box.numbers(), ElementsAre(1, 2));
    PaperForm copy = *box.find(1);
    EXPECT_TRUE(copy.is_stored());
    EXPECT_EQ(copy.fill("name", "Sulastri"), Filling::locked_away);
    EXPECT_FALSE(copy.sign());
    auto taken = box.take(1);
    ASSERT_TRUE(taken);
    EXPECT_FALSE(taken->is_stored());
    EXPECT_EQ(taken->fill("kbli", "96200"), Filling::written);
    EXPECT_EQ(box.size(), 1U);
}

TEST(FormBox, GivesEachNumberOnce) {
    FormBox box;
    box.store(form_of_lestari());
    EXPECT_TRUE(box.take(1));
    EXPECT_FALSE(box.take(1));
    EXPECT_FALSE(box.take(2));
    EXPECT_EQ(box.find(1), nullptr);
    EXPECT_EQ(box.store(form_of_lestari()), 2);
}

TEST(FormLayout, ShowsAFieldThatWasAddedToTheFile) {
    const auto document = parse_document(
        "jemput: 1\nfields:\n"
        "  - {name: name, label: {id: Nama, en: Name}, required: true, length: 5}\n"
        "  - {name: business_name, label: {id: Usaha, en: Business}, required: false, length: 5}\n"
        "  - {name: whatsapp, label: {id: WA, en: WA}, required: false, length: 15}\n"
        "  - {name: agrees, label: {id: Setuju, en: Agrees}, required: false, length: 5, kind: consent}\n"
        "  - {name: shoe_size, label: {id: Ukuran sepatu, en: Shoe size}, required: true, length: 2}\n",
        "form.yaml");
    ASSERT_TRUE(document);
    const auto layout = read_form_layout(*document);
    ASSERT_TRUE(layout) << to_string(layout.error());
    PaperForm form(std::make_shared<const FormLayout>(*layout));
    form.fill("name", "Budi");
    EXPECT_THAT(names_of(form.missing()), ElementsAre("shoe_size"));
}

TEST(FormLayout, TellsEveryFaultOfAFileAtOnce) {
    const std::string faults = faults_of_form(
        "jemput: 1\nfields:\n"
        "  - {name: name, label: {id: Nama}, required: true, length: 5}\n"
        "  - {name: nama, label: {id: Nama, en: Name}, required: true, length: 0, kind: consnt}\n");
    EXPECT_THAT(faults, HasSubstr("form.yaml:3:"));
    EXPECT_THAT(faults, HasSubstr("did you mean 'consent'?"));
    EXPECT_THAT(faults_of_form("jemput: 1\nfields:\n"
                               "  - {name: name, label: {id: Nama, en: Name}, required: true, length: 5}\n"
                               "  - {name: name, label: {id: Nama, en: Name}, required: true, length: 5}\n"),
                ::testing::AllOf(HasSubstr("the field 'name' twice"), HasSubstr("no field 'whatsapp'"),
                                 HasSubstr("no single field with the kind 'consent'")));
}

}  // namespace
}  // namespace jemput::trainer::tests
