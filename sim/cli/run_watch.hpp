#pragma once

#include "sim/core/language.hpp"
#include "sim/experiment/replications.hpp"

#include <array>
#include <csignal>
#include <cstdint>
#include <stop_token>
#include <thread>

namespace jemput {

/// Watches a run while it lives: Ctrl-C (SIGINT) or SIGTERM asks whatever heeds stop() to end, a second one
/// ends the program at once; a bar on stderr, if that is a terminal, shows how far the run is. One at a time.
class RunWatch {
  public:
    RunWatch(const Language& language, bool is_quiet);
    ~RunWatch();
    RunWatch(const RunWatch&) = delete;
    RunWatch& operator=(const RunWatch&) = delete;

    [[nodiscard]] std::stop_token stop() const { return stop_.get_token(); }

    /// For the run to call; it must not outlive the watch.
    [[nodiscard]] Progress progress();

    /// Takes the bar away, before anything is printed.
    void clear_bar();

  private:
    /// The signals that ask for an end.
    static constexpr std::array signals_{SIGINT, SIGTERM};

    void draw_bar(std::int64_t done, std::int64_t wanted);

    const Language& language_;
    bool draws_;
    bool is_drawn_ = false;
    std::stop_source stop_;
    std::array<struct sigaction, signals_.size()> previous_{};
    std::jthread listener_;  ///< a signal handler may not request the stop itself
};

}  // namespace jemput
