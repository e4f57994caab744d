#include "sim/cli/cli.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/options.hpp"
#include "sim/core/text.hpp"
#include "sim/core/version.hpp"
#include "sim/experiment/replications.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <typeinfo>
#include <vector>

#include <CLI/CLI.hpp>
#include <cxxabi.h>
#include <fmt/format.h>
#include <unistd.h>

namespace jemput {

namespace {

/// The options and where they go; what was asked for is in the member of the chosen command.
class CommandLine {
  public:
    CommandLine() {
        app_.set_version_flag("--version", fmt::format("jemput {} (commit {})", version(), commit()));
        app_.require_subcommand(1);
        app_.footer(
            "Exit codes: 0 done, 1 a fault in a file, 2 a wrong command line, "
            "3 no memory or no output possible, 4 a result or a known value does not agree, 130 "
            "interrupted.");
        describe_run();
        describe_compare();
        describe_sweep();
        describe_staff();
        describe_reproduce();
        describe_check();
        describe_trace();
        describe_describe();
        describe_schema();
        describe_validate();
    }

    void parse(int argc, const char* const* argv) {
        run_request_.command.assign(argv, argv + argc);
        compare_request_.command = sweep_request_.simulation.command = staff_request_.simulation.command =
            run_request_.command;
        expect_command(argc < 2 ? "" : argv[1]);
        app_.parse(argc, argv);
        run_request_.asked.scenarios = sweep_request_.simulation.asked.scenarios =
            staff_request_.simulation.asked.scenarios = {scenario(file_)};
        trace_request_.scenario = describe_request_.scenario = scenario(file_);
        run_request_.language = compare_request_.language = sweep_request_.simulation.language =
            staff_request_.simulation.language = trace_request_.language = describe_request_.language =
                reproduce_request_.language = validate_request_.language = language();
        compare_request_.asked.command = "compare";
        sweep_request_.simulation.asked.command = "sweep";
        staff_request_.simulation.asked.command = "staff";
        for (const std::string& file : files_)
            compare_request_.asked.scenarios.push_back(scenario(file));
        expect_several_scenarios();
        expect_start_of_precision("run", run_request_.asked);
        expect_start_of_precision("compare", compare_request_.asked);
    }

    /// Help and version are "errors" too.
    [[nodiscard]] ExitCode answer(const CLI::ParseError& error) const {
        std::ostringstream out;
        std::ostringstream err;
        const bool was_asked_for = app_.exit(error, out, err) == 0;
        say(err.str());
        print(out.str());
        return was_asked_for ? ExitCode::done : ExitCode::usage;
    }

    [[nodiscard]] ExitCode carry_out() const {
        if (app_.got_subcommand("run")) return run_scenario(run_request_);
        if (app_.got_subcommand("compare")) return compare_scenarios(compare_request_);
        if (app_.got_subcommand("sweep")) return sweep_scenario(sweep_request_);
        if (app_.got_subcommand("staff")) return choose_staff(staff_request_);
        if (app_.got_subcommand("reproduce")) return reproduce_result(reproduce_request_);
        if (app_.got_subcommand("check")) return check_scenarios(files_);
        if (app_.got_subcommand("trace")) return trace_scenario(trace_request_);
        if (app_.got_subcommand("validate")) return validate_program(validate_request_);
        if (app_.got_subcommand("describe")) return describe_scenario(describe_request_);
        return print_schema(schema_format_);
    }

  private:
    /// CLI11 would take an unknown command for a missing one.
    void expect_command(const std::string& first) const {
        std::vector<std::string> known;
        for (const CLI::App* command : app_.get_subcommands({}))
            known.push_back(command->get_name());
        known.insert(known.end(), {"--help", "--version"});
        if (first == "-h" || std::find(known.begin(), known.end(), first) != known.end()) return;
        const auto near = nearest_word(first, known);
        throw CLI::ParseError(
            fmt::format("{}; allowed: {}{}",
                        first.empty() ? "no command" : "unknown command " + in_quotes(first),
                        join(known, ", "), near ? "; did you mean '" + *near + "'?" : ""),
            CLI::ExitCodes::RequiredError);
    }

    void describe_run() {
        CLI::App* run = app_.add_subcommand("run", "Simulate a scenario and say what comes of it");
        add_scenario(*run);
        add_simulation(*run, run_request_);
        add_precision(*run, run_request_);
    }

    void describe_compare() {
        CLI::App* compare = app_.add_subcommand(
            "compare", "Compare scenarios with the first, with the same applicants in each");
        compare->add_option("FILE", files_, "Scenario files, two at least")->required();
        add_changes(*compare);
        compare
            ->add_option("--judge-by", compare_request_.asked.judge_by,
                         "Measures that decide; if not given: licences, not_served_within_30_min and "
                         "cost.per_licence")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name("MEASURE,...");
        add_simulation(*compare, compare_request_);
        add_precision(*compare, compare_request_);
    }

    void describe_sweep() {
        CLI::App* sweep = app_.add_subcommand(
            "sweep",
            "Run a scenario with every combination of some values, with the same applicants in each");
        add_scenario(*sweep);
        Request& asked = sweep_request_.simulation.asked;
        add_over(*sweep, asked.over, "")->required();
        add_limits(*sweep, asked.limits);
        sweep
            ->add_option("--show", sweep_request_.shown,
                         "Measures in the table and the pictures; if not given: those of the limits, risk, "
                         "wait, loss, licences and cost")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name("MEASURE,...");
        add_file(*sweep, "--resume", sweep_request_.resume,
                 "Keep the finished combinations in this file, and go on from those that it holds");
        sweep->add_flag("--yes", sweep_request_.is_meant, "Run however many combinations there are");
        add_simulation(*sweep, sweep_request_.simulation);
    }

    void describe_staff() {
        CLI::App* staff = app_.add_subcommand(
            "staff", "Find the cheapest plan that keeps to a limit, with a guarantee: how many officers?");
        add_scenario(*staff);
        Request& asked = staff_request_.simulation.asked;
        add_limits(*staff, asked.limits);
        add_over(*staff, asked.over, "; if not given: staff.officers=1..6");
        add_file(*staff, "--plans", asked.plans,
                 "Choose among the plans of this file, which have names, instead of --over");
        staff
            ->add_option(
                "--minimise", asked.minimise,
                "The measure that shall be small; if not given: cost.total, where officers cost nothing "
                "officers.sent")
            ->type_name("MEASURE");
        staff
            ->add_option(
                "--tolerance", asked.tolerances,
                "How near to a limit a plan may be judged either way: of shares, such as 0.5% (which "
                "is the default), or of a measure, such as wait.mean=0.5min (default: 2 % of the "
                "limit); may be repeated")
            ->type_name("TOLERANCE")
            ->allow_extra_args(false);
        staff
            ->add_option("--max-replications", asked.max_replications,
                         "Of each plan; what is not clear then stays open")
            ->check(CLI::Range(std::int64_t{1}, most_replications))
            ->capture_default_str();
        staff->add_flag("--yes", staff_request_.is_meant, "Judge however many plans there are");
        add_simulation(*staff, staff_request_.simulation);
    }

    /// What every command takes that simulates and reports.
    void add_simulation(CLI::App& command, SimulationRequest& request) {
        command
            .add_option("--replications", request.asked.replications,
                        "How often each scenario (of a sweep: each combination) is simulated")
            ->check(CLI::Range(std::int64_t{1}, most_replications))
            ->capture_default_str();
        add_seed(command, request.asked.seed);
        command
            .add_option("--confidence", request.asked.confidence,
                        "Confidence of the intervals, from 0.5 to 0.9999")
            ->check(expect_confidence)
            ->capture_default_str();
        add_threads(command, request.threads);
        add_format(command, request.format, {"text", "json", "csv"});
        add_language(command);
        add_file(command, "--output", request.files.output,
                 "Write the result to a file, whole or not at all");
        add_file(command, "--report", request.files.report,
                 "Write a page for people as well: one HTML file with pictures, made to be printed on A4");
        add_file(command, "--pictures", request.files.pictures,
                 "Write the pictures of that page into a folder as well, each an SVG file");
        command.add_flag("--quiet", request.is_quiet, "No progress bar");
    }

    /// A run that ends by itself begins with the fewest replications, unless more are asked for.
    void expect_start_of_precision(const std::string& name, Request& asked) {
        const CLI::App* command = app_.get_subcommand(name);
        if (command->count("--precision") == 0) return;
        if (asked.precision.empty())
            throw CLI::ValidationError("--precision", "expected MEASURE=HALF-WIDTH, found ''");
        if (command->count("--replications") == 0) asked.replications = fewest_to_begin_with;
        if (asked.replications < fewest_to_begin_with) {
            throw CLI::ValidationError("--replications",
                                       fmt::format("expected at least {} with --precision, found {}",
                                                   fewest_to_begin_with, asked.replications));
        }
        if (asked.replications <= asked.max_replications) return;
        throw CLI::ValidationError("--max-replications",
                                   fmt::format("expected at least the {} of --replications, found {}",
                                               asked.replications, asked.max_replications));
    }

    void expect_several_scenarios() const {
        if (app_.got_subcommand("compare") && files_.size() < 2)
            throw CLI::ValidationError("FILE", "expected two scenarios or more to compare, found one");
    }

    void describe_reproduce() {
        CLI::App* reproduce =
            app_.add_subcommand("reproduce", "Make a result again, and say whether it agrees bit for bit");
        reproduce->add_option("FILE", reproduce_request_.file, "A result that --format json wrote")
            ->required();
        add_threads(*reproduce, reproduce_request_.threads);
        add_language(*reproduce);
        reproduce->add_flag("--quiet", reproduce_request_.is_quiet, "No progress bar");
    }

    void describe_check() {
        CLI::App* check = app_.add_subcommand("check", "Read scenario files and report every fault in them");
        check->add_option("FILE", files_, "Scenario files")->required();
    }

    void describe_trace() {
        CLI::App* trace =
            app_.add_subcommand("trace", "Simulate one replication and tell all that happens in it");
        add_scenario(*trace);
        add_seed(*trace, trace_request_.seed);
        trace
            ->add_option("--replication", trace_request_.replication,
                         "Which replication of the run, counted from 0")
            ->check(expect_whole)
            ->capture_default_str();
        add_format(*trace, trace_request_.format, {"text", "json", "csv"});
        add_language(*trace);
    }

    void describe_schema() {
        CLI::App* schema = app_.add_subcommand(
            "schema",
            "Print what a scenario file may hold: a JSON Schema for editors, or the reference page");
        add_format(*schema, schema_format_, {"json", "markdown"});
    }

    void describe_describe() {
        CLI::App* describe = app_.add_subcommand(
            "describe", "Describe a scenario by STRESS-DES, with every number and its source, in Markdown");
        add_scenario(*describe);
        add_language(*describe);
    }

    void describe_validate() {
        CLI::App* validate = app_.add_subcommand(
            "validate", "Compute values that are known exactly, and say whether they come out");
        validate->add_option("CASE", validate_request_.filter,
                             "Only cases with this in their name, e.g. MM1; if not given: all");
        validate->add_flag("--list", validate_request_.is_list,
                           "Compute nothing: show all cases, with their sources, and those out of scope");
        validate->add_flag("--full", validate_request_.is_full, "Simulate eight times as long");
        add_threads(*validate, validate_request_.threads);
        add_format(*validate, validate_request_.format, {"text", "csv", "json", "markdown"});
        add_language(*validate);
        validate->add_flag("--quiet", validate_request_.is_quiet, "No progress bar");
    }

    void add_scenario(CLI::App& command) {
        command.add_option("FILE", file_, "Scenario file")->required();
        add_changes(command);
    }

    void add_changes(CLI::App& command) {
        command
            .add_option("--set", changes_,
                        "Change a value of the file, e.g. --set staff.officers=4; may be repeated")
            ->type_name("PATH=VALUE")
            ->allow_extra_args(false)
            ->check([](const std::string& text) {
                const std::size_t sign = text.find('=');
                return sign == std::string::npos || sign == 0 ? "expected PATH=VALUE, found '" + text + "'"
                                                              : "";
            });
    }

    void add_language(CLI::App& command) {
        command
            .add_option("--lang", language_,
                        "Language of what is written for people; else that of the locale")
            ->check(CLI::IsMember({"id", "en"}));
    }

    /// As asked for, or that of the environment (POSIX: the first of the variables that is set and not
    /// empty).
    [[nodiscard]] Language language() const {
        if (!language_.empty()) return Language::of_locale(language_);
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            const char* locale = std::getenv(name);
            if (locale != nullptr && *locale != '\0') return Language::of_locale(locale);
        }
        return Language(LanguageCode::english);
    }

    [[nodiscard]] ScenarioChoice scenario(const std::string& file) const {
        ScenarioChoice choice{file, {}};
        for (const std::string& change : changes_) {
            const std::size_t sign = change.find('=');
            choice.changes.emplace_back(change.substr(0, sign), change.substr(sign + 1));
        }
        return choice;
    }

    CLI::App app_{"Jemput: a simulator of a mobile licensing service", "jemput"};
    std::string file_;
    std::vector<std::string> changes_;
    std::vector<std::string> files_;
    SimulationRequest run_request_;
    SimulationRequest compare_request_;
    SweepRequest sweep_request_;
    StaffRequest staff_request_;
    ReproduceRequest reproduce_request_;
    TraceRequest trace_request_;
    DescribeRequest describe_request_;
    ValidateRequest validate_request_;
    std::string schema_format_ = "json";
    std::string language_;  ///< "id", "en" or, where it was not said, empty
};

ExitCode carry_out(int argc, const char* const* argv) {
    CommandLine command_line;
    try {
        command_line.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return command_line.answer(error);
    }
    return command_line.carry_out();
}

constexpr std::string_view no_memory = "jemput: there is not enough memory; fewer replications need less\n";

/// Says what main would say where there is no memory even to get there: a destructor that needs some (that of
/// a JSON value) ends the program. Other reasons to be here are bugs.
void on_terminate() {
    const std::type_info* type = abi::__cxa_current_exception_type();
    if (type == nullptr || *type != typeid(std::bad_alloc)) std::abort();
    if (write(STDERR_FILENO, no_memory.data(), no_memory.size()) < 0) std::abort();
    std::_Exit(static_cast<int>(ExitCode::environment));
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
    std::signal(SIGPIPE, SIG_IGN);
    std::set_terminate(on_terminate);
    try {
        return static_cast<int>(carry_out(argc, argv));
    } catch (const std::bad_alloc&) {
        say(std::string(no_memory));
    } catch (const std::system_error& error) {
        say(fmt::format("jemput: {}; fewer --threads need less\n", error.what()));
    } catch (const std::exception& error) {
        say(fmt::format("jemput: {}\n", error.what()));
    }
    return static_cast<int>(ExitCode::environment);
}

}  // namespace jemput
