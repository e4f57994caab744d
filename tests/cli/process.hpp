#pragma once

#include "tests/cli/folder.hpp"
#include "tests/support/places.hpp"

#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jemput {

/// A program of this build as a process of its own, at the root of the sources, in English.
class Process {
  public:
    /// Its output goes to the files.
    Process(const std::vector<std::string>& arguments, std::string out, std::string err,
            const char* program = places::program())
        : program_(program), out_(std::move(out)), err_(std::move(err)), id_(fork()) {
        if (id_ == 0) become(arguments);
    }
    ~Process() {
        if (!is_over_) {
            kill(id_, SIGKILL);
            wait();
        }
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void signal(int number) const { kill(id_, number); }

    [[nodiscard]] bool is_running() {
        if (!is_over_ && waitpid(id_, &status_, WNOHANG) == id_) is_over_ = true;
        return !is_over_;
    }

    /// The exit code, or minus the signal that ended it.
    int wait() {
        if (!is_over_) waitpid(id_, &status_, 0);
        is_over_ = true;
        return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
    }

    [[nodiscard]] std::string out() const { return content_of(out_); }
    [[nodiscard]] std::string err() const { return content_of(err_); }

  private:
    [[noreturn]] void become(const std::vector<std::string>& arguments) const {
        const auto lead = [](int descriptor, const char* file, int flags) {
            const int opened = open(file, flags, 0600);
            if (opened < 0 || dup2(opened, descriptor) < 0) _exit(99);
        };
        lead(STDIN_FILENO, "/dev/null", O_RDONLY);
        lead(STDOUT_FILENO, out_.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        lead(STDERR_FILENO, err_.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
        if (chdir(places::source_dir().c_str()) != 0) _exit(99);
        setenv("LC_ALL", "C.UTF-8", 1);
        std::vector<char*> words{const_cast<char*>(program_)};
        for (const std::string& argument : arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        execv(program_, words.data());
        _exit(99);
    }

    const char* program_;
    std::string out_;
    std::string err_;
    pid_t id_;
    int status_ = 0;
    bool is_over_ = false;
};

}  // namespace jemput
