#include "tests/trainer/session/material.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

// Words of cases and scripts that nothing has are told, with the nearest that is there.

namespace jemput::trainer::tests {
namespace {

using ::testing::HasSubstr;

using Change = std::pair<std::string, std::string>;

std::string text_of_case(const std::string& id) {
    std::ifstream file(repository() / "assets/cases" / (id + ".yaml"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string faults_after(const std::string& id, const std::vector<Change>& changes) {
    std::string text = text_of_case(id);
    for (const auto& [from, to] : changes) {
        const std::size_t at = text.find(from);
        if (at == std::string::npos) return "the case has no '" + from + "'";
        text.replace(at, from.size(), to);
    }
    const auto file =
        std::filesystem::temp_directory_path() / ("jemput-lint-" + std::to_string(::getpid()) + ".yaml");
    std::ofstream(file) << text;
    const auto with = with_case(*shipped_material(), file);
    std::filesystem::remove(file);
    return with ? "" : to_string(with.error());
}

TEST(CaseLint, FindsAQuestionThatNobodyCanAsk) {
    EXPECT_THAT(faults_after("K50", {{"done_by: [ask walking_or_shop]", "done_by: [ask walking_or_shp]"}}),
                HasSubstr("did you mean 'walking_or_shop'?"));
}

TEST(CaseLint, FindsThatATopicOfTheProcedureIsMissing) {
    EXPECT_THAT(faults_after("K50", {{"- topic: account", "- topic: acount"}}),
                HasSubstr("no topic 'account'"));
}

TEST(CaseLint, FindsPagesFieldsAndCardsThatAreNotThere) {
    EXPECT_THAT(faults_after("K50", {{"page_opens register", "page_opens registration"}}),
                HasSubstr("unknown page 'registration'"));
    EXPECT_THAT(faults_after("K50", {{"  postcode:", "  post_code:"}}),
                HasSubstr("did you mean 'postcode'?"));
    EXPECT_THAT(faults_after("K50", {{"on: nib_issued *", "on: nib_issued 56306 rigt"}}),
                HasSubstr("did you mean 'right'?"));
}

TEST(CaseLint, FindsAPlaceThatIsNotThere) {
    EXPECT_THAT(faults_after("K50", {{"kecamatan: Srengat", "kecamatan: Srengart"}}),
                HasSubstr("did you mean 'Srengat'?"));
    EXPECT_THAT(faults_after("K50", {{"desa: Dandong", "desa: Bagelenan"}}), HasSubstr("as on her KTP"));
}

TEST(CaseLint, FindsAReferralToNobody) {
    EXPECT_THAT(faults_after("K50", {{"ending: licensed", "ending: referred"}}),
                HasSubstr("nothing says where she is referred to"));
}

TEST(CaseLint, FindsAQueueThatIsNotThereInItsOwnLine) {
    EXPECT_THAT(faults_after("K50", {{"queues/village_morning", "queues/vilage_morning"}}),
                ::testing::ContainsRegex("yaml:[0-9]+:[0-9]+: scenario: found no file"));
}

std::string faults_of_script(const std::string& commands, const std::string& more = "") {
    const auto document =
        parse_document("jemput_script: 1\nabout: x\ncase: K02\ncommands:\n" + commands + more, "script.yaml");
    if (!document) return to_string(document.error());
    const auto script = read_script(*document);
    return script ? to_string(faults_of(*script, *shipped_material())) : to_string(script.error());
}

TEST(ScriptLint, FindsWordsThatAreNotThereWithTheirLines) {
    const std::string faults =
        faults_of_script("  - open pemilik\n  - ask tempat\n  - print licence\n  - type postcod 66171\n",
                         "expect:\n  findings: [M99]\n");
    EXPECT_THAT(faults, HasSubstr("script.yaml:5:5: commands[0]: found unknown page 'pemilik'"));
    EXPECT_THAT(faults, HasSubstr("unknown topic 'tempat'"));
    EXPECT_THAT(faults, HasSubstr("unknown document 'licence'"));
    EXPECT_THAT(faults, HasSubstr("did you mean 'postcode'?"));
    EXPECT_THAT(faults, HasSubstr("unknown rule card 'M99'"));
}

TEST(ScriptLint, SaysHowAColonABlankAndTheInstructorAreWritten) {
    EXPECT_THAT(faults_of_script("  - 'wait 30 s'\n"), HasSubstr("write 'wait 30s', without a blank"));
    EXPECT_THAT(faults_of_script("  - say Halo: apa kabar\n"), HasSubstr("put the line into quotes"));
    EXPECT_THAT(faults_of_script("  - outage 5min\n"), HasSubstr("{instructor: outage 5min}"));
}

TEST(Script, IsComparedWithWhatWasGivenBefore) {
    const Script script = shipped_script("K01_right");
    const auto given = play(script, shipped_material()).session.given();
    const std::vector<GivenCommand> some(given.begin(), given.begin() + 7);
    EXPECT_EQ(first_difference(script, shipped_material(), some), std::nullopt);
    Script other = script;
    other.lines[3].command = parse_command("say Halo").value();
    EXPECT_EQ(first_difference(other, shipped_material(), some), 3U);
    other = script;
    other.pace += std::chrono::seconds{1};
    EXPECT_EQ(first_difference(other, shipped_material(), some), 0U);
    other = script;
    other.lines.resize(4);
    EXPECT_EQ(first_difference(other, shipped_material(), some), 4U);
}

}  // namespace
}  // namespace jemput::trainer::tests
