#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/judge/judge.hpp"
#include "trainer/core/judge/score.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer {

/// A moment of the wall clock (UTC). The records never ask the machine for it: it is handed in.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// Somebody who practises, known by an opaque staff code only (staff_code.hpp).
struct TraineeRecord {
    std::string id;  ///< UUID
    std::string code;
    Moment added{};
};

/// What a session begins with; with the commands it is enough to play it again bit for bit.
struct SessionSetup {
    std::string trainee;  ///< staff code
    std::string case_id;
    std::string mode;  ///< guided, practice or exam
    std::uint64_t seed = 0;
    std::string rules;          ///< rule set: oss11
    std::string scenario_hash;  ///< SHA-256 of the queue outside
    std::string asset_hash;     ///< SHA-256 of the rules, cases and lists
    std::string instructor;     ///< code; empty: nobody
    Moment started{};

    friend bool operator==(const SessionSetup&, const SessionSetup&) = default;
};

enum class RecordState : std::uint8_t { running, finished, abandoned };

struct SessionRecord {
    std::string id;  ///< UUID
    SessionSetup setup;
    RecordState state{};
    std::optional<Moment> ended;  ///< nothing while it runs

    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

/// A command (or what the instructor or the plan of the case commanded), as it was given.
struct CommandRecord {
    int number = 0;  ///< from 1, within the session; the records number it
    Duration at{};   ///< simulated, since the session began
    Moment wall{};   ///< when it was given
    Actor actor{};
    std::string text;  ///< one line of the closed vocabulary, without real personal data

    friend bool operator==(const CommandRecord&, const CommandRecord&) = default;
};

/// What a session came to.
struct Outcome {
    Moment ended{};
    Score score;
    std::vector<Finding> findings;
    int hints = 0;                          ///< how many were taken
    Duration at_desk{};                     ///< simulated, with the applicant: what the score of time judges
    std::map<std::string, double> mastery;  ///< after it, of the skills that it saw: 0 … 1
};

/// Score and findings of a session that was finished.
struct ResultRecord {
    Score score;
    std::vector<Finding> findings;
    int hints = 0;
    Duration at_desk{};

    friend bool operator==(const ResultRecord&, const ResultRecord&) = default;
};

/// A session of the past, or the one that runs.
struct HistoryEntry {
    SessionRecord session;
    std::optional<ResultRecord> result;  ///< of a finished session
};

struct MasteryRecord {
    double value = 0;  ///< 0 … 1
    Moment last_seen{};

    friend bool operator==(const MasteryRecord&, const MasteryRecord&) = default;
};

}  // namespace jemput::trainer
