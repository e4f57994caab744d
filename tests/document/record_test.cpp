#include "sim/document/record.hpp"

#include "tests/document/faults.hpp"
#include "tests/document/mutation.hpp"
#include "tests/document/sample.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using namespace std::chrono_literals;

TEST(Record, FillsItsStruct) {
    const auto event = value_of(sample::least +
                                    "officers: 4\nhas_paper: true\npaper_after: 15 min\n"
                                    "service: {lognormal: {mean: 6 min, cv: 0.5}}\n"
                                    "profile: [{from: \"18:30\", rate: 9/h}, {from: \"19:30\", rate: 12/h}]\n"
                                    "groups: {1: 0.8, 2: 20 %}\npay: Rp 75,000\n",
                                sample::event());
    EXPECT_EQ(event.name, "Market");
    EXPECT_EQ(event.time.opens, 18h + 30min);
    EXPECT_EQ(event.officers, 4);
    EXPECT_TRUE(event.has_paper);
    EXPECT_EQ(event.paper_after, 15min);
    EXPECT_EQ(event.service.mean_minutes, 6);
    EXPECT_EQ(event.service.cv, 0.5);
    ASSERT_EQ(event.profile.size(), 2U);
    EXPECT_EQ(event.profile[1].rate, 0.2);
    ASSERT_EQ(event.groups.size(), 2U);
    EXPECT_EQ(event.groups[1].first, 2);
    EXPECT_EQ(event.groups[1].second, 0.2);
    EXPECT_EQ(event.pay, Rupiah{75'000});
}

TEST(Record, LeavesAbsentKeysAtTheirDefaults) {
    const auto event = value_of(sample::least, sample::event());
    EXPECT_EQ(event.officers, 3);
    EXPECT_EQ(event.paper_after, 10min);
    EXPECT_EQ(event.pay, std::nullopt);
    EXPECT_EQ(event.time.at_closing, sample::AtClosing::serve_inside);
}

struct NamedTime : sample::Time {
    std::string name;
};

TEST(Record, FillsMembersOfABaseToo) {
    Record<NamedTime> keys("named time", "A time with a name.");
    keys.required("opens", &NamedTime::opens, clock_time(), "begin of service")
        .required("name", &NamedTime::name, text(), "what people call it");
    const auto named = value_of("opens: \"18:30\"\nname: evening\n", record(std::move(keys)));
    EXPECT_EQ(named.opens, 18h + 30min);
    EXPECT_EQ(named.name, "evening");
}

TEST(Record, RejectsUnknownKeysAndOffersTheNearest) {
    EXPECT_EQ(faults_of(sample::least + "oficers: 3\n", sample::event()),
              "f:3:1: oficers: found unknown key 'oficers'; allowed: name, time, officers, has_paper, "
              "paper_after, service, profile, groups, pay; did you mean 'officers'?\n");
    EXPECT_EQ(faults_of("{opens: \"18:30\", closes: \"19:00\", weather: rain}", sample::time()),
              "f:1:35: weather: found unknown key 'weather'; allowed: opens, closes, at_closing\n");
}

TEST(Record, TellsWhyAKeyThatPeopleExpectIsNotThere) {
    const auto time = record(Record<sample::Time>{"time", ""}
                                 .optional("opens", &sample::Time::opens, clock_time(), "")
                                 .without("open", "the gate may be shut then"));
    EXPECT_EQ(
        faults_of("open: true", time),
        "f:1:1: open: found unknown key 'open'; allowed: opens; there is none: the gate may be shut then\n");
    EXPECT_EQ(faults_of("opn: true", time),
              "f:1:1: opn: found unknown key 'opn'; allowed: opens; did you mean 'opens'?\n");
}

TEST(Record, ReportsMissingKeysAtTheMapping) {
    EXPECT_EQ(faults_of("name: x\ntime: {closes: \"21:30\"}\n", sample::event()),
              "f:2:7: time: found no key 'opens'; add 'opens': a time of day such as \"18:30\"\n");
}

TEST(Record, RejectsWhatIsNoMapping) {
    EXPECT_EQ(faults_of("name: x\ntime:\n", sample::event()),
              "f:2:1: time: found nothing; allowed: a mapping with the keys opens, closes, at_closing\n");
    EXPECT_EQ(faults_of("[1]", sample::time()),
              "f:1:1: found a list; allowed: a mapping with the keys opens, closes, at_closing\n");
}

TEST(Record, ChecksItsKeysTogether) {
    EXPECT_EQ(faults_of("name: x\ntime: {opens: \"18:30\", closes: \"17:00\"}\n", sample::event()),
              "f:2:32: time.closes: found '17:00'; allowed: a time after 'opens'\n");
}

TEST(Record, ChecksTogetherOnlyWhatIsSoundByItself) {
    EXPECT_EQ(faults_of("{opens: \"18:30\", closes: x}", sample::time()),
              "f:1:26: closes: found 'x'; allowed: a time of day such as \"18:30\", up to 24:00\n");
}

TEST(ReadDocument, FindsElevenFaultsAtOnce) {
    const std::string text =
        "time: {opens: \"18:30\", closes: 25:00, at_closing: serve_insid}\n"
        "officers: 0\n"
        "has_paper: yes\n"
        "paper_after: 10\n"
        "service: {lognormal: {mean: 6 min, cv: -1}}\n"
        "profile: [{from: \"18:30\", rate: 9}]\n"
        "groups: {1: 80}\n"
        "pay: 75000\n"
        "weather: rain\n";
    const auto document = parse_document(text, "f");
    ASSERT_TRUE(document);
    const auto reading = read_document(*document, sample::event());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().size(), 11U);
    EXPECT_EQ(
        to_string(reading.error()),
        "f:1:1: found no key 'name'; add 'name': a text\n"
        "f:1:32: time.closes: found '25:00'; allowed: a time of day such as \"18:30\", up to 24:00\n"
        "f:1:51: time.at_closing: found 'serve_insid'; allowed: serve_inside, send_home; did you mean "
        "'serve_inside'?\n"
        "f:2:11: officers: found '0'; allowed: a whole number from 1 to 20\n"
        "f:3:12: has_paper: found 'yes'; allowed: true or false\n"
        "f:4:14: paper_after: found '10'; allowed: a duration such as 5 min; add the unit: d, h, min or s\n"
        "f:5:40: service.lognormal.cv: found '-1'; allowed: a number from 0 to 10\n"
        "f:6:33: profile[0].rate: found '9'; allowed: a rate such as 9/h or 0.35/min; add the unit: /d, /h, "
        "/min or /s\n"
        "f:7:13: groups.1: found '80'; allowed: a share from 0 to 1, or from 0 % to 100 %; write '80 %' or "
        "0.8\n"
        "f:8:6: pay: found '75000'; allowed: an amount such as Rp 75,000; write 'Rp 75000'\n"
        "f:9:1: weather: found unknown key 'weather'; allowed: name, time, officers, has_paper, paper_after, "
        "service, profile, groups, pay\n");
}

TEST(ReadDocument, NeverThrowsOnMutationsOfAValidFile) {
    const std::string valid =
        sample::least +
        "officers: {value: 4, source: a, low: 2, high: 5, n: 3, date: 2019}\nhas_paper: true\n"
        "service: {lognormal: {mean: 6 min, cv: 0.5}}\npaper_after: 1 h 30 min\n"
        "profile: [{from: \"18:30\", rate: 9/h}]\ngroups: {1: 0.8, 2: 20 %}\npay: Rp 75,000\n";
    ASSERT_EQ(faults_of(valid, sample::event()), "none");
    const auto type = sample::event();
    EXPECT_TRUE(rc::check("a mutated file is read or has faults", [&] {
        const auto document = parse_document(*mutation_of(valid), "f");
        if (!document) return;
        const auto reading = read_document(*document, type);
        const bool tells = reading || !reading.error().empty();  // the macro would evaluate both
        RC_ASSERT(tells);
    }));
}

TEST(List, ReadsAllItemsAndKeepsItsSize) {
    const auto type = list(count(1, 9), 2, 3);
    EXPECT_EQ(value_of("[1, 2]", type), (std::vector<int>{1, 2}));
    EXPECT_EQ(faults_of("[1]", type), "f:1:1: found 1 entry; allowed: 2 to 3\n");
    EXPECT_EQ(faults_of("5", type),
              "f:1:1: found '5'; allowed: a list of 2 to 3 items, each a whole number from 1 to 9; put it in "
              "brackets: [ ]\n");
    EXPECT_EQ(faults_of("[0, 1, x]", type),
              "f:1:2: [0]: found '0'; allowed: a whole number from 1 to 9\n"
              "f:1:8: [2]: found 'x'; allowed: a whole number from 1 to 9\n");
    EXPECT_EQ(type.print({4, 5}), "[4, 5]");
}

TEST(Table, ReadsItsKeysAsValues) {
    const auto type = table(whole(1, 9), share());
    EXPECT_EQ(type.print({{1, 0.8}, {2, 0.2}}), "{1: 0.8, 2: 0.2}");
    EXPECT_EQ(
        faults_of("{0: 0.5, x: 2}", type),
        "f:1:2: 0: found '0'; allowed: a whole number from 1 to 9\n"
        "f:1:10: x: found 'x'; allowed: a whole number from 1 to 9\n"
        "f:1:13: x: found '2'; allowed: a share from 0 to 1, or from 0 % to 100 %; write '2 %' or 0.02\n");
    EXPECT_EQ(faults_of("{1: 1, 1.0: 0}", table(number(0, 9), share())),
              "f:1:8: 1.0: found the key '1.0' for the second time; allowed: each key once\n");
}

TEST(OneOf, TakesAScalarOrExactlyOneKey) {
    EXPECT_EQ(value_of("6 min", sample::service()).mean_minutes, 6);
    EXPECT_EQ(value_of("{exponential: {mean: 7 min}}", sample::service()).mean_minutes, 7);
    EXPECT_EQ(
        faults_of("{exponential: {mean: 7 min}, lognormal: {mean: 7 min, cv: 1}}", sample::service()),
        "f:1:1: found 'exponential, lognormal' together; allowed: exactly one of exponential, lognormal\n");
    EXPECT_EQ(
        faults_of("{expnential: {mean: 7 min}}", sample::service()),
        "f:1:2: expnential: found unknown key 'expnential'; allowed: exponential, lognormal; did you mean "
        "'exponential'?\n");
    EXPECT_EQ(faults_of("[6 min]", sample::service()),
              "f:1:1: found a list; allowed: a duration such as 5 min, or a mapping with one of the keys "
              "exponential, lognormal\n");
    EXPECT_EQ(faults_of("6", sample::service()),
              "f:1:1: found '6'; allowed: a duration such as 5 min; add the unit: d, h, min or s\n");
}

TEST(Choice, OffersTheNearestWord) {
    const auto type = choice<int>({{"resume", 1, "go on"}, {"restart", 2, "begin anew"}});
    EXPECT_EQ(value_of("restart", type), 2);
    EXPECT_EQ(faults_of("resum", type),
              "f:1:1: found 'resum'; allowed: resume, restart; did you mean 'resume'?\n");
    EXPECT_EQ(faults_of("never", type), "f:1:1: found 'never'; allowed: resume, restart\n");
    EXPECT_EQ(faults_of("{}", type), "f:1:1: found a mapping; allowed: resume, restart\n");
    EXPECT_EQ(type.print(2), "restart");
}

TEST(ReadFile, IsRelativeToTheFileThatNamesItAndIsListed) {
    const auto folder = std::filesystem::path{testing::TempDir()} / "jemput-read-file";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "log.csv"} << "abc";
    Type<std::string> content = text();
    content.read = [](const Node& node, Reader& reader) -> std::optional<std::string> {
        auto bytes = reader.read_file(node.text, node.place);
        return bytes ? std::optional{*bytes} : std::nullopt;
    };
    const auto type =
        record(Record<sample::Event>{"log", ""}.required("log", &sample::Event::name, content, ""));
    const std::string name = (folder / "main.yaml").string();

    const auto reading = read_document(parse_document("log: log.csv", name).value(), type);
    ASSERT_TRUE(reading) << to_string(reading.error());
    EXPECT_EQ(reading->value.name, "abc");
    ASSERT_EQ(reading->files.size(), 2U);
    EXPECT_EQ(reading->files[1].path, (folder / "log.csv").string());
    EXPECT_EQ(reading->files[1].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    const auto missing = read_document(parse_document("log: no.csv", name).value(), type);
    ASSERT_FALSE(missing);
    EXPECT_EQ(to_string(missing.error()), name + ":1:6: log: found no file '" + (folder / "no.csv").string() +
                                              "'; check the name and the folder\n");
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace jemput
