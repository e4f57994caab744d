#include "sim/chart/scale.hpp"

#include "sim/core/format.hpp"
#include "tests/support/languages.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput::tests {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST(LinearScale, MapsItsEndsToItsPixels) {
    const LinearScale scale{0, 50, 300, 100};
    EXPECT_EQ(scale(0), 300);
    EXPECT_EQ(scale(50), 100);
    EXPECT_EQ(scale(25), 200);
}

TEST(Domain, HoldsZeroAndAllValues) {
    EXPECT_EQ(domain_of({3, 7}).low, 0);
    EXPECT_EQ(domain_of({3, 7}).high, 7);
    EXPECT_EQ(domain_of({-3, 7}).low, -3);
    EXPECT_EQ(domain_of({-3, -7}).high, 0);
}

TEST(Domain, IsNeverEmpty) {
    EXPECT_EQ(domain_of({}).high, 1);
    EXPECT_EQ(domain_of({0, 0}).high, 1);
}

TEST(Ticks, AreRoundNumbers) {
    EXPECT_EQ(ticks_of({0, 14}, 4).values, (std::vector<double>{0, 5, 10}));
    EXPECT_EQ(ticks_of({0, 4}, 4).values, (std::vector<double>{0, 1, 2, 3, 4}));
    EXPECT_EQ(ticks_of({0, 0.35}, 4).step, 0.1);
    EXPECT_EQ(ticks_of({-12, 20}, 4).values, (std::vector<double>{-10, -5, 0, 5, 10, 15, 20}));
    EXPECT_EQ(ticks_of({7, 17}, 5).values, (std::vector<double>{8, 10, 12, 14, 16}));
    EXPECT_EQ(ticks_of({0, 3e12}, 4).step, 1e12);
}

RC_GTEST_PROP(Ticks, AreOneTwoOrFiveTimesAPowerOfTenAndFew, ()) {
    const double high = std::pow(10, *rc::gen::inRange(-60, 90) / 10.0);
    const int most = *rc::gen::inRange(1, 8);
    const Ticks ticks = ticks_of({0, high}, most);
    const double digit = ticks.step / std::pow(10, std::floor(std::log10(ticks.step) + 1e-9));
    RC_ASSERT(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6);
    RC_ASSERT(ticks.values.size() <= static_cast<std::size_t>(most) + 1);
    RC_ASSERT(ticks.values.front() == 0);
    RC_ASSERT(ticks.values.back() <= high * (1 + 1e-6));
    RC_ASSERT(std::is_sorted(ticks.values.begin(), ticks.values.end()));
}

TEST(ClockTicks, AreFullHoursOrPartsOrMultiples) {
    EXPECT_EQ(clock_ticks(hours{8}, hours{10}, 3), (std::vector<Duration>{hours{8}, hours{9}, hours{10}}));
    EXPECT_EQ(clock_ticks(minutes{8 * 60 + 10}, hours{10}, 4),
              (std::vector<Duration>{minutes{510}, hours{9}, minutes{570}, hours{10}}));
    EXPECT_EQ(clock_ticks(hours{8}, hours{16}, 3), (std::vector<Duration>{hours{9}, hours{12}, hours{15}}));
}

TEST(ClockTicks, GoOnBehindMidnight) {
    EXPECT_EQ(clock_ticks(hours{23}, hours{26}, 4),
              (std::vector<Duration>{hours{23}, hours{24}, hours{25}, hours{26}}));
}

TEST(NumberStyle, WritesAsTheLanguageDoes) {
    EXPECT_EQ(as_label(indonesian, {NumberKind::plain, 1, "menit"}, 10.62), "10,6\u00A0menit");
    EXPECT_EQ(as_label(english, {NumberKind::plain, 1, {}}, 1234.5), "1,234.5");
    EXPECT_EQ(as_label(indonesian, {NumberKind::share, 0, {}}, 0.04), "4\u00A0%");
    EXPECT_EQ(as_label(indonesian, {NumberKind::share, 1, {}}, 0.045), "4,5\u00A0%");
    EXPECT_EQ(as_label(indonesian, {NumberKind::rupiah, 0, {}}, 75000), as_rupiah(indonesian, 75000));
}

TEST(NumberStyle, SignsDifferencesButNotZero) {
    EXPECT_EQ(as_signed_label(indonesian, {NumberKind::plain, 1, {}}, 3.2), "+3,2");
    EXPECT_EQ(as_signed_label(indonesian, {NumberKind::plain, 1, {}}, -3.2), "−3,2");
    EXPECT_EQ(as_signed_label(indonesian, {NumberKind::plain, 1, {}}, -0.01), "0,0");
    EXPECT_EQ(as_signed_label(indonesian, {NumberKind::rupiah, 0, {}}, -350),
              "−" + as_rupiah(indonesian, 350));
}

TEST(NumberStyle, AddsTheIntervalWhereItIsKnown) {
    const NumberStyle style{NumberKind::plain, 1, "min"};
    EXPECT_EQ(as_label(english, style, ChartValue{12.3, Range{11.8, 12.9}}), "12.3\u00A0min (11.8–12.9)");
    EXPECT_EQ(as_label(english, style, ChartValue{12.3, {}}), "12.3\u00A0min");
    EXPECT_EQ(as_signed_label(english, style, ChartValue{-4.1, Range{-5, -3.2}}),
              "−4.1\u00A0min (−5.0 … −3.2)");
}

TEST(NumberStyle, OfTicksShowsWhatTheStepNeeds) {
    EXPECT_EQ(tick_style({NumberKind::plain, 3, "min"}, 5).digits, 0);
    EXPECT_EQ(tick_style({}, 0.02).digits, 2);
    EXPECT_EQ(tick_style({NumberKind::share, 0, {}}, 0.05).digits, 0);
    EXPECT_EQ(tick_style({NumberKind::share, 0, {}}, 0.005).digits, 1);
}

}  // namespace
}  // namespace jemput::tests
