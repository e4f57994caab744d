// Known answers of the generators, published with Random123 (Salmon et al., SC11) in its file kat_vectors.
// They prove that the headers on this machine are right.

#include <cstdint>

#include <Random123/philox.h>
#include <Random123/threefry.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

constexpr std::uint64_t ones = ~std::uint64_t{0};

using Threefry = r123::Threefry2x64_R<13>;
using Philox = r123::Philox4x32_R<10>;

TEST(Threefry2x64With13Rounds, GivesThePublishedAnswers) {
    EXPECT_EQ(Threefry{}({{0, 0}}, {{0, 0}}), (Threefry::ctr_type{{0xf167b032c3b480bd, 0xe91f9fee4b7a6fb5}}));
    EXPECT_EQ(Threefry{}({{ones, ones}}, {{ones, ones}}),
              (Threefry::ctr_type{{0xccdec5c917a874b1, 0x4df53abca26ceb01}}));
    EXPECT_EQ(
        Threefry{}({{0x243f6a8885a308d3, 0x13198a2e03707344}}, {{0xa4093822299f31d0, 0x082efa98ec4e6c89}}),
        (Threefry::ctr_type{{0xc3aac71561042993, 0x3fe7ae8801aff316}}));
}

TEST(Philox4x32With10Rounds, GivesThePublishedAnswers) {
    constexpr std::uint32_t low_ones = 0xffffffff;
    EXPECT_EQ(Philox{}({{0, 0, 0, 0}}, {{0, 0}}),
              (Philox::ctr_type{{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}}));
    EXPECT_EQ(Philox{}({{low_ones, low_ones, low_ones, low_ones}}, {{low_ones, low_ones}}),
              (Philox::ctr_type{{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}}));
    EXPECT_EQ(Philox{}({{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}}, {{0xa4093822, 0x299f31d0}}),
              (Philox::ctr_type{{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}));
}

}  // namespace
}  // namespace jemput
