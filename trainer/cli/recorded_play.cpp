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

Expected<Played> play_recorded(const Script& script, const std::shared_ptr<const Material>& material,
                               Records& records, const std::string& trainee) {
    auto attempt = attempt_at(script, material, records, trainee);
    if (!attempt) return tl::unexpected(attempt.error());
    std::vector<PlayedLine> lines;
    for (std::size_t i = attempt->session().given().size(); i < script.lines.size(); ++i) {
        const ScriptLine& line = script.lines[i];
        const Duration at = when_given(script, line, attempt->session());
        auto result = attempt->give(line.actor, line.command, at);
        if (!result) return tl::unexpected(result.error());
        lines.push_back({at, line, std::move(*result)});
    }
    return Played{attempt->session(), std::move(lines)};
}

}  // namespace jemput::trainer
