#include "trainer/core/session/transcript.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "trainer/core/judge/debrief.hpp"
#include "trainer/core/judge/severity_words.hpp"
#include "trainer/core/session/finding_words.hpp"
#include "trainer/core/words/both.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t text_width = 100;

double seconds_of(Duration time) {
    return std::round(in_minutes(time) * 60 * 1000) / 1000;
}

Json both_of(const Bilingual& words) {
    return {{"id", words.indonesian}, {"en", words.english}};
}

Json line_json(const Line& line) {
    static constexpr std::array<std::string_view, 5> speakers{"applicant", "officer", "oss", "mail", "desk"};
    return {{"by", speakers[static_cast<std::size_t>(line.speaker)]}, {"words", both_of(line.words)}};
}

Json finding_json(const Session& session, const Finding& finding) {
    const RuleCard* card = session.material().cards.find(finding.card);
    return {{"card", finding.card},
            {"severity", word_of(finding.severity)},
            {"step", finding.step},
            {"cause", finding.cause},
            {"at_seconds", seconds_of(finding.at)},
            {"made_good", finding.made_good},
            {"about", both_of({about_finding(session, finding, in_indonesian()),
                               about_finding(session, finding, in_english())})},
            {"title", card != nullptr ? both_of(card->title) : Json{}}};
}

Json score_json(const Score& score) {
    return {{"total", score.total},
            {"passed", score.passed},
            {"correctness", score.correctness},
            {"process", score.process},
            {"communication", score.communication},
            {"time", score.time},
            {"criticals", score.criticals},
            {"majors", score.majors},
            {"minors", score.minors},
            {"hints", score.hints}};
}

Json day_json(const DayOutside& day) {
    return {{"came", day.came},
            {"licensed", day.licensed},
            {"on_paper", day.on_paper},
            {"gave_up", day.gave_up},
            {"not_served_within_30_min", day.not_served_within_30},
            {"mean_wait_minutes", day.mean_wait_minutes},
            {"longest_wait_minutes", day.longest_wait_minutes}};
}

std::string speaker_of(const Language& language, Speaker speaker) {
    switch (speaker) {
        case Speaker::applicant:
            return language.text("Applicant");
        case Speaker::officer:
            return language.text_in("a person", "Officer");
        case Speaker::oss:
            return "OSS";
        case Speaker::mail:
            return language.text("E-mail");
        case Speaker::desk:
            return language.text("Desk");
    }
    return {};
}

std::string severity_word(const Language& language, Severity severity) {
    switch (severity) {
        case Severity::critical:
            return language.text("critical");
        case Severity::major:
            return language.text("major");
        case Severity::minor:
            return language.text("minor");
    }
    return {};
}

/// "04:05" since the session began.
std::string minutes_and_seconds(Duration time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
}

std::string finding_line(const Language& language, const Session& session, const Finding& finding) {
    const RuleCard* card = session.material().cards.find(finding.card);
    const std::string about = about_finding(session, finding, language);
    return fmt::format("  ! {} {} ({}): {}{}{}\n", finding.card, severity_word(language, finding.severity),
                       finding.step, card != nullptr ? card->title.in(language) : "",
                       about.empty() ? "" : " — ", about);
}

/// After the score, far from its command: "tick sppl".
std::string command_of_finding(const Session& session, const Finding& finding) {
    const Observation& seen = session.judge().observations()[finding.observation];
    const bool says_it = about_finding(session, finding, in_english()).empty();
    return says_it && seen.actor == Actor::trainee ? fmt::format("{:8}{}\n", "", to_string(seen.command))
                                                   : "";
}

/// Why a session that is over was not passed: the score alone does not say it.
std::string why_not_passed(const Language& language, const Score& score) {
    const ScoreRules rules;
    std::vector<std::string> reasons;
    if (score.criticals > 0)
        reasons.push_back(language.plural(score.criticals, "{n} critical error", "{n} critical errors"));
    const std::string most = language.whole(rules.most_majors);
    if (score.majors > rules.most_majors)
        reasons.push_back(language.plural(score.majors, "{n} major error, where {most} are the most",
                                          "{n} major errors, where {most} are the most",
                                          fmt::arg("most", most)));
    const std::string mark = language.decimal(100 * rules.pass_mark, 0);
    if (score.total < rules.pass_mark - 1e-9)
        reasons.push_back(language.text("{mark} points are needed", fmt::arg("mark", mark)));
    return join(reasons, "; ");
}

/// "correct 6 of 7": how many of those that were needed were done in their turn.
std::string done_of(const Language& language, const Judge& judge, Component component) {
    int needed = 0;
    int done = 0;
    for (std::size_t i = 0; i < judge.states().size(); ++i) {
        if (judge.expectations()[i].component != component ||
            !worth(judge.expectations()[i], judge.states()[i]))
            continue;
        ++needed;
        if (judge.states()[i].standing == Standing::done) ++done;
    }
    const std::string of_done = language.whole(done);
    const std::string of_all = language.whole(needed);
    return language.text("{done} of {all}", fmt::arg("done", of_done), fmt::arg("all", of_all));
}

std::string day_line(const Language& language, const DayOutside& day) {
    const std::string came = language.plural(day.came, "{n} person came", "{n} people came");
    const std::string served = language.whole(day.licensed + day.on_paper);
    const std::string gave_up = language.whole(day.gave_up);
    const std::string wait = language.decimal(day.mean_wait_minutes, 1);
    const std::string longest = language.decimal(day.longest_wait_minutes, 0);
    return language.text(
        "{came}, {served} were served, {gave_up} gave up; wait {wait} minutes on average, at most "
        "{longest}",
        fmt::arg("came", came), fmt::arg("served", served), fmt::arg("gave_up", gave_up),
        fmt::arg("wait", wait), fmt::arg("longest", longest));
}

std::string score_lines(const Language& language, const Session& session) {
    const Score score = session.score();
    const auto percent = [&language](double share) { return language.decimal(100 * share, 0); };
    const std::string total = percent(score.total);
    const std::string why = why_not_passed(language, score);
    std::string verdict =
        score.passed ? language.text("passed") : language.text("not passed ({why})", fmt::arg("why", why));
    if (session.options().mode == Mode::guided) verdict = language.text("guided, so not graded");
    std::string text = language.text("Score {total} of 100: {verdict}", fmt::arg("total", total),
                                     fmt::arg("verdict", verdict)) +
                       "\n";
    const std::string correctness = percent(score.correctness);
    const std::string process = percent(score.process);
    const std::string communication = percent(score.communication);
    const std::string time = percent(score.time);
    text +=
        "  " +
        language.text("correct {correctness}, process {process}, communication {communication}, time {time}",
                      fmt::arg("correctness", correctness), fmt::arg("process", process),
                      fmt::arg("communication", communication), fmt::arg("time", time)) +
        "\n";
    const std::string correct_done = done_of(language, session.judge(), Component::correctness);
    const std::string process_done = done_of(language, session.judge(), Component::process);
    const std::string communication_done = done_of(language, session.judge(), Component::communication);
    text += "  " +
            language.text(
                "done in their turn: correct {correctness}, process {process}, communication "
                "{communication}",
                fmt::arg("correctness", correct_done), fmt::arg("process", process_done),
                fmt::arg("communication", communication_done)) +
            "\n";
    const std::string criticals = language.whole(score.criticals);
    const std::string majors = language.whole(score.majors);
    const std::string minors = language.whole(score.minors);
    const std::string hints = language.whole(std::ssize(session.hints()));
    text += "  " +
            language.text("errors: {criticals} critical, {majors} major, {minors} minor; hints: {hints}",
                          fmt::arg("criticals", criticals), fmt::arg("majors", majors),
                          fmt::arg("minors", minors), fmt::arg("hints", hints)) +
            "\n";
    const std::string of_major = percent(ScoreRules{}.major);
    const std::string of_minor = percent(ScoreRules{}.minor);
    if (!session.judge().findings().empty())
        text += "  " +
                language.text(
                    "an error with a card lowers the score, not the parts above: {major} points for "
                    "a major one, {minor} for a minor one",
                    fmt::arg("major", of_major), fmt::arg("minor", of_minor)) +
                "\n";
    const std::string minutes = minutes_and_seconds(session.at_desk());
    return text + "  " + language.text("time at the desk: {minutes}", fmt::arg("minutes", minutes)) + "\n";
}

/// What a page of OSS asks for, by the words of commands.
std::string page_line(const Language& language, const Session& session, const std::string& name) {
    const PageKind* page = session.workplace().oss().rules().find_page(name);
    if (page == nullptr) return name;
    std::vector<std::string> words;
    for (const FieldRule& field : page->fields)
        words.push_back(field.name);
    for (const Statement& statement : page->statements)
        words.push_back("☐ " + statement.id);
    return fmt::format("OSS: {}{}{}", page->title.in(language), words.empty() ? "" : ": ", join(words, ", "));
}

Debrief debrief_in(const Language& language, const Session& session) {
    const Case& c = session.training_case();
    return debrief_of(session.judge(), session.material().procedure, session.material().cards,
                      session.score(), {c.debrief, c.take_home}, language);
}

std::string notes_lines(const Language& language, const Debrief& debrief) {
    std::string text;
    if (!debrief.notes.empty()) text += language.text("Notes of the instructor:") + "\n";
    for (const DebriefNote& note : debrief.notes)
        text += wrapped(fmt::format("  {} {}", minutes_and_seconds(note.at), note.words), text_width) + "\n";
    return text;
}

/// Where the time went, what the instructor noted, how to begin the talk, and the line to take home.
std::string debrief_lines(const Language& language, const Session& session) {
    const Debrief debrief = debrief_in(language, session);
    std::string text = language.text("Time by step:");
    for (const StepTime& time : debrief.times)
        text += fmt::format(" {} {}", time.step, minutes_and_seconds(time.length));
    text += "\n" + notes_lines(language, debrief) + language.text("For the talk afterwards:") + "\n";
    for (const DebriefPrompt& prompt : debrief.prompts)
        text += wrapped("  - " + prompt.words, text_width) + "\n";
    return text + language.text("To take home:") + " " + debrief.take_home + "\n";
}

Json debrief_json(const Session& session) {
    static constexpr std::array<std::string_view, 4> phases{"reactions", "description", "analysis",
                                                            "summary"};
    const Debrief indonesian = debrief_in(in_indonesian(), session);
    const Debrief english = debrief_in(in_english(), session);
    Json times = Json::object();
    for (const StepTime& time : english.times)
        times[time.step] = seconds_of(time.length);
    Json notes = Json::array();
    for (const DebriefNote& note : english.notes)
        notes.push_back({{"at_seconds", seconds_of(note.at)}, {"words", note.words}});
    Json prompts = Json::array();
    for (std::size_t i = 0; i < english.prompts.size(); ++i)
        prompts.push_back({{"phase", phases[static_cast<std::size_t>(english.prompts[i].phase)]},
                           {"card", english.prompts[i].card},
                           {"words", both_of({indonesian.prompts[i].words, english.prompts[i].words})}});
    return {{"seconds_by_step", std::move(times)},
            {"notes", std::move(notes)},
            {"prompts", std::move(prompts)},
            {"take_home", both_of({indonesian.take_home, english.take_home})}};
}

}  // namespace

std::string_view word_of(Judgement judgement) {
    static constexpr std::array<std::string_view, 5> words{"neutral", "right", "early", "late", "wrong"};
    return words[static_cast<std::size_t>(judgement)];
}

std::string_view word_of(Standing standing) {
    static constexpr std::array<std::string_view, 6> words{"open", "done",    "early",
                                                           "late", "omitted", "not_needed"};
    return words[static_cast<std::size_t>(standing)];
}

std::string_view word_of(Mode mode) {
    static constexpr std::array<std::string_view, 3> words{"guided", "practice", "exam"};
    return words[static_cast<std::size_t>(mode)];
}

Json summary_of(const Session& session) {
    Json json{{"case", session.training_case().id},
              {"rules", session.options().rules},
              {"mode", word_of(session.options().mode)},
              {"seed", session.options().seed},
              {"over", session.is_over()},
              {"leaves", how_she_left(session)},
              {"at_desk_seconds", seconds_of(session.at_desk())},
              {"refused_inputs", session.refused_inputs()},
              {"score", score_json(session.score())}};
    json["findings"] = Json::array();
    for (const Finding& finding : session.judge().findings())
        json["findings"].push_back(finding_json(session, finding));
    json["expectations"] = Json::array();
    const auto expectations = session.judge().expectations();
    const auto states = session.judge().states();
    for (std::size_t i = 0; i < expectations.size(); ++i)
        json["expectations"].push_back({{"id", expectations[i].id},
                                        {"step", expectations[i].step},
                                        {"standing", word_of(states[i].standing)},
                                        {"what", both_of(expectations[i].what)}});
    json["debrief"] = debrief_json(session);
    if (session.outside()) {
        const PairedDays days = session.outside()->to_the_end();
        json["queue"] = {{"with_trainee", day_json(days.with_trainee)},
                         {"with_reference", day_json(days.with_reference)}};
    }
    return json;
}

Json to_json(const Played& played) {
    Json lines = Json::array();
    for (const PlayedLine& line : played.lines) {
        Json said = Json::array();
        for (const Line& words : line.result.reply.lines)
            said.push_back(line_json(words));
        Json findings = Json::array();
        for (const Finding& finding : line.result.findings)
            findings.push_back(finding_json(played.session, finding));
        lines.push_back({{"at_seconds", seconds_of(line.at)},
                         {"by", line.line.actor == Actor::trainee ? "trainee" : "instructor"},
                         {"command", line.result.kept},
                         {"done", line.result.reply.done},
                         {"judgement", word_of(line.result.judgement)},
                         {"said", std::move(said)},
                         {"findings", std::move(findings)}});
    }
    Json json = summary_of(played.session);
    json["commands"] = std::move(lines);
    return json;
}

std::string summary_text(const Language& language, const Session& session) {
    std::string text;
    if (!session.is_over()) text += language.text("The session is not over. So far:") + "\n";
    text += score_lines(language, session);
    for (const Finding& finding : by_weight(session.judge().findings()))
        text += "  " + minutes_and_seconds(finding.at) + finding_line(language, session, finding) +
                command_of_finding(session, finding);
    if (!session.is_over()) return text + notes_lines(language, debrief_in(language, session));
    text += debrief_lines(language, session);
    if (!session.outside()) return text;
    const PairedDays days = session.outside()->to_the_end();
    text += language.text("The day outside, with you:") + " " + day_line(language, days.with_trainee) + "\n";
    text += language.text("With a practised officer in your place:") + " " +
            day_line(language, days.with_reference) + "\n";
    return text;
}

std::string to_text(const Language& language, const Played& played) {
    const Session& session = played.session;
    std::string text =
        fmt::format("{} · {}\n\n", session.training_case().id, session.training_case().title.in(language));
    for (const PlayedLine& line : played.lines) {
        const std::string by = line.line.actor == Actor::instructor ? language.text("instructor") + ": " : "";
        text += fmt::format("{}  {}{}{}\n", minutes_and_seconds(line.at), by, line.result.kept,
                            line.result.reply.done ? "" : " " + language.text("(not done)"));
        for (const Line& words : line.result.reply.lines)
            text += wrapped(fmt::format("         {}: {}", speaker_of(language, words.speaker),
                                        words.words.in(language)),
                            text_width) +
                    "\n";
        for (const Command& fact : line.result.reply.facts)
            if (fact.name == "page_opens")
                text +=
                    wrapped("         " + page_line(language, session, fact.arguments.front()), text_width) +
                    "\n";
        for (const Finding& finding : line.result.findings)
            text += "     " + finding_line(language, session, finding);
    }
    return text + "\n" + summary_text(language, session);
}

}  // namespace jemput::trainer
