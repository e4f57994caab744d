#include "sim/cli/commands.hpp"
#include "trainer/cli/cases_among.hpp"
#include "trainer/cli/commands.hpp"
#include "trainer/cli/documents.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/cli/recorded_play.hpp"
#include "trainer/core/session/transcript.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

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
    auto recorded = play_recorded(script, material, *records, request.trainee);
    if (!recorded) return tl::unexpected(recorded.error());
    if (recorded->kept > 0)
        say(options.language.plural(std::ssize(script.lines) - std::ssize(recorded->played.lines),
                                    "going on with session {id} after {n} command",
                                    "going on with session {id} after {n} commands",
                                    fmt::arg("id", recorded->id)) +
            "\n");
    if (!recorded->played.session.is_over())
        say(options.language.text("session {id} is not over: play the same script with more commands, or "
                                  "give it up with trainees --abandon {code}",
                                  fmt::arg("id", recorded->id), fmt::arg("code", request.trainee)) +
            "\n");
    return std::move(recorded->played);
}

ExitCode faulty(const Diagnostics& faults) {
    print_faults(faults);
    return ExitCode::fault;
}

ExitCode play_one(const CommonOptions& options, const PlayRequest& request, const std::string& file,
                  const std::shared_ptr<const Material>& material, PrintedFiles& printed) {
    const auto script = load_script(file);
    if (!script) return faulty(script.error());
    if (const auto faults = faults_of(*script, *material); !faults.empty()) return faulty(faults);
    const auto outcome = play_for(options, request, *script, material);
    if (!outcome) return faulty(outcome.error());
    const Played& played = *outcome;
    if (!request.documents.empty())
        printed.write(played.session, options.language, std::filesystem::path(file).stem().string());
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
    if (!material) return faulty(material.error());
    const auto [more, scripts, faults] = with_cases_among(*material, request.files);
    if (!faults.empty()) return faulty(faults);
    if (scripts.empty()) {
        say("jemput-trainer: only cases are given; which script shall be played?\n");
        return ExitCode::usage;
    }
    PrintedFiles printed(request.documents);
    if (!request.documents.empty() && !printed.make_folder()) return ExitCode::environment;
    ExitCode worst = ExitCode::done;
    for (const std::string& file : scripts)
        worst = std::max(worst, play_one(options, request, file, more, printed));
    return worst;
}

}  // namespace jemput::trainer
