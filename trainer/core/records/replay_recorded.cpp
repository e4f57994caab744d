#include "trainer/core/records/replay_recorded.hpp"

#include "trainer/core/session/replay.hpp"

#include <chrono>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr Duration longest_wait = std::chrono::hours{24};  // assumed: no patience lasts as long

Mode mode_of(std::string_view word) {
    if (word == "guided") return Mode::guided;
    return word == "exam" ? Mode::exam : Mode::practice;
}

}  // namespace

std::vector<GivenCommand> given_of(const std::vector<CommandRecord>& commands) {
    std::vector<GivenCommand> given;
    for (const CommandRecord& command : commands)
        given.push_back({command.at, command.actor, command.text, false});
    return given;
}

Expected<Session> replay_recorded(const std::shared_ptr<const Material>& material, const Records& records,
                                  std::string_view session) {
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
    Session again = replayed(material, setup.case_id, {mode_of(setup.mode), setup.seed, setup.rules},
                             given_of(*commands));
    // No command ended it: the applicant left by herself.
    if (entry->result && !again.is_over()) again.advance(again.now() + longest_wait);
    return again;
}

}  // namespace jemput::trainer
