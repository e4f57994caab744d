#include "trainer/cli/recorded_play.hpp"

#include "trainer/cli/machine.hpp"
#include "trainer/core/judge/mastery.hpp"
#include "trainer/core/session/replay.hpp"
#include "trainer/core/session/transcript.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

SessionSetup setup_of(const Script& script, const Material& material, const std::string& trainee) {
    return {trainee,
            script.case_id,
            std::string(word_of(script.mode)),
            static_cast<std::uint64_t>(script.seed),
            script.rules,
            material.queue_hash(script.case_id),
            material.hash,
            "",
            wall_clock()};
}

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

Mode mode_of(const std::string& word) {
    if (word == "guided") return Mode::guided;
    return word == "exam" ? Mode::exam : Mode::practice;
}

Outcome outcome_of_session(const Session& session, const Material& material, Mastery before) {
    Outcome outcome;
    outcome.ended = wall_clock();
    outcome.score = session.score();
    outcome.findings = session.judge().findings();
    outcome.hints = static_cast<int>(session.hints().size());
    outcome.at_desk = session.at_desk();
    outcome.mastery = after_case(std::move(before), session.judge(), material.procedure);
    return outcome;
}

Expected<Mastery> mastery_before(const Records& records, const std::string& trainee) {
    const auto recorded = records.mastery_of(trainee);
    if (!recorded) return tl::unexpected(recorded.error());
    Mastery mastery;
    for (const auto& [skill, record] : *recorded)
        mastery[skill] = record.value;
    return mastery;
}

}  // namespace

std::vector<GivenCommand> given_of(const std::vector<CommandRecord>& commands) {
    std::vector<GivenCommand> given;
    for (const CommandRecord& command : commands)
        given.push_back({command.at, command.actor, command.text, false});
    return given;
}

Expected<Played> play_recorded(const Script& script, const std::shared_ptr<const Material>& material,
                               Records& records, const std::string& trainee) {
    const SessionSetup setup = setup_of(script, *material, trainee);
    const auto running = records.unfinished_session(trainee);
    if (!running) return tl::unexpected(running.error());
    std::string id;
    std::vector<GivenCommand> already;
    if (*running) {
        if (!is_same_attempt((*running)->setup, setup)) return other_session_runs(records, **running);
        id = (*running)->id;
        const auto commands = records.commands_of(id);
        if (!commands) return tl::unexpected(commands.error());
        already = given_of(*commands);
    } else {
        auto begun = records.begin_session(setup);
        if (!begun) return tl::unexpected(begun.error());
        id = std::move(*begun);
    }
    Diagnostics faults;
    const auto keep = [&](const GivenCommand& command) {
        const auto kept =
            records.append_command(id, {0, command.at, wall_clock(), command.actor, command.text});
        // What cannot be kept must not go on: the attempt would be lost.
        if (!kept) throw std::runtime_error(to_string(kept.error()));
    };
    Played played = play(script, material, keep, already);
    if (!played.session.is_over()) return played;
    auto before = mastery_before(records, trainee);
    if (!before) return tl::unexpected(before.error());
    const auto finished =
        records.finish_session(id, outcome_of_session(played.session, *material, std::move(*before)));
    if (!finished) return tl::unexpected(finished.error());
    return played;
}

Expected<Session> replay_recorded(const std::shared_ptr<const Material>& material, const Records& records,
                                  const std::string& session) {
    const auto entry = records.session(session);
    if (!entry) return tl::unexpected(entry.error());
    const auto commands = records.commands_of(session);
    if (!commands) return tl::unexpected(commands.error());
    const SessionSetup& setup = entry->session.setup;
    if (material->find_case(setup.case_id) == nullptr || !material->rules.contains(setup.rules))
        return tl::unexpected(
            Diagnostics{{{records.file().string()},
                         "",
                         fmt::format("case {} with the rules {}", setup.case_id, setup.rules),
                         "a case and rules of these assets",
                         "give the assets with which it was played with --assets"}});
    return replayed(material, setup.case_id, {mode_of(setup.mode), setup.seed, setup.rules},
                    given_of(*commands));
}

}  // namespace jemput::trainer
