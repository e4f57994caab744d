#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace jemput::trainer::tests {

/// A display without a screen (Xvfb), and programs that run on it. Everything ends with it.
class Display {
  public:
    /// nullopt: Xvfb is not installed or does not start.
    [[nodiscard]] static std::optional<Display> open();
    ~Display();
    Display(Display&& other) noexcept;
    Display& operator=(Display&&) = delete;
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    /// Runs a program to its end, with what it prints; -1: it could not be started.
    struct Run {
        int code = -1;
        std::string out;  ///< stdout and stderr
    };
    [[nodiscard]] Run run(const std::vector<std::string>& command) const;

    /// Starts one that goes on, with more variables of the environment ("NAME=VALUE").
    [[nodiscard]] pid_t start(const std::vector<std::string>& command,
                              const std::vector<std::string>& environment) const;

  private:
    Display(pid_t server, std::string name) : server_(server), name_(std::move(name)) {}

    pid_t server_ = -1;
    std::string name_;  ///< ":99"
};

/// Lets another program go on for so long.
void pause_for(std::chrono::milliseconds length);

/// Ends a program that was started, at once.
void end_program(pid_t program);

}  // namespace jemput::trainer::tests
