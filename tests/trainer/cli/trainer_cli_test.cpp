#include "tests/cli/shell.hpp"
#include "tests/support/places.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput::trainer::tests {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

/// A folder of this test, empty.
fs::path own_folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    const fs::path folder = fs::temp_directory_path() / (std::string("jemput-") + test->name());
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

ShellOutcome trainer_says(const std::string& arguments) {
    return shell("jemput-trainer " + arguments);
}

std::string text_of_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(TrainerProgram, ListsItsCasesInTheLanguageThatIsAskedFor) {
    EXPECT_THAT(trainer_says("cases").output, HasSubstr("Penjahit tanpa surel"));
    EXPECT_THAT(trainer_says("cases --lang en").output, HasSubstr("A tailor without an e-mail address"));
    const auto list = nlohmann::json::parse(trainer_says("cases --format json").output);
    EXPECT_GE(list.size(), 3U);
}

TEST(TrainerProgram, PlaysAScriptForPeopleAndForPrograms) {
    const ShellOutcome indonesian = trainer_says("play tests/replays/K02_right.yaml");
    EXPECT_EQ(indonesian.exit_code, 0) << indonesian.output;
    EXPECT_THAT(indonesian.output, HasSubstr("Nilai 100 dari 100: lulus"));
    const ShellOutcome english = trainer_says("play tests/replays/K02_right.yaml --lang en");
    EXPECT_THAT(english.output, HasSubstr("Score 100 of 100: passed"));
    const auto json =
        nlohmann::json::parse(trainer_says("play tests/replays/K02_right.yaml --format json").output);
    EXPECT_EQ(json["leaves"], "licensed");
    EXPECT_TRUE(json["findings"].empty());
    EXPECT_TRUE(json.contains("queue"));
}

TEST(TrainerProgram, SaysWhereASessionDoesNotComeOutAsItsScriptSays) {
    const fs::path folder = own_folder();
    std::string script = text_of_file(fs::path(places::source_dir()) / "tests/replays/K02_right.yaml");
    script.replace(script.find("leaves: licensed"), 16, "leaves: on_paper");
    std::ofstream(folder / "wrong.yaml") << script;
    const ShellOutcome outcome = trainer_says("play " + quoted((folder / "wrong.yaml").string()));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_THAT(outcome.output, HasSubstr("she leaves: licensed, expected on_paper"));
}

TEST(TrainerProgram, FindsEveryFaultOfACaseWithItsPlace) {
    const fs::path folder = own_folder();
    std::string text = text_of_file(fs::path(places::source_dir()) / "assets/cases/K02.yaml");
    const auto change = [&text](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    change("phone: '080000000002'", "phone: '081234567890'");
    change("right: ['47112']", "right: ['47113']");
    change("hint_step: S11", "hint_step: S99");
    change("before: [choose_kbli *]", "before: [chose_kbli *]");
    change("  en: Ask what sells most before you choose a code.\n", "");
    std::ofstream(folder / "case.yaml") << text;
    const ShellOutcome outcome = trainer_says("check " + quoted((folder / "case.yaml").string()));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_THAT(outcome.output, HasSubstr("case.yaml:"));
    EXPECT_THAT(outcome.output, HasSubstr("something that looks like a real phone"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("081234567890")));
    EXPECT_THAT(outcome.output, HasSubstr("did you mean 'choose_kbli'?"));
    EXPECT_THAT(outcome.output, HasSubstr("take_home"));
}

TEST(TrainerProgram, FindsWhatACaseNamesAndTheAssetsDoNotHave) {
    const fs::path folder = own_folder();
    std::string text = text_of_file(fs::path(places::source_dir()) / "assets/cases/K09.yaml");
    const auto change = [&text](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    change("right: ['96200']", "right: ['96201']");
    change("hint_step: S18", "hint_step: S99");
    change("rules: [oss11]", "rules: [oss12]");
    change("    do: outage 90min", "    do: slow 20s");
    std::ofstream(folder / "case.yaml") << text;
    const ShellOutcome outcome = trainer_says("check " + quoted((folder / "case.yaml").string()));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_THAT(outcome.output, HasSubstr("code '96201'"));
    EXPECT_THAT(outcome.output, HasSubstr("step 'S99'"));
    EXPECT_THAT(outcome.output, HasSubstr("rule set 'oss12'"));
    EXPECT_THAT(outcome.output, HasSubstr("nothing takes OSS away")) << "its ending could not be reached";
}

TEST(TrainerProgram, FindsEveryShippedFileGood) {
    const ShellOutcome outcome =
        trainer_says("check assets/cases/*.yaml assets/rules/*.yaml tests/replays/*.yaml");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
}

TEST(TrainerProgram, TakesANewCaseWithoutARebuild) {
    const fs::path folder = own_folder();
    std::string text = text_of_file(fs::path(places::source_dir()) / "assets/cases/K02.yaml");
    text.replace(text.find("id: K02"), 7, "id: K77");
    std::ofstream(folder / "K77.yaml") << text;
    const std::string file = quoted((folder / "K77.yaml").string());
    EXPECT_THAT(trainer_says("cases --case-file " + file).output, HasSubstr("K77"));
}

TEST(TrainerProgram, RecordsPlaysAgainExportsAndErases) {
    const fs::path folder = own_folder();
    const std::string records = " --records " + quoted((folder / "records.sqlite").string());
    EXPECT_EQ(trainer_says("trainees --add PTG-017" + records).exit_code, 0);
    const ShellOutcome played = trainer_says("play tests/replays/K02_right.yaml --trainee PTG-017" + records);
    EXPECT_EQ(played.exit_code, 0) << played.output;
    const auto trainees = nlohmann::json::parse(trainer_says("trainees --format json" + records).output);
    ASSERT_EQ(trainees.size(), 1U);
    const std::string session = trainees[0]["sessions"][0]["session"];
    const ShellOutcome again = trainer_says("replay " + session + records);
    EXPECT_EQ(again.exit_code, 0) << again.output;
    EXPECT_THAT(trainer_says("export --as csv" + records).output, HasSubstr("PTG-017"));
    EXPECT_THAT(trainer_says("export --as xapi" + records).output, HasSubstr("expapi/verbs/passed"));
    EXPECT_EQ(trainer_says("erase PTG-017" + records).exit_code, 2) << "only with --yes";
    EXPECT_EQ(trainer_says("erase PTG-017 --yes" + records).exit_code, 0);
    for (const auto& entry : fs::directory_iterator(folder))
        EXPECT_THAT(text_of_file(entry.path()), Not(HasSubstr("PTG-017"))) << entry.path();
}

TEST(TrainerProgram, GoesOnWithAnExamThatWasStopped) {
    const fs::path folder = own_folder();
    const std::string records = " --records " + quoted((folder / "records.sqlite").string());
    ASSERT_EQ(trainer_says("trainees --add PTG-017" + records).exit_code, 0);
    std::string script = text_of_file(fs::path(places::source_dir()) / "tests/replays/K09_right.yaml");
    const std::string first_half = script.substr(0, script.find("  - explain_outage"));
    std::ofstream(folder / "half.yaml") << first_half;
    const std::string play = "play --trainee PTG-017" + records + " ";
    ASSERT_EQ(trainer_says(play + quoted((folder / "half.yaml").string())).exit_code, 0);
    const ShellOutcome other = trainer_says(play + "tests/replays/K02_right.yaml");
    EXPECT_EQ(other.exit_code, 1);
    EXPECT_THAT(other.output, HasSubstr("a session of PTG-017 that is not over"));
    const ShellOutcome whole = trainer_says(play + "tests/replays/K09_right.yaml");
    EXPECT_EQ(whole.exit_code, 0) << whole.output;
    const ShellOutcome second = trainer_says(play + "tests/replays/K09_right.yaml");
    EXPECT_EQ(second.exit_code, 1) << "an exam has one attempt";
}

TEST(TrainerProgram, WritesTheDocumentsThatWerePrinted) {
    const fs::path folder = own_folder();
    const ShellOutcome outcome =
        trainer_says("play tests/replays/K01_right.yaml --pdf " + quoted((folder / "out").string()));
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
    for (const char* name : {"nib.pdf", "iumk.pdf"})
        EXPECT_THAT(text_of_file(folder / "out" / name), ::testing::StartsWith("%PDF")) << name;
}

TEST(TrainerProgram, RefusesAWrongCommandLine) {
    EXPECT_EQ(trainer_says("").exit_code, 2);
    EXPECT_EQ(trainer_says("play").exit_code, 2);
    EXPECT_EQ(trainer_says("play tests/replays/K01_right.yaml --trainee X").exit_code, 2);
    EXPECT_EQ(trainer_says("schema nothing").exit_code, 2);
    EXPECT_EQ(trainer_says("cases --assets /nowhere").exit_code, 1);
    EXPECT_EQ(trainer_says("--help").exit_code, 0);
}

TEST(TrainerProgram, GivesSchemasThatAreJson) {
    for (const char* of : {"case", "script", "rules"}) {
        const auto schema = nlohmann::json::parse(trainer_says(std::string("schema ") + of).output);
        EXPECT_TRUE(schema.contains("$schema")) << of;
        EXPECT_TRUE(schema.contains("$defs")) << of;
    }
}

}  // namespace
}  // namespace jemput::trainer::tests
