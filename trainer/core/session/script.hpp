#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/session/session.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer {

/// One line of a script.
struct ScriptLine {
    Actor actor = Actor::trainee;
    Command command;
    Place place{};  ///< in its file
};

/// How a session that is played ought to come out; what is left out is not looked at.
struct ScriptExpectation {
    std::optional<std::string> leaves;  ///< licensed, on_paper, referred, returned, nothing
    std::optional<bool> passed;
    std::optional<double> score;                       ///< to two digits
    std::optional<std::vector<std::string>> findings;  ///< exactly these rule cards, in any order
    std::vector<std::string> messages;                 ///< messages of OSS that appear, among others
};

/// A session that is played without anybody at the keyboard.
struct Script {
    int format = 1;
    std::string about;
    std::string case_id;
    Mode mode = Mode::practice;
    std::int64_t seed = 1;
    std::string rules = "oss11";
    Duration pace = std::chrono::seconds{2};  ///< between the end of one command and the next
    std::vector<ScriptLine> lines;
    ScriptExpectation expect;

    // Where in the file: for faults.
    Place case_at{};
    Place rules_at{};
    Place commands_at{};
    Place findings_at{};
    Place messages_at{};
};

/// Reader, JSON Schema and docs of a script.
[[nodiscard]] Type<Script> script_type();
[[nodiscard]] Expected<Script> load_script(const std::filesystem::path& file);
[[nodiscard]] Expected<Script> read_script(const Document& document);

/// What a script names and case, rules and lists have not; empty: it can be played.
[[nodiscard]] Diagnostics faults_of(const Script& script, const Material& material);

/// A line of a script with what came of it.
struct PlayedLine {
    Duration at{};
    ScriptLine line;
    Result result;
};

struct Played {
    Session session;
    std::vector<PlayedLine> lines;
};

/// When a script gives a line to a session that has come to it.
[[nodiscard]] Duration when_given(const Script& script, const ScriptLine& line, const Session& session);

/// Plays it to its last line; the session may be over before, or not at all. `already`: what was given of it
/// before the program was stopped; it is given again first, and so many lines of the script are passed over.
[[nodiscard]] Played play(const Script& script, const std::shared_ptr<const Material>& material,
                          const std::vector<GivenCommand>& already = {});

/// The same commands given again, to tell what came of each.
[[nodiscard]] Played played_again(const Session& session, const std::shared_ptr<const Material>& material);

[[nodiscard]] SessionOptions options_of(const Script& script);

/// The first line of the script (from 0) that is not what was given before the program was stopped: another
/// command, or at another moment; nullopt: the script begins with all of it.
[[nodiscard]] std::optional<std::size_t> first_difference(const Script& script,
                                                          const std::shared_ptr<const Material>& material,
                                                          const std::vector<GivenCommand>& already);

/// Where the session did not come out as the script says, one sentence each (English); empty: it did.
[[nodiscard]] std::vector<std::string> departures_from(const ScriptExpectation& expected,
                                                       const Played& played);

/// How the applicant left: licensed, on_paper, referred, returned, nothing; "present" while she is there.
[[nodiscard]] std::string how_she_left(const Session& session);

}  // namespace jemput::trainer
