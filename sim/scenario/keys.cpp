#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace jemput {

void fault_at(const std::string& key, const Node& mapping, Reader& reader, std::string found,
              std::string allowed, std::string cure) {
    const Reader::At at{reader, key};
    reader.fault(mapping.place_of(key), std::move(found), std::move(allowed), std::move(cure));
}

bool is_written(const std::string& key, const Node& mapping) {
    return mapping.find(key) != nullptr;
}

bool sums_to_one(double sum) {
    return std::abs(sum - 1) < 1e-9;
}

void check_sum(const std::string& key, const Shares& shares, const Node& mapping, Reader& reader) {
    if (shares.empty()) return;
    double sum = 0;
    for (const auto& [number, share_of_it] : shares)
        sum += share_of_it;
    if (!sums_to_one(sum)) {
        fault_at(key, mapping, reader, fmt::format("shares with the sum {:g}", sum), "shares with the sum 1");
    }
}

void check_order(const std::string& key, const std::vector<Duration>& times, const Node& mapping,
                 Reader& reader) {
    if (!std::is_sorted(times.begin(), times.end()))
        fault_at(key, mapping, reader, "times that are not in order", "times in order");
}

void check_up_and_down(const std::optional<Distribution>& up, const std::optional<Distribution>& down,
                       const Node& mapping, Reader& reader) {
    if (up.has_value() != down.has_value()) {
        reader.fault(mapping.place, up ? "`up` without `down`" : "`down` without `up`",
                     "both of them, or neither");
    }
    if (up && up->mean() <= 0) fault_at("up", mapping, reader, "a mean of 0", "a mean above 0");
    if (down && down->mean() <= 0) fault_at("down", mapping, reader, "a mean of 0", "a mean above 0");
}

void check_end(const std::string& key, Duration begin, Duration end, const Node& mapping, Reader& reader) {
    if (end <= begin)
        fault_at(key, mapping, reader, "an end that is not after the beginning", "a later time");
}

}  // namespace jemput
