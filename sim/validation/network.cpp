#include "sim/validation/network.hpp"

#include <utility>

namespace jemput {

Network::Network(NetworkSpec spec) : spec_(std::move(spec)), nodes_(spec_.nodes.size()) {}

NetworkRecord Network::run(const Chance& chance) {
    clear(chance);
    const Instant end{spec_.warm_up + spec_.length};
    while (agenda_.next_time() <= end)
        carry_out(agenda_.take_next());
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
        record_.nodes[n].present = in_minutes(Duration{nodes_[n].present.area(end)});
        record_.nodes[n].busy = in_minutes(Duration{nodes_[n].busy.area(end)});
    }
    record_.measured = in_minutes(spec_.length);
    return record_;
}

void Network::clear(const Chance& chance) {
    chance_ = chance;
    agenda_.clear();
    customers_.clear();
    nodes_ = std::vector<Node>(spec_.nodes.size());
    is_measuring_ = false;
    record_ = {};
    record_.nodes.resize(spec_.nodes.size());
    agenda_.schedule(Instant{spec_.warm_up}, {Kind::warmed_up, 0, 0});
    if (spec_.per_hour > 0) expect_arrival();
    for (int i = 0; i < spec_.customers; ++i) {
        customers_.push_back({});
        join(static_cast<std::uint32_t>(i), 0);
    }
}

void Network::carry_out(const Event& event) {
    switch (event.kind) {
        case Kind::arrives:
            customers_.push_back({agenda_.now(), {}, 0});
            expect_arrival();
            return join(event.who, 0);
        case Kind::done:
            return finish(event.who, event.node);
        case Kind::warmed_up:
            return begin_measuring();
    }
}

KeyedStream Network::stream_of(std::uint32_t who, Purpose purpose) const {
    return chance_.stream({.purpose = purpose, .visit = customers_[who].visits, .entity = who});
}

void Network::expect_arrival() {
    const auto who = static_cast<std::uint32_t>(customers_.size());
    KeyedStream stream = chance_.stream({.purpose = Purpose::arrival_gap, .visit = 0, .entity = who});
    const double gap = Distribution::exponential(60 / spec_.per_hour).draw(stream);
    agenda_.schedule(agenda_.now() + from_minutes(gap), {Kind::arrives, 0, who});
}

void Network::join(std::uint32_t who, std::size_t node) {
    ++customers_[who].visits;
    customers_[who].queues_since = agenda_.now();
    nodes_[node].present.change(agenda_.now(), 1);
    nodes_[node].line.push_back(who);
    call_next(node);
}

void Network::call_next(std::size_t node) {
    Node& station = nodes_[node];
    if (station.line.empty() || station.busy.level() == spec_.nodes[node].servers) return;
    const std::uint32_t who = station.line.front();
    station.line.pop_front();
    station.busy.change(agenda_.now(), 1);
    if (is_measuring_) {
        ++record_.nodes[node].began;
        record_.nodes[node].waits += in_minutes(agenda_.now() - customers_[who].queues_since);
    }
    KeyedStream stream = stream_of(who, Purpose::step_time);
    agenda_.schedule(agenda_.now() + from_minutes(spec_.nodes[node].service.draw(stream)),
                     {Kind::done, static_cast<std::uint16_t>(node), who});
}

void Network::finish(std::uint32_t who, std::size_t node) {
    nodes_[node].present.change(agenda_.now(), -1);
    nodes_[node].busy.change(agenda_.now(), -1);
    call_next(node);
    KeyedStream stream = stream_of(who, Purpose::comes_again);
    double u = stream.uniform();
    const std::vector<double>& goes_to = spec_.nodes[node].goes_to;
    for (std::size_t next = 0; next < goes_to.size(); ++next) {
        if (u < goes_to[next]) return join(who, next);
        u -= goes_to[next];
    }
    if (!is_measuring_) return;
    ++record_.left;
    record_.times_in_system += in_minutes(agenda_.now() - customers_[who].arrived);
}

void Network::begin_measuring() {
    is_measuring_ = true;
    for (Node& node : nodes_) {
        node.present = TimeAverage(agenda_.now(), node.present.level());
        node.busy = TimeAverage(agenda_.now(), node.busy.level());
    }
}

}  // namespace jemput
