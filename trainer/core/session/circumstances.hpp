#pragma once

#include "sim/core/time.hpp"

namespace jemput::trainer {

/// The world around the desk at one moment.
struct Circumstances {
    Duration now{};            ///< since the session began
    bool is_reachable = true;  ///< OSS is up, and so is the connection to it
    Duration slowness{};       ///< each page takes so much longer (shorter where it is below zero)
    Duration mail_delay{};     ///< and each mail
    bool mail_goes_to_spam = false;

    [[nodiscard]] Instant instant() const { return Instant{now}; }
};

}  // namespace jemput::trainer
