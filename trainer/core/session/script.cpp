#include "trainer/core/session/script.hpp"

#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/one_of.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/judge/pattern_type.hpp"
#include "trainer/core/session/replay.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

Type<ScriptLine> line_of(Actor actor) {
    return mapped<ScriptLine, Command>(command_type(actor), [actor](const Command& command) {
        return ScriptLine{actor, command};
    });
}

Type<ScriptExpectation> script_expectation_type() {
    Record<ScriptExpectation> expect("outcome", "How the session ought to come out.");
    expect
        .optional("leaves", &ScriptExpectation::leaves,
                  choice<std::string>({{"licensed", "licensed", "with NIB and IUMK"},
                                       {"on_paper", "on_paper", "with a receipt"},
                                       {"referred", "referred", "to a desk or an office"},
                                       {"returned", "returned", "with an appointment"},
                                       {"nothing", "nothing", "with nothing in her hands"}}),
                  "How the applicant leaves.", "not looked at")
        .optional("passed", &ScriptExpectation::passed, yes_no(), "Whether it is passed.", "not looked at")
        .optional("score", &ScriptExpectation::score, number(0, 1), "To two digits.", "not looked at")
        .optional("findings", &ScriptExpectation::findings, list(text(), 0, 100),
                  "Exactly these rule cards, each as often as it is found.", "not looked at")
        .optional("messages", &ScriptExpectation::messages, list(text(), 0, 100),
                  "Messages of OSS that appear, among others.", "not looked at");
    return record(std::move(expect));
}

Type<Script> script_file_type() {
    Record<Script> script("script", "A session that is played without anybody at the keyboard.");
    Type<int> version = count(1, 1);
    version.is_number = false;
    Type<Mode> mode = choice<Mode>({{"guided", Mode::guided, "no queue outside"},
                                    {"practice", Mode::practice, "with a queue"},
                                    {"exam", Mode::exam, "no hints, no pause"}});
    script.required("jemput_script", &Script::format, version, "The version of the format.")
        .required("about", &Script::about, text(), "What it shows.")
        .required("case", &Script::case_id, text(), "The id of the case.")
        .optional("mode", &Script::mode, mode, "How it is played.")
        .optional("seed", &Script::seed, whole(0, 1'000'000'000), "Of the queue outside and of OSS.")
        .optional("rules", &Script::rules, text(), "The rule set.")
        .optional("pace", &Script::pace, duration(Duration{}, std::chrono::hours{24}),
                  "Between two commands.")
        .required("commands", &Script::lines,
                  list(one_of<ScriptLine>(
                           "a command", line_of(Actor::trainee),
                           {{"instructor", line_of(Actor::instructor), "a command of the instructor"}}),
                       1, 2'000),
                  "What is done, in order (docs/trainer-commands.md).")
        .optional("expect", &Script::expect, script_expectation_type(), "How it ought to come out.",
                  "nothing is looked at");
    return record(std::move(script));
}

std::vector<std::string> cards_of(const Session& session) {
    std::vector<std::string> cards;
    for (const Finding& finding : session.judge().findings())
        cards.push_back(finding.card);
    std::sort(cards.begin(), cards.end());
    return cards;
}

bool has_message(const Session& session, const std::string& message) {
    const auto& seen = session.judge().observations();
    return std::any_of(seen.begin(), seen.end(), [&](const Observation& observation) {
        return observation.command == Command{"oss_answers", {message}};
    });
}

}  // namespace

Type<Script> script_type() {
    static const Type<Script> type = script_file_type();
    return type;
}

Expected<Script> read_script(const Document& document) {
    auto reading = read_document(document, script_type());
    if (!reading) return tl::unexpected(reading.error());
    return std::move(reading->value);
}

Expected<Script> load_script(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_script(*document);
}

std::vector<std::string> faults_of(const Script& script, const Material& material) {
    std::vector<std::string> faults;
    const Case* c = material.find_case(script.case_id);
    if (c == nullptr) faults.push_back(fmt::format("there is no case '{}'", script.case_id));
    if (!material.rules.contains(script.rules))
        faults.push_back(fmt::format("there is no rule set '{}'", script.rules));
    if (c != nullptr && std::count(c->rules.begin(), c->rules.end(), script.rules) == 0)
        faults.push_back(fmt::format("case {} is not for the rule set '{}'", c->id, script.rules));
    return faults;
}

SessionOptions options_of(const Script& script) {
    return {script.mode, static_cast<std::uint64_t>(script.seed), script.rules};
}

Duration when_given(const Script& script, const ScriptLine& line, const Session& session) {
    return session.ready_at() + (line.actor == Actor::trainee ? script.pace : Duration{});
}

Played play(const Script& script, const std::shared_ptr<const Material>& material,
            const std::vector<GivenCommand>& already) {
    Played played{replayed(material, script.case_id, options_of(script), already), {}};
    Session& session = played.session;
    for (std::size_t i = already.size(); i < script.lines.size(); ++i) {
        const ScriptLine& line = script.lines[i];
        const Duration at = when_given(script, line, session);
        Result result = session.give(line.actor, line.command, at);
        played.lines.push_back({at, line, std::move(result)});
    }
    return played;
}

std::string how_she_left(const Session& session) {
    for (const Observation& observation : session.judge().observations())
        if (observation.actor == Actor::world && observation.command.name == "applicant_leaves")
            return observation.command.arguments.front();
    return "present";
}

std::vector<std::string> departures_from(const ScriptExpectation& expected, const Played& played) {
    const Session& session = played.session;
    std::vector<std::string> departures;
    if (expected.leaves && *expected.leaves != how_she_left(session))
        departures.push_back(
            fmt::format("she leaves: {}, expected {}", how_she_left(session), *expected.leaves));
    const Score score = session.score();
    if (expected.passed && *expected.passed != score.passed)
        departures.push_back(fmt::format("passed: {}, expected {}", score.passed, *expected.passed));
    if (expected.score && std::abs(*expected.score - score.total) > 0.005)
        departures.push_back(fmt::format("score: {:.3f}, expected {:.2f}", score.total, *expected.score));
    if (expected.findings) {
        std::vector<std::string> wanted = *expected.findings;
        std::sort(wanted.begin(), wanted.end());
        if (wanted != cards_of(session))
            departures.push_back(fmt::format("findings: {}, expected {}", fmt::join(cards_of(session), " "),
                                             fmt::join(wanted, " ")));
    }
    for (const std::string& message : expected.messages)
        if (!has_message(session, message))
            departures.push_back(fmt::format("OSS did not answer with '{}'", message));
    return departures;
}

}  // namespace jemput::trainer
