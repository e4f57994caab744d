#include "tests/trainer/records/older_record.hpp"

#include <SQLiteCpp/Database.h>

namespace jemput::trainer::tests {

namespace {

constexpr const char* version_1 = R"sql(
BEGIN;
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
INSERT INTO trainees VALUES ('00000000-0000-4000-8000-000000000001', 'PTG-017', 1790000000000);
INSERT INTO sessions VALUES ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001',
    'K01', 'practice', 7, 'oss11', 'aa', 'bb', '', 1790000000000, 1790000600000, 'finished');
INSERT INTO commands VALUES
    ('00000000-0000-4000-8000-000000000002', 1, 1000000, 1790000001000, 'trainee', 'greet'),
    ('00000000-0000-4000-8000-000000000002', 2, 2000000, 1790000002000, 'trainee', 'request_hint'),
    ('00000000-0000-4000-8000-000000000002', 3, 3000000, 1790000003000, 'trainee', 'request_hint');
INSERT INTO scores VALUES ('00000000-0000-4000-8000-000000000002', 1, 1, 1, 1, 0, 0, 1, 0.03, 0.95, 1, 300000000);
PRAGMA application_id = 1246580820;
PRAGMA user_version = 1;
COMMIT;
PRAGMA journal_mode = WAL;
)sql";

}  // namespace

void make_older_record(const std::filesystem::path& file) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(version_1);
}

}  // namespace jemput::trainer::tests
