#include "sim/experiment/tolerance.hpp"

#include "sim/experiment/measure_value.hpp"

#include <algorithm>
#include <cmath>

namespace jemput {

namespace {

const Place place_of_tolerance{"--tolerance"};

/// A value above 0 in the unit of the measure; else a fault is noted.
std::optional<double> read_tolerance(const std::string& written, const Measure& measure, Reader& reader) {
    const auto value = read_in_unit(written, measure, place_of_tolerance, reader);
    if (value && !(*value > 0)) {
        reader.fault(place_of_tolerance, in_quotes(written), "a value above 0",
                     "at a value exactly on the limit the runs would never end");
        return std::nullopt;
    }
    return value;
}

}  // namespace

Expected<Tolerances> Tolerances::parse(const std::vector<std::string>& texts,
                                       const std::vector<Measure>& measures) {
    Reader reader({});
    Tolerances all;
    for (const std::string& text : texts) {
        const std::size_t sign = text.rfind('=');
        if (sign == std::string::npos) {
            const Measure any_share{"", "", "share", "", Better::none, {}};
            if (const auto value = read_tolerance(text, any_share, reader)) all.of_shares_ = *value;
            continue;
        }
        const std::string name = without_blanks_around(text.substr(0, sign));
        const Measure* measure = find_measure(measures, name, place_of_tolerance, reader);
        if (measure == nullptr) continue;
        const Reader::At at{reader, name};
        if (all.named(name))
            reader.fault(place_of_tolerance, in_quotes(name) + " twice", "each measure once");
        if (const auto value = read_tolerance(without_blanks_around(text.substr(sign + 1)), *measure, reader))
            all.named_.emplace_back(name, *value);
    }
    if (reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return all;
}

std::optional<double> Tolerances::named(std::string_view measure) const {
    const auto found =
        std::find_if(named_.begin(), named_.end(), [&](const auto& one) { return one.first == measure; });
    return found == named_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> Tolerances::at(const Limit& limit) const {
    if (const auto asked = named(limit.measure)) return asked;
    if (limit.is_of_share) return of_shares_;
    if (limit.bound == 0) return std::nullopt;
    return 0.02 * std::abs(limit.bound);
}

double Tolerances::between_plans(std::string_view measure, double typical) const {
    return named(measure).value_or(0.01 * typical);
}

}  // namespace jemput
