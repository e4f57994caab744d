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
    EXPECT_THAT(again.output, HasSubstr("sama dengan rekaman"));
    EXPECT_THAT(again.output, HasSubstr("00:01  call_next"));
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
    for (const char* name : {"K01_right-nib.pdf", "K01_right-iumk.pdf"})
        EXPECT_THAT(text_of_file(folder / "out" / name), ::testing::StartsWith("%PDF")) << name;
}

TEST(TrainerProgram, KeepsTheDocumentsOfEachScriptApart) {
    const fs::path folder = own_folder();
    fs::create_directories(folder / "other");
    fs::copy_file(fs::path(places::source_dir()) / "tests/replays/K02_right.yaml",
                  folder / "other/K01_right.yaml");
    const ShellOutcome outcome = trainer_says("play tests/replays/K01_right.yaml " +
                                              quoted((folder / "other/K01_right.yaml").string()) + " --pdf " +
                                              quoted((folder / "out").string()));
    EXPECT_EQ(outcome.exit_code, 0) << outcome.output;
    EXPECT_TRUE(fs::exists(folder / "out/K01_right-nib.pdf"));
    EXPECT_TRUE(fs::exists(folder / "out/K01_right-2-nib.pdf"));
    std::ofstream(folder / "file") << "x";
    const ShellOutcome onto_a_file =
        trainer_says("play tests/replays/K01_right.yaml --pdf " + quoted((folder / "file").string()));
    EXPECT_EQ(onto_a_file.exit_code, 3);
    EXPECT_THAT(onto_a_file.output, HasSubstr("give another with --pdf"));
}

TEST(TrainerProgram, GoesOnOnlyWithTheScriptThatWasBegun) {
    const fs::path folder = own_folder();
    const std::string records = " --records " + quoted((folder / "records.sqlite").string());
    ASSERT_EQ(trainer_says("trainees --add PTG-017" + records).exit_code, 0);
    std::string script = text_of_file(fs::path(places::source_dir()) / "tests/replays/K01_right.yaml");
    std::ofstream(folder / "half.yaml") << script.substr(0, script.find("  - ask account"));
    const std::string play = "play --lang en --trainee PTG-017" + records + " ";
    const ShellOutcome half = trainer_says(play + quoted((folder / "half.yaml").string()));
    EXPECT_EQ(half.exit_code, 0) << half.output;
    EXPECT_THAT(half.output, HasSubstr("is not over: play the same script"));
    std::string other = script;
    other.replace(other.find("  - turn_screen"), 15, "  - say_free");
    std::ofstream(folder / "other.yaml") << other;
    const ShellOutcome refused = trainer_says(play + quoted((folder / "other.yaml").string()));
    EXPECT_EQ(refused.exit_code, 1) << refused.output;
    EXPECT_THAT(refused.output, HasSubstr("'say_free', or another pace"));
    EXPECT_THAT(refused.output, HasSubstr("--abandon PTG-017"));
    const ShellOutcome whole = trainer_says(play + "tests/replays/K01_right.yaml");
    EXPECT_EQ(whole.exit_code, 0) << whole.output;
    EXPECT_THAT(whole.output, HasSubstr("going on with session "));
}

TEST(TrainerProgram, PlaysAndChecksACaseThatIsGivenBesideItsScript) {
    const fs::path folder = own_folder();
    std::string text = text_of_file(fs::path(places::source_dir()) / "assets/cases/K02.yaml");
    text.replace(text.find("id: K02"), 7, "id: K77");
    std::ofstream(folder / "K77.yaml") << text;
    std::string script = text_of_file(fs::path(places::source_dir()) / "tests/replays/K02_right.yaml");
    script.replace(script.find("case: K02"), 9, "case: K77");
    std::ofstream(folder / "right.yaml") << script;
    const std::string right = quoted((folder / "right.yaml").string());
    const std::string both = quoted((folder / "K77.yaml").string()) + " " + right;
    EXPECT_EQ(trainer_says("play " + both).exit_code, 0);
    EXPECT_EQ(trainer_says("check " + both).exit_code, 0);
    const ShellOutcome alone = trainer_says("play " + right);
    EXPECT_EQ(alone.exit_code, 1);
    EXPECT_THAT(alone.output, HasSubstr("right.yaml:3:7: case: found unknown case 'K77'; allowed: K01, "));
    EXPECT_EQ(trainer_says("play " + quoted((folder / "K77.yaml").string())).exit_code, 2) << "no script";
}

TEST(TrainerProgram, TellsEachMissingAssetOnce) {
    const std::string output = trainer_says("cases --assets " + quoted(own_folder().string())).output;
    const std::size_t first = output.find("cards.yaml");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(output.find("cards.yaml", output.find('\n', first)), std::string::npos) << output;
}

TEST(TrainerProgram, SaysWhichCommandWasMeant) {
    const ShellOutcome outcome = trainer_says("ply x.yaml");
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.output, HasSubstr("did you mean 'play'?"));
}

TEST(TrainerProgram, PrintsTheWordsOfCases) {
    EXPECT_THAT(trainer_says("words").output,
                HasSubstr("| `K50` | A seller of jamu in Srengat | `identity`"));
}

TEST(TrainerProgram, RefusesAWrongCommandLine) {
    EXPECT_EQ(trainer_says("play").exit_code, 2);
    EXPECT_EQ(trainer_says("--size 10x10").exit_code, 2);
    EXPECT_EQ(trainer_says("--keys ctrl+nothing").exit_code, 2);
    EXPECT_EQ(trainer_says("play tests/replays/K01_right.yaml --trainee X").exit_code, 2);
    EXPECT_EQ(trainer_says("schema nothing").exit_code, 2);
    EXPECT_EQ(trainer_says("cases --assets /nowhere").exit_code, 1);
    EXPECT_EQ(trainer_says("--help").exit_code, 0);
}

TEST(TrainerProgram, SaysHowToGetADisplayWhereItsWindowHasNone) {
    const ShellOutcome outcome = shell("env --unset=DISPLAY jemput-trainer");
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_THAT(outcome.output, HasSubstr("xvfb-run"));
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
