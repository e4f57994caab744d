#include "sim/experiment/limit.hpp"

#include "sim/experiment/measure_value.hpp"

#include <algorithm>
#include <optional>

namespace jemput {

namespace {

std::optional<Limit> parse_limit(const std::string& text, const std::vector<Measure>& measures,
                                 Reader& reader) {
    const Place place{"--limit"};
    const std::size_t sign = std::min(text.find("<="), text.find(">="));
    if (sign == std::string::npos) {
        reader.fault(place, in_quotes(text), "MEASURE <= VALUE or MEASURE >= VALUE",
                     "such as \"not_served_within_30_min <= 5%\"");
        return std::nullopt;
    }
    const std::string name = without_blanks_around(text.substr(0, sign));
    const Measure* measure = find_measure(measures, name, place, reader);
    if (measure == nullptr) return std::nullopt;
    const Reader::At at{reader, name};
    const auto bound = read_in_unit(without_blanks_around(text.substr(sign + 2)), *measure, place, reader);
    if (!bound) return std::nullopt;
    return Limit{name, text[sign] == '<', *bound, text};
}

/// No value is at most the bound of the one and at least that of the other.
bool contradict(const Limit& at_most, const Limit& at_least) {
    return at_most.measure == at_least.measure && at_most.is_at_most && !at_least.is_at_most &&
           at_most.bound < at_least.bound;
}

}  // namespace

Expected<std::vector<Limit>> parse_limits(const std::vector<std::string>& texts,
                                          const std::vector<Measure>& measures) {
    Reader reader({});
    std::vector<Limit> limits;
    for (const std::string& text : texts) {
        if (auto limit = parse_limit(text, measures, reader)) limits.push_back(std::move(*limit));
    }
    for (const Limit& limit : limits)
        for (const Limit& other : limits)
            if (contradict(limit, other))
                reader.fault({"--limit"}, in_quotes(limit.written) + " and " + in_quotes(other.written),
                             "limits that a value can keep together");
    if (reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return limits;
}

Keeping keeping_of(const Limit& limit, const Estimate& estimate) {
    if (!estimate.low || !estimate.high) return Keeping::not_sure;
    const double best = limit.is_at_most ? *estimate.low : -*estimate.high;
    const double worst = limit.is_at_most ? *estimate.high : -*estimate.low;
    const double bound = limit.is_at_most ? limit.bound : -limit.bound;
    if (worst <= bound) return Keeping::kept;
    return best > bound ? Keeping::broken : Keeping::not_sure;
}

Keeping worst_of(const std::vector<Keeping>& all) {
    const auto any = [&](Keeping keeping) { return std::find(all.begin(), all.end(), keeping) != all.end(); };
    if (any(Keeping::broken)) return Keeping::broken;
    return any(Keeping::not_sure) ? Keeping::not_sure : Keeping::kept;
}

}  // namespace jemput
