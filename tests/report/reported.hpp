#pragma once

#include "sim/experiment/run_detail.hpp"
#include "sim/report/report.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/support/scenario_text.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::tests {

inline Document document_of(std::string_view text) {
    auto document = parse_document(text, "test");
    if (!document) throw std::runtime_error(to_string(document.error()));
    return std::move(*document);
}

/// Scenarios that were run, compared where they are several, and all that a report points to.
class Reported {
  public:
    Reported(std::vector<Document> documents, std::int64_t replications)
        : documents_(std::move(documents)), options_{replications, 1, 1} {
        for (const Document& document : documents_)
            run(document);
        if (documents_.size() == 1) {
            rank_numbers();
        } else {
            compare_all();
        }
        manifest_.version = "1.2.3";
        manifest_.commit = "abc";
        manifest_.command = {"jemput", "compare"};
        manifest_.files = {{"a.yaml", std::string(64, '1')}};
        manifest_.replications = replications;
    }
    Reported(const Reported&) = delete;
    Reported& operator=(const Reported&) = delete;

    [[nodiscard]] Report report() const {
        Report report;
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            const Reading<Scenario>& reading = readings_[i];
            report.scenarios.push_back({&reading.value, &reading.numbers, &results_[i], &details_[i]});
        }
        report.manifest = &manifest_;
        if (influences_) report.influences = &*influences_;
        if (comparison_) report.comparison = &*comparison_;
        if (exchange_) report.exchange = &*exchange_;
        if (reach_) report.reach = &*reach_;
        return report;
    }

  private:
    static constexpr std::int64_t few = 3;  ///< replications for what is only to be there

    void run(const Document& document) {
        auto reading = read_scenario(document);
        if (!reading) throw std::runtime_error(to_string(reading.error()));
        const Plan& plan = plans_.emplace_back(readings_.emplace_back(std::move(*reading)).value);
        const Replications& replications = replications_.emplace_back(run_replications(plan, options_));
        runs_.push_back({&plan, &replications});
        results_.push_back(evaluate(plan, replications, options_.seed, 0.95));
        details_.push_back(detail(plan, replications, 0.95));
    }

    void rank_numbers() {
        if (plans_.front().is_endless()) return;
        influences_ = influences(documents_.front(), readings_.front().numbers, "not_served_within_30_min",
                                 {plans_.front().is_calendar() ? 1 : few, 1, 1});
    }

    void compare_all() {
        comparison_ = compare(runs_, {}, 0.95).value();
        if (runs_.size() != 2) return;
        const WrittenScenario first{&documents_[0], &readings_[0].numbers};
        const WrittenScenario other{&documents_[1], &readings_[1].numbers};
        influences_ = influences_on_difference(first, other, "licences", {few, 1, 1});
        exchange_ = exchange({first.document, runs_[0]}, {other.document, runs_[1]}, options_, 0.95);
        reach_ = compare_reach(plans_[0], plans_[1], options_, 0.95);
    }

    std::vector<Document> documents_;
    RunOptions options_;
    std::deque<Reading<Scenario>> readings_;
    std::deque<Plan> plans_;
    std::deque<Replications> replications_;
    std::vector<ScenarioRun> runs_;
    std::vector<RunResult> results_;
    std::vector<RunDetail> details_;
    std::optional<Comparison> comparison_;
    std::optional<Influences> influences_;
    std::optional<Exchange> exchange_;
    std::optional<tl::expected<Reach, NoReach>> reach_;
    Manifest manifest_;
};

}  // namespace jemput::tests
