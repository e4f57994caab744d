#include "sim/cli/run_watch.hpp"

#include "sim/cli/commands.hpp"

#include <algorithm>
#include <atomic>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace jemput {

namespace {

std::atomic<bool> is_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch it");

}  // namespace

RunWatch::RunWatch(const Language& language, bool is_quiet)
    : language_(language), draws_(!is_quiet && isatty(STDERR_FILENO) == 1) {
    is_interrupted = false;
    struct sigaction action {};
    action.sa_handler = [](int) { is_interrupted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &previous_);
}

RunWatch::~RunWatch() {
    clear_bar();
    sigaction(SIGINT, &previous_, nullptr);
}

Progress RunWatch::progress() {
    return [this](std::int64_t done, std::int64_t wanted) {
        if (is_interrupted) stop_.request_stop();
        if (draws_) draw_bar(done, wanted);
    };
}

void RunWatch::draw_bar(std::int64_t done, std::int64_t wanted) {
    constexpr std::int64_t width = 40;
    const std::int64_t filled = wanted == 0 ? width : std::min(done, wanted) * width / wanted;
    std::string bar(static_cast<std::size_t>(filled), '#');
    bar.resize(static_cast<std::size_t>(width), '.');
    say(fmt::format("\r[{}] {}", bar,
                    language_.text("{done} of {wanted} replications", fmt::arg("done", language_.whole(done)),
                                   fmt::arg("wanted", language_.whole(wanted)))));
    is_drawn_ = true;
}

void RunWatch::clear_bar() {
    if (is_drawn_) say(fmt::format("\r{:100}\r", ""));
    is_drawn_ = false;
}

}  // namespace jemput
