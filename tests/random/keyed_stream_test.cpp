#include "sim/random/keyed_stream.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

static_assert(std::uniform_random_bit_generator<KeyedStream>);
static_assert(sizeof(Chance) == 2 * sizeof(std::uint64_t));

constexpr StreamAddress some_address{
    .purpose = Purpose::step_time, .visit = 3, .entity = 71, .origin = 2, .step = 0xABCDEF, .attempt = 1};

std::vector<std::uint64_t> words_of(KeyedStream stream, std::size_t count) {
    std::vector<std::uint64_t> drawn(count);
    for (std::uint64_t& word : drawn)
        word = stream();
    return drawn;
}

TEST(KeyedStream, IsThreefryOfSeedAndReplicationAtTheCounterOfTheAddress) {
    using Threefry = r123::Threefry2x64_R<13>;
    const std::uint64_t word_0 = 0x0002'0000000047'01;   // origin, entity, attempt
    const std::uint64_t word_1 = 0x0A'0003'ABCDEF'0000;  // purpose, visit, step, index of the block
    const Threefry::ctr_type first = Threefry{}({{word_0, word_1}}, {{42, 7}});
    const Threefry::ctr_type second = Threefry{}({{word_0, word_1 + 1}}, {{42, 7}});

    EXPECT_EQ(words_of(Chance{42, 7}.stream(some_address), 4),
              (std::vector<std::uint64_t>{first.v[0], first.v[1], second.v[0], second.v[1]}));
}

TEST(KeyedStream, IsTheSameWhateverWasDrawnElsewhere) {
    const Chance chance{42, 7};
    const std::vector<std::uint64_t> alone = words_of(chance.stream(some_address), 5);

    KeyedStream stream = chance.stream(some_address);
    KeyedStream other = chance.stream({.purpose = Purpose::email});
    std::vector<std::uint64_t> between;
    for (int i = 0; i < 5; ++i) {
        other();
        between.push_back(stream());
    }
    EXPECT_EQ(between, alone);
}

TEST(KeyedStream, GoesOnInACopyWhereTheOriginalStood) {
    KeyedStream stream = Chance{42, 7}.stream(some_address);
    stream();
    KeyedStream copy = stream;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(copy(), stream());
}

TEST(KeyedStream, EndsWhereItsBlocksWouldRunIntoTheNextAddress) {
    KeyedStream stream = Chance{42, 7}.stream(some_address);
    for (int i = 0; i < 131072; ++i)
        stream();
    EXPECT_DEBUG_DEATH(stream(), "a stream has 131072 words");
}

TEST(KeyedStream, RefusesAnEntityThatDoesNotFitTheAddress) {
    const StreamAddress too_great{.purpose = Purpose::email, .entity = std::uint64_t{1} << 40};
    EXPECT_DEBUG_DEATH(Chance(1, 1).stream(too_great)(), "40 bits");
}

TEST(StepHash, IsFnv1aFoldedTo24Bits) {
    // 32-bit FNV-1a of these texts: 811c9dc5, e40c292c, bf9cf968 (draft-eastlake-fnv, test vectors).
    static_assert(step_hash("") == (0x1c9dc5 ^ 0x81));
    static_assert(step_hash("a") == (0x0c292c ^ 0xe4));
    static_assert(step_hash("foobar") == (0x9cf968 ^ 0xbf));
}

TEST(StepHash, TellsTheStepsOfAProcedureApart) {
    std::set<std::uint32_t> hashes;
    for (int i = 0; i < 100; ++i)
        hashes.insert(step_hash("S" + std::to_string(i)));
    EXPECT_EQ(hashes.size(), 100U);
}

/// The key and every field of an address as one row of bits: 64 of the seed, 64 of the replication, then the
/// address.
struct Key {
    static constexpr int bits = 64 + 64 + 8 + 16 + 40 + 16 + 24 + 8;

    std::uint64_t seed = 42;
    std::uint64_t replication = 7;
    StreamAddress address = some_address;

    [[nodiscard]] Key with_flipped(int bit) const {
        Key key = *this;
        const auto flip = [&bit](auto& field, int width) {
            if (bit >= 0 && bit < width)
                field =
                    static_cast<std::remove_reference_t<decltype(field)>>(field ^ std::uint64_t{1} << bit);
            bit -= width;
        };
        auto purpose = static_cast<std::uint8_t>(key.address.purpose);
        flip(key.seed, 64);
        flip(key.replication, 64);
        flip(purpose, 8);
        flip(key.address.visit, 16);
        flip(key.address.entity, 40);
        flip(key.address.origin, 16);
        flip(key.address.step, 24);
        flip(key.address.attempt, 8);
        key.address.purpose = static_cast<Purpose>(purpose);
        return key;
    }

    [[nodiscard]] std::uint64_t first_word() const { return Chance{seed, replication}.stream(address)(); }
};

TEST(Streams, OfKeysThatDifferInOneOrTwoBitsBeginDifferently) {
    std::set<std::uint64_t> first_words{Key{}.first_word()};
    std::size_t keys = 1;
    for (int i = 0; i < Key::bits; ++i) {
        first_words.insert(Key{}.with_flipped(i).first_word());
        ++keys;
        for (int j = 0; j < i; ++j) {
            first_words.insert(Key{}.with_flipped(i).with_flipped(j).first_word());
            ++keys;
        }
    }
    EXPECT_EQ(keys, 1U + 240 + 240 * 239 / 2);
    EXPECT_EQ(first_words.size(), keys);
}

TEST(Streams, ChangeHalfOfTheirBitsWhenAnyBitOfTheKeyChanges) {
    constexpr int entities = 500;
    const double n = 64.0 * entities;  // bits compared for each bit of the key
    double all_changed = 0;
    for (int bit = 0; bit < Key::bits; ++bit) {
        double changed = 0;
        for (std::uint64_t entity = 0; entity < entities; ++entity) {
            Key key;
            key.address.entity = entity;
            changed += std::popcount(key.first_word() ^ key.with_flipped(bit).first_word());
        }
        // For the greatest of 240, 4.75 is as rare as 3.5 for one.
        EXPECT_LT(std::abs(changed - n / 2) / std::sqrt(n / 4), 4.75) << "bit " << bit;
        all_changed += changed;
    }
    EXPECT_LT(std::abs(all_changed - n * Key::bits / 2) / std::sqrt(n * Key::bits / 4), 3.5);
}

/// A walk along one field: the first word of the stream of the i-th key.
struct Walk {
    std::string name;
    std::function<std::uint64_t(std::uint64_t)> first_word;
};

void PrintTo(const Walk& walk, std::ostream* out) {
    *out << walk.name;
}

class FirstWords : public testing::TestWithParam<Walk> {
  protected:
    static constexpr std::uint64_t n = 1 << 16;

    static std::vector<std::uint64_t> drawn() {
        std::vector<std::uint64_t> drawn(n);
        for (std::uint64_t i = 0; i < n; ++i)
            drawn[i] = GetParam().first_word(i);
        return drawn;
    }

    /// z of Pearson's chi-square of 256 cells (df = 255), by its normal approximation.
    static double chi_square_z(const std::vector<std::uint64_t>& cells) {
        std::array<double, 256> count{};
        for (const std::uint64_t cell : cells)
            ++count[cell & 0xFF];
        const double expected = static_cast<double>(cells.size()) / 256;
        double chi_square = 0;
        for (const double k : count)
            chi_square += (k - expected) * (k - expected) / expected;
        return (chi_square - 255) / std::sqrt(2 * 255.0);
    }
};

TEST_P(FirstWords, AreUniformInTheirHighestAndLowestByte) {
    std::vector<std::uint64_t> cells = drawn();
    EXPECT_LT(std::abs(chi_square_z(cells)), 3.5);
    for (std::uint64_t& cell : cells)
        cell >>= 56;
    EXPECT_LT(std::abs(chi_square_z(cells)), 3.5);
}

TEST_P(FirstWords, AreUniformInPairsOfNeighbours) {
    // The upper 4 bits of each of two; the n / 2 pairs do not overlap.
    const std::vector<std::uint64_t> words = drawn();
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 0; i < n; i += 2)
        pairs.push_back(words[i] >> 60 << 4 | words[i + 1] >> 60);
    EXPECT_LT(std::abs(chi_square_z(pairs)), 3.5);
}

TEST_P(FirstWords, AreNotCorrelatedWithTheNext) {
    // Serial correlation of n uniform numbers: mean 0, variance 1/n but for terms of order 1/n² (Knuth 3.3.2
    // K).
    const std::vector<std::uint64_t> words = drawn();
    for (const std::size_t lag : {1U, 2U, 256U}) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i)
            sum += (std::ldexp(static_cast<double>(words[i]), -64) - 0.5) *
                   (std::ldexp(static_cast<double>(words[(i + lag) % n]), -64) - 0.5);
        EXPECT_LT(std::abs(sum / n * 12) * std::sqrt(static_cast<double>(n)), 3.5) << "lag " << lag;
    }
}

std::uint64_t first_word(const StreamAddress& address) {
    return Chance{42, 7}.stream(address)();
}

// Where a field has only 8 bits, the entity goes on after each round of it.
INSTANTIATE_TEST_SUITE_P(
    OfConsecutive, FirstWords,
    testing::Values(
        Walk{"entities", [](auto i) { return first_word({.purpose = Purpose::patience, .entity = i}); }},
        Walk{"visits",
             [](auto i) {
                 return first_word({.purpose = Purpose::patience, .visit = static_cast<std::uint16_t>(i)});
             }},
        Walk{"origins",
             [](auto i) {
                 return first_word({.purpose = Purpose::patience, .origin = static_cast<std::uint16_t>(i)});
             }},
        Walk{"steps",
             [](auto i) {
                 return first_word({.purpose = Purpose::step_time, .step = static_cast<std::uint32_t>(i)});
             }},
        Walk{
            "purposes",
            [](auto i) { return first_word({.purpose = static_cast<Purpose>(i % 256), .entity = i / 256}); }},
        Walk{"attempts",
             [](auto i) {
                 return first_word({.purpose = Purpose::step_time,
                                    .entity = i / 256,
                                    .attempt = static_cast<std::uint8_t>(i % 256)});
             }},
        Walk{"replications",
             [](auto i) {
                 return Chance{42, i}.stream({.purpose = Purpose::demand_level})();
             }},
        Walk{"seeds",
             [](auto i) {
                 return Chance{i, 7}.stream({.purpose = Purpose::demand_level})();
             }}),
    [](const auto& walk) { return walk.param.name; });

TEST(KeyedStream, GivesUniformNumbersOf53Bits) {
    KeyedStream stream = Chance{42, 7}.stream(some_address);
    KeyedStream raw = stream;
    for (int i = 0; i < 1000; ++i) {
        const double u = stream.uniform();
        EXPECT_EQ(std::ldexp(u, 53), static_cast<double>(raw() >> 11));
        EXPECT_GE(u, 0);
        EXPECT_LT(u, 1);
    }
}

}  // namespace
}  // namespace jemput
