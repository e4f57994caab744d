#pragma once

#include "sim/core/diagnostic.hpp"
#include "tests/support/places.hpp"
#include "trainer/core/session/script.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace jemput::trainer::tests {

inline std::filesystem::path repository() {
    return places::source_dir();
}

/// The shipped assets, read once.
inline const std::shared_ptr<const Material>& shipped_material() {
    static const std::shared_ptr<const Material> material = [] {
        auto loaded = load_material(repository() / "assets");
        if (!loaded) throw std::runtime_error(to_string(loaded.error()));
        return std::move(*loaded);
    }();
    return material;
}

/// The scripts of tests/replays, by name.
inline std::vector<std::string> shipped_scripts() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(repository() / "tests/replays"))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

inline Script shipped_script(const std::string& name) {
    auto script = load_script(repository() / "tests/replays" / (name + ".yaml"));
    if (!script) throw std::runtime_error(to_string(script.error()));
    return std::move(*script);
}

/// The commands of a shipped script up to a line, that line not included.
inline std::vector<std::string> script_until(const std::string& name, const std::string& line) {
    std::vector<std::string> commands;
    for (const ScriptLine& given : shipped_script(name).lines) {
        if (to_string(given.command) == line) break;
        commands.push_back(to_string(given.command));
    }
    return commands;
}

/// The cards of the findings, in their order.
inline std::vector<std::string> cards_found(const Session& session) {
    std::vector<std::string> cards;
    for (const Finding& finding : session.judge().findings())
        cards.push_back(finding.card);
    return cards;
}

inline Session session_of(const std::string& case_id, Mode mode = Mode::practice, std::uint64_t seed = 1) {
    return {shipped_material(), case_id, {mode, seed, "oss11"}};
}

inline Command command_of(const std::string& line) {
    return parse_command(line).value();
}

/// Whether the judge saw it: a command or a fact.
inline bool saw(const Session& session, const std::string& fact) {
    const auto& seen = session.judge().observations();
    return std::any_of(seen.begin(), seen.end(),
                       [&fact](const Observation& one) { return to_string(one.command) == fact; });
}

/// Gives commands one after the other, each after a few seconds.
inline std::vector<Result> give_all(Session& session, const std::vector<std::string>& commands) {
    std::vector<Result> results;
    for (const std::string& line : commands) {
        const auto command = parse_command(line);
        if (!command) throw std::runtime_error(to_string(command.error()));
        const Actor actor = find_command(command->name)->actor;
        results.push_back(session.give(actor, *command, session.ready_at() + std::chrono::seconds{4}));
    }
    return results;
}

}  // namespace jemput::trainer::tests
