#pragma once

#include "tests/support/places.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <regex>
#include <string>

#include <sys/wait.h>

namespace jemput {

struct ShellOutcome {
    int exit_code = 0;
    std::string output;  ///< with the messages
};

inline std::string quoted(const std::string& word) {
    return "'" + std::regex_replace(word, std::regex{"'"}, R"('\'')") + "'";
}

/// What a shell at the root of the sources says to the command; `jemput` is the program of this build.
inline ShellOutcome shell(const std::string& command) {
    const std::filesystem::path program{places::program()};
    const std::string script = "exec 2>&1 </dev/null; cd " + quoted(places::source_dir()) +
                               " && export PATH=" + quoted(program.parent_path().string()) +
                               ":\"$PATH\" LC_ALL=C.UTF-8 && " + command;
    std::FILE* pipe = popen(script.c_str(), "r");
    if (pipe == nullptr) return {-1, "no shell"};
    ShellOutcome outcome;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), n);
    const int status = pclose(pipe);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

}  // namespace jemput
