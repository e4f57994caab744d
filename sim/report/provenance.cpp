#include "sim/report/provenance.hpp"

#include "sim/core/text.hpp"
#include "sim/report/format.hpp"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

Provenance count_sources(const std::vector<SourcedNumber>& numbers) {
    Provenance count;
    for (const SourcedNumber& number : numbers) {
        if (number.place.line == 0) {
            ++count.set_by_hand;
        } else if (number.source.empty()) {
            ++count.unexplained;
        } else if (std::string_view(number.source).substr(0, 7) == "assumed") {
            ++count.assumed;
        } else {
            ++count.sourced;
        }
    }
    return count;
}

std::string to_sentence(const Provenance& provenance) {
    const std::size_t all =
        provenance.sourced + provenance.assumed + provenance.set_by_hand + provenance.unexplained;
    std::vector<std::string> parts;
    const auto part = [&parts](std::size_t number, std::string_view what) {
        if (number > 0) parts.push_back(fmt::format("{} {}", number, what));
    };
    part(provenance.sourced, "from a source");
    part(provenance.assumed, "assumed");
    part(provenance.set_by_hand, "set on the command line");
    part(provenance.unexplained, "without a source");
    if (all == 0) return "no numbers";
    return fmt::format("{}: {}", counted(static_cast<std::int64_t>(all), "number"), join(parts, ", "));
}

}  // namespace jemput
