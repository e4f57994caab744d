#include "sim/scenario/check.hpp"
#include "sim/scenario/keys.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

void refuse(const std::string& block, const std::vector<std::string>& keys, const std::string& allowed,
            const Node& mapping, Reader& reader) {
    if (!is_written(block, mapping)) return;
    in_block(block, mapping, reader, [&](const Node& node) {
        for (const std::string& key : keys)
            if (is_written(key, node)) fault_at(key, node, reader, fmt::format("`{}`", key), allowed);
    });
}

void refuse_arrivals(const Arrivals& arrivals, const Node& mapping, Reader& reader) {
    if (!arrivals.rate) {
        fault_at("arrivals", mapping, reader, "arrivals that follow the clock",
                 "`rate`: an endless queue has no clock");
    }
    if (arrivals.day_cv > 0) {
        fault_at("arrivals", mapping, reader, "a day_cv", "none: an endless queue has no days");
    }
}

void refuse_place(const Site& place, const Node& mapping, Reader& reader) {
    std::vector<std::string> keys;
    if (place.kind != SiteKind::busy_place) keys.emplace_back("kind");
    if (!place.has_internet) keys.emplace_back("internet");
    if (place.distance_km) keys.emplace_back("distance_km");
    refuse("place", keys, "only a `name`: nobody visits an endless queue", mapping, reader);
}

void refuse_shifts(const Staff& staff, const Node& mapping, Reader& reader) {
    in_block("staff", mapping, reader, [&](const Node& block) {
        for (std::size_t i = 0; i < staff.crew.size(); ++i) {
            if (!staff.crew[i].from && !staff.crew[i].to) continue;
            at_item("crew", i, block, reader, [&](const Node& member) {
                reader.fault(member.place, "a shift", "none: an endless queue has no clock");
            });
        }
    });
}

}  // namespace

void check_endless(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    const std::string no_clock = "none: an endless queue has no clock";
    if (file.arrivals) refuse_arrivals(*file.arrivals, mapping, reader);
    if (file.place) refuse_place(*file.place, mapping, reader);
    if (file.staff) refuse_shifts(*file.staff, mapping, reader);
    refuse("arrivals", {"appointments", "carik"}, no_clock, mapping, reader);
    refuse("staff", {"breaks", "fatigue"}, no_clock, mapping, reader);
    refuse("staff", {"learning"}, "none: practice has no steady state", mapping, reader);
    refuse("oss", {"planned", "log", "slow"}, no_clock, mapping, reader);
    refuse("applicants", {"comes_back"}, "none: an endless queue has no later visit", mapping, reader);
    if (file.oss.when_down == WhenDown::paper) {
        fault_at("oss", mapping, reader, "`when_down: paper`",
                 "`when_down: wait`: an endless queue has no next morning on which forms are typed");
    }
}

}  // namespace jemput
