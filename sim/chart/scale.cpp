#include "sim/chart/scale.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace jemput {

namespace {

/// The least 1, 2 or 5 times a power of ten that is at least `step` > 0, whatever rounding does.
double nice_step(double step) {
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= step * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

Duration first_multiple(Duration step, Duration from) {
    const auto whole = from / step * step;
    return whole < from ? whole + step : whole;
}

}  // namespace

Domain domain_of(const std::vector<double>& values) {
    Domain domain{0, 0};
    for (const double value : values) {
        assert(std::isfinite(value) && "a value of a chart is finite");
        domain.low = std::min(domain.low, value);
        domain.high = std::max(domain.high, value);
    }
    if (domain.low == domain.high) domain.high = 1;
    return domain;
}

Ticks ticks_of(const Domain& domain, int most) {
    assert(most >= 1);
    const double longest = domain.low > 0 ? domain.high - domain.low : std::max(domain.high, -domain.low);
    Ticks ticks{nice_step(longest / most), {}};
    constexpr double rounding = 1e-9;
    const auto first = static_cast<int>(std::ceil(domain.low / ticks.step - rounding));
    const auto last = static_cast<int>(std::floor(domain.high / ticks.step + rounding));
    for (int i = first; i <= last; ++i)
        ticks.values.push_back(i * ticks.step);
    return ticks;
}

std::vector<Duration> clock_ticks(Duration from, Duration to, int most) {
    using std::chrono::minutes;
    constexpr std::array steps{5, 10, 15, 30, 60, 120, 180, 360, 720, 1440};
    std::vector<Duration> ticks;
    for (const int step : steps) {
        ticks.clear();
        for (Duration at = first_multiple(minutes{step}, from); at <= to; at += minutes{step})
            ticks.push_back(at);
        if (ticks.size() <= static_cast<std::size_t>(most)) break;
    }
    return ticks;
}

NumberStyle tick_style(const NumberStyle& style, double step) {
    const double shown = style.kind == NumberKind::share ? 100 * step : step;
    NumberStyle ticks = style;
    ticks.unit.clear();
    ticks.digits = std::clamp(-static_cast<int>(std::floor(std::log10(shown) + 1e-9)), 0, 9);
    return ticks;
}

}  // namespace jemput
