#include "trainer/core/session/script.hpp"

#include "sim/core/text.hpp"
#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/one_of.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/judge/pattern_type.hpp"
#include "trainer/core/session/known_words.hpp"
#include "trainer/core/session/replay.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

Type<ScriptLine> line_of(Actor actor) {
    auto type = mapped<ScriptLine, Command>(command_type(actor), [actor](const Command& command) {
        return ScriptLine{actor, command};
    });
    type.read = [read = type.read](const Node& node, Reader& reader) {
        auto line = read(node, reader);
        if (line) line->place = node.place;
        return line;
    };
    return type;
}

/// "say Halo: apa kabar" is read as a key with a value.
Type<ScriptLine> with_cure_for_colons(Type<ScriptLine> type) {
    type.read = [read = type.read](const Node& node, Reader& reader) -> std::optional<ScriptLine> {
        const std::string key = node.entries.size() == 1 ? node.entries.front().key : "";
        if (find_command(key.substr(0, key.find(' '))) == nullptr) return read(node, reader);
        reader.fault(node.place, in_quotes(key) + " before a colon", "a command",
                     "put the line into quotes: a colon and a blank would end the text");
        return std::nullopt;
    };
    return type;
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
                  "From the end of one command to the next.")
        .required("commands", &Script::lines,
                  list(with_cure_for_colons(one_of<ScriptLine>(
                           "a command", line_of(Actor::trainee),
                           {{"instructor", line_of(Actor::instructor), "a command of the instructor"}})),
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

std::string in_a_row(const std::vector<std::string>& cards) {
    return cards.empty() ? "none" : join(cards, " ");
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
    Script& script = reading->value;
    script.case_at = document.root.place_of("case");
    script.rules_at = document.root.place_of("rules");
    script.commands_at = document.root.place_of("commands");
    const Node* expect = document.root.find("expect");
    script.findings_at = expect != nullptr ? expect->place_of("findings") : document.root.place;
    script.messages_at = expect != nullptr ? expect->place_of("messages") : document.root.place;
    return std::move(script);
}

Expected<Script> load_script(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_script(*document);
}

Diagnostics faults_of(const Script& script, const Material& material) {
    Diagnostics faults;
    const auto add = [&faults](std::optional<Diagnostic> fault) {
        if (fault) faults.push_back(std::move(*fault));
    };
    std::vector<std::string> cases;
    for (const Case& c : material.cases)
        cases.push_back(c.id);
    std::vector<std::string> rule_sets;
    for (const auto& [name, rules] : material.rules)
        rule_sets.push_back(name);
    const Case* c = material.find_case(script.case_id);
    add(unknown_among("case", script.case_id, cases, script.case_at, "case"));
    if (c == nullptr)
        faults.back().cure += std::string(faults.back().cure.empty() ? "" : " ") +
                              "a case of your own is given beside the script";
    add(unknown_among("rule set", script.rules, rule_sets, script.rules_at, "rules"));
    if (!faults.empty()) return faults;
    if (std::count(c->rules.begin(), c->rules.end(), script.rules) == 0)
        faults.push_back({script.rules_at, "rules",
                          fmt::format("rule set '{}', for which case {} is not", script.rules, c->id),
                          join(c->rules, ", "), ""});
    const KnownWords words(material, c, {script.rules});
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        const ScriptLine& line = script.lines[i];
        const CommandKind* kind = find_command(line.command.name);
        if (kind == nullptr) continue;
        const Diagnostics more =
            words.faults_of(*kind, line.command.arguments, line.place, path_of_item("commands", i));
        faults.insert(faults.end(), more.begin(), more.end());
    }
    std::vector<std::string> cards;
    for (const RuleCard& card : material.cards.all())
        cards.push_back(card.id);
    for (const std::string& card : script.expect.findings.value_or(std::vector<std::string>{}))
        add(unknown_among("rule card", card, cards, script.findings_at, "expect.findings"));
    for (const std::string& message : script.expect.messages)
        add(unknown_among("message", message, words.messages(), script.messages_at, "expect.messages"));
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

Played played_again(const Session& session, const std::shared_ptr<const Material>& material) {
    Session again(material, session.training_case().id, session.options());
    std::vector<PlayedLine> lines;
    for (const GivenCommand& given : session.given()) {
        const auto command = parse_command(given.text);
        if (!command) continue;
        Result result = again.give(given.actor, *command, given.at);
        lines.push_back({given.at, {given.actor, *command}, std::move(result)});
    }
    return {session, std::move(lines)};
}

std::optional<std::size_t> first_difference(const Script& script,
                                            const std::shared_ptr<const Material>& material,
                                            const std::vector<GivenCommand>& already) {
    Session session(material, script.case_id, options_of(script));
    for (std::size_t i = 0; i < already.size(); ++i) {
        if (i >= script.lines.size()) return i;
        const ScriptLine& line = script.lines[i];
        session.give(line.actor, line.command, when_given(script, line, session));
        const auto& given = session.given();
        const bool is_same = given.size() == i + 1 && given[i].at == already[i].at &&
                             given[i].actor == already[i].actor && given[i].text == already[i].text;
        if (!is_same) return i;
    }
    return std::nullopt;
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
            departures.push_back(
                fmt::format("findings: {}, expected {}", in_a_row(cards_of(session)), in_a_row(wanted)));
    }
    for (const std::string& message : expected.messages)
        if (!has_message(session, message))
            departures.push_back(fmt::format("OSS did not answer with '{}'", message));
    return departures;
}

}  // namespace jemput::trainer
