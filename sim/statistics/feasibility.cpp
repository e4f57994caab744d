#include "sim/statistics/feasibility.hpp"

#include "sim/statistics/tally.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace jemput {

double triangle_eta(std::int64_t df, double error) {
    assert(df >= 1 && error > 0 && error < 0.5);
    return (std::pow(2 * error, -2.0 / static_cast<double>(df)) - 1) / 2;
}

double Triangle::height(double variance, std::int64_t observations) const {
    const double h_squared = 2 * eta * static_cast<double>(df);
    const double begins = h_squared * variance / (2 * indifference);
    return std::max(0.0, begins - indifference * static_cast<double>(observations) / 2);
}

std::optional<FeasibilityJudgement> judge_mean(std::span<const double> z, const FeasibilityPlan& plan) {
    assert(plan.first_stage >= 2 && plan.tolerance > 0);
    if (std::ssize(z) < plan.first_stage) return std::nullopt;
    Tally first;
    double sum = 0;
    for (const double value : z.first(static_cast<std::size_t>(plan.first_stage))) {
        first.add(value);
        sum += value;
    }
    const std::int64_t df = plan.first_stage - 1;
    const Triangle triangle{triangle_eta(df, plan.error), df, plan.tolerance};
    for (std::int64_t r = plan.first_stage;; ++r) {
        const double height = triangle.height(first.variance(), r);
        if (sum <= -height) return FeasibilityJudgement{true, r};
        if (sum >= height) return FeasibilityJudgement{false, r};
        if (r == std::ssize(z)) return std::nullopt;
        sum += z[static_cast<std::size_t>(r)];
    }
}

}  // namespace jemput
