#include "sim/cli/cli.hpp"

#include "sim/cli/commands.hpp"
#include "sim/core/text.hpp"
#include "sim/core/version.hpp"
#include "sim/document/decimal.hpp"
#include "sim/document/node.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace jemput {

namespace {

/// What CLI11 calls a validator: it says what is wrong with a text, or nothing. Left to itself, CLI11 takes
/// "-1" for the largest number without a sign.
std::string expect_whole(const std::string& text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && rest == end ? "" : "expected a whole number, found " + in_quotes(text);
}

std::string expect_confidence(const std::string& text) {
    const auto number = parse_decimal(text);
    return number && *number >= 0.5 && *number <= 0.9999
               ? ""
               : "expected a number from 0.5 to 0.9999, found " + in_quotes(text);
}

/// The options and where they go; what was asked for is in the member of the chosen command.
class CommandLine {
  public:
    CommandLine() {
        app_.set_version_flag("--version", fmt::format("jemput {} (commit {})", version(), commit()));
        app_.require_subcommand(1);
        app_.footer(
            "Exit codes: 0 done, 1 a fault in a file, 2 a wrong command line, "
            "3 no memory or no output possible, 130 interrupted.");
        describe_run();
        describe_check();
        describe_trace();
        describe_schema();
        describe_describe();
    }

    void parse(int argc, const char* const* argv) {
        run_request_.command.assign(argv, argv + argc);
        expect_command(argc < 2 ? "" : argv[1]);
        app_.parse(argc, argv);
        run_request_.scenario = trace_request_.scenario = describe_request_.scenario = scenario();
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
        if (app_.got_subcommand("check")) return check_scenarios(files_);
        if (app_.got_subcommand("trace")) return trace_scenario(trace_request_);
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
        run->add_option("--replications", run_request_.options.replications,
                        "How often the visit is simulated")
            ->check(CLI::Range(std::int64_t{1}, std::int64_t{10'000'000}))
            ->capture_default_str();
        add_seed(*run, run_request_.options.seed);
        run->add_option("--confidence", run_request_.confidence,
                        "Confidence of the intervals, from 0.5 to 0.9999")
            ->check(expect_confidence)
            ->capture_default_str();
        run->add_option("--threads", run_request_.options.threads, "Threads; 0: one for each processor")
            ->check(CLI::Range(0U, 1024U))
            ->capture_default_str();
        add_format(*run, run_request_.format, {"text", "json", "csv"});
        run->add_flag("--quiet", run_request_.is_quiet, "No progress bar");
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
        add_language(*describe, describe_request_.language);
    }

    static void add_language(CLI::App& command, LanguageCode& language) {
        language = Language::of_locale(locale_of_environment()).code();
        command
            .add_option_function<std::string>(
                "--lang",
                [&language](const std::string& tag) {
                    language = tag == "id" ? LanguageCode::indonesian : LanguageCode::english;
                },
                "Language of the text; by default that of the locale")
            ->check(CLI::IsMember({"id", "en"}));
    }

    /// That of messages, as POSIX has it.
    static std::string locale_of_environment() {
        for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            const char* value = std::getenv(variable);
            if (value != nullptr && *value != '\0') return value;
        }
        return {};
    }

    void add_scenario(CLI::App& command) {
        command.add_option("FILE", file_, "Scenario file")->required();
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

    static void add_seed(CLI::App& command, std::uint64_t& seed) {
        command.add_option("--seed", seed, "Seed of all chance")->check(expect_whole)->capture_default_str();
    }

    static void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats) {
        command.add_option("--format", format, "Form of the output")
            ->check(CLI::IsMember(formats))
            ->capture_default_str();
    }

    [[nodiscard]] ScenarioChoice scenario() const {
        ScenarioChoice choice{file_, {}};
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
    RunRequest run_request_;
    TraceRequest trace_request_;
    DescribeRequest describe_request_;
    std::string schema_format_ = "json";
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

}  // namespace

int run_command_line(int argc, const char* const* argv) {
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return static_cast<int>(carry_out(argc, argv));
    } catch (const std::bad_alloc&) {
        say("jemput: there is not enough memory; fewer replications need less\n");
    } catch (const std::exception& error) {
        say(fmt::format("jemput: {}\n", error.what()));
    }
    return static_cast<int>(ExitCode::environment);
}

}  // namespace jemput
