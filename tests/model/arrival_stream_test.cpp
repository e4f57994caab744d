#include "sim/model/arrival_stream.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::vector<Party> all_of(const ArrivalPlan& plan, std::uint64_t replication = 0, std::uint64_t seed = 1) {
    ArrivalStream stream;
    stream.start(plan, Chance(seed, replication), 0);
    std::vector<Party> parties;
    for (; stream.next().at != never; stream.advance())
        parties.push_back(stream.next());
    return parties;
}

Arrivals rising_evening() {
    Arrivals arrivals;
    arrivals.profile = {{hours{18}, hours{19}, 0, 0.5}, {hours{20}, hours{21}, 0.4, std::nullopt}};
    return arrivals;
}

TEST(RateCurve, InvertsTheCumulativeRateOfLinearAndConstantPieces) {
    const RateCurve curve(rising_evening().profile);
    EXPECT_DOUBLE_EQ(curve.total(), 15 + 24);
    RateCurve::Cursor cursor = 0;
    EXPECT_EQ(curve.inverse(0, cursor), hours{18});
    EXPECT_EQ(curve.inverse(15.0 / 4, cursor), hours{18} + minutes{30})
        << "a quarter of a triangle is half of its way";
    EXPECT_EQ(curve.inverse(15 + 12, cursor), hours{20} + minutes{30});
    EXPECT_EQ(curve.inverse(39, cursor), Duration::max());
}

TEST(ArrivalStream, BringsAsManyPeopleAsTheProfileExpects) {
    const ArrivalPlan plan(rising_evening(), Instant{}, DayPart::night);
    constexpr int n = 4000;
    double sum = 0;
    double squares = 0;
    for (int replication = 0; replication < n; ++replication) {
        const auto people = static_cast<double>(all_of(plan, static_cast<std::uint64_t>(replication)).size());
        sum += people;
        squares += people * people;
    }
    const double mean = sum / n;
    const double variance = squares / n - mean * mean;
    EXPECT_LT(std::abs(mean - 39) / std::sqrt(39.0 / n), 3.5) << "n = " << n;
    EXPECT_LT(std::abs(variance - 39) / (39 * std::sqrt(2.0 / n + 1 / (39.0 * n))), 3.5)
        << "Poisson: variance = mean";
}

TEST(ArrivalStream, KeepsTheOrderOfThePeopleWhenTheLevelGrows) {
    Arrivals arrivals = rising_evening();
    const std::vector<Party> usual = all_of(ArrivalPlan(arrivals, Instant{}, DayPart::night));
    arrivals.level = 1.5;
    const std::vector<Party> busy = all_of(ArrivalPlan(arrivals, Instant{}, DayPart::night));
    ASSERT_GT(busy.size(), usual.size());
    for (std::size_t i = 0; i < usual.size(); ++i) {
        EXPECT_EQ(busy[i].entity, usual[i].entity);
        EXPECT_LE(busy[i].at, usual[i].at) << "the same person comes earlier";
    }
}

TEST(ArrivalStream, GroupsDoNotChangeHowManyPeopleCome) {
    Arrivals arrivals = rising_evening();
    arrivals.groups = {{1, 0.5}, {3, 0.5}};
    const ArrivalPlan plan(arrivals, Instant{}, DayPart::night);
    constexpr int n = 4000;
    double people = 0;
    std::map<std::uint32_t, int> sizes;
    for (int replication = 0; replication < n; ++replication) {
        std::uint64_t next_entity = 0;
        for (const Party& party : all_of(plan, static_cast<std::uint64_t>(replication))) {
            EXPECT_EQ(party.entity, next_entity) << "members have consecutive numbers";
            next_entity += party.people;
            people += party.people;
            ++sizes[party.people];
        }
    }
    // Compound Poisson with 19.5 groups: the variance is 19.5 · E[size²] = 97.5.
    EXPECT_LT(std::abs(people / n - 39) / std::sqrt(97.5 / n), 3.5) << "n = " << n;
    EXPECT_EQ(sizes.size(), 2U);
}

TEST(ArrivalStream, DayCvMakesGoodAndBadDays) {
    Arrivals arrivals = rising_evening();
    arrivals.day_cv = 0.5;
    const ArrivalPlan plan(arrivals, Instant{}, DayPart::night);
    constexpr int n = 4000;
    double sum = 0;
    double squares = 0;
    for (int replication = 0; replication < n; ++replication) {
        const auto people = static_cast<double>(all_of(plan, static_cast<std::uint64_t>(replication)).size());
        sum += people;
        squares += people * people;
    }
    const double expected_variance = 39 + 39 * 39 * 0.25;
    EXPECT_LT(std::abs(sum / n - 39) / std::sqrt(expected_variance / n), 3.5) << "n = " << n;
    EXPECT_GT(squares / n - sum / n * sum / n, 0.8 * expected_variance)
        << "far above the Poisson variance of 39";
}

Arrivals pool_of(std::int64_t owners, double comes) {
    Arrivals arrivals = rising_evening();
    arrivals.pool = Pool{owners, {0.2, 0.5, 0.3}, 1, comes};
    return arrivals;
}

std::set<std::uint64_t> owners_at(DayPart part) {
    std::set<std::uint64_t> owners;
    for (const Party& party : all_of(ArrivalPlan(pool_of(400, 0.5), Instant{}, part)))
        owners.insert(party.entity);
    return owners;
}

TEST(Pool, SendsOwnersWhoAreFreeAtThatPartOfTheDayAndTheSameOnesToBoth) {
    const std::set<std::uint64_t> by_day = owners_at(DayPart::day);
    const std::set<std::uint64_t> by_night = owners_at(DayPart::night);
    std::set<std::uint64_t> both;
    std::set_intersection(by_day.begin(), by_day.end(), by_night.begin(), by_night.end(),
                          std::inserter(both, both.end()));
    // Binomial: 400 · 0.5 · (0.2 + 0.3), 400 · 0.5 · (0.5 + 0.3), 400 · 0.5 · 0.3.
    EXPECT_LT(std::abs(static_cast<double>(by_day.size()) - 100) / std::sqrt(400 * 0.25 * 0.75), 3.5);
    EXPECT_LT(std::abs(static_cast<double>(by_night.size()) - 160) / std::sqrt(400 * 0.4 * 0.6), 3.5);
    EXPECT_LT(std::abs(static_cast<double>(both.size()) - 60) / std::sqrt(400 * 0.15 * 0.85), 3.5);
}

TEST(Pool, TendsToThePoissonProcessAsItGrows) {
    const auto variance_over_mean = [](std::int64_t owners, double comes) {
        const ArrivalPlan plan(pool_of(owners, comes), Instant{}, DayPart::night);
        constexpr int n = 2000;
        double sum = 0;
        double squares = 0;
        for (int replication = 0; replication < n; ++replication) {
            const auto people =
                static_cast<double>(all_of(plan, static_cast<std::uint64_t>(replication)).size());
            sum += people;
            squares += people * people;
        }
        return (squares / n - sum / n * sum / n) / (sum / n);
    };
    // The number is binomial: variance over mean is 1 − 0.8 · comes; standard error about sqrt(2 / 2000) of
    // it.
    EXPECT_LT(std::abs(variance_over_mean(40, 0.75) - 0.4) / (0.4 * std::sqrt(2.0 / 2000)), 3.5);
    EXPECT_LT(std::abs(variance_over_mean(2000, 0.015) - 0.988) / (0.988 * std::sqrt(2.0 / 2000)), 3.5);
}

TEST(Pool, ComesInOrder) {
    const std::vector<Party> parties = all_of(ArrivalPlan(pool_of(400, 0.5), Instant{}, DayPart::night));
    EXPECT_TRUE(std::is_sorted(parties.begin(), parties.end(),
                               [](const Party& a, const Party& b) { return a.at < b.at; }));
    for (const Party& party : parties)
        EXPECT_EQ(party.origin, pool_origin);
}

}  // namespace
}  // namespace jemput
