#include "tests/trainer/window/display.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jemput::trainer::tests {

namespace {

/// In the child: becomes the program.
[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));  // as execvp is declared
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = read(descriptor, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    return text;
}

int ended(pid_t program) {
    int status = 0;
    waitpid(program, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::optional<Display> Display::open() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return std::nullopt;
    const pid_t server = fork();
    if (server == 0) {
        close(ends[0]);
        const int nothing = ::open("/dev/null", O_WRONLY);
        dup2(nothing, STDERR_FILENO);
        become({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", "2000x1200x24", "-nolisten",
                "tcp"});
    }
    close(ends[1]);
    // The server writes its number once it is ready, and keeps the pipe open.
    std::string number;
    char letter = 0;
    while (read(ends[0], &letter, 1) == 1 && letter != '\n')
        number += letter;
    close(ends[0]);
    if (!number.empty()) return Display(server, ":" + number);
    kill(server, SIGKILL);
    ended(server);
    return std::nullopt;
}

Display::Display(Display&& other) noexcept
    : server_(std::exchange(other.server_, -1)), name_(std::move(other.name_)) {}

Display::~Display() {
    if (server_ > 0) end_program(server_);
}

Display::Run Display::run(const std::vector<std::string>& command) const {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return {};
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        setenv("DISPLAY", name_.c_str(), 1);
        become(command);
    }
    close(ends[1]);
    Run run;
    run.out = read_all(ends[0]);
    close(ends[0]);
    run.code = ended(child);
    return run;
}

pid_t Display::start(const std::vector<std::string>& command,
                     const std::vector<std::string>& environment) const {
    const pid_t child = fork();
    if (child == 0) {
        setenv("DISPLAY", name_.c_str(), 1);
        for (const std::string& variable : environment) {
            const std::size_t equals = variable.find('=');
            setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
        }
        become(command);
    }
    return child;
}

void pause_for(std::chrono::milliseconds length) {
    std::this_thread::sleep_for(length);
}

void end_program(pid_t program) {
    kill(program, SIGKILL);
    ended(program);
}

}  // namespace jemput::trainer::tests
