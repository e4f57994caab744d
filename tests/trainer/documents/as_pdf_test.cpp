#include "trainer/core/documents/as_pdf.hpp"

#include "tests/support/languages.hpp"
#include "tests/trainer/documents/pdf_reading.hpp"
#include "tests/trainer/documents/some_documents.hpp"
#include "trainer/core/documents/pdf_file.hpp"
#include "trainer/core/documents/win_ansi.hpp"

#include <chrono>
#include <map>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using jemput::tests::english;
using jemput::tests::indonesian;
using testing::HasSubstr;

constexpr std::chrono::local_seconds evening = std::chrono::local_days{std::chrono::year{2020} / 3 / 14} +
                                               std::chrono::hours{19} + std::chrono::minutes{5};

std::string pdf_of(const PrintedDocument& document) {
    return as_pdf(document, indonesian, evening);
}

/// Where texts end, by the widths that libharu has for its fonts.
float right_end(const ShownText& shown, HPDF_Page page, PdfFile& file) {
    static const std::map<std::string, const char*> fonts{
        {"F1", "Helvetica"}, {"F2", "Helvetica-Bold"}, {"F3", "Helvetica-Oblique"}};
    // The widest of the three holds whichever of them F1 to F3 are.
    float widest = 0;
    for (const auto& [name, font] : fonts) {
        HPDF_Page_SetFontAndSize(page, file.font(font), shown.size);
        widest = std::max(widest, HPDF_Page_TextWidth(page, shown.text.c_str()));
    }
    return shown.x + widest;
}

void expect_on_the_page(const std::string& pdf) {
    PdfFile ruler("ruler");
    HPDF_Page page = ruler.add_portrait_page();
    for (const ShownText& shown : shown_texts(pdf)) {
        if (shown.is_turned) continue;
        EXPECT_GE(shown.x, 60) << shown.text;
        EXPECT_LE(right_end(shown, page, ruler), 595 - 30) << shown.text;
        EXPECT_GE(shown.y, 40) << shown.text;
        EXPECT_LE(shown.y, 842 - 40) << shown.text;
    }
}

TEST(AsPdf, IsAPdfOfOnePage) {
    const std::string pdf = pdf_of(some_licence());
    EXPECT_TRUE(pdf.starts_with("%PDF-1."));
    EXPECT_EQ(pages_of(pdf), 1U);
}

TEST(AsPdf, HasEveryWordOfTheDocument) {
    const std::string words = words_of(pdf_of(some_licence()));
    for (const char* wanted : {"Nomor Induk Berusaha", "Pemilik usaha", "0000123456789", "SITI AMINAH",
                               "usaha mikro", "Izin ini belum boleh dipakai penuh.", "Cetakan latihan."})
        EXPECT_THAT(words, HasSubstr(wanted));
    EXPECT_THAT(words_of(as_pdf(some_licence(), english, evening)), HasSubstr("micro business"));
}

TEST(AsPdf, HasTheTrainingMarkAtHeadAndFootAndAcross) {
    std::size_t turned = 0;
    std::size_t level = 0;
    for (const ShownText& shown : shown_texts(pdf_of(some_licence()))) {
        if (!shown.text.starts_with("DATA LATIHAN")) continue;
        ++(shown.is_turned ? turned : level);
        if (shown.is_turned) {
            EXPECT_GT(shown.size, 80);
        }
    }
    EXPECT_EQ(turned, 1U);
    EXPECT_EQ(level, 2U);
}

TEST(AsPdf, IsTheSameToTheLastByteWhenMadeAgain) {
    EXPECT_EQ(pdf_of(some_licence()), pdf_of(some_licence()));
}

TEST(AsPdf, HasTheDateThatItIsGivenAndNoOther) {
    const std::string pdf = pdf_of(some_licence());
    EXPECT_THAT(pdf, HasSubstr("20200314190500+07"));
    EXPECT_EQ(occurrences(pdf, "(D:"), 1U);
}

TEST(AsPdf, HasTheWholeTitleOfACodeInItsLanguage) {
    PrintedDocument document = some_licence();
    document.lines = {{LineKind::field,
                       {"KBLI", "KBLI"},
                       {"47112 Perdagangan Eceran Berbagai Macam Barang Yang Utamanya Makanan, Minuman Atau "
                        "Tembakau Bukan Di Minimarket/Supermarket/Hypermarket (Tradisional)",
                        "47112 Retail of various goods, mainly food, drinks or tobacco, not in a minimarket, "
                        "supermarket or hypermarket (traditional)"}}};
    for (const char* piece : {"47112 Perdagangan", "Minimarket/Supermarket/Hypermarket", "(Tradisional)"})
        EXPECT_THAT(words_of(pdf_of(document)), HasSubstr(piece));
    for (const char* piece : {"47112 Retail", "mainly food", "(traditional)"})
        EXPECT_THAT(words_of(as_pdf(document, english, evening)), HasSubstr(piece));
    expect_on_the_page(pdf_of(document));
}

TEST(AsPdf, WrapsALongValueWithinThePage) {
    for (const std::string& value :
         {std::string(400, 'W'), std::string("Jalan Raya Srengat ") + std::string(300, 'm'),
          std::string(
              "Desa Dandong, Kecamatan Srengat, Kabupaten Blitar, Jawa Timur, Indonesia, tempat usaha "
              "di sebelah pasar")}) {
        const std::string pdf = pdf_of(with_value(value));
        EXPECT_EQ(pages_of(pdf), 1U);
        expect_on_the_page(pdf);
    }
}

TEST(AsPdf, WrapsEveryKindOfLineWithinThePage) {
    const Bilingual longer{std::string(300, 'M'), std::string(300, 'M')};
    PrintedDocument document{"nib", longer, {}};
    document.lines = {PrintedLine::heading(longer), PrintedLine::field(longer, std::string(300, 'M')),
                      PrintedLine::paragraph(longer), PrintedLine::note(longer), PrintedLine::rule()};
    expect_on_the_page(pdf_of(document));
}

TEST(AsPdf, GoesOnOnAnotherPageWithTheMarkOnEach) {
    PrintedDocument document = some_licence();
    for (int i = 0; i < 100; ++i)
        document.lines.push_back(PrintedLine::field({"Nama", "Name"}, "baris " + std::to_string(i)));
    const std::string pdf = pdf_of(document);
    EXPECT_EQ(pages_of(pdf), 3U);
    std::size_t turned = 0;
    for (const ShownText& shown : shown_texts(pdf))
        if (shown.is_turned && shown.text == "DATA LATIHAN") ++turned;
    EXPECT_EQ(turned, 3U);
    EXPECT_THAT(words_of(pdf), HasSubstr("baris 99"));
    EXPECT_THAT(words_of(pdf), HasSubstr("3 / 3"));
    expect_on_the_page(pdf);
}

TEST(AsPdf, KeepsBracketsAndAccents) {
    const std::string words = words_of(pdf_of(with_value("Café (pasar) \\ 50% {a} <b> – “x”")));
    EXPECT_THAT(words, HasSubstr(win_ansi("Café (pasar) \\ 50% {a} <b> – “x”")));
}

TEST(AsPdf, HasAnEmptyDocumentToo) {
    EXPECT_EQ(pages_of(pdf_of({})), 1U);
}

TEST(PdfFile, SaysWhatLibharuRefuses) {
    PdfFile file("nib");
    try {
        (void)file.font("Comic Sans");
        FAIL() << "there is no such font";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), HasSubstr("cannot make 'nib' as PDF: it has no such font"));
    }
}

TEST(PdfFile, StaysRefusedAfterAFault) {
    PdfFile file("nib");
    EXPECT_THROW((void)file.font("Comic Sans"), std::runtime_error);
    EXPECT_THROW((void)file.bytes(), std::runtime_error);
}

TEST(WinAnsi, HasLatinLettersAndCommonPunctuation) {
    EXPECT_EQ(win_ansi("Blitar 1-2"), "Blitar 1-2");
    EXPECT_EQ(win_ansi("é–“€…"), "\xE9\x96\x93\x80\x85");
}

TEST(WinAnsi, ShowsAQuestionMarkForWhatItLacks) {
    EXPECT_EQ(win_ansi("ꦗ"), "?");
    EXPECT_EQ(win_ansi("😀a"), "?a");
    EXPECT_EQ(win_ansi("\xC3"), "?");
    EXPECT_EQ(win_ansi("a\xFFz"), "a?z");
    EXPECT_EQ(win_ansi("a\tb"), "a b");
}

}  // namespace
}  // namespace jemput::trainer::tests
