#include "sim/experiment/comparison.hpp"

#include "sim/core/text.hpp"
#include "sim/document/node.hpp"
#include "sim/experiment/linearise.hpp"
#include "sim/statistics/comparison.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace jemput {

namespace {

const Measure* find(const std::vector<Measure>& measures, const std::string& name) {
    const auto found =
        std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.name == name; });
    return found == measures.end() ? nullptr : &*found;
}

/// The scenarios of a comparison, each with its measures and as many replications as all have.
class Contest {
  public:
    explicit Contest(std::span<const ScenarioRun> runs) {
        replications_ = runs.front().replications->completed();
        for (const ScenarioRun& run : runs)
            replications_ = std::min(replications_, run.replications->completed());
        for (const ScenarioRun& run : runs)
            sides_.push_back(
                {run.plan->scenario().name, measures_of(*run.plan), run.replications->first(replications_)});
    }

    [[nodiscard]] std::int64_t replications() const { return replications_; }

    [[nodiscard]] std::vector<std::string> scenarios() const {
        std::vector<std::string> names;
        for (const Side& side : sides_)
            names.push_back(side.name);
        return names;
    }

    /// Measures of the first scenario that all others have too.
    [[nodiscard]] std::vector<Measure> common_measures() const {
        std::vector<Measure> common;
        for (const Measure& measure : sides_.front().measures) {
            if (lacking(measure.name).empty()) common.push_back(measure);
        }
        return common;
    }

    /// The names of the scenarios that do not have the measure.
    [[nodiscard]] std::vector<std::string> lacking(const std::string& measure) const {
        std::vector<std::string> names;
        for (const Side& side : sides_) {
            if (find(side.measures, measure) == nullptr) names.push_back(in_quotes(side.name));
        }
        return names;
    }

    [[nodiscard]] bool is_known(const std::string& measure) const {
        return lacking(measure).size() < sides_.size();
    }

    [[nodiscard]] ComparedMeasure compared(const Measure& measure, double confidence) const {
        ComparedMeasure compared;
        compared.measure = measure;
        for (const Side& side : sides_)
            compared.estimates.push_back(
                estimate(of(side, measure), side.replications, Visits::all, confidence));
        const Side& first = sides_.front();
        for (auto other = sides_.begin() + 1; other != sides_.end(); ++other)
            compared.others.push_back(
                compare(measure, first.replications, of(*other, measure), other->replications, confidence));
        if (compared.others.size() > 1) adjust(compared, confidence);
        return compared;
    }

    /// Each scenario against the best; nothing where the replications do not suffice.
    [[nodiscard]] std::vector<AgainstBest> ranked(const Measure& measure, double confidence) const {
        std::vector<Linearised> all;
        for (const Side& side : sides_) {
            std::optional<Linearised> values = linearise(of(side, measure), side.replications, confidence);
            if (!values || (!all.empty() && values->size() != all.front().size())) return {};
            all.push_back(std::move(*values));
        }
        const bool is_lower = measure.better == Better::lower;
        return against_best(all, is_lower ? Direction::lower_is_better : Direction::higher_is_better,
                            confidence);
    }

  private:
    struct Side {
        std::string name;
        std::vector<Measure> measures;
        Replications replications;
    };

    [[nodiscard]] static const Measure& of(const Side& side, const Measure& measure) {
        return *find(side.measures, measure.name);
    }

    static void adjust(ComparedMeasure& compared, double confidence) {
        std::vector<double> p_values;
        for (const PairedComparison& other : compared.others) {
            if (other.p_value) p_values.push_back(*other.p_value);
        }
        const std::vector<double> adjusted = holm_adjusted(p_values);
        auto next = adjusted.begin();
        for (PairedComparison& other : compared.others) {
            if (other.p_value) other.p_value = *next++;
            other.verdict = verdict_of(other, compared.measure.better, confidence);
        }
    }

    std::int64_t replications_ = 0;
    std::vector<Side> sides_;
};

Diagnostic fault(std::string found, std::string allowed, std::string cure = {}) {
    return {{}, "judge_by", std::move(found), std::move(allowed), std::move(cure)};
}

/// What is wrong with a name as a judge; nothing if it may be one.
std::optional<Diagnostic> fault_of(const std::string& name, const Contest& contest,
                                   const std::vector<Measure>& common) {
    const Measure* measure = find(common, name);
    if (measure != nullptr && measure->better != Better::none) return std::nullopt;
    std::vector<std::string> judges;
    for (const Measure& candidate : common) {
        if (candidate.better != Better::none) judges.push_back(candidate.name);
    }
    const std::string allowed = join(judges, ", ");
    if (measure != nullptr)
        return fault("the measure " + in_quotes(name) + ", of which neither more nor less is better",
                     allowed);
    if (contest.is_known(name))
        return fault("the measure " + in_quotes(name) + ", which is not a measure of " +
                         join(contest.lacking(name), ", "),
                     allowed);
    const auto near = nearest_word(name, judges);
    return fault("the unknown measure " + in_quotes(name), allowed,
                 near ? "did you mean " + in_quotes(*near) + "?" : "");
}

std::vector<std::string> usual_judges_among(const std::vector<Measure>& common) {
    std::vector<std::string> judges;
    for (const std::string& name : usual_judges()) {
        if (find(common, name) != nullptr) judges.push_back(name);
    }
    return judges;
}

/// Of scenario number `other` + 1.
OverallVerdict overall(const std::vector<ComparedMeasure>& measures, std::size_t other) {
    std::size_t deciding = 0;
    std::size_t better = 0;
    std::size_t worse = 0;
    std::size_t same = 0;
    for (const ComparedMeasure& measure : measures) {
        if (!measure.decides) continue;
        const std::optional<ComparisonVerdict> verdict = measure.others[other].verdict;
        ++deciding;
        better += verdict == ComparisonVerdict::better;
        worse += verdict == ComparisonVerdict::worse;
        same += verdict == ComparisonVerdict::same;
    }
    if (better > 0 && worse > 0) return OverallVerdict::trade_off;
    if (better > 0) return OverallVerdict::better;
    if (worse > 0) return OverallVerdict::worse;
    return deciding > 0 && same == deciding ? OverallVerdict::same : OverallVerdict::not_enough_runs;
}

}  // namespace

const ComparedMeasure& Comparison::measure(const std::string& name) const {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const ComparedMeasure& m) { return m.measure.name == name; });
    assert(found != measures.end() && "no such measure");
    return *found;
}

const std::vector<std::string>& usual_judges() {
    static const std::vector<std::string> names{"licences", "not_served_within_30_min", "cost.per_licence"};
    return names;
}

std::vector<Measure> common_measures(std::span<const ScenarioRun> runs) {
    return Contest(runs).common_measures();
}

Diagnostics faults_of_judges(std::span<const ScenarioRun> runs, const std::vector<std::string>& judge_by) {
    const Contest contest(runs);
    const std::vector<Measure> common = contest.common_measures();
    Diagnostics faults;
    for (const std::string& name : judge_by) {
        if (auto wrong = fault_of(name, contest, common)) faults.push_back(std::move(*wrong));
    }
    return faults;
}

Expected<Comparison> compare(std::span<const ScenarioRun> runs, const std::vector<std::string>& judge_by,
                             double confidence) {
    assert(runs.size() >= 2);
    if (Diagnostics faults = faults_of_judges(runs, judge_by); !faults.empty())
        return tl::unexpected(std::move(faults));
    const Contest contest(runs);
    const std::vector<Measure> common = contest.common_measures();
    const std::vector<std::string> judges = judge_by.empty() ? usual_judges_among(common) : judge_by;
    Comparison comparison;
    comparison.scenarios = contest.scenarios();
    comparison.replications = contest.replications();
    comparison.confidence = confidence;
    for (const Measure& measure : common) {
        ComparedMeasure compared = contest.compared(measure, confidence);
        compared.decides = std::find(judges.begin(), judges.end(), measure.name) != judges.end();
        if (compared.decides && runs.size() > 2) compared.against_best = contest.ranked(measure, confidence);
        comparison.measures.push_back(std::move(compared));
    }
    for (std::size_t other = 0; other + 1 < runs.size(); ++other)
        comparison.verdicts.push_back(overall(comparison.measures, other));
    return comparison;
}

Observation observe_differences(std::span<const ScenarioRun> runs, const std::string& measure,
                                double confidence) {
    const auto measure_in = [&](const ScenarioRun& run) {
        const std::vector<Measure> all = measures_of(*run.plan);
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Measure& m) { return m.name == measure; });
        return found == all.end() ? std::optional<Measure>{} : *found;
    };
    const auto of_first = measure_in(runs.front());
    assert(of_first && "a target is a measure of the first scenario");
    const Replications& first = *runs.front().replications;
    Observation seen = observe(*of_first, first, confidence);
    seen.half_width = 0;
    for (const ScenarioRun& run : runs.subspan(1)) {
        const auto of_other = measure_in(run);
        const auto half_width =
            of_other
                ? compare(*of_first, first, *of_other, *run.replications, confidence).difference.half_width()
                : std::nullopt;
        if (!half_width) {
            seen.half_width.reset();
            return seen;
        }
        seen.half_width = std::max(*seen.half_width, *half_width);
        if (const auto share = share_seen(*of_other, *run.replications)) seen.shares.push_back(*share);
    }
    return seen;
}

}  // namespace jemput
