#include "bench/child.hpp"

#include <array>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jemput {

namespace {

/// The files that a program begins with.
class Files {
  public:
    Files() { posix_spawn_file_actions_init(&actions_); }
    ~Files() { posix_spawn_file_actions_destroy(&actions_); }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    void use(int file, int as) { posix_spawn_file_actions_adddup2(&actions_, file, as); }
    void discard(int output) {
        posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY, 0);
    }

    [[nodiscard]] pid_t start(std::vector<std::string> command) const {
        std::vector<char*> arguments;
        for (std::string& argument : command)
            arguments.push_back(argument.data());
        arguments.push_back(nullptr);
        pid_t process = 0;
        const int failure =
            posix_spawnp(&process, arguments[0], &actions_, nullptr, arguments.data(), environ);
        if (failure != 0) throw std::system_error(failure, std::generic_category(), command.front());
        return process;
    }

  private:
    posix_spawn_file_actions_t actions_{};
};

struct Pipe {
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
        read = ends[0];
        write = ends[1];
    }
    int read = -1;
    int write = -1;
};

}  // namespace

Child::Child(const std::vector<std::string>& command) {
    const Pipe input;
    const Pipe output;
    Files files;
    files.use(input.read, STDIN_FILENO);
    files.use(output.write, STDOUT_FILENO);
    files.discard(STDERR_FILENO);
    process_ = files.start(command);
    close(input.read);
    close(output.write);
    to_ = fdopen(input.write, "w");
    from_ = fdopen(output.read, "r");
}

Child::~Child() {
    std::fclose(to_);
    std::fclose(from_);
    waitpid(process_, nullptr, 0);
}

void Child::tell(const std::string& line) {
    std::fprintf(to_, "%s\n", line.c_str());
    std::fflush(to_);
}

std::optional<std::string> Child::hear() {
    std::string line;
    for (int c = std::fgetc(from_); c != '\n'; c = std::fgetc(from_)) {
        if (c == EOF) return std::nullopt;
        line += static_cast<char>(c);
    }
    return line;
}

Usage run_to_end(const std::vector<std::string>& command) {
    Files files;
    files.discard(STDOUT_FILENO);
    files.discard(STDERR_FILENO);
    const pid_t process = files.start(command);
    int status = 0;
    rusage used{};
    wait4(process, &status, 0, &used);
    constexpr std::int64_t bytes_a_unit = 1024;  // Linux counts kibibytes
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, used.ru_maxrss * bytes_a_unit};
}

}  // namespace jemput
