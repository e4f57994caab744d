#include "trainer/cli/cli.hpp"

#include "sim/cli/commands.hpp"
#include "sim/core/text.hpp"
#include "sim/core/version.hpp"
#include "trainer/cli/commands.hpp"
#include "trainer/cli/window_command.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// The options and where they go.
class TrainerCommandLine {
  public:
    TrainerCommandLine() {
        app_.set_version_flag("--version", fmt::format("jemput-trainer {} (commit {})", version(), commit()));
        app_.require_subcommand(0, 1);
        app_.footer(
            "Exit codes: 0 done, 1 a fault in a file or a session that did not come out as its script says, "
            "2 a wrong command line, 3 no memory or no output possible.");
        describe_window();
        describe_cases();
        describe_records();
    }

    ExitCode run(int argc, const char* const* argv) {
        if (argc > 1 && argv[1][0] != '-' && !knows(argv[1])) return ExitCode::usage;
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            std::ostringstream out;
            std::ostringstream err;
            const bool was_asked_for = app_.exit(error, out, err) == 0;
            say(err.str());
            print(out.str());
            return was_asked_for ? ExitCode::done : ExitCode::usage;
        }
        window_.has_language = app_.count("--lang") > 0;
        if (language_ == "en") options_.language = Language(LanguageCode::english);
        return carry_out();
    }

  private:
    void describe_window() {
        add_common(app_, false);
        app_.add_option("--screenshot", window_.screenshot, "Write a picture of a screen (PNG), and end");
        app_.add_option("--screen", window_.screen, "Which screen, of a picture")
            ->check(CLI::IsMember(
                {"start", "home", "cases", "history", "settings", "about", "briefing", "desk", "debrief"}));
        app_.add_option("--case", window_.case_id, "The case on the desk, of a picture");
        app_.add_option("--mode", window_.mode, "guided, practice or exam, of a picture")
            ->check(CLI::IsMember({"guided", "practice", "exam"}));
        app_.add_option("--script", window_.script, "A script that is played before the picture is taken");
        app_.add_option("--commands", window_.commands, "So many lines of it");
        app_.add_option("--keys", window_.keys, "Keys that are pressed before, such as ctrl+4,tab,enter");
        app_.add_option("--theme", window_.theme, "light, dark or contrast")
            ->check(CLI::IsMember({"light", "dark", "contrast"}));
        app_.add_option("--scale", window_.scale_percent, "Size of the text in percent, 100 to 200")
            ->check(CLI::Range(100, 200));
        app_.add_option("--size", window_.size, "Size of the window, such as 1280x800");
    }

    /// Whether there is such a command; else it is said, with the nearest.
    [[nodiscard]] bool knows(const std::string& word) const {
        std::vector<std::string> commands;
        for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
            commands.push_back(command->get_name());
        if (std::find(commands.begin(), commands.end(), word) != commands.end()) return true;
        const auto near = nearest_word(word, commands);
        say(fmt::format("jemput-trainer: unknown command '{}'; there are {}{}\n", word, join(commands, ", "),
                        near ? fmt::format("; did you mean '{}'?", *near) : ""));
        return false;
    }

    void describe_cases() {
        CLI::App* play = app_.add_subcommand("play",
                                             "Play scripts of sessions, and look whether they come out as "
                                             "they say");
        play->add_option("FILE", play_.files, "Scripts, and cases of your own that they play")->required();
        play->add_option("--pdf", play_.documents,
                         "Write the documents that were printed into this folder, SCRIPT-NAME.pdf");
        play->add_option("--trainee", play_.trainee,
                         "Record the sessions for this staff code (with --records)");
        add_common(*play, true);
        CLI::App* cases = app_.add_subcommand("cases", "List the cases of training");
        add_common(*cases, true);
        CLI::App* check = app_.add_subcommand("check", "Look for faults in cases, scripts and rule sets");
        check->add_option("FILE", files_, "Files")->required();
        add_common(*check, false);
        app_.add_subcommand("commands", "Print the vocabulary of cases and scripts (Markdown)");
        CLI::App* words = app_.add_subcommand(
            "words", "Print what cases and scripts may name: pages, fields, topics … (Markdown)");
        add_common(*words, false);
        CLI::App* schema = app_.add_subcommand("schema", "Print the JSON Schema of case, script or rules");
        schema->add_option("OF", schema_of_, "case, script or rules")
            ->required()
            ->check(CLI::IsMember({"case", "script", "rules"}));
    }

    void describe_records() {
        CLI::App* replay = app_.add_subcommand("replay", "Play a recorded session again, and compare");
        replay->add_option("SESSION", session_, "Its UUID, as `export` and `trainees` show it")->required();
        add_common(*replay, true);
        CLI::App* exported = app_.add_subcommand("export", "Write the records for other programs");
        exported->add_option("--as", export_as_, "xapi (JSON lines) or csv (grade book)")
            ->check(CLI::IsMember({"xapi", "csv"}));
        exported->add_option("--to", export_to_, "File; if not given, it is printed");
        add_common(*exported, false);
        CLI::App* trainees = app_.add_subcommand("trainees", "List the trainees, or add one");
        trainees->add_option("--add", added_, "Add this staff code");
        trainees->add_option("--abandon", abandoned_,
                             "Give up the session of this staff code that is not over");
        add_common(*trainees, true);
        CLI::App* erase = app_.add_subcommand("erase", "Erase a trainee with all sessions, for good");
        erase->add_option("CODE", code_, "Staff code")->required();
        erase->add_flag("--yes", is_meant_, "It is meant");
        add_common(*erase, false);
    }

    void add_common(CLI::App& command, bool has_format) {
        command.add_option("--assets", options_.assets, "Folder of cases, rule sets and lists");
        command.add_option("--case-file", options_.case_file, "A case that lies elsewhere");
        command.add_option("--records", options_.records, "File of the records");
        command.add_option("--lang", language_, "Language of what people read: id or en")
            ->check(CLI::IsMember({"id", "en"}));
        if (has_format)
            command.add_option("--format", options_.format, "text or json")
                ->check(CLI::IsMember({"text", "json"}));
    }

    ExitCode carry_out() {
        if (app_.get_subcommands().empty()) return open_window(options_, window_);
        if (app_.got_subcommand("play")) return play_scripts(options_, play_);
        if (app_.got_subcommand("cases")) return list_cases(options_);
        if (app_.got_subcommand("check")) return check_files(options_, files_);
        if (app_.got_subcommand("commands")) return print_vocabulary();
        if (app_.got_subcommand("words")) return print_words(options_);
        if (app_.got_subcommand("schema")) return print_schema(schema_of_);
        if (app_.got_subcommand("replay")) return replay_session(options_, session_);
        if (app_.got_subcommand("export")) return export_records(options_, export_as_, export_to_);
        if (app_.got_subcommand("erase")) return erase_trainee(options_, code_, is_meant_);
        if (!added_.empty()) return add_trainee(options_, added_);
        if (!abandoned_.empty()) return abandon_session_of(options_, abandoned_);
        return list_trainees(options_);
    }

    CLI::App app_{
        "Practise registering micro businesses with a mock OSS while a simulated queue waits. Without a "
        "command it opens its window."};
    CommonOptions options_;
    PlayRequest play_;
    WindowRequest window_;
    std::vector<std::string> files_;
    std::string language_ = "id";
    std::string schema_of_;
    std::string session_;
    std::string export_as_ = "csv";
    std::string export_to_;
    std::string code_;
    std::string added_;
    std::string abandoned_;
    bool is_meant_ = false;
};

}  // namespace

int run_command_line(int argc, const char* const* argv) {
    std::signal(SIGPIPE, SIG_IGN);
    try {
        TrainerCommandLine line;
        return static_cast<int>(line.run(argc, argv));
    } catch (const std::bad_alloc&) {
        say("jemput-trainer: there is not enough memory\n");
    } catch (const std::exception& error) {
        say(fmt::format("jemput-trainer: {}\n", error.what()));
    }
    return static_cast<int>(ExitCode::environment);
}

}  // namespace jemput::trainer
