#pragma once

#include "sim/core/language.hpp"
#include "sim/document/document.hpp"
#include "sim/report/request.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// How a result came about: all that may differ between two runs that agree in every measure.
struct Manifest {
    std::string version;
    std::string commit;
    std::vector<std::string> command;  ///< program and arguments
    std::vector<SourceFile> files;
    unsigned threads = 1;
    std::string machine;            ///< system, processor, number of processors
    std::string time;               ///< when it began, UTC, ISO 8601
    double seconds = 0;             ///< how long it took
    Request request;                ///< that runs it again; of an interrupted run what was completed
    std::int64_t replications = 0;  ///< completed
};

/// The block "manifest" of a result in JSON.
[[nodiscard]] nlohmann::ordered_json manifest_json(const Manifest& manifest);

/// The manifest for people, on one line without its end: version, seed, number of runs, files with the first
/// digits of their SHA-256, and the command that runs it again.
[[nodiscard]] std::string manifest_line(const Language& language, const Manifest& manifest);

/// The words as a POSIX shell reads them: in single quotes where one would be mistaken.
[[nodiscard]] std::string shell_command(const std::vector<std::string>& words);

}  // namespace jemput
