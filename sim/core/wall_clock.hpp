#pragma once

#include <chrono>
#include <string>

namespace jemput {

/// The time of the machine, for the manifest of a result; nothing that is simulated knows it.
class WallClock {
  public:
    WallClock();

    /// When it was made, UTC: "2019-09-18T11:30:00Z".
    [[nodiscard]] const std::string& began() const { return began_; }

    /// Seconds since it was made.
    [[nodiscard]] double seconds() const;

  private:
    std::string began_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace jemput
