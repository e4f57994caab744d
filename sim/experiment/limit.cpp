#include "sim/experiment/limit.hpp"

#include "sim/experiment/measure_value.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

namespace jemput {

namespace {

constexpr std::string_view of_events = "share_of_events(";

/// What is measured of each visit: the number that the measure of that name adds up, or takes percentiles of.
std::optional<OfVisit> of_each_visit(const Measure& measure) {
    if (const auto* how = std::get_if<MeanOfReplications>(&measure.how)) return how->value;
    if (const auto* how = std::get_if<MeanOfVisits>(&measure.how)) return how->value;
    if (const auto* how = std::get_if<PercentileOfVisits>(&measure.how)) return how->value;
    if (const auto* how = std::get_if<Ratio>(&measure.how)) {
        return [ratio = *how](const VisitRecord& record) {
            const double over = ratio.over(record);
            return over > 0 ? ratio.sum(record) / over : 0;
        };
    }
    return std::nullopt;
}

/// "wait.max" is measured of visits only, so its measure is "event_p90(wait.max)".
const Measure* measure_of_visits(const std::vector<Measure>& measures, const std::string& name,
                                 const Place& place, Reader& reader) {
    const std::string percentile = "event_p90(" + name + ")";
    const bool is_percentile = std::any_of(
        measures.begin(), measures.end(), [&](const Measure& measure) { return measure.name == percentile; });
    return find_measure(measures, is_percentile ? percentile : name, place, reader);
}

/// The share of visits in "share_of_events(wait.max > 60min)".
std::optional<Measure> parse_share_of_events(const std::string& written, const std::vector<Measure>& measures,
                                             const Place& place, Reader& reader) {
    const std::string inner = written.substr(of_events.size(), written.size() - of_events.size() - 1);
    const std::size_t sign = inner.find_first_of("<>");
    if (sign == std::string::npos || inner.find_first_of("<>=", sign + 1) != std::string::npos) {
        reader.fault(place, in_quotes(written), "share_of_events(MEASURE > VALUE) or (MEASURE < VALUE)",
                     "such as share_of_events(wait.max > 60min)");
        return std::nullopt;
    }
    const std::string name = without_blanks_around(inner.substr(0, sign));
    const Measure* measure = measure_of_visits(measures, name, place, reader);
    if (measure == nullptr) return std::nullopt;
    const Reader::At at{reader, name};
    const auto bound = read_in_unit(without_blanks_around(inner.substr(sign + 1)), *measure, place, reader);
    if (!bound) return std::nullopt;
    const auto value = of_each_visit(*measure);
    if (!value) {
        reader.fault(place, in_quotes(name) + ", which no single visit has", "a mean, a share or a count");
        return std::nullopt;
    }
    const bool is_above = inner[sign] == '>';
    const OfVisit is_so = [value = *value, bound = *bound, is_above](const VisitRecord& record) {
        const double of_visit = value(record);
        return static_cast<double>(is_above ? of_visit > bound : of_visit < bound);
    };
    const OfVisit one = [](const VisitRecord&) { return 1.0; };
    return Measure{written, written, "share", "visits", Better::none, Ratio{is_so, one, true}};
}

std::optional<Limit> parse_limit(const std::string& text, const std::vector<Measure>& measures,
                                 Reader& reader) {
    const Place place{"--limit"};
    const std::size_t bracket = text.rfind(')');
    const std::size_t from = bracket == std::string::npos ? 0 : bracket;
    const std::size_t sign = std::min(text.find("<=", from), text.find(">=", from));
    if (sign == std::string::npos) {
        reader.fault(place, in_quotes(text), "MEASURE <= VALUE or MEASURE >= VALUE",
                     "such as \"not_served_within_30_min <= 5%\"");
        return std::nullopt;
    }
    const std::string name = without_blanks_around(text.substr(0, sign));
    std::optional<Measure> of_visits;
    const Measure* measure = nullptr;
    if (name.size() > of_events.size() && name.compare(0, of_events.size(), of_events) == 0 &&
        name.back() == ')') {
        of_visits = parse_share_of_events(name, measures, place, reader);
        if (of_visits) measure = &*of_visits;
    } else {
        measure = find_measure(measures, name, place, reader);
    }
    if (measure == nullptr) return std::nullopt;
    const Reader::At at{reader, name};
    const auto bound = read_in_unit(without_blanks_around(text.substr(sign + 2)), *measure, place, reader);
    if (!bound) return std::nullopt;
    return Limit{name, text[sign] == '<', measure->unit == "share", *bound, text, std::move(of_visits)};
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

std::vector<Measure> with_limits(std::vector<Measure> measures, const std::vector<Limit>& limits) {
    for (const Limit& limit : limits)
        if (limit.of_visits) measures.push_back(*limit.of_visits);
    return measures;
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
