#include "sim/cli/options.hpp"

#include "sim/core/text.hpp"
#include "sim/document/decimal.hpp"
#include "sim/document/node.hpp"
#include "sim/experiment/replications.hpp"

#include <charconv>
#include <system_error>

namespace jemput {

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

CLI::Option* add_over(CLI::App& command, std::vector<std::string>& over, const std::string& more) {
    return command
        .add_option("--over", over,
                    "Values of the file to try, e.g. --over staff.officers=1..6 --over "
                    "arrivals.level=0.5..1.5:0.25 --over oss.paper_after=5min,10min; may be repeated" +
                        more)
        ->type_name("PATH=VALUES")
        ->allow_extra_args(false);
}

void add_limits(CLI::App& command, std::vector<std::string>& limits) {
    command
        .add_option("--limit", limits,
                    "What must hold, e.g. --limit \"not_served_within_30_min <= 5%\" or --limit "
                    "\"share_of_events(wait.max > 60min) <= 10%\"; may be repeated")
        ->type_name("LIMIT")
        ->allow_extra_args(false);
}

void add_file(CLI::App& command, const std::string& option, std::string& file,
              const std::string& description) {
    command.add_option(option, file, description)
        ->type_name(option == "--pictures" ? "FOLDER" : "FILE")
        ->check([](const std::string& text) { return text.empty() ? "expected a name, found ''" : ""; });
}

void add_threads(CLI::App& command, unsigned& threads) {
    command.add_option("--threads", threads, "Threads; 0: one for each processor")
        ->check(CLI::Range(0U, 1024U))
        ->capture_default_str();
}

void add_seed(CLI::App& command, std::uint64_t& seed) {
    command.add_option("--seed", seed, "Seed of all chance")->check(expect_whole)->capture_default_str();
}

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats) {
    command.add_option("--format", format, "Form of the output")
        ->check(CLI::IsMember(formats))
        ->capture_default_str();
}

void add_precision(CLI::App& command, SimulationRequest& request) {
    CLI::Option* precision =
        command
            .add_option(
                "--precision", request.asked.precision,
                "Simulate until the half-widths (of a comparison: of the differences) are at most so "
                "wide, e.g. wait.mean=1min,not_served_within_30_min=1%,cost.per_licence=5%; begins with "
                "--replications, 30 if not given")
            ->type_name("MEASURE=HALF-WIDTH,...");
    command.add_option("--max-replications", request.asked.max_replications, "With --precision: the most")
        ->check(CLI::Range(fewest_to_begin_with, most_replications))
        ->needs(precision)
        ->capture_default_str();
}

}  // namespace jemput
