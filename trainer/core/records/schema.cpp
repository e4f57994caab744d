#include "trainer/core/records/schema.hpp"

#include <array>
#include <cassert>
#include <cstddef>

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr const char* schema_1 = R"sql(
CREATE TABLE trainees (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    code TEXT NOT NULL UNIQUE COLLATE NOCASE,
    added_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    trainee TEXT NOT NULL REFERENCES trainees (id) ON DELETE CASCADE,
    case_id TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('guided', 'practice', 'exam')),
    seed INTEGER NOT NULL,
    rules TEXT NOT NULL,
    scenario_hash TEXT NOT NULL,
    asset_hash TEXT NOT NULL,
    instructor TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'abandoned')),
    CHECK ((state = 'running') = (ended_ms IS NULL))
) STRICT;
CREATE INDEX sessions_of_trainee ON sessions (trainee, started_ms);
CREATE UNIQUE INDEX one_running_session ON sessions (trainee) WHERE state = 'running';
CREATE UNIQUE INDEX one_attempt_at_an_exam ON sessions (trainee, case_id, seed) WHERE mode = 'exam';
CREATE TABLE commands (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    at_us INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('trainee', 'instructor', 'world')),
    text TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE findings (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    card TEXT NOT NULL,
    severity TEXT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT NOT NULL,
    cause TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    observation INTEGER NOT NULL,
    made_good INTEGER NOT NULL CHECK (made_good IN (0, 1)),
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE scores (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    correctness REAL NOT NULL,
    process REAL NOT NULL,
    communication REAL NOT NULL,
    time REAL NOT NULL,
    criticals INTEGER NOT NULL,
    majors INTEGER NOT NULL,
    minors INTEGER NOT NULL,
    hints_deducted REAL NOT NULL,
    total REAL NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    at_desk_us INTEGER NOT NULL
) STRICT;
CREATE TABLE mastery (
    trainee TEXT NOT NULL REFERENCES trainees (id) ON DELETE CASCADE,
    skill TEXT NOT NULL,
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
    last_seen_ms INTEGER NOT NULL,
    PRIMARY KEY (trainee, skill)
) STRICT, WITHOUT ROWID;
)sql";

/// The number of hints beside what they cost; older sessions have it in their commands.
constexpr const char* schema_2 = R"sql(
ALTER TABLE scores ADD COLUMN hints_taken INTEGER NOT NULL DEFAULT 0;
UPDATE scores SET hints_taken = (
    SELECT count(*) FROM commands WHERE commands.session = scores.session AND commands.text = 'request_hint');
)sql";

constexpr std::array schema_steps{schema_1, schema_2};
static_assert(schema_steps.size() == newest_schema);

}  // namespace

void bring_to_newest_schema(SQLite::Database& database, int version) {
    assert(version >= 0 && "a version is counted from 0");
    for (std::size_t step = static_cast<std::size_t>(version); step < schema_steps.size(); ++step)
        database.exec(schema_steps[step]);
    database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", record_application,
                              newest_schema));
}

}  // namespace jemput::trainer
