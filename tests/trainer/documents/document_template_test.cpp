#include "trainer/core/documents/document_template.hpp"

#include "tests/support/languages.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

using testing::HasSubstr;

PrintTemplate some_form() {
    return {"nib",
            {"NIB {nib}", "NIB {nib}"},
            {{"heading", {}, {"Pemilik", "Owner"}},
             {"field", {"Nama", "Name"}, {}, "{name}, {desa}"},
             {"text", {}, {"Belum boleh dipakai penuh.", "Not effective yet."}, "", "not_effective"},
             {"text", {}, {"Boleh dipakai.", "Effective."}, "", "not not_effective"},
             {"rule"},
             {"note", {}, {"Dicetak untuk {name}.", "Printed for {name}."}}}};
}

const TemplateValues values{{"nib", "0000123456789"}, {"name", "SITI"}, {"desa", "Dandong"}};
const TemplateNames known{"nib", "name", "desa"};
const TemplateNames flags{"not_effective"};

/// The one fault of the form of which a line is replaced.
Diagnostic fault_with(TemplateLine line) {
    PrintTemplate form = some_form();
    form.lines[0] = std::move(line);
    const Diagnostics faults = faults_of(form, known, flags, {"oss11.yaml", 40, 7});
    EXPECT_EQ(faults.size(), 1U) << to_string(faults);
    return faults.empty() ? Diagnostic{} : faults.front();
}

TEST(FillTemplate, PutsValuesIntoTitleTextsAndFields) {
    const PrintedDocument document = fill_template(some_form(), values);
    EXPECT_EQ(document.name, "nib");
    EXPECT_EQ(document.title.indonesian, "NIB 0000123456789");
    EXPECT_EQ(document.lines[1], PrintedLine::field({"Nama", "Name"}, "SITI, Dandong"));
    EXPECT_EQ(document.lines.back(), PrintedLine::note({"Dicetak untuk SITI.", "Printed for SITI."}));
}

TEST(FillTemplate, ShowsALineOnlyWhereItsFlagSaysSo) {
    const std::string open = as_text(fill_template(some_form(), values, flags), jemput::tests::english);
    EXPECT_THAT(open, HasSubstr("Not effective yet."));
    EXPECT_THAT(open, testing::Not(HasSubstr(" Effective.")));
    const std::string closed = as_text(fill_template(some_form(), values), jemput::tests::english);
    EXPECT_THAT(closed, testing::Not(HasSubstr("Not effective yet.")));
    EXPECT_THAT(closed, HasSubstr(" Effective."));
}

TEST(FillTemplate, LeavesANameWithoutValueInSight) {
    EXPECT_EQ(fill_template(some_form(), {}).lines[1].value, "{name}, {desa}");
}

TEST(FillTemplate, TakesABraceOfAValueAsItIs) {
    EXPECT_EQ(fill_template(some_form(), {{"name", "{desa}"}, {"desa", "X"}}).lines[1].value, "{desa}, X");
}

TEST(TemplateFaults, AreNoneInASoundForm) {
    EXPECT_TRUE(faults_of(some_form(), known, flags).empty());
}

TEST(TemplateFaults, NameUnknownKindsFlagsAndNames) {
    const Diagnostic kind = fault_with({"headign", {}, {"Pemilik", "Owner"}});
    EXPECT_EQ(kind.path, "lines[0].kind");
    EXPECT_EQ(kind.cure, "did you mean 'heading'?");
    EXPECT_EQ(kind.place.line, 40);
    const Diagnostic flag = fault_with({"rule", {}, {}, "", "not_efective"});
    EXPECT_EQ(flag.path, "lines[0].only_if");
    EXPECT_EQ(flag.cure, "did you mean 'not_effective'?");
    const Diagnostic name = fault_with({"text", {}, {"{nama}", "{name}"}});
    EXPECT_EQ(name.path, "lines[0].text.id");
    EXPECT_EQ(name.found, "unknown name 'nama'");
    EXPECT_EQ(name.cure, "did you mean 'name'?");
}

TEST(TemplateFaults, NameBracesWithoutPartner) {
    for (const std::string text : {"{name", "name}", "{na{name}"})
        EXPECT_EQ(fault_with({"field", {"Nama", "Name"}, {}, text}).found, "a brace without its partner");
}

TEST(TemplateFaults, NameLinesWithNothingInThem) {
    EXPECT_EQ(fault_with({"text"}).found, "a line without text");
    EXPECT_EQ(fault_with({"note", {}, {"hanya satu", ""}}).found, "a line without text");
    EXPECT_EQ(fault_with({"field", {}, {}, "{name}"}).found, "a field without label");
    EXPECT_EQ(fault_with({"field", {"Nama", "Name"}}).found, "a field without value");
}

TEST(TemplateFaults, AreAllSaidAtOnce) {
    PrintTemplate form = some_form();
    form.title.english = "{no}";
    form.lines.push_back({"text"});
    form.lines.push_back({"line"});
    EXPECT_EQ(faults_of(form, known, flags).size(), 3U);
}

}  // namespace
}  // namespace jemput::trainer::tests
