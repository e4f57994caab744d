#include "sim/statistics/mser.hpp"

#include "sim/statistics/tally.hpp"

#include <cstddef>
#include <numeric>

namespace jemput {

namespace {

constexpr std::size_t batch_size = 5;
constexpr std::size_t fewest_batches = 10;

double batch_mean(std::span<const double> observations, std::size_t batch) {
    const std::span<const double> part = observations.subspan(batch * batch_size, batch_size);
    return std::accumulate(part.begin(), part.end(), 0.0) / static_cast<double>(batch_size);
}

}  // namespace

std::optional<Truncation> mser5(std::span<const double> observations) {
    const std::size_t n = observations.size() / batch_size;
    if (n < fewest_batches) return std::nullopt;

    // From the end backwards, so that the tally holds just the batches that a truncation at d keeps.
    Tally kept;
    std::size_t best = 0;
    double smallest = 0;
    for (std::size_t d = n; d-- > 0;) {
        kept.add(batch_mean(observations, d));
        if (d > n / 2) continue;
        const auto count = static_cast<double>(n - d);
        const double statistic = kept.sum_of_squares() / (count * count);
        if (d == n / 2 || statistic <= smallest) {
            best = d;
            smallest = statistic;
        }
    }
    return Truncation{static_cast<std::int64_t>(best), static_cast<std::int64_t>(best * batch_size), smallest,
                      best == n / 2};
}

}  // namespace jemput
