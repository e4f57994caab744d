#include "sim/experiment/precision_target.hpp"

#include "sim/core/text.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/experiment/measure_value.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace jemput {

namespace {

/// "Rp 75,000" has a comma of its own: a part without a sign belongs to the one before.
std::vector<std::string> targets_in(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string part(text.substr(0, comma));
        if (part.find('=') == std::string::npos && !parts.empty()) {
            parts.back() += "," + part;
        } else {
            parts.push_back(part);
        }
        if (comma == text.size()) return parts;
        text.remove_prefix(comma + 1);
    }
}

bool is_per_cent(const std::string& text) {
    return !text.empty() && text.back() == '%';
}

Place place_of_option() {
    return {"--precision"};
}

std::optional<PrecisionTarget> parse_target(const std::string& part, const std::vector<Measure>& measures,
                                            Reader& reader) {
    const Place place = place_of_option();
    const std::size_t sign = part.find('=');
    if (sign == std::string::npos) {
        reader.fault(place, in_quotes(part), "MEASURE=HALF-WIDTH, such as wait.mean=1min");
        return std::nullopt;
    }
    const std::string name = without_blanks_around(part.substr(0, sign));
    const std::string written = without_blanks_around(part.substr(sign + 1));
    const Measure* measure = find_measure(measures, name, place, reader);
    if (measure == nullptr) return std::nullopt;

    const Reader::At at{reader, name};
    const bool is_relative = is_per_cent(written) && measure->unit != "share";
    const std::optional<double> wanted =
        is_relative ? read_value(share(), Node(NodeKind::scalar, place, written), reader)
                    : read_in_unit(written, *measure, place, reader);
    if (!wanted) return std::nullopt;
    if (*wanted <= 0 || (is_relative && *wanted >= 1)) {
        reader.fault(place, in_quotes(written),
                     is_relative ? "more than 0 % and less than 100 %" : "more than 0");
        return std::nullopt;
    }
    return PrecisionTarget{name, measure->unit, is_relative ? Precision::relative : Precision::absolute,
                           *wanted};
}

}  // namespace

Expected<std::vector<PrecisionTarget>> parse_precision(std::string_view text,
                                                       const std::vector<Measure>& measures) {
    Reader reader({});
    std::vector<PrecisionTarget> targets;
    for (const std::string& part : targets_in(text)) {
        const auto target = parse_target(part, measures, reader);
        if (!target) continue;
        const bool is_there = std::any_of(targets.begin(), targets.end(), [&](const PrecisionTarget& other) {
            return other.measure == target->measure;
        });
        if (is_there)
            reader.fault(place_of_option(), in_quotes(target->measure) + " twice", "each measure once");
        targets.push_back(*target);
    }
    if (reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return targets;
}

}  // namespace jemput
