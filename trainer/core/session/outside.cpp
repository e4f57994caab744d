#include "trainer/core/session/outside.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer {

namespace {

constexpr std::size_t trainee = 0;

Outcome outcome_of(Ending ending) {
    switch (ending) {
        case Ending::licensed:
            return Outcome::licensed_on_the_spot;
        case Ending::on_paper:
            return Outcome::on_paper;
        case Ending::referred:
            return Outcome::referred;
        case Ending::returned:
            return Outcome::returned_incomplete;
    }
    return Outcome::gave_up;
}

bool somebody_sits(const VanModel& model) {
    return model.officers()[trainee].applicant != nobody;
}

DayOutside day_of(VanModel model) {
    model.run();
    DayOutside day;
    std::int64_t called = 0;
    std::int64_t wait = 0;
    for (const VisitResult& result : model.results()) {
        const VisitRecord& record = result.record;
        day.came += record.arrivals;
        day.licensed += record.count(Outcome::licensed_on_the_spot);
        day.on_paper += record.count(Outcome::on_paper);
        day.gave_up += record.count(Outcome::gave_up);
        day.not_served_within_30 += record.not_served_within_30;
        day.longest_wait_minutes = std::max(day.longest_wait_minutes, in_minutes(Duration{record.wait_max}));
        called += record.began;
        wait += record.wait;
    }
    if (called > 0) day.mean_wait_minutes = in_minutes(Duration{wait}) / static_cast<double>(called);
    return day;
}

}  // namespace

Outside::Outside(std::shared_ptr<const Plan> plan, std::uint64_t seed)
    : plan_(std::move(plan)), model_(*plan_), reference_(*plan_) {
    const Chance chance(seed, 0);
    model_.start(chance, trainee);
    reference_.start(chance);
    while (!somebody_sits(model_) && model_.step()) {
    }
    reference_.run_until(model_.now());
    begins_ = model_.now();
}

Duration Outside::advance(Duration to) {
    Instant time = begins_ + to;
    if (time <= model_.now()) return to;
    const bool oss_was_up = oss_is_up();
    const bool hotspot_was_up = hotspot_is_up();
    while (model_.step_until(time))
        if (oss_is_up() != oss_was_up || hotspot_is_up() != hotspot_was_up) time = model_.now();
    model_.run_until(time);
    reference_.run_until(time);
    return time - begins_;
}

void Outside::end_case(Ending ending) {
    // A scenario without paper has no such end: there she leaves as one who was not served.
    if (!model_.end_told_case(outcome_of(ending))) model_.end_told_case(Outcome::gave_up);
}

void Outside::end_case_without_service() {
    model_.end_told_case(Outcome::gave_up);
}

void Outside::leave_desk() {
    if (std::exchange(is_at_desk_, false)) model_.release_told();
}

void Outside::interrupt_oss(Duration length) {
    model_.interrupt_oss(length);
    reference_.interrupt_oss(length);
}

void Outside::end_interruption() {
    model_.end_interruption();
    reference_.end_interruption();
}

void Outside::let_come(std::uint32_t people) {
    model_.let_come(people);
    reference_.let_come(people);
}

bool Outside::hotspot_is_up() const {
    const auto hotspots = model_.hotspots();
    return hotspots.empty() || hotspots[trainee % hotspots.size()].is_up;
}

std::vector<Waiting> Outside::waiting() const {
    std::vector<Waiting> people;
    for (const ApplicantId id : model_.queue()) {
        const Applicant& a = model_.applicant(id);
        const Duration waited = model_.now() - a.arrived;
        double left = 1;
        if (a.has_patience && a.patience_ends > model_.now()) {
            const Duration whole = a.patience_ends - a.queueing_since;
            left = in_minutes(a.patience_ends - model_.now()) / std::max(in_minutes(whole), 1e-9);
        }
        people.push_back({a.ticket, waited, std::clamp(left, 0.0, 1.0)});
    }
    return people;
}

std::optional<Duration> Outside::next_change() const {
    VanModel ahead = model_;
    const Instant closes = plan_->visits().front().closes;
    const bool was_up = ahead.oss_is_up();
    while (ahead.oss_is_up() == was_up && ahead.now() < closes && ahead.step()) {
    }
    if (ahead.oss_is_up() != was_up) return ahead.now() - begins_;
    if (model_.now() < closes) return closes - begins_;
    return std::nullopt;
}

PairedDays Outside::to_the_end() const {
    Outside rest = *this;
    rest.leave_desk();
    return {day_of(rest.model_), day_of(rest.reference_)};
}

}  // namespace jemput::trainer
