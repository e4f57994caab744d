#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/report/request.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// A result as it was written to a JSON file, with what its manifest says.
struct RecordedResult {
    nlohmann::ordered_json json;  ///< all of it
    std::string version;
    std::string commit;
    std::vector<SourceFile> files;
    Request request;
};

/// Reads a result of at most 64 MiB. Faults: a file that cannot be read, is no JSON (cut off, say), is no
/// result or has no manifest; a request of a command that is not among `known`.
[[nodiscard]] Expected<RecordedResult> read_result(const std::filesystem::path& file,
                                                   const std::vector<std::string>& known);

/// A value that two results do not share, as JSON in quotes; empty where there is none.
struct ValueDifference {
    std::string path;
    std::string recorded;
    std::string now;
};

struct ResultComparison {
    std::size_t values = 0;  ///< that were compared
    std::vector<ValueDifference> differences;
};

/// Compares all that two equal runs share: everything but "manifest", and "interrupted", since an interrupted
/// run is that of what it completed. An interrupted comparison or sweep is compared in what it could tell.
/// Values are equal if they are the same bits (3 and 3.0 are the same).
[[nodiscard]] ResultComparison compare_results(const nlohmann::ordered_json& recorded,
                                               const nlohmann::ordered_json& now);

}  // namespace jemput
