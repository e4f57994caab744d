#pragma once

#include "sim/core/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A command that a page shows, with what the page says it prints.
struct ConsoleCommand {
    Place place;
    std::string command;
    std::vector<std::string> output;  ///< lines; see prints_as_shown() for "…"
    int exit_code = 0;
};

/// The commands in the blocks ```console of a Markdown page, in their order. A line "$ COMMAND" begins a
/// command; the lines up to the next one are its output, of which a last line "[exit N]" gives the exit code.
/// Faults: a block that is not closed, that has output before its first command or words behind ```console,
/// and a block in another shell's name, since nobody would run it.
[[nodiscard]] Expected<std::vector<ConsoleCommand>> console_commands(const std::string& page,
                                                                     const std::string& file);

/// Whether a program printed what a page shows. A line "…" stands for any number of lines, "…" within a line
/// for any characters; blank lines at the end do not count.
[[nodiscard]] bool prints_as_shown(const std::vector<std::string>& shown, std::string_view printed);

/// The text cut at its line ends, without blank lines at the end.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace jemput
