#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace jemput::trainer::tests {

/// What the work returns in a process of its own (a fork); it need not end well.
[[nodiscard]] std::string in_a_child(const std::function<std::string()>& work);

/// Runs the work in a process of its own, which is handed a function to acknowledge something. Waits for so
/// many acknowledgements, then so long, and kills it (SIGKILL). Returns how many there were.
[[nodiscard]] int acknowledged_until_killed(int least, std::chrono::microseconds after,
                                            const std::function<void(const std::function<void()>&)>& work);

}  // namespace jemput::trainer::tests
