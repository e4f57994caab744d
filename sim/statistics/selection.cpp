#include "sim/statistics/selection.hpp"

#include "sim/statistics/feasibility.hpp"
#include "sim/statistics/tally.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace jemput {

namespace {

/// The variance of the differences of two plans in the first stage.
double variance_of_difference(const std::vector<double>& a, const std::vector<double>& b,
                              std::int64_t first_stage) {
    Tally differences;
    for (std::size_t i = 0; i < static_cast<std::size_t>(first_stage); ++i)
        differences.add(a[i] - b[i]);
    return differences.variance();
}

class Elimination {
  public:
    Elimination(std::span<const std::vector<double>> plans, const SelectionPlan& selection)
        : plans_(plans), sums_(plans.size()), left_(plans.size()) {
        const std::int64_t df = selection.first_stage - 1;
        const double error = selection.error / static_cast<double>(plans.size() - 1);
        triangle_ = {triangle_eta(df, error), df, selection.indifference};
        std::iota(left_.begin(), left_.end(), std::size_t{0});
        variances_.assign(plans.size(), std::vector<double>(plans.size()));
        for (std::size_t i = 0; i < plans.size(); ++i)
            for (std::size_t l = 0; l < i; ++l)
                variances_[i][l] = variances_[l][i] =
                    variance_of_difference(plans[i], plans[l], selection.first_stage);
    }

    void add(std::size_t observation) {
        for (const std::size_t i : left_)
            sums_[i] += plans_[i][observation];
    }

    /// Takes out what another plan beats; returns whether nothing more is to be learnt.
    bool screen(std::int64_t observations) {
        const std::vector<std::size_t> before = left_;
        bool is_over = true;  // no triangle among those that stay is open
        std::erase_if(left_, [&](std::size_t i) {
            return std::any_of(before.begin(), before.end(), [&](std::size_t l) {
                return l != i && sums_[i] - sums_[l] > height(i, l, observations);
            });
        });
        for (const std::size_t i : left_)
            for (const std::size_t l : left_)
                is_over &= l == i || height(i, l, observations) <= 0;
        return is_over;
    }

    [[nodiscard]] const std::vector<std::size_t>& left() const { return left_; }

  private:
    [[nodiscard]] double height(std::size_t i, std::size_t l, std::int64_t observations) const {
        return triangle_.height(variances_[i][l], observations);
    }

    std::span<const std::vector<double>> plans_;
    std::vector<double> sums_;
    std::vector<std::size_t> left_;
    std::vector<std::vector<double>> variances_;
    Triangle triangle_{};
};

}  // namespace

SelectionState select_smallest(std::span<const std::vector<double>> plans, const SelectionPlan& selection) {
    assert(!plans.empty() && selection.first_stage >= 2 && selection.indifference > 0);
    if (plans.size() == 1) return {{0}, 0, true};
    const auto observations = std::ssize(plans.front());
    if (observations < selection.first_stage) {
        std::vector<std::size_t> all(plans.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return {std::move(all), observations, false};
    }
    Elimination elimination(plans, selection);
    for (std::int64_t r = 1; r <= observations; ++r) {
        elimination.add(static_cast<std::size_t>(r - 1));
        if (r >= selection.first_stage && elimination.screen(r)) return {elimination.left(), r, true};
    }
    return {elimination.left(), observations, false};
}

}  // namespace jemput
