#include "tests/trainer/records/child.hpp"

#include <csignal>
#include <exception>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

namespace jemput::trainer::tests {

namespace {

struct Pipe {
    Pipe() {
        if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        close(ends[0]);
        close_writing();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close_writing() {
        if (ends[1] >= 0) close(ends[1]);
        ends[1] = -1;
    }

    [[nodiscard]] std::string rest() const {
        std::string text;
        char buffer[4096];
        for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
            text.append(buffer, static_cast<std::size_t>(got));
        return text;
    }

    int ends[2]{};
};

void say(int descriptor, const std::string& text) {
    if (write(descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size())) _exit(3);
}

}  // namespace

std::string in_a_child(const std::function<std::string()>& work) {
    Pipe answers;
    const pid_t child = fork();
    if (child == 0) {
        try {
            say(answers.ends[1], work());
        } catch (const std::exception& error) {
            say(answers.ends[1], std::string("exception: ") + error.what());
        }
        _exit(0);
    }
    answers.close_writing();
    std::string text = answers.rest();
    waitpid(child, nullptr, 0);
    return text;
}

int acknowledged_until_killed(int least, std::chrono::microseconds after,
                              const std::function<void(const std::function<void()>&)>& work) {
    Pipe acknowledgements;
    const pid_t child = fork();
    if (child == 0) {
        try {
            work([&] { say(acknowledgements.ends[1], "."); });
        } catch (const std::exception&) {
            _exit(2);
        }
        _exit(0);
    }
    acknowledgements.close_writing();
    int count = 0;
    for (char dot = 0; count < least && read(acknowledgements.ends[0], &dot, 1) == 1;)
        ++count;
    usleep(static_cast<useconds_t>(after.count()));
    kill(child, SIGKILL);
    count += static_cast<int>(acknowledgements.rest().size());
    waitpid(child, nullptr, 0);
    return count;
}

}  // namespace jemput::trainer::tests
