#include "sim/experiment/limit.hpp"

#include <string>
#include <variant>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jemput {
namespace {

using testing::HasSubstr;

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all{{"wait.mean", "mean wait", "min", "served", Better::lower, {}},
                                          {"lost.share", "lost", "share", "all", Better::lower, {}},
                                          {"cost.total", "cost", "Rp", "", Better::lower, {}},
                                          {"licences", "licences", "people", "all", Better::higher, {}}};
    return all;
}

Limit limit(const std::string& text) {
    const auto limits = parse_limits({text}, measures());
    EXPECT_TRUE(limits.has_value()) << (limits ? "" : to_string(limits.error()));
    return limits ? limits->front() : Limit{};
}

std::string fault_of_limits(const std::vector<std::string>& texts) {
    const auto limits = parse_limits(texts, measures());
    EXPECT_FALSE(limits.has_value());
    return limits ? "" : to_string(limits.error());
}

TEST(Limit, IsReadInTheUnitOfItsMeasure) {
    EXPECT_DOUBLE_EQ(limit("lost.share <= 5%").bound, 0.05);
    EXPECT_DOUBLE_EQ(limit("lost.share<=0.05").bound, 0.05);
    EXPECT_DOUBLE_EQ(limit("wait.mean <= 90 s").bound, 1.5);
    EXPECT_DOUBLE_EQ(limit("cost.total <= Rp 75,000").bound, 75000);
    EXPECT_DOUBLE_EQ(limit("licences >= 30 people").bound, 30);
    EXPECT_TRUE(limit("wait.mean <= 1 min").is_at_most);
    EXPECT_FALSE(limit("licences >= 30").is_at_most);
}

TEST(Limit, IsRefusedWithAllFaultsAtOnce) {
    EXPECT_THAT(fault_of_limits({"wait.mean < 3 min"}), HasSubstr("MEASURE <= VALUE or MEASURE >= VALUE"));
    EXPECT_THAT(fault_of_limits({"wait.men <= 3 min"}), HasSubstr("did you mean 'wait.mean'?"));
    EXPECT_THAT(fault_of_limits({"wait.mean <= 3 kg", "lost.share <= 120%"}), HasSubstr("'3 kg'"));
    EXPECT_THAT(fault_of_limits({"wait.mean <= 3 kg", "lost.share <= 120%"}), HasSubstr("'120%'"));
}

TEST(Limit, MustBePossibleTogetherWithTheOthers) {
    EXPECT_THAT(fault_of_limits({"wait.mean <= 5 min", "wait.mean >= 10 min"}),
                HasSubstr("'wait.mean <= 5 min' and 'wait.mean >= 10 min'"));
    EXPECT_TRUE(parse_limits({"wait.mean >= 5 min", "wait.mean <= 10 min"}, measures()).has_value());
}

TEST(Limit, IsKeptOrBrokenOnlyWhereTheWholeIntervalSaysSo) {
    const Limit at_most = limit("wait.mean <= 5 min");
    EXPECT_EQ(keeping_of(at_most, {4, 3, 5, 100}), Keeping::kept) << "the bound is allowed";
    EXPECT_EQ(keeping_of(at_most, {6, 5.1, 7, 100}), Keeping::broken);
    EXPECT_EQ(keeping_of(at_most, {4.9, 4, 5.8, 100}), Keeping::not_sure);
    const Limit at_least = limit("licences >= 30");
    EXPECT_EQ(keeping_of(at_least, {32, 30, 34, 100}), Keeping::kept);
    EXPECT_EQ(keeping_of(at_least, {28, 27, 29.9, 100}), Keeping::broken);
    EXPECT_EQ(keeping_of(at_least, {30, 29, 31, 100}), Keeping::not_sure);
    EXPECT_EQ(keeping_of(at_most, {1, std::nullopt, std::nullopt, 1}), Keeping::not_sure);
}

TEST(Limit, OfSeveralTheWorstDecides) {
    EXPECT_EQ(worst_of({Keeping::kept, Keeping::kept}), Keeping::kept);
    EXPECT_EQ(worst_of({Keeping::kept, Keeping::not_sure}), Keeping::not_sure);
    EXPECT_EQ(worst_of({Keeping::not_sure, Keeping::broken}), Keeping::broken);
}

/// Measures of which visits have values.
const std::vector<Measure>& measures_of_visits() {
    const OfVisit arrivals = [](const VisitRecord& record) { return static_cast<double>(record.arrivals); };
    const OfVisit queue = [](const VisitRecord& record) { return static_cast<double>(record.queue_max); };
    static const std::vector<Measure> all{
        {"arrivals", "arrivals", "people", "", Better::none, MeanOfReplications{arrivals}},
        {"full", "full", "share", "", Better::lower, Ratio{queue, arrivals, true}},
        {"event_p90(queue.max)", "queue", "people", "", Better::lower, PercentileOfVisits{queue, 0.9}},
        {"wait.p90", "wait", "min", "", Better::lower, PooledPercentile{PooledPercentile::Of::waits, 0.9}}};
    return all;
}

/// What the limit's measure counts of a visit with so many people and so long a queue.
double counted(const std::string& text, int arrivals, int queue) {
    const auto limits = parse_limits({text}, measures_of_visits());
    EXPECT_TRUE(limits.has_value()) << (limits ? "" : to_string(limits.error()));
    VisitRecord record{};
    record.arrivals = static_cast<decltype(record.arrivals)>(arrivals);
    record.queue_max = static_cast<decltype(record.queue_max)>(queue);
    const auto& how = std::get<Ratio>(limits->front().of_visits->how);
    EXPECT_EQ(how.over(record), 1) << "every visit counts once";
    return how.sum(record);
}

TEST(Limit, OnVisitsCountsThoseOfWhichItIsTrue) {
    EXPECT_EQ(counted("share_of_events(arrivals > 10) <= 10%", 11, 0), 1);
    EXPECT_EQ(counted("share_of_events(arrivals > 10) <= 10%", 10, 0), 0);
    EXPECT_EQ(counted("share_of_events(arrivals < 10) <= 10%", 9, 0), 1);
    EXPECT_EQ(counted("share_of_events(queue.max > 3 people) <= 10%", 9, 4), 1);
    EXPECT_EQ(counted("share_of_events(full > 50%) <= 10%", 10, 6), 1);
    EXPECT_EQ(counted("share_of_events(full > 50%) <= 10%", 0, 0), 0) << "nobody came";
}

TEST(Limit, OnVisitsIsRefusedWhereNoVisitHasTheMeasure) {
    const auto fault = [](const std::string& text) {
        const auto limits = parse_limits({text}, measures_of_visits());
        return limits ? "" : to_string(limits.error());
    };
    EXPECT_THAT(fault("share_of_events(wait.p90 > 3 min) <= 10%"), HasSubstr("which no single visit has"));
    EXPECT_THAT(fault("share_of_events(arrivals) <= 10%"), HasSubstr("share_of_events(MEASURE > VALUE)"));
    EXPECT_THAT(fault("share_of_events(arivals > 3) <= 10%"), HasSubstr("did you mean 'arrivals'?"));
    EXPECT_THAT(fault("share_of_events(arrivals > 3) <= 10 min"), HasSubstr("'10 min'"));
}

}  // namespace
}  // namespace jemput
