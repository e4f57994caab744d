#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "trainer/cli/commands.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/core/records/enum_words.hpp"
#include "trainer/core/records/grade_book.hpp"
#include "trainer/core/records/replay_recorded.hpp"
#include "trainer/core/records/xapi.hpp"
#include "trainer/core/session/script.hpp"
#include "trainer/core/session/transcript.hpp"

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

ExitCode say_faults(const Diagnostics& faults) {
    print_faults(faults);
    return ExitCode::fault;
}

ExitCode need_records() {
    say("jemput-trainer: which records? Give the file with --records\n");
    return ExitCode::usage;
}

CaseTitles titles_of(const Material& material) {
    CaseTitles titles;
    for (const Case& c : material.cases)
        titles[c.id] = c.title;
    return titles;
}

nlohmann::ordered_json history_json(const std::vector<HistoryEntry>& history) {
    nlohmann::ordered_json sessions = nlohmann::ordered_json::array();
    for (const HistoryEntry& entry : history) {
        nlohmann::ordered_json session{{"session", entry.session.id},
                                       {"case", entry.session.setup.case_id},
                                       {"mode", entry.session.setup.mode},
                                       {"state", word_of(entry.session.state)}};
        if (entry.result) {
            session["score"] = entry.result->score.total;
            session["passed"] = entry.result->score.passed;
        }
        sessions.push_back(std::move(session));
    }
    return sessions;
}

std::string score_and_verdict(const Language& language, const HistoryEntry& entry) {
    const Score& score = entry.result->score;
    const std::string points = language.decimal(100 * score.total, 0);
    if (entry.session.setup.mode == "guided")
        return fmt::format("{} {}", points, language.text("guided, so not graded"));
    return fmt::format("{} {}", points, score.passed ? language.text("passed") : language.text("not passed"));
}

std::string history_text(const Language& language, const std::vector<HistoryEntry>& history) {
    std::string text;
    for (const HistoryEntry& entry : history) {
        const std::string score =
            entry.result ? score_and_verdict(language, entry) : std::string(word_of(entry.session.state));
        text +=
            fmt::format("  {}  {}  {}  {}\n", entry.session.id, left_aligned(entry.session.setup.case_id, 5),
                        left_aligned(entry.session.setup.mode, 9), score);
    }
    return text;
}

std::string cards_in_a_row(const std::vector<Finding>& findings) {
    std::vector<std::string> cards;
    for (const Finding& finding : findings)
        cards.push_back(finding.card);
    return cards.empty() ? "none" : join(cards, " ");
}

/// In what a session that was played again differs from its record; empty: it agrees.
std::string difference_from(const ResultRecord& recorded, const Session& again) {
    const Score score = again.score();
    if (recorded.findings != again.judge().findings())
        return fmt::format("findings were {}, now {}", cards_in_a_row(recorded.findings),
                           cards_in_a_row(again.judge().findings()));
    if (recorded.score == score) return {};
    return fmt::format("the score was {:.4f}, now {:.4f}", recorded.score.total, score.total);
}

}  // namespace

ExitCode replay_session(const CommonOptions& options, const std::string& session) {
    if (options.records.empty()) return need_records();
    const auto material = load_all(options);
    if (!material) return say_faults(material.error());
    const auto records = Records::open(options.records, Access::read);
    if (!records) return say_faults(records.error());
    const auto again = replay_recorded(*material, *records, session);
    if (!again) return say_faults(again.error());
    const Played played = played_again(*again, *material);
    print(options.format == "json" ? to_json(played).dump(2) + "\n" : to_text(options.language, played));
    const auto entry = records->session(session);
    if (!entry) return say_faults(entry.error());
    if (!entry->result) return ExitCode::done;
    const std::string difference = difference_from(*entry->result, *again);
    say(difference.empty()
            ? options.language.text("it comes out as it was recorded") + "\n"
            : fmt::format("the session does not come out as it was recorded ({}): other assets, "
                          "or another version?\n",
                          difference));
    return difference.empty() ? ExitCode::done : ExitCode::fault;
}

ExitCode export_records(const CommonOptions& options, const std::string& as, const std::string& to) {
    if (options.records.empty()) return need_records();
    const auto records = Records::open(options.records, Access::read);
    if (!records) return say_faults(records.error());
    if (as == "csv") {
        const auto book = export_grade_book(*records);
        if (!book) return say_faults(book.error());
        write_or_print(to, *book);
        return ExitCode::done;
    }
    const auto material = load_all(options);
    if (!material) return say_faults(material.error());
    const auto statements = export_xapi(*records, titles_of(**material));
    if (!statements) return say_faults(statements.error());
    write_or_print(to, *statements);
    return ExitCode::done;
}

ExitCode list_trainees(const CommonOptions& options) {
    if (options.records.empty()) return need_records();
    const auto records = Records::open(options.records, Access::read);
    if (!records) return say_faults(records.error());
    const auto trainees = records->trainees();
    if (!trainees) return say_faults(trainees.error());
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const TraineeRecord& trainee : *trainees) {
        const auto history = records->history(trainee.code);
        if (!history) return say_faults(history.error());
        if (options.format == "json") {
            list.push_back({{"code", trainee.code}, {"sessions", history_json(*history)}});
        } else {
            print(trainee.code + "\n" + history_text(options.language, *history));
        }
    }
    if (options.format == "json") print(list.dump(2) + "\n");
    return ExitCode::done;
}

ExitCode add_trainee(const CommonOptions& options, const std::string& code) {
    if (options.records.empty()) return need_records();
    auto records = Records::open(options.records, Access::create, machine_entropy());
    if (!records) return say_faults(records.error());
    const auto added = records->add_trainee(code, wall_clock());
    if (!added) return say_faults(added.error());
    print(options.language.text("{code}: added", fmt::arg("code", added->code)) + "\n");
    return ExitCode::done;
}

ExitCode abandon_session_of(const CommonOptions& options, const std::string& code) {
    if (options.records.empty()) return need_records();
    auto records = Records::open(options.records, Access::write, machine_entropy());
    if (!records) return say_faults(records.error());
    const auto running = records->unfinished_session(code);
    if (!running) return say_faults(running.error());
    if (!*running) {
        say(fmt::format("{} has no session that is not over\n", code));
        return ExitCode::fault;
    }
    const auto abandoned = records->abandon_session((*running)->id, wall_clock());
    if (!abandoned) return say_faults(abandoned.error());
    print(options.language.text("{code}: {case_id} is abandoned", fmt::arg("code", code),
                                fmt::arg("case_id", (*running)->setup.case_id)) +
          "\n");
    return ExitCode::done;
}

ExitCode erase_trainee(const CommonOptions& options, const std::string& code, bool is_meant) {
    if (options.records.empty()) return need_records();
    if (!is_meant) {
        say(fmt::format("jemput-trainer: this erases {} with all sessions, for good; add --yes\n", code));
        return ExitCode::usage;
    }
    auto records = Records::open(options.records, Access::write, machine_entropy());
    if (!records) return say_faults(records.error());
    const auto erased = records->erase_trainee(code);
    if (!erased) return say_faults(erased.error());
    print(options.language.text("{code}: erased", fmt::arg("code", code)) + "\n");
    return ExitCode::done;
}

}  // namespace jemput::trainer
