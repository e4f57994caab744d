#include "sim/validation/station.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace jemput {

Station::Station(StationSpec spec)
    : spec_(std::move(spec)),
      lines_(spec_.urgent == StationSpec::Urgent::first_come ? 1 : spec_.classes.size()) {}

StationRecord Station::run(const Chance& chance) {
    clear(chance);
    const bool is_bounded = spec_.customers >= 0;
    const Instant end = is_bounded ? never : Instant{spec_.warm_up + spec_.length};
    while (!agenda_.empty() && agenda_.next_time() <= end)
        carry_out(agenda_.take_next());
    const Instant last = is_bounded ? now() : end;
    record_.in_system = in_minutes(Duration{in_system_.area(last)});
    record_.trying_again = in_minutes(Duration{trying_again_.area(last)});
    record_.measured = in_minutes(last - Instant{spec_.warm_up});
    return record_;
}

void Station::clear(const Chance& chance) {
    chance_ = chance;
    agenda_.clear();
    customers_.clear();
    serving_.clear();
    for (auto& line : lines_)
        line.clear();
    came_.assign(spec_.classes.size(), 0);
    calls_ = ups_ = failures_ = absences_ = retries_ = 0;
    speed_ = 1;
    is_away_ = is_measuring_ = false;
    record_ = {};
    record_.classes.resize(spec_.classes.size());
    in_system_ = trying_again_ = TimeAverage{};
    agenda_.schedule(Instant{spec_.warm_up}, {Kind::warmed_up, 0});
    for (std::uint32_t c = 0; c < spec_.classes.size(); ++c)
        expect_arrival(c);
    if (spec_.failures && !spec_.failures->only_at_work) expect_failure();
}

void Station::carry_out(const Event& event) {
    switch (event.kind) {
        case Kind::arrives:
            return arrive(event.who);
        case Kind::done:
            return finish(event.who);
        case Kind::tries_again:
            trying_again_.change(now(), -1);
            return look_for_server(event.who);
        case Kind::fails:
            return fail();
        case Kind::works_again:
            change_speed(1);
            return expect_failure();
        case Kind::comes_back:
            return come_back();
        case Kind::warmed_up:
            return begin_measuring();
    }
}

Duration Station::draw(const Distribution& length, Purpose purpose, std::uint64_t entity,
                       std::uint16_t origin) const {
    KeyedStream stream = chance_.stream({.purpose = purpose, .visit = 0, .entity = entity, .origin = origin});
    return from_minutes(length.draw(stream));
}

void Station::expect_arrival(std::uint32_t of_class) {
    if (spec_.customers >= 0 && customers_.size() >= static_cast<std::size_t>(spec_.customers)) return;
    const Distribution gap = Distribution::exponential(60 / spec_.classes[of_class].per_hour);
    const Duration length =
        draw(gap, Purpose::arrival_gap, came_[of_class]++, static_cast<std::uint16_t>(of_class));
    agenda_.schedule(now() + length, {Kind::arrives, of_class});
}

void Station::arrive(std::uint32_t of_class) {
    const auto who = static_cast<std::uint32_t>(customers_.size());
    customers_.push_back({of_class, now()});
    customers_[who].left_to_do = draw(spec_.classes[of_class].service, Purpose::step_time, who);
    expect_arrival(of_class);
    using Away = StationSpec::Absence::When;
    if (spec_.absence && spec_.absence->when == Away::before_the_first && is_idle() && !is_away_) be_away();
    in_system_.change(now(), 1);
    look_for_server(who);
}

void Station::look_for_server(std::uint32_t who) {
    if (spec_.tries_again && !has_free_server()) {
        trying_again_.change(now(), 1);
        agenda_.schedule(now() + draw(*spec_.tries_again, Purpose::comes_again_time, retries_++),
                         {Kind::tries_again, who});
        return;
    }
    if (has_free_server() || make_room_for(who)) return begin(who);
    lines_[std::min<std::size_t>(customers_[who].of_class, lines_.size() - 1)].push_back(who);
}

std::size_t Station::line_size() const {
    std::size_t size = 0;
    for (const auto& line : lines_)
        size += line.size();
    return size;
}

void Station::call_next() {
    if (has_free_server() && line_size() > 0) begin(take_from_line());
}

std::uint32_t Station::take_from_line() {
    auto& line = *std::find_if(lines_.begin(), lines_.end(), [](const auto& l) { return !l.empty(); });
    std::size_t place = 0;
    if (spec_.call == StationSpec::Call::last_come) place = line.size() - 1;
    if (spec_.call == StationSpec::Call::at_random) {
        KeyedStream stream = chance_.stream({.purpose = Purpose::crew, .visit = 0, .entity = calls_++});
        place = static_cast<std::size_t>(stream.uniform() * static_cast<double>(line.size()));
    }
    const std::uint32_t who = line[place];
    line.erase(line.begin() + static_cast<std::ptrdiff_t>(place));
    return who;
}

/// Sends the least urgent in service, the one called last of these, back to the head of her line if she is
/// less urgent.
bool Station::make_room_for(std::uint32_t who) {
    if (spec_.urgent != StationSpec::Urgent::interrupt || serving_.empty()) return false;
    const auto least = std::max_element(
        serving_.begin(), serving_.end(),
        [this](std::uint32_t a, std::uint32_t b) { return customers_[a].of_class < customers_[b].of_class; });
    const std::uint32_t other = *least;
    if (customers_[other].of_class <= customers_[who].of_class) return false;
    pause(other);
    serving_.erase(least);
    lines_[customers_[other].of_class].push_front(other);
    return true;
}

void Station::begin(std::uint32_t who) {
    Customer& customer = customers_[who];
    if (!customer.has_begun && is_measuring_) {
        const double wait = in_minutes(now() - customer.arrived);
        StationRecord::OfClass& of_class = record_.classes[customer.of_class];
        ++of_class.began;
        of_class.waits += wait;
        of_class.squares += wait * wait;
    }
    customer.has_begun = true;
    serving_.push_back(who);
    go_on(who);
    if (spec_.failures && spec_.failures->only_at_work) expect_failure();
}

/// Works on at the present speed.
void Station::go_on(std::uint32_t who) {
    Customer& customer = customers_[who];
    customer.since = now();
    if (speed_ > 0) {
        const Duration length = from_minutes(in_minutes(customer.left_to_do) / speed_);
        customer.end = agenda_.schedule(now() + length, {Kind::done, who});
    }
}

/// What was done so far counts; the end is not in sight any more.
void Station::pause(std::uint32_t who) {
    Customer& customer = customers_[who];
    if (speed_ > 0) agenda_.cancel(customer.end);
    const Duration done = from_minutes(in_minutes(now() - customer.since) * speed_);
    customer.left_to_do = std::max(customer.left_to_do - done, Duration{0});
}

void Station::finish(std::uint32_t who) {
    serving_.erase(std::find(serving_.begin(), serving_.end(), who));
    if (spec_.failures && spec_.failures->only_at_work) agenda_.cancel(failure_);
    in_system_.change(now(), -1);
    const Customer& customer = customers_[who];
    if (is_measuring_) {
        StationRecord::OfClass& of_class = record_.classes[customer.of_class];
        ++of_class.left;
        of_class.times_in_system += in_minutes(now() - customer.arrived);
    }
    using Away = StationSpec::Absence::When;
    if (spec_.absence && spec_.absence->when != Away::before_the_first && is_idle()) return be_away();
    call_next();
}

void Station::change_speed(double speed) {
    for (const std::uint32_t who : serving_)
        pause(who);
    speed_ = speed;
    for (const std::uint32_t who : serving_)
        go_on(who);
}

void Station::expect_failure() {
    failure_ = agenda_.schedule(now() + draw(spec_.failures->up, Purpose::oss_up, ups_++), {Kind::fails, 0});
}

void Station::fail() {
    change_speed(spec_.failures->speed_when_down);
    agenda_.schedule(now() + draw(spec_.failures->down, Purpose::oss_down, failures_++),
                     {Kind::works_again, 0});
}

void Station::be_away() {
    is_away_ = true;
    agenda_.schedule(now() + draw(spec_.absence->length, Purpose::hotspot_down, absences_++),
                     {Kind::comes_back, 0});
}

void Station::come_back() {
    is_away_ = false;
    using Away = StationSpec::Absence::When;
    if (spec_.absence->when == Away::until_one_waits && is_idle()) return be_away();
    call_next();
}

void Station::begin_measuring() {
    is_measuring_ = true;
    in_system_ = TimeAverage(now(), in_system_.level());
    trying_again_ = TimeAverage(now(), trying_again_.level());
}

}  // namespace jemput
