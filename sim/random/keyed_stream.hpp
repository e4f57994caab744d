#pragma once

#include <cassert>
#include <cstdint>
#include <limits>
#include <string_view>

#include <Random123/threefry.h>

namespace jemput {

/// What a draw is for. The number is part of the draw's address, so it is never changed and never given to
/// another purpose, not even after its own has gone: every result would change. A new purpose takes the next
/// free number.
enum class Purpose : std::uint8_t {
    demand_level = 1,
    arrival_gap = 2,
    group_size = 3,
    owner_free = 4,
    owner_reached = 5,
    owner_comes = 6,
    owner_time = 7,
    email = 8,
    patience = 9,
    step_time = 10,
    paper_time = 11,
    entry_time = 12,
    delivery_time = 13,
    oss_up = 14,
    oss_down = 15,
    oss_at_opening = 16,
    npwp = 17,
    complete_papers = 18,
    whatsapp = 19,
    phone_skill = 20,
    vulnerable = 21,
    company = 22,
    kbli = 23,
    balking = 24,
    alone_time = 25,
    alone_fails = 26,
    crew = 27,
    van_late = 28,
    hotspot_up = 29,
    hotspot_down = 30,
    comes_again = 31,
    comes_again_time = 32,
    appointment_shows = 33,
    appointment_early = 34,
    appointment_late = 35,
    carik_late = 36,
    carik_brings = 37,
};

/// 32-bit FNV-1a of `id`, folded to 24 bits by xor of the high byte: how a step's id stands in an address.
/// (Fowler, Noll, Vo; draft-eastlake-fnv, "xor-folding".)
[[nodiscard]] constexpr std::uint32_t step_hash(std::string_view id) {
    std::uint32_t hash = 0x811C9DC5;
    for (const char c : id) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x01000193;
    }
    return (hash >> 24) ^ (hash & 0xFFFFFF);
}

/// Where a stream stands within one replication. Whatever can happen more than once to the same entity for
/// the same purpose differs in visit, origin, step or attempt.
struct StreamAddress {
    Purpose purpose;
    std::uint16_t visit = 0;   ///< of the scenario's calendar
    std::uint64_t entity = 0;  ///< applicant, owner, outage, …; below 2^40
    std::uint16_t origin = 0;  ///< which source the entity is counted in
    std::uint32_t step = 0;    ///< step_hash of the step's id; below 2^24
    std::uint8_t attempt = 0;  ///< of the same step by the same entity
};

/// The draws of one address: a uniform random bit generator of 64-bit words, Threefry2x64 with 13 rounds.
/// (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; SC11.) Word i is a function of
/// seed, replication, address and i alone. A stream has 131072 words; asking for more is a bug of the caller.
class KeyedStream {
  public:
    using result_type = std::uint64_t;

    KeyedStream(std::uint64_t seed, std::uint64_t replication, const StreamAddress& address)
        : key_{{seed, replication}},
          counter_{{std::uint64_t{address.origin} << 48 | address.entity << 8 | address.attempt,
                    static_cast<std::uint64_t>(address.purpose) << 56 | std::uint64_t{address.visit} << 40 |
                        std::uint64_t{address.step} << 16}} {
        assert(address.entity < std::uint64_t{1} << 40 && "an entity has 40 bits in an address");
        assert(address.step < std::uint32_t{1} << 24 && "a step has 24 bits in an address: use step_hash");
    }

    [[nodiscard]] static constexpr result_type min() { return 0; }
    [[nodiscard]] static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

    /// The next word. A block makes two, so every second call costs next to nothing.
    result_type operator()() {
        if (drawn_++ % 2 == 1) return second_;
        const std::uint64_t block_index = drawn_ / 2;
        assert(block_index < blocks_per_stream && "a stream has 131072 words");
        const Threefry::ctr_type block =
            Threefry{}(Threefry::ctr_type{{counter_.v[0], counter_.v[1] | block_index}}, key_);
        second_ = block.v[1];
        return block.v[0];
    }

    /// The next word as a number of [0, 1): its upper 53 bits, a multiple of 2^-53. With `uniform() < p` an
    /// event of probability p that happens still happens when p grows.
    [[nodiscard]] double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }

  private:
    using Threefry = r123::Threefry2x64_R<13>;
    static constexpr std::uint64_t blocks_per_stream = 1 << 16;

    Threefry::key_type key_;
    Threefry::ctr_type counter_;  ///< of block 0; the low 16 bits count the blocks
    result_type second_ = 0;      ///< of the last block
    std::uint32_t drawn_ = 0;     ///< words
};

/// The chance of one replication: the place where its streams come from. Two scenarios with the same seed and
/// replication get the same draws at the same address, in whatever order they ask.
class Chance {
  public:
    constexpr Chance(std::uint64_t seed, std::uint64_t replication)
        : seed_{seed}, replication_{replication} {}

    [[nodiscard]] KeyedStream stream(const StreamAddress& address) const {
        return {seed_, replication_, address};
    }

  private:
    std::uint64_t seed_;
    std::uint64_t replication_;
};

}  // namespace jemput
