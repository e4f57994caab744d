#include "sim/cli/run_watch.hpp"

#include "sim/cli/commands.hpp"

#include <algorithm>
#include <atomic>
#include <string>

#include <fmt/format.h>
#include <semaphore.h>
#include <unistd.h>

namespace jemput {

namespace {

std::atomic<bool> is_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch it");

/// Wakes the listener; a signal handler may post to it. A post too many is met by looking again.
sem_t* wake_up() {
    static sem_t semaphore;
    static const int made = sem_init(&semaphore, 0, 0);
    return made == 0 ? &semaphore : nullptr;
}

void on_signal(int) {
    is_interrupted = true;
    sem_post(wake_up());
}

void listen(const std::stop_token& over, std::stop_source interrupted) {
    while (!is_interrupted && !over.stop_requested())
        sem_wait(wake_up());
    if (is_interrupted) interrupted.request_stop();
}

}  // namespace

RunWatch::RunWatch(const Language& language, bool is_quiet)
    : language_(language), draws_(!is_quiet && isatty(STDERR_FILENO) == 1) {
    is_interrupted = false;
    wake_up();
    listener_ = std::jthread(listen, stop_);
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t i = 0; i < signals_.size(); ++i)
        sigaction(signals_[i], &action, &previous_[i]);
}

RunWatch::~RunWatch() {
    clear_bar();
    for (std::size_t i = 0; i < signals_.size(); ++i)
        sigaction(signals_[i], &previous_[i], nullptr);
    listener_.request_stop();
    sem_post(wake_up());
}

Progress RunWatch::progress() {
    return [this](std::int64_t done, std::int64_t wanted) {
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
