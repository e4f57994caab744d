#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/material.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace jemput::trainer {

enum class ExitCode : int { done = 0, fault = 1, usage = 2, environment = 3 };

/// What every command may need.
struct CommonOptions {
    std::string assets;     ///< empty: where the program finds them
    std::string case_file;  ///< a case that lies elsewhere; empty: none
    std::string records;    ///< file; empty: none
    std::string format = "text";
    Language language{LanguageCode::indonesian};
};

/// The folder of assets: as given; else JEMPUT_ASSETS; else beside the installed program; else of the source
/// tree that it was built from. Faults: it is not there.
[[nodiscard]] Expected<std::filesystem::path> find_assets(const std::string& given);

/// Reads everything, with the case that lies elsewhere.
[[nodiscard]] Expected<std::shared_ptr<const Material>> load_all(const CommonOptions& options);

struct PlayRequest {
    std::vector<std::string> files;  ///< scripts, and cases that they play
    std::string trainee;             ///< staff code; empty: nothing is recorded
    std::string documents;           ///< folder for the documents as PDF; empty: none
};

ExitCode play_scripts(const CommonOptions& options, const PlayRequest& request);
ExitCode list_cases(const CommonOptions& options);
ExitCode check_files(const CommonOptions& options, const std::vector<std::string>& files);
ExitCode print_vocabulary();
/// What arguments of commands may be.
ExitCode print_words(const CommonOptions& options);
ExitCode print_schema(const std::string& of);
ExitCode replay_session(const CommonOptions& options, const std::string& session);
ExitCode export_records(const CommonOptions& options, const std::string& as, const std::string& to);
ExitCode list_trainees(const CommonOptions& options);
ExitCode add_trainee(const CommonOptions& options, const std::string& code);
/// Gives up the session that is not over; the attempt counts.
ExitCode abandon_session_of(const CommonOptions& options, const std::string& code);
ExitCode erase_trainee(const CommonOptions& options, const std::string& code, bool is_meant);

}  // namespace jemput::trainer
