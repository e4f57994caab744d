#include "trainer/cli/recorded_play.hpp"

#include "trainer/cli/machine.hpp"
#include "trainer/core/records/recorded_session.hpp"

#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

bool is_same_attempt(const SessionSetup& a, const SessionSetup& b) {
    return a.case_id == b.case_id && a.mode == b.mode && a.seed == b.seed && a.rules == b.rules &&
           a.asset_hash == b.asset_hash;
}

tl::unexpected<Diagnostics> other_session_runs(const Records& records, const SessionRecord& running) {
    return tl::unexpected(Diagnostics{
        {{records.file().string()},
         "",
         fmt::format("a session of {} that is not over: case {}, {}", running.setup.trainee,
                     running.setup.case_id, running.setup.mode),
         "one session at a time",
         fmt::format(
             "play it to its end with the same script and assets, or give it up: jemput-trainer trainees "
             "--abandon {}",
             running.setup.trainee)}});
}

/// Another script of the same case would be given a score for what nobody did.
tl::unexpected<Diagnostics> begins_differently(const Script& script, std::size_t line,
                                               const RecordedSession& running) {
    const std::string given = running.session().given()[line].text;
    const std::string cure = fmt::format(
        "go on with the script with which session {} was begun, or give it up: jemput-trainer trainees "
        "--abandon {}",
        running.id(), running.trainee());
    if (line >= script.lines.size())
        return tl::unexpected(Diagnostics{{script.commands_at, "commands",
                                           fmt::format("{} commands, which is fewer than were given "
                                                       "before",
                                                       script.lines.size()),
                                           fmt::format("'{}' as the next one", given), cure}});
    return tl::unexpected(
        Diagnostics{{script.lines[line].place, fmt::format("commands[{}]", line),
                     fmt::format("'{}', or another pace", to_string(script.lines[line].command)),
                     fmt::format("'{}' with the same pace, as it was given before", given), cure}});
}

/// The one that was running, or a new one.
Expected<RecordedSession> attempt_at(const Script& script, const std::shared_ptr<const Material>& material,
                                     Records& records, const std::string& trainee) {
    const auto running = records.unfinished_session(trainee);
    if (!running) return tl::unexpected(running.error());
    const SessionOptions options = options_of(script);
    if (!*running)
        return RecordedSession::begin(material, records, trainee, script.case_id, options, wall_clock);
    const SessionSetup setup = setup_of(*material, trainee, script.case_id, options, wall_clock());
    if (!is_same_attempt((*running)->setup, setup)) return other_session_runs(records, **running);
    return RecordedSession::resume(material, records, **running, wall_clock);
}

}  // namespace

Expected<RecordedPlay> play_recorded(const Script& script, const std::shared_ptr<const Material>& material,
                                     Records& records, const std::string& trainee) {
    auto attempt = attempt_at(script, material, records, trainee);
    if (!attempt) return tl::unexpected(attempt.error());
    const std::size_t kept = attempt->session().given().size();
    if (const auto line = first_difference(script, material, attempt->session().given()))
        return begins_differently(script, *line, *attempt);
    std::vector<PlayedLine> lines;
    for (std::size_t i = kept; i < script.lines.size(); ++i) {
        const ScriptLine& line = script.lines[i];
        const Duration at = when_given(script, line, attempt->session());
        auto result = attempt->give(line.actor, line.command, at);
        if (!result) return tl::unexpected(result.error());
        lines.push_back({at, line, std::move(*result)});
    }
    return RecordedPlay{{attempt->session(), std::move(lines)}, attempt->id(), kept};
}

}  // namespace jemput::trainer
