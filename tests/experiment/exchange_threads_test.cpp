#include "sim/experiment/exchange.hpp"
#include "sim/scenario/scenario_file.hpp"
#include "tests/support/scenario_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using Status = ExchangedBlock::Status;

Document with_changes(Document document, const std::vector<Assignment>& changes) {
    for (const auto& [path, value] : changes) {
        if (!assign(document, path, value)) throw std::runtime_error(path);
    }
    return document;
}

Document written(std::string_view text, const std::vector<Assignment>& changes = {}) {
    return with_changes(parse_document(text, "test").value(), changes);
}

Node node_of(std::string_view text) {
    return parse_document(text, "test").value().root;
}

Exchange exchanged(const Document& first, const Document& other, const RunOptions& options = {200, 5, 2}) {
    const Plan plan(read_scenario(first).value().value);
    const Plan plan_of_other(read_scenario(other).value().value);
    const Replications runs = run_replications(plan, options);
    const Replications runs_of_other = run_replications(plan_of_other, options);
    return exchange({&first, {&plan, &runs}}, {&other, {&plan_of_other, &runs_of_other}}, options, 0.95);
}

std::size_t index_of(const Exchange& exchange, const std::string& measure) {
    const auto found = std::find_if(exchange.measures.begin(), exchange.measures.end(),
                                    [&](const Measure& m) { return m.name == measure; });
    return static_cast<std::size_t>(found - exchange.measures.begin());
}

const ExchangedBlock& block_of(const Exchange& exchange, Block block) {
    return *std::find_if(exchange.blocks.begin(), exchange.blocks.end(),
                         [&](const ExchangedBlock& b) { return b.block == block; });
}

void expect_parts_to_make_the_whole(const Exchange& exchange) {
    int told = 0;
    for (std::size_t m = 0; m < exchange.measures.size(); ++m) {
        if (!exchange.together[m].estimate) continue;
        double sum = *exchange.together[m].estimate;
        for (const ExchangedBlock& block : exchange.blocks) {
            if (block.status == Status::exchanged) sum += *block.effects[m].difference.estimate;
        }
        const double total = *exchange.total[m].difference.estimate;
        EXPECT_NEAR(sum, total, 1e-9 * std::max(1.0, std::abs(total))) << exchange.measures[m].name;
        ++told;
    }
    EXPECT_GT(told, 20);
}

TEST(Blocks, HoldEveryKeyOfAScenarioOnce) {
    std::multiset<std::string_view> keys{"jemput", "name", "about"};
    for (const Block block : all_blocks())
        keys.insert(keys_of(block).begin(), keys_of(block).end());
    std::multiset<std::string_view> known;
    const auto sections = scenario_file_type().sections;
    const auto scenario = std::find_if(sections.begin(), sections.end(),
                                       [](const auto& section) { return section->name == "scenario"; });
    ASSERT_NE(scenario, sections.end());
    for (const Row& row : (*scenario)->rows)
        known.insert(row.key);
    EXPECT_EQ(keys, known);
}

TEST(Exchange, OfTheDayAndTheNightMarketIsAllInTheArrivals) {
    const Exchange exchange = exchanged(shipped_document("day_market"), shipped_document("night_market"));
    for (const ExchangedBlock& block : exchange.blocks)
        EXPECT_EQ(block.status, block.block == Block::arrivals ? Status::exchanged : Status::equal);
    const ExchangedBlock& arrivals = block_of(exchange, Block::arrivals);
    for (const char* name : {"licences", "not_served_within_30_min", "cost.per_licence"}) {
        const std::size_t m = index_of(exchange, name);
        EXPECT_EQ(arrivals.effects[m].difference.estimate, exchange.total[m].difference.estimate) << name;
        EXPECT_EQ(exchange.together[m].estimate, 0.0) << name;
        EXPECT_EQ(exchange.together[m].low, 0.0) << name;
        EXPECT_EQ(exchange.together[m].high, 0.0) << name;
    }
    expect_parts_to_make_the_whole(exchange);
}

TEST(Exchange, OfSeveralBlocksLeavesWhatTheyMakeTogether) {
    const Document day = shipped_document("day_market");
    const Document night =
        shipped_document("night_market", {{"staff.officers", "2"},
                                          {"oss.down", "{lognormal: {mean: 5 h, cv: 1}}"},
                                          {"internet", "{hotspots: 1, steps_at_full_speed: 1}"},
                                          {"money.per_officer", "Rp 100000"}});
    const Exchange exchange = exchanged(day, night);
    for (const ExchangedBlock& block : exchange.blocks)
        EXPECT_EQ(block.status, block.block == Block::flow ? Status::equal : Status::exchanged);
    expect_parts_to_make_the_whole(exchange);

    const std::size_t cost = index_of(exchange, "cost.total");
    EXPECT_EQ(block_of(exchange, Block::staff).effects[cost].difference.estimate, -75'000.0);
    EXPECT_EQ(block_of(exchange, Block::money).effects[cost].difference.estimate, 75'000.0);
    EXPECT_EQ(block_of(exchange, Block::money).effects[cost].verdict, ComparisonVerdict::worse);
    EXPECT_EQ(exchange.together[cost].estimate, -25'000.0) << "the third officer is not paid more either";
    EXPECT_EQ(exchange.together[cost].low, -25'000.0);
    const std::size_t arrivals = index_of(exchange, "arrivals");
    EXPECT_EQ(block_of(exchange, Block::oss).effects[arrivals].difference.estimate, 0.0);
}

TEST(Exchange, DoesNotDependOnTheThreads) {
    const Document day = shipped_document("day_market");
    const Document night = shipped_document("night_market", {{"staff.officers", "2"}});
    const Exchange one = exchanged(day, night, {100, 5, 1});
    const Exchange three = exchanged(day, night, {100, 5, 3});
    for (std::size_t m = 0; m < one.measures.size(); ++m) {
        EXPECT_EQ(one.together[m].estimate, three.together[m].estimate);
        EXPECT_EQ(one.together[m].low, three.together[m].low);
    }
}

TEST(Exchange, SaysWhyABlockCannotBeExchangedAlone) {
    const Document first = written(plain_day, {{"staff", "{officers: 1, crew: [{does: [A]}]}"}});
    const Document other = written(plain_day, {{"staff", "{officers: 1, crew: [{does: [B]}]}"},
                                               {"flow", "[{step: B, needs: [officer, oss], time: 6 min}]"}});
    const Exchange exchange = exchanged(first, other, {10, 1, 1});
    const ExchangedBlock& flow = block_of(exchange, Block::flow);
    EXPECT_EQ(flow.status, Status::refused);
    EXPECT_TRUE(flow.effects.empty());
    ASSERT_FALSE(flow.faults.empty());
    EXPECT_NE(to_string(flow.faults).find("'A'"), std::string::npos) << to_string(flow.faults);
    EXPECT_EQ(block_of(exchange, Block::staff).status, Status::refused);
    const std::size_t time = index_of(exchange, "time_in_system.mean");
    EXPECT_EQ(exchange.together[time].estimate, exchange.total[time].difference.estimate);
}

TEST(Exchange, TakesABlockAwayThatTheOtherDoesNotHave) {
    const Document first = written(plain_day, {{"money", "{per_officer: Rp 75000, budget: Rp 1000000}"}});
    const Exchange exchange = exchanged(first, written(plain_day), {10, 1, 1});
    const std::size_t cost = index_of(exchange, "cost.total");
    EXPECT_EQ(block_of(exchange, Block::money).effects[cost].difference.estimate, -75'000.0);
    EXPECT_EQ(index_of(exchange, "budget.share"), exchange.measures.size()) << "only one of them has it";
}

TEST(Exchange, IsOfNothingAfterARequestToStop) {
    const Document first = written(plain_day);
    const Document other = written(plain_day, {{"staff.officers", "2"}});
    const Plan plan(read_scenario(first).value().value);
    const Plan plan_of_other(read_scenario(other).value().value);
    const Replications runs = run_replications(plan, {10, 1, 1});
    const Replications runs_of_other = run_replications(plan_of_other, {10, 1, 1});
    std::stop_source stop;
    stop.request_stop();
    const Exchange exchange =
        jemput::exchange({&first, {&plan, &runs}}, {&other, {&plan_of_other, &runs_of_other}}, {10, 1, 1},
                         0.95, stop.get_token());
    EXPECT_EQ(exchange.replications, 0);
    EXPECT_EQ(exchange.total.front().difference.estimate, std::nullopt);
}

TEST(SaysTheSame, WithoutRegardToPlacesAndSources) {
    EXPECT_TRUE(says_the_same(node_of("a: 1\nb: [x, y]"), node_of("\n\na:   1\nb:\n  - x\n  - y\n")));
    EXPECT_TRUE(says_the_same(node_of("a: {value: 3 min, source: paper, low: 2 min, high: 5 min}"),
                              node_of("a: {value: 3 min, source: assumed}")));
    EXPECT_TRUE(says_the_same(node_of("a: {value: 3 min, source: paper}"), node_of("a: 3 min")));
}

TEST(SaysTheSame, OnlyOfEqualValuesInEqualOrder) {
    const Node node = node_of("a: {value: 3 min, source: paper}");
    EXPECT_FALSE(says_the_same(node, node_of("a: {value: 4 min, source: paper}")));
    EXPECT_FALSE(says_the_same(node, node_of("b: 3 min")));
    EXPECT_FALSE(says_the_same(node_of("a: [1, 2]"), node_of("a: [2, 1]")));
    EXPECT_FALSE(says_the_same(node_of("a: [1]"), node_of("a: 1")));
    EXPECT_FALSE(says_the_same(node_of("a: [1]"), node_of("a: [1, 1]")));
}

TEST(SaysTheSame, OfAFileOnlyWhereItIsTheSameFile) {
    const auto log_in = [](const std::string& place, const std::string& file) {
        return parse_document("log: {file: " + file + "}", place).value().root;
    };
    const Node log = log_in("june/day.yaml", "log.csv");
    EXPECT_TRUE(says_the_same(log, log_in("june/night.yaml", "log.csv")));
    EXPECT_TRUE(says_the_same(log, log_in("day.yaml", "june/log.csv")));
    EXPECT_FALSE(says_the_same(log, log_in("july/day.yaml", "log.csv")));
}

}  // namespace
}  // namespace jemput::tests
