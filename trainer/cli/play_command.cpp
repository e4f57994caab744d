#include "sim/cli/commands.hpp"
#include "trainer/cli/commands.hpp"
#include "trainer/cli/documents.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/cli/recorded_play.hpp"
#include "trainer/core/session/transcript.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// Says where the script's expectation was not met; true: it was.
bool came_out(const std::string& file, const Script& script, const Played& played) {
    const std::vector<std::string> departures = departures_from(script.expect, played);
    for (const std::string& departure : departures)
        say(fmt::format("{}: {}\n", file, departure));
    return departures.empty();
}

/// For a trainee it is recorded.
Expected<Played> play_for(const CommonOptions& options, const PlayRequest& request, const Script& script,
                          const std::shared_ptr<const Material>& material) {
    if (request.trainee.empty()) return play(script, material);
    auto records = Records::open(options.records, Access::write, machine_entropy());
    if (!records) return tl::unexpected(records.error());
    return play_recorded(script, material, *records, request.trainee);
}

ExitCode play_one(const CommonOptions& options, const PlayRequest& request, const std::string& file,
                  const std::shared_ptr<const Material>& material) {
    const auto script = load_script(file);
    if (!script) {
        print_faults(script.error());
        return ExitCode::fault;
    }
    if (const auto faults = faults_of(*script, *material); !faults.empty()) {
        for (const std::string& fault : faults)
            say(fmt::format("{}: {}\n", file, fault));
        return ExitCode::fault;
    }
    const auto outcome = play_for(options, request, *script, material);
    if (!outcome) {
        print_faults(outcome.error());
        return ExitCode::fault;
    }
    const Played& played = *outcome;
    if (!request.documents.empty()) write_documents(played.session, options.language, request.documents);
    if (options.format == "json") {
        print(to_json(played).dump(2) + "\n");
    } else {
        print(to_text(options.language, played));
    }
    return came_out(file, *script, played) ? ExitCode::done : ExitCode::fault;
}

}  // namespace

ExitCode play_scripts(const CommonOptions& options, const PlayRequest& request) {
    if (request.trainee.empty() != options.records.empty()) {
        say("jemput-trainer: --trainee and --records go together\n");
        return ExitCode::usage;
    }
    const auto material = load_all(options);
    if (!material) {
        print_faults(material.error());
        return ExitCode::fault;
    }
    ExitCode worst = ExitCode::done;
    for (const std::string& file : request.scripts)
        worst = std::max(worst, play_one(options, request, file, *material));
    return worst;
}

}  // namespace jemput::trainer
