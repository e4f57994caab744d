#include "tests/theory/any_parts.hpp"

namespace jemput {

bool happens(int percent) {
    return *rc::gen::inRange(0, 100) >= 100 - percent;
}

std::string one_of(const std::vector<std::string>& choices) {
    return choices[*rc::gen::inRange(std::size_t{0}, choices.size())];
}

std::string list_of(const std::vector<std::string>& items) {
    return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string any_share() {
    return one_of({"1", "0", "0.3", "70 %"});
}

std::string some_time() {
    return one_of(
        {"5 min", "10 min", "1 min", "{exponential: {mean: 4 min}}", "{uniform: {low: 0 min, high: 8 min}}",
         "{erlang: {mean: 6 min, stages: 3}}", "{lognormal: {mean: 5 min, cv: 2}}",
         "{gamma: {mean: 5 min, cv: 0.5}}", "{triangular: {low: 1 min, mode: 2 min, high: 9 min}}",
         "{pert: {low: 1 min, mode: 2 min, high: 9 min}}", "{weibull: {shape: 0.8, scale: 4 min}}",
         "{normal: {mean: 5 min, sd: 3 min}}", "{empirical: {values: [2 min, 5 min, 10 min]}}",
         "{mixture: [{weight: 3, time: 5 min}, {weight: 1, time: {exponential: {mean: 20 min}}}]}"});
}

std::string any_time() {
    return happens(15) ? "0 min" : some_time();
}

}  // namespace jemput
