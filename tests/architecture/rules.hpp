#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A file of the source tree; the path counts from the repository root, with '/'.
struct SourceFile {
    std::string path;
    std::string text;
};

/// A line that breaks a rule of the architecture. Lines count from 1.
struct Breach {
    std::string path;
    int line = 0;
    std::string reason;
};

/// "path:line: reason" one a line, empty if there are none.
[[nodiscard]] std::string to_string(const std::vector<Breach>& breaches);

/// Includes of a layer that the file's own layer does not know, of a layer that nobody knows, or by a path
/// that does not start at the repository root. A layer knows those before it in this order: core, kernel,
/// random, statistics, document, scenario, model, experiment, chart, report, cli; but kernel, random,
/// statistics and document know only core. The trainer's core knows sim without report and cli, its ui
/// everything but cli.
[[nodiscard]] std::vector<Breach> layer_breaches(const SourceFile& file);

/// The same within trainer/core: a folder knows only those before it in words, vocabulary, oss, world,
/// documents, judge, cases, session, records; oss and world do not know each other, and documents knows only
/// words.
[[nodiscard]] std::vector<Breach> trainer_breaches(const SourceFile& file);

/// Includes of a library outside the one layer that may know it: yaml-cpp in sim/document, CLI11 in sim/cli,
/// SFML and Dear ImGui in trainer/ui.
[[nodiscard]] std::vector<Breach> library_breaches(const SourceFile& file);

/// Uses of the machine's clock, randomness or environment: a result may depend on nothing but its arguments.
/// The command line and sim/core/wall_clock.* are exempt. Comments and literals do not count.
[[nodiscard]] std::vector<Breach> determinism_breaches(const SourceFile& file);

/// A header whose first line of code is not "#pragma once". Other files have no such breach.
[[nodiscard]] std::vector<Breach> header_breaches(const SourceFile& file);

/// Tests that start threads, or say so by the name "Threads…", outside a file *_threads_test.cpp: the thread
/// sanitizer would never see them.
[[nodiscard]] std::vector<Breach> threads_breaches(const SourceFile& file);

/// The source with comments and literals blanked out; every line keeps its number and its length.
[[nodiscard]] std::string code_of(std::string_view source);

}  // namespace jemput
