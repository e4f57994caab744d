#include "trainer/core/records/xapi.hpp"

#include "tests/trainer/records/filled_record.hpp"
#include "tests/trainer/records/xapi_validator.hpp"

#include <algorithm>
#include <functional>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

namespace jemput::trainer::tests {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Json = nlohmann::json;

const CaseTitles titles{{"K09", {"OSS mati di tengah pendaftaran", "OSS goes down in mid-registration"}}};

std::string id_of_session(unsigned number) {
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = static_cast<std::uint8_t>(number);
    return uuid_of(bytes);
}

HistoryEntry finished_entry(bool passed = false) {
    const Outcome outcome = an_outcome(passed);
    HistoryEntry entry{{id_of_session(1), a_setup(), RecordState::finished, outcome.ended},
                       ResultRecord{outcome.score, outcome.findings, outcome.hints, outcome.at_desk}};
    entry.session.setup.mode = "exam";
    return entry;
}

std::vector<Json> statements_of(const std::string& lines) {
    std::vector<Json> statements;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);)
        statements.push_back(Json::parse(line));
    return statements;
}

std::vector<std::string> verbs_of(const std::string& lines) {
    std::vector<std::string> verbs;
    for (const Json& statement : statements_of(lines)) {
        const std::string id = statement["verb"]["id"];
        verbs.push_back(id.substr(id.rfind('/') + 1));
    }
    return verbs;
}

/// As the records number them.
std::vector<CommandRecord> numbered(std::vector<CommandRecord> commands) {
    for (std::size_t i = 0; i < commands.size(); ++i)
        commands[i].number = static_cast<int>(i) + 1;
    return commands;
}

TEST(Xapi, TellsAFinishedSessionFromInitializedToTerminated) {
    const auto commands =
        numbered({a_command("greet", 1000), a_command("request_hint", 2000), a_command("take_form", 3000),
                  a_command("fill_form name Bu Siti", 4000), a_command("take_form", 5000),
                  a_command("refuse_gift", 6000), a_command("refer layanan_mandiri", 7000)});
    const std::string lines = xapi_statements(finished_entry(), commands, titles);
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
    EXPECT_THAT(verbs_of(lines), ElementsAre("initialized", "requested-hint", "fell-back", "refused-gift",
                                             "referred", "completed", "failed", "terminated"));
    EXPECT_EQ(statements_of(lines)[4]["result"]["response"], "layanan_mandiri");
    EXPECT_EQ(statements_of(lines)[4]["context"]["extensions"]["https://latihan.example/ext/sim_s"], 7.0);
}

TEST(Xapi, WritesAJudgedSessionAsTheDocumentationShowsIt) {
    const std::string lines = xapi_statements(finished_entry(), {}, titles);
    const Json failed = statements_of(lines).at(2);
    Json expected = Json::parse(R"({
        "actor": {"objectType": "Agent", "account": {"homePage": "https://latihan.example", "name": "PTG-017"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/failed", "display": {"id": "tidak lulus", "en-US": "failed"}},
        "object": {"objectType": "Activity", "id": "https://latihan.example/case/K09", "definition": {
            "name": {"id": "OSS mati di tengah pendaftaran", "en-US": "OSS goes down in mid-registration"},
            "type": "http://adlnet.gov/expapi/activities/simulation"}},
        "result": {"score": {"scaled": 0.72, "raw": 72.0, "min": 0, "max": 100}, "success": false,
            "duration": "PT7M3.20S", "extensions": {
                "https://latihan.example/ext/errors": [{"code": "C7", "step": "S18", "sim_s": 312.0},
                                                       {"code": "m3", "step": "S04", "sim_s": 12.25}],
                "https://latihan.example/ext/at_desk_s": 402.0}},
        "context": {
            "instructor": {"objectType": "Agent", "account": {"homePage": "https://latihan.example", "name": "INS-02"}},
            "contextActivities": {"grouping": [{"id": "https://latihan.example/session/2026-11-24"}],
                "category": [{"id": "https://w3id.org/xapi/cmi5/context/categories/cmi5"},
                             {"id": "https://w3id.org/xapi/cmi5/context/categories/moveon"}]},
            "platform": "Jemput", "language": "id",
            "extensions": {"https://latihan.example/ext/mode": "exam", "https://latihan.example/ext/seed": 4711,
                           "https://latihan.example/ext/rules": "oss11"}},
        "timestamp": "2026-11-24T09:41:07.250+07:00"})");
    expected["id"] = failed["id"];
    expected["context"]["registration"] = id_of_session(1);
    expected["context"]["revision"] = std::string(64, 'b');
    expected["context"]["extensions"]["https://w3id.org/xapi/cmi5/context/extensions/sessionid"] =
        id_of_session(1);
    EXPECT_EQ(failed, expected) << failed.dump(2);
}

TEST(Xapi, SaysPassedWhereTheScoreSaysSo) {
    const std::string lines = xapi_statements(finished_entry(true), {}, titles);
    EXPECT_THAT(verbs_of(lines), ElementsAre("initialized", "completed", "passed", "terminated"));
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
}

TEST(Xapi, GivesGuidedSessionsNoScore) {
    HistoryEntry entry = finished_entry();
    entry.session.setup.mode = "guided";
    const std::string lines = xapi_statements(entry, {a_command("request_hint")}, titles);
    EXPECT_THAT(verbs_of(lines), ElementsAre("initialized", "requested-hint", "terminated"));
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
}

TEST(Xapi, SaysAbandonedWhereASessionWas) {
    HistoryEntry entry = finished_entry();
    entry.session.state = RecordState::abandoned;
    entry.result.reset();
    const std::string lines = xapi_statements(entry, {}, titles);
    EXPECT_THAT(verbs_of(lines), ElementsAre("initialized", "abandoned"));
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
}

TEST(Xapi, SaysNothingOfASessionThatRuns) {
    HistoryEntry entry = finished_entry();
    entry.session.state = RecordState::running;
    EXPECT_EQ(xapi_statements(entry, {}, titles), "");
}

TEST(Xapi, NamesACaseWithoutATitleByItsId) {
    const Json first = statements_of(xapi_statements(finished_entry(), {}, {})).front();
    EXPECT_EQ(first["object"]["definition"]["name"]["id"], "K09");
}

TEST(Xapi, LeavesOutAnInstructorWhoIsNotThere) {
    HistoryEntry entry = finished_entry();
    entry.session.setup.instructor.clear();
    const std::string lines = xapi_statements(entry, {}, titles);
    EXPECT_EQ(lines.find("instructor"), lines.npos);
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
}

TEST(Xapi, KeepsTheTimeWithinTheSessionWhenTheClockWasSetBack) {
    HistoryEntry entry = finished_entry();
    const auto commands = numbered({a_command("request_hint", 9'000'000), a_command("refuse_gift", -50'000)});
    const auto statements = statements_of(xapi_statements(entry, commands, titles));
    EXPECT_EQ(statements[1]["timestamp"], "2026-11-24T09:41:07.250+07:00");
    EXPECT_EQ(statements[2]["timestamp"], "2026-11-24T09:41:07.250+07:00");
    entry.session.ended = moment(-1000);
    const std::string lines = xapi_statements(entry, commands, titles);
    EXPECT_THAT(xapi_faults(lines), IsEmpty());
    EXPECT_EQ(statements_of(lines).back()["result"]["duration"], "PT0.00S");
}

TEST(Xapi, IsTheSameBytesEachTime) {
    const auto commands = numbered({a_command("request_hint", 1), a_command("request_hint", 2)});
    EXPECT_EQ(xapi_statements(finished_entry(), commands, titles),
              xapi_statements(finished_entry(), commands, titles));
}

TEST(Xapi, ExportsEveryTraineeOrOne) {
    const RecordFolder folder;
    make_filled_record(folder.file());
    const Records records = value_of(Records::open(folder.file(), Access::read));
    const std::string all = value_of(export_xapi(records, titles));
    EXPECT_THAT(xapi_faults(all), IsEmpty());
    EXPECT_EQ(statements_of(all).size(), 8U);
    EXPECT_EQ(statements_of(value_of(export_xapi(records, titles, "AND-2"))).size(), 4U);
    EXPECT_FALSE(export_xapi(records, titles, "PTG-099"));
}

/// Whatever was commanded, and however the clocks went.
RC_GTEST_PROP(Xapi, KeepsTheRulesForAnySession, ()) {
    HistoryEntry entry = finished_entry(*rc::gen::arbitrary<bool>());
    entry.session.setup.mode = *rc::gen::element<std::string>("guided", "practice", "exam");
    entry.session.setup.seed = *rc::gen::arbitrary<std::uint64_t>();
    entry.result->score.total = *rc::gen::inRange(0, 100'001) / 100'000.0;
    if (*rc::gen::arbitrary<bool>()) {
        entry.session.state = RecordState::abandoned;
        entry.result.reset();
    }
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("greet", "request_hint", "refer pupr", "refuse_gift", "take_form",
                                      "refer", "say \"x\\y\" \x01 \xff"));
    std::vector<CommandRecord> commands;
    for (const std::string& word : words)
        commands.push_back(a_command(word, *rc::gen::inRange(-1000, 500'000)));
    const auto faults = xapi_faults(xapi_statements(entry, numbered(commands), titles));
    RC_LOG() << (faults.empty() ? "" : faults.front());
    RC_ASSERT(faults.empty());
}

/// The statements of a good export, changed, and a word of the fault that must be found.
TEST(XapiValidator, FindsWhatIsWrong) {
    const auto changed = [](const std::function<void(std::vector<Json>&)>& change) {
        auto statements =
            statements_of(xapi_statements(finished_entry(), {a_command("request_hint")}, titles));
        change(statements);
        std::string lines;
        for (const Json& statement : statements)
            lines += statement.dump() + "\n";
        const auto faults = xapi_faults(lines);
        return faults.empty() ? std::string() : faults.front();
    };
    using All = std::vector<Json>;
    EXPECT_THAT(changed([](All& all) { all[0].erase("actor"); }), HasSubstr("lacks actor"));
    EXPECT_THAT(changed([](All& all) { all[0]["stored"] = "now"; }), HasSubstr("has stored"));
    EXPECT_THAT(changed([](All& all) { all[0]["context"]["platform"] = nullptr; }), HasSubstr("is null"));
    EXPECT_THAT(changed([](All& all) { all[0]["timestamp"] = "2026-11-24T09:41:07Z"; }), HasSubstr("form"));
    EXPECT_THAT(changed([](All& all) { all[3]["result"]["score"]["scaled"] = "0.7"; }),
                HasSubstr("no number"));
    EXPECT_THAT(changed([](All& all) { all[3]["result"]["success"] = true; }), HasSubstr("contradicts"));
    EXPECT_THAT(changed([](All& all) { all[4]["result"].erase("duration"); }),
                HasSubstr("lacks its duration"));
    EXPECT_THAT(changed([](All& all) { std::swap(all[0], all[1]); }), HasSubstr("earlier"));
    EXPECT_THAT(changed([](All& all) { all.pop_back(); }), HasSubstr("does not end with terminated"));
    EXPECT_THAT(changed([](All& all) { all.erase(all.begin()); }), HasSubstr("does not begin"));
    EXPECT_THAT(changed([](All& all) { all[1]["id"] = all[0]["id"]; }), HasSubstr("id of another"));
    EXPECT_THAT(changed([](All& all) { all.erase(all.begin() + 3); }), HasSubstr("exactly once"));
    EXPECT_EQ(changed([](All&) {}), "");
}

}  // namespace
}  // namespace jemput::trainer::tests
