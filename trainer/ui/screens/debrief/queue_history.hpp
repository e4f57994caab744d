#pragma once

#include "trainer/core/session/session.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// How many people waited outside from a moment on, with the trainee and with the reference officer.
struct QueueAt {
    Duration at{};  ///< since the session began
    std::size_t with_trainee = 0;
    std::size_t with_reference = 0;
};

/// The queue while a session was played.
struct QueueHistory {
    Duration begins{};            ///< time of the day, since midnight
    std::vector<QueueAt> counts;  ///< in order; each holds until the next
    std::vector<std::pair<Duration, Duration>> outages;  ///< OSS was away
    Duration ends{};  ///< since the session began: when the van was left, or the next morning began
};

/// Plays the session again and looks at the queue every few seconds. Nothing for a session without one.
[[nodiscard]] std::optional<QueueHistory> queue_history(const std::shared_ptr<const Material>& material,
                                                        const Session& session);

}  // namespace jemput::trainer::ui
