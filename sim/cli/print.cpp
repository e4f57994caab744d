#include "sim/cli/commands.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include <fmt/format.h>

namespace jemput {

void say(const std::string& message) {
    std::fputs(message.c_str(), stderr);
}

void print_faults(const Diagnostics& faults) {
    const std::string text = to_string(faults);
    say(fmt::format("{}{} fault{}\n", text, faults.size(), faults.size() == 1 ? "" : "s"));
}

void print(const std::string& text) {
    const bool is_written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (is_written || errno == EPIPE) return;
    throw std::runtime_error(fmt::format("the output cannot be written: {}", std::strerror(errno)));
}

ExitCode refuse(const Diagnostics& faults, ExitCode code) {
    print_faults(faults);
    return code;
}

}  // namespace jemput
