#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/replications.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

enum class ExitCode : int { done = 0, file_fault = 1, usage = 2, environment = 3, interrupted = 130 };

/// A scenario as the command line asks for it.
struct ScenarioChoice {
    std::string file;
    std::vector<Assignment> changes;  ///< --set
};

struct RunRequest {
    ScenarioChoice scenario;
    RunOptions options;
    double confidence = 0.95;
    std::string format = "text";
    bool is_quiet = false;
    std::vector<std::string> command;  ///< program and arguments, for the manifest
};

struct TraceRequest {
    ScenarioChoice scenario;
    std::uint64_t seed = 1;
    std::uint64_t replication = 0;
    std::string format = "text";
};

struct DescribeRequest {
    ScenarioChoice scenario;
    LanguageCode language = LanguageCode::english;
};

ExitCode run_scenario(const RunRequest& request);
ExitCode check_scenarios(const std::vector<std::string>& files);
ExitCode trace_scenario(const TraceRequest& request);
ExitCode describe_scenario(const DescribeRequest& request);
ExitCode print_schema(const std::string& format);

/// Prints a message on stderr. Where that is not possible there is nobody to tell.
void say(const std::string& message);

/// Prints the faults on stderr, with their number.
void print_faults(const Diagnostics& faults);

/// Prints on stdout, all of it; throws std::runtime_error where that is not possible. A reader that has gone
/// away is no error.
void print(const std::string& text);

}  // namespace jemput
