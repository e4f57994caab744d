#pragma once

#include "sim/core/time.hpp"
#include "sim/model/applicant.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace jemput {

/// Somebody who left the van.
struct Departure {
    Instant at{};
    std::uint16_t visit = 0;
    std::uint32_t ticket = 0;
    Outcome outcome{};        ///< on_paper: her form was taken, whatever becomes of it
    bool was_called = false;  ///< at least once, to a desk
    bool has_queued = false;

    friend bool operator==(const Departure&, const Departure&) = default;
};

/// Those who left the van last, numbered from 0 in the order in which they left. Who looks often enough, as a
/// window does, sees everyone.
class Departures {
  public:
    static constexpr std::size_t most_kept = 16;

    void add(const Departure& departure) { kept_[count_++ % most_kept] = departure; }
    void clear() { count_ = 0; }

    /// Of all who have left.
    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// The number of the first who is still kept.
    [[nodiscard]] std::uint64_t first_kept() const { return count_ < most_kept ? 0 : count_ - most_kept; }
    /// first_kept() <= number < count().
    [[nodiscard]] const Departure& operator[](std::uint64_t number) const {
        return kept_[number % most_kept];
    }

  private:
    std::array<Departure, most_kept> kept_{};
    std::uint64_t count_ = 0;
};

}  // namespace jemput
