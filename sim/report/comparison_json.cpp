#include "sim/report/comparison_json.hpp"

#include "sim/report/precision_report.hpp"
#include "sim/report/result_json.hpp"

#include <optional>
#include <string>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

/// A number that JSON can hold: an infinite gain is null.
Json paired_json(const PairedComparison& paired) {
    Json json = estimate_json(paired.difference);
    json["gain"] = json_number(paired.gain);
    json["p_value"] = json_number(paired.p_value);
    json["verdict"] = paired.verdict ? Json(word(*paired.verdict)) : Json(nullptr);
    return json;
}

Json against_best_json(const AgainstBest& against) {
    return {{"estimate", against.difference.estimate},
            {"low", against.difference.low},
            {"high", against.difference.high},
            {"may_be_best", against.may_be_best}};
}

Json measure_json(const ComparedMeasure& m) {
    Json json = Json::object();
    json["unit"] = m.measure.unit;
    json["population"] = m.measure.population;
    json["better"] = word(m.measure.better);
    json["decides"] = m.decides;
    json["estimates"] = Json::array();
    for (const Estimate& e : m.estimates)
        json["estimates"].push_back(estimate_json(e));
    json["differences"] = Json::array();
    for (const PairedComparison& paired : m.others)
        json["differences"].push_back(paired_json(paired));
    if (m.against_best.empty()) return json;
    json["against_best"] = Json::array();
    for (const AgainstBest& against : m.against_best)
        json["against_best"].push_back(against_best_json(against));
    return json;
}

std::string_view word(Block block) {
    switch (block) {
        case Block::arrivals:
            return "arrivals";
        case Block::staff:
            return "staff";
        case Block::flow:
            return "flow";
        case Block::oss:
            return "oss";
        case Block::internet:
            return "internet";
        case Block::money:
            return "money";
    }
    return "";
}

std::string_view word(ExchangedBlock::Status status) {
    switch (status) {
        case ExchangedBlock::Status::exchanged:
            return "exchanged";
        case ExchangedBlock::Status::equal:
            return "equal";
        case ExchangedBlock::Status::refused:
            return "refused";
    }
    return "";
}

Json by_measure(const Exchange& exchange, const std::vector<PairedComparison>& effects) {
    Json json = Json::object();
    for (std::size_t i = 0; i < effects.size(); ++i)
        json[exchange.measures[i].name] = estimate_json(effects[i].difference);
    return json;
}

Json exchange_json(const Exchange& exchange) {
    Json blocks = Json::object();
    for (const ExchangedBlock& block : exchange.blocks) {
        Json json = {{"status", word(block.status)}};
        if (block.status == ExchangedBlock::Status::exchanged)
            json["effects"] = by_measure(exchange, block.effects);
        if (block.status == ExchangedBlock::Status::refused) json["faults"] = to_string(block.faults);
        blocks[std::string(word(block.block))] = json;
    }
    Json together = Json::object();
    for (std::size_t i = 0; i < exchange.together.size(); ++i)
        together[exchange.measures[i].name] = estimate_json(exchange.together[i]);
    return {{"replications", exchange.replications}, {"blocks", blocks}, {"together", together}};
}

Json overlap_json(const Overlap& overlap) {
    return {{"both", estimate_json(overlap.both)},
            {"only_first", estimate_json(overlap.only_first)},
            {"only_other", estimate_json(overlap.only_other)},
            {"neither", estimate_json(overlap.neither)}};
}

Json reached_json(const ReachedOwners& owners) {
    return {{"came", overlap_json(owners.came)}, {"licensed", overlap_json(owners.licensed)}};
}

Json reach_json(const tl::expected<Reach, NoReach>& reach) {
    if (!reach) return nullptr;
    return {{"owners", reach->owners},
            {"replications", reach->replications},
            {"all", reached_json(reach->all)},
            {"free",
             {{"day", reached_json(reach->of(FreeTime::day))},
              {"night", reached_json(reach->of(FreeTime::night))},
              {"either", reached_json(reach->of(FreeTime::either))}}}};
}

}  // namespace

std::string_view word(ComparisonVerdict verdict) {
    switch (verdict) {
        case ComparisonVerdict::better:
            return "better";
        case ComparisonVerdict::worse:
            return "worse";
        case ComparisonVerdict::same:
            return "same";
        case ComparisonVerdict::not_enough_runs:
            return "not_enough_runs";
    }
    return "";
}

std::string_view word(OverallVerdict verdict) {
    switch (verdict) {
        case OverallVerdict::better:
            return "better";
        case OverallVerdict::worse:
            return "worse";
        case OverallVerdict::trade_off:
            return "trade_off";
        case OverallVerdict::same:
            return "same";
        case OverallVerdict::not_enough_runs:
            return "not_enough_runs";
    }
    return "";
}

Json comparison_json(const Report& report) {
    const Comparison& comparison = *report.comparison;
    Json json = Json::object();
    json["replications"] = comparison.replications;
    const RunResult& first = *report.scenarios.front().result;
    if (!report.is_complete) json["interrupted"] = {{"wanted", first.wanted}};
    json["seed"] = report.scenarios.front().result->seed;
    json["confidence"] = comparison.confidence;
    if (report.precision != nullptr && !report.precision->empty())
        json["precision"] = precision_json(*report.precision);
    json["scenarios"] = Json::array();
    for (const ReportedScenario& s : report.scenarios)
        json["scenarios"].push_back(to_json(*s.result));
    json["verdicts"] = Json::array();
    for (const OverallVerdict verdict : comparison.verdicts)
        json["verdicts"].push_back(word(verdict));
    json["comparison"] = Json::object();
    for (const ComparedMeasure& m : comparison.measures)
        json["comparison"][m.measure.name] = measure_json(m);
    if (report.exchange != nullptr) json["exchange"] = exchange_json(*report.exchange);
    if (report.reach != nullptr) json["reach"] = reach_json(*report.reach);
    json["manifest"] = manifest_json(*report.manifest);
    return json;
}

}  // namespace jemput
