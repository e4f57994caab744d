#include "trainer/core/records/records.hpp"

#include "sim/document/unicode.hpp"
#include "trainer/core/records/enum_words.hpp"
#include "trainer/core/records/staff_code.hpp"
#include "trainer/core/records/store.hpp"

#include <algorithm>
#include <array>

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace jemput::trainer {

namespace {

constexpr std::array<std::string_view, 3> recorded_modes{"guided", "practice", "exam"};
constexpr std::size_t longest_text = 4096;  // a command is one line; assumed
constexpr std::string_view nothing_recorded = "nothing was recorded";

std::int64_t milliseconds_of(Moment moment) {
    return moment.time_since_epoch().count();
}

bool is_constraint(const SQLite::Exception& error) {
    return (error.getErrorCode() & 0xff) == SQLITE_CONSTRAINT;
}

/// What cannot be kept as text: too long, no UTF-8, control characters. The text itself is not repeated.
std::optional<std::string> kept_text_fault(std::string_view text) {
    if (text.size() > longest_text) return fmt::format("a text of {} bytes", text.size());
    if (const auto fault = first_text_fault(text)) return "a text with " + fault->found;
    return std::nullopt;
}

void write_finding(const SQLite::Database& database, const std::string& session, std::size_t number,
                   const Finding& finding) {
    SQLite::Statement insert(
        database,
        "INSERT INTO findings (session, number, card, severity, kind, step, cause, at_us, "
        "observation, made_good) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, session, static_cast<std::int64_t>(number), finding.card,
                 std::string(word_of(finding.severity)), std::string(word_of(finding.kind)), finding.step,
                 finding.cause, std::int64_t{finding.at.count()},
                 static_cast<std::int64_t>(finding.observation), int{finding.made_good});
    insert.exec();
}

void write_score(const SQLite::Database& database, const std::string& session, const Outcome& outcome) {
    SQLite::Statement insert(
        database,
        "INSERT INTO scores (session, correctness, process, communication, time, "
        "criticals, majors, minors, hints_deducted, total, passed, at_desk_us, hints_taken) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const Score& score = outcome.score;
    SQLite::bind(insert, session, score.correctness, score.process, score.communication, score.time,
                 score.criticals, score.majors, score.minors, score.hints, score.total, int{score.passed},
                 std::int64_t{outcome.at_desk.count()}, outcome.hints);
    insert.exec();
}

void write_mastery(const SQLite::Database& database, const std::string& session, const Outcome& outcome) {
    SQLite::Statement insert(
        database,
        "INSERT INTO mastery (trainee, skill, value, last_seen_ms) "
        "SELECT trainee, ?, ?, ? FROM sessions WHERE id = ? "
        "ON CONFLICT (trainee, skill) DO UPDATE SET value = excluded.value, last_seen_ms = "
        "excluded.last_seen_ms");
    for (const auto& [skill, value] : outcome.mastery) {
        SQLite::bind(insert, skill, value, milliseconds_of(outcome.ended), session);
        insert.exec();
        insert.reset();
    }
}

}  // namespace

Records::Records(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Records::~Records() = default;
Records::Records(Records&& other) noexcept = default;
Records& Records::operator=(Records&& other) noexcept = default;

const std::filesystem::path& Records::file() const {
    return store_->file;
}

Expected<TraineeRecord> Records::add_trainee(std::string_view code, Moment now) {
    if (auto fault = staff_code_fault(code))
        return store_->fault(std::move(*fault), std::string(nothing_recorded),
                             std::string(staff_code_form()));
    return store_->attempt([&]() -> Expected<TraineeRecord> {
        TraineeRecord trainee{store_->new_id(), std::string(code), now};
        try {
            store_
                ->prepared("INSERT INTO trainees (id, code, added_ms) VALUES (?, ?, ?)", trainee.id,
                           trainee.code, milliseconds_of(now))
                .exec();
        } catch (const SQLite::Exception& error) {
            if (!is_constraint(error)) throw;
            return store_->fault(fmt::format("the code '{}' a second time", code),
                                 "what is recorded of it stays; choose another code",
                                 "a code of its own for each trainee, whatever its case");
        }
        return trainee;
    });
}

Expected<std::string> Records::begin_session(const SessionSetup& setup) {
    if (std::find(recorded_modes.begin(), recorded_modes.end(), setup.mode) == recorded_modes.end())
        return store_->fault(fmt::format("the mode '{}'", setup.mode), std::string(nothing_recorded),
                             "guided, practice or exam");
    if (auto fault = setup.instructor.empty() ? std::nullopt : staff_code_fault(setup.instructor))
        return store_->fault("as code of the instructor " + *fault, std::string(nothing_recorded),
                             std::string(staff_code_form()));
    for (const std::string* text : {&setup.case_id, &setup.rules, &setup.scenario_hash, &setup.asset_hash})
        if (auto fault = kept_text_fault(*text))
            return store_->fault(std::move(*fault), std::string(nothing_recorded));
    return store_->attempt([&]() -> Expected<std::string> {
        const auto trainee = store_->trainee_id(setup.trainee);
        if (!trainee) return tl::unexpected(trainee.error());
        const auto unfinished = unfinished_session(setup.trainee);
        if (!unfinished) return tl::unexpected(unfinished.error());
        if (unfinished->has_value())
            return store_->fault(
                fmt::format("a session of {} that is not finished (case {}, mode {})", setup.trainee,
                            (*unfinished)->setup.case_id, (*unfinished)->setup.mode),
                "it is safe; go on with it, or abandon it first", "one session of a trainee at a time");
        const auto attempted = has_attempted(setup.trainee, setup.case_id, setup.seed);
        if (!attempted) return tl::unexpected(attempted.error());
        if (setup.mode == "exam" && *attempted)
            return store_->fault(
                fmt::format("a second attempt of {} at the exam {} with seed {}", setup.trainee,
                            setup.case_id, setup.seed),
                "the first attempt stays as it is; the instructor gives another seed or case",
                "one attempt for each case, seed and trainee");
        std::string id = store_->new_id();
        store_
            ->prepared(
                "INSERT INTO sessions (id, trainee, case_id, mode, seed, rules, scenario_hash, asset_hash, "
                "instructor, started_ms, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')",
                id, *trainee, setup.case_id, setup.mode, static_cast<std::int64_t>(setup.seed), setup.rules,
                setup.scenario_hash, setup.asset_hash, setup.instructor, milliseconds_of(setup.started))
            .exec();
        return id;
    });
}

Expected<int> Records::append_command(std::string_view session, const CommandRecord& command) {
    if (const auto fault = kept_text_fault(command.text))
        return store_->fault(*fault, std::string(nothing_recorded),
                             fmt::format("one line of UTF-8 of at most {} bytes", longest_text));
    return store_->attempt([&]() -> Expected<int> {
        SQLite::Statement insert = store_->prepared(
            "INSERT INTO commands (session, number, at_us, wall_ms, actor, text) SELECT id, "
            "(SELECT coalesce(max(number), 0) + 1 FROM commands WHERE session = sessions.id), ?, ?, ?, ? "
            "FROM sessions WHERE id = ? AND state = 'running' RETURNING number",
            std::int64_t{command.at.count()}, milliseconds_of(command.wall),
            std::string(word_of(command.actor)), command.text, std::string(session));
        if (!insert.executeStep())
            return store_->fault(fmt::format("a command for a session that does not run, {}", session),
                                 std::string(nothing_recorded));
        const int number = insert.getColumn(0).getInt();
        static_cast<void>(
            insert.executeStep());  // the change is complete, and on the disk, with the last step
        return number;
    });
}

Expected<void> Records::finish_session(std::string_view session, const Outcome& outcome) {
    return store_->attempt([&]() -> Expected<void> {
        const std::string id(session);
        SQLite::Transaction whole(store_->database, SQLite::TransactionBehavior::IMMEDIATE);
        const int changed = store_
                                ->prepared(
                                    "UPDATE sessions SET state = 'finished', ended_ms = ? WHERE id = ? "
                                    "AND state = 'running'",
                                    milliseconds_of(outcome.ended), id)
                                .exec();
        if (changed == 0)
            return store_->fault(fmt::format("the end of a session that does not run, {}", session),
                                 std::string(nothing_recorded));
        write_score(store_->database, id, outcome);
        for (std::size_t i = 0; i < outcome.findings.size(); ++i)
            write_finding(store_->database, id, i + 1, outcome.findings[i]);
        write_mastery(store_->database, id, outcome);
        whole.commit();
        return {};
    });
}

Expected<void> Records::abandon_session(std::string_view session, Moment now) {
    return store_->attempt([&]() -> Expected<void> {
        const int changed = store_
                                ->prepared(
                                    "UPDATE sessions SET state = 'abandoned', ended_ms = ? WHERE id = ? "
                                    "AND state = 'running'",
                                    milliseconds_of(now), std::string(session))
                                .exec();
        if (changed == 1) return {};
        return store_->fault(fmt::format("a session that does not run, {}", session),
                             "nothing was changed: what is finished cannot be abandoned");
    });
}

}  // namespace jemput::trainer
