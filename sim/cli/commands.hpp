#pragma once

#include "sim/cli/report_files.hpp"
#include "sim/core/language.hpp"
#include "sim/report/request.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace jemput {

enum class ExitCode : int {
    done = 0,
    file_fault = 1,
    usage = 2,
    environment = 3,
    does_not_agree = 4,
    interrupted = 130
};

/// Of a command that simulates and reports: run and compare.
struct SimulationRequest {
    Request asked;
    unsigned threads = 0;  ///< 0: one for each processor
    std::string format = "text";
    Language language{LanguageCode::english};
    bool is_quiet = false;
    ReportFiles files;
    std::vector<std::string> command;  ///< program and arguments, for the manifest

    /// A text or a page for people is asked for, not only numbers for programs.
    [[nodiscard]] bool is_for_people() const {
        return format == "text" || !files.report.empty() || !files.pictures.empty();
    }
};

struct SweepRequest {
    SimulationRequest simulation;
    std::vector<std::string> shown;  ///< measures that people see; empty: the usual ones
    std::string resume;              ///< file that keeps the finished cells; empty: none
    bool is_meant = false;           ///< however many cells there are
};

struct StaffRequest {
    SimulationRequest simulation;
    bool is_meant = false;  ///< however many plans there are
};

struct ReproduceRequest {
    std::string file;      ///< a result in JSON
    unsigned threads = 0;  ///< 0: one for each processor
    Language language{LanguageCode::english};
    bool is_quiet = false;
};

struct TraceRequest {
    ScenarioChoice scenario;
    std::uint64_t seed = 1;
    std::uint64_t replication = 0;
    std::string format = "text";
    Language language{LanguageCode::english};
};

struct DescribeRequest {
    ScenarioChoice scenario;
    Language language{LanguageCode::english};
};

struct ValidateRequest {
    std::string filter;    ///< cases whose id has this; empty: all
    bool is_list = false;  ///< only say which there are
    bool is_full = false;
    unsigned threads = 0;  ///< 0: one for each processor
    std::string format = "text";
    Language language{LanguageCode::english};
    bool is_quiet = false;
};

ExitCode run_scenario(const SimulationRequest& request);
ExitCode compare_scenarios(const SimulationRequest& request);
ExitCode sweep_scenario(const SweepRequest& request);
ExitCode choose_staff(const StaffRequest& request);
ExitCode reproduce_result(const ReproduceRequest& request);
ExitCode check_scenarios(const std::vector<std::string>& files);
ExitCode trace_scenario(const TraceRequest& request);
ExitCode describe_scenario(const DescribeRequest& request);
ExitCode validate_program(const ValidateRequest& request);
ExitCode print_schema(const std::string& format);

/// Prints a message on stderr. Where that is not possible there is nobody to tell.
void say(const std::string& message);

/// Prints the faults on stderr, with their number.
void print_faults(const Diagnostics& faults);

/// Prints them, and gives back the code with which the command ends.
ExitCode refuse(const Diagnostics& faults, ExitCode code);

/// Prints on stdout, all of it; throws std::runtime_error where that is not possible. A reader that has gone
/// away is no error.
void print(const std::string& text);

}  // namespace jemput
