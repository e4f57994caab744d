#include "trainer/core/records/enum_words.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/records/store.hpp"

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

Moment moment_in(const SQLite::Column& column) {
    return Moment{std::chrono::milliseconds{column.getInt64()}};
}

/// What a word of the tables means; an unknown one was not written by this program.
template <class Enum>
Enum known(std::optional<Enum> meaning, const SQLite::Column& column) {
    if (!meaning) throw SQLite::Exception("unknown word '" + column.getString() + "' in the tables");
    return *meaning;
}

constexpr const char* session_columns =
    "SELECT sessions.id, trainees.code, case_id, mode, seed, rules, scenario_hash, asset_hash, instructor, "
    "started_ms, state, ended_ms FROM sessions JOIN trainees ON trainees.id = sessions.trainee";
constexpr std::string_view oldest_first = "ORDER BY trainees.code, started_ms, sessions.rowid";

SessionRecord session_in(SQLite::Statement& row) {
    SessionRecord session;
    session.id = row.getColumn(0).getString();
    SessionSetup& setup = session.setup;
    setup.trainee = row.getColumn(1).getString();
    setup.case_id = row.getColumn(2).getString();
    setup.mode = row.getColumn(3).getString();
    setup.seed = static_cast<std::uint64_t>(row.getColumn(4).getInt64());
    setup.rules = row.getColumn(5).getString();
    setup.scenario_hash = row.getColumn(6).getString();
    setup.asset_hash = row.getColumn(7).getString();
    setup.instructor = row.getColumn(8).getString();
    setup.started = moment_in(row.getColumn(9));
    session.state = known(record_state_of(row.getColumn(10).getString()), row.getColumn(10));
    if (!row.getColumn(11).isNull()) session.ended = moment_in(row.getColumn(11));
    return session;
}

std::vector<Finding> findings_in(SQLite::Statement rows) {
    std::vector<Finding> findings;
    while (rows.executeStep()) {
        Finding finding;
        finding.card = rows.getColumn(0).getString();
        finding.severity = known(severity_of(rows.getColumn(1).getString()), rows.getColumn(1));
        finding.kind = known(error_kind_of(rows.getColumn(2).getString()), rows.getColumn(2));
        finding.step = rows.getColumn(3).getString();
        finding.cause = rows.getColumn(4).getString();
        finding.at = Duration{rows.getColumn(5).getInt64()};
        finding.observation = static_cast<std::size_t>(rows.getColumn(6).getInt64());
        finding.made_good = rows.getColumn(7).getInt() != 0;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::optional<ResultRecord> result_in(SQLite::Statement row) {
    if (!row.executeStep()) return std::nullopt;
    ResultRecord result;
    Score& score = result.score;
    score.correctness = row.getColumn(0).getDouble();
    score.process = row.getColumn(1).getDouble();
    score.communication = row.getColumn(2).getDouble();
    score.time = row.getColumn(3).getDouble();
    score.criticals = row.getColumn(4).getInt();
    score.majors = row.getColumn(5).getInt();
    score.minors = row.getColumn(6).getInt();
    score.hints = row.getColumn(7).getDouble();
    score.total = row.getColumn(8).getDouble();
    score.passed = row.getColumn(9).getInt() != 0;
    result.at_desk = Duration{row.getColumn(10).getInt64()};
    result.hints = row.getColumn(11).getInt();
    return result;
}

}  // namespace

Expected<std::string> Records::Store::trainee_id(std::string_view code) const {
    SQLite::Statement row = prepared("SELECT id FROM trainees WHERE code = ?", std::string(code));
    if (row.executeStep()) return row.getColumn(0).getString();
    return fault("no trainee with this code",
                 "nothing was changed; list the trainees to see the codes, or add one");
}

HistoryEntry Records::Store::entry_of(SessionRecord session) const {
    HistoryEntry entry{std::move(session), std::nullopt};
    const std::string& id = entry.session.id;
    entry.result = result_in(prepared(
        "SELECT correctness, process, communication, time, criticals, majors, minors, hints_deducted, "
        "total, passed, at_desk_us, hints_taken FROM scores WHERE session = ?",
        id));
    if (entry.result)
        entry.result->findings =
            findings_in(prepared("SELECT card, severity, kind, step, cause, at_us, observation, made_good "
                                 "FROM findings WHERE session "
                                 "= ? ORDER BY number",
                                 id));
    return entry;
}

std::vector<HistoryEntry> Records::Store::entries_in(SQLite::Statement rows) const {
    std::vector<HistoryEntry> entries;
    while (rows.executeStep())
        entries.push_back(entry_of(session_in(rows)));
    return entries;
}

Expected<std::vector<TraineeRecord>> Records::trainees() const {
    return store_->attempt([&]() -> Expected<std::vector<TraineeRecord>> {
        std::vector<TraineeRecord> all;
        SQLite::Statement rows = store_->prepared("SELECT id, code, added_ms FROM trainees ORDER BY code");
        while (rows.executeStep())
            all.push_back(
                {rows.getColumn(0).getString(), rows.getColumn(1).getString(), moment_in(rows.getColumn(2))});
        return all;
    });
}

Expected<std::optional<SessionRecord>> Records::unfinished_session(std::string_view trainee) const {
    return store_->attempt([&]() -> Expected<std::optional<SessionRecord>> {
        const auto id = store_->trainee_id(trainee);
        if (!id) return tl::unexpected(id.error());
        SQLite::Statement row = store_->prepared(
            fmt::format("{} WHERE sessions.trainee = ? AND state = 'running'", session_columns), *id);
        if (!row.executeStep()) return std::optional<SessionRecord>();
        return std::optional(session_in(row));
    });
}

Expected<std::vector<CommandRecord>> Records::commands_of(std::string_view session) const {
    return store_->attempt([&]() -> Expected<std::vector<CommandRecord>> {
        std::vector<CommandRecord> commands;
        SQLite::Statement rows = store_->prepared(
            "SELECT number, at_us, wall_ms, actor, text FROM commands WHERE session = ? ORDER BY number",
            std::string(session));
        while (rows.executeStep())
            commands.push_back({rows.getColumn(0).getInt(), Duration{rows.getColumn(1).getInt64()},
                                moment_in(rows.getColumn(2)),
                                known(actor_of(rows.getColumn(3).getString()), rows.getColumn(3)),
                                rows.getColumn(4).getString()});
        return commands;
    });
}

Expected<std::map<std::string, MasteryRecord>> Records::mastery_of(std::string_view trainee) const {
    return store_->attempt([&]() -> Expected<std::map<std::string, MasteryRecord>> {
        const auto id = store_->trainee_id(trainee);
        if (!id) return tl::unexpected(id.error());
        std::map<std::string, MasteryRecord> skills;
        SQLite::Statement rows =
            store_->prepared("SELECT skill, value, last_seen_ms FROM mastery WHERE trainee = ?", *id);
        while (rows.executeStep())
            skills[rows.getColumn(0).getString()] = {rows.getColumn(1).getDouble(),
                                                     moment_in(rows.getColumn(2))};
        return skills;
    });
}

Expected<std::vector<HistoryEntry>> Records::history(std::string_view trainee) const {
    return store_->attempt([&]() -> Expected<std::vector<HistoryEntry>> {
        const auto id = store_->trainee_id(trainee);
        if (!id) return tl::unexpected(id.error());
        return store_->entries_in(store_->prepared(
            fmt::format("{} WHERE sessions.trainee = ? {}", session_columns, oldest_first), *id));
    });
}

Expected<std::vector<HistoryEntry>> Records::whole_history() const {
    return store_->attempt([&]() -> Expected<std::vector<HistoryEntry>> {
        return store_->entries_in(store_->prepared(fmt::format("{} {}", session_columns, oldest_first)));
    });
}

Expected<HistoryEntry> Records::session(std::string_view id) const {
    return store_->attempt([&]() -> Expected<HistoryEntry> {
        SQLite::Statement row =
            store_->prepared(fmt::format("{} WHERE sessions.id = ?", session_columns), std::string(id));
        if (row.executeStep()) return store_->entry_of(session_in(row));
        return store_->fault(fmt::format("no session {}", id), "look at the history of the trainee");
    });
}

Expected<bool> Records::has_attempted(std::string_view trainee, std::string_view case_id,
                                      std::uint64_t seed) const {
    return store_->attempt([&]() -> Expected<bool> {
        const auto id = store_->trainee_id(trainee);
        if (!id) return tl::unexpected(id.error());
        SQLite::Statement row = store_->prepared(
            "SELECT 1 FROM sessions WHERE trainee = ? AND case_id = ? AND seed = ? AND mode = 'exam'", *id,
            std::string(case_id), static_cast<std::int64_t>(seed));
        return row.executeStep();
    });
}

}  // namespace jemput::trainer
