#include "sim/scenario/check.hpp"

#include "sim/scenario/keys.hpp"

#include <algorithm>

namespace jemput {

namespace {

/// The value of a node that may be written with its source.
const Node& unwrapped(const Node& node) {
    return is_sourced(node) ? *node.find("value") : node;
}

template <class T>
const T* either(const std::optional<T>& own, const std::optional<T>& top) {
    if (own) return &*own;
    return top ? &*top : nullptr;
}

void check_paper(const ScenarioFile& file, const std::vector<Occasion>& occasions, const Node& mapping,
                 Reader& reader) {
    if (file.oss.when_down == WhenDown::wait) return;
    const bool goes_down = file.oss.up || !file.oss.known.empty() || file.internet.up;
    const bool has_no_signal = std::any_of(occasions.begin(), occasions.end(), [](const Occasion& o) {
        return o.place && !o.place->has_internet;
    });
    if (goes_down || has_no_signal) return;
    in_block("oss", mapping, reader, [&](const Node& oss) {
        fault_at("when_down", oss, reader, "paper for outages that never come",
                 "`up` and `down`, `planned` or `log` beside it, or a place with `internet: none`");
    });
}

/// True where there is exactly one of them.
bool check_ways(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    const bool has_visits = !file.visits.empty();
    if (file.horizon && (file.time || has_visits)) {
        fault_at("horizon", mapping, reader,
                 file.time ? "a horizon beside `time`" : "a horizon beside `visits`", "one of them",
                 "a visit opens empty and closes: it has no steady state, and a warm-up would delete its "
                 "first hours");
        return false;
    }
    if (file.time && has_visits) {
        fault_at("visits", mapping, reader, "visits beside `time`", "one of them",
                 "write `time` as one of the visits");
        return false;
    }
    if (file.time || file.horizon || has_visits) return true;
    reader.fault(mapping.place, "neither `time`, `visits` nor `horizon`",
                 "`time` for a visit, `visits` for several, `horizon` for an endless queue");
    return false;
}

}  // namespace

std::vector<Occasion> occasions_of(const ScenarioFile& file) {
    const std::optional<Site> no_place;
    const std::optional<Arrivals> no_arrivals;
    const std::optional<Staff> no_staff;
    const Occasion at_the_top{std::nullopt, file.time ? &*file.time : nullptr, either(no_place, file.place),
                              either(no_arrivals, file.arrivals), either(no_staff, file.staff)};
    if (file.visits.empty()) return {at_the_top};
    std::vector<Occasion> occasions;
    for (std::size_t i = 0; i < file.visits.size(); ++i) {
        const VisitEntry& visit = file.visits[i];
        occasions.push_back({i, &visit.time, either(visit.place, file.place),
                             either(visit.arrivals, file.arrivals), either(visit.staff, file.staff)});
    }
    return occasions;
}

void in_block(const std::string& block, const Node& mapping, Reader& reader,
              const std::function<void(const Node&)>& say) {
    const Reader::At at{reader, block};
    const Node* node = mapping.find(block);
    say(node ? unwrapped(*node) : mapping);
}

void at_item(const std::string& key, std::size_t index, const Node& mapping, Reader& reader,
             const std::function<void(const Node&)>& say) {
    const Reader::At at_key{reader, key};
    const Reader::At at_index{reader, index};
    const Node* node = mapping.find(key);
    say(node ? unwrapped(unwrapped(*node).items[index]) : mapping);
}

void in_block(const Occasion& occasion, const std::string& block, const Node& mapping, Reader& reader,
              const std::function<void(const Node&)>& say) {
    if (!occasion.entry) return in_block(block, mapping, reader, say);
    bool is_own = false;
    at_item("visits", *occasion.entry, mapping, reader, [&](const Node& visit) {
        is_own = is_written(block, visit);
        if (is_own) in_block(block, visit, reader, say);
    });
    if (!is_own) in_block(block, mapping, reader, say);
}

void check_scenario_file(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    check_flow(file, mapping, reader);
    if (!check_ways(file, mapping, reader)) return;
    const std::vector<Occasion> occasions = occasions_of(file);
    check_calendar(file, mapping, reader);
    check_paper(file, occasions, mapping, reader);
    for (const Occasion& occasion : occasions) {
        check_crew(file, occasion, mapping, reader);
        check_place(file, occasion, mapping, reader);
    }
    if (file.horizon) check_endless(file, mapping, reader);
    check_effort(file, occasions, mapping, reader);
}

}  // namespace jemput
