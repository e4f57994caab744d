#include "tests/theory/recount.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

class Recounting {
  public:
    explicit Recounting(const Plan& plan)
        : visit_(plan.visits().front()), crew_(plan.scenario().staff().officers) {}

    void take(const TraceEntry& entry) {
        let_time_pass(entry.at);
        take_fact(entry);
    }

    [[nodiscard]] Recount finish() {
        for (const auto& [ticket, person] : people_) {
            if (person.ends != 1) fault(fmt::format("ticket {} has {} ends", ticket, person.ends));
        }
        if (levels_.in_system != 0) fault(fmt::format("{} are still in the system", levels_.in_system));
        if (levels_.queue != 0) fault(fmt::format("{} still queue", levels_.queue));
        if (levels_.occupied != 0) fault(fmt::format("{} officers are still busy", levels_.occupied));
        if (levels_.blocked != 0) fault(fmt::format("{} officers are still blocked", levels_.blocked));
        return std::move(count_);
    }

  private:
    struct Person {
        Instant arrived{};
        Instant queueing_since{};
        Duration queued{};
        Duration stayed{};
        bool is_inside = true;
        bool is_queueing = false;
        bool is_at_desk = false;
        bool is_blocked = false;
        bool was_called = false;
        bool has_form = false;
        int ends = 0;
    };

    void let_time_pass(Instant until) {
        if (until < now_) fault("a fact before the one before it");
        count_.areas.add(levels_, (until - now_).count());
        const Instant from = std::clamp(now_, visit_.opens, visit_.closes);
        const Instant to = std::clamp(until, visit_.opens, visit_.closes);
        count_.opening_areas.add(levels_, (to - from).count());
        now_ = until;
    }

    void take_fact(const TraceEntry& e) {
        switch (e.fact) {
            case Fact::van_opens:
            case Fact::van_closes:
            case Fact::step_ends:
            case Fact::step_interrupted:
            case Fact::paper_due:
            case Fact::hard_stop:
            case Fact::office_opens:
            case Fact::office_closes:
                return;
            case Fact::visit_ends:
                count_.end = e.at.time_since_epoch().count();
                return;
            case Fact::outage_begins:
            case Fact::outage_ends:
                levels_.down = e.fact == Fact::outage_begins;
                return;
            case Fact::entry_begins:
                levels_.occupied += e.officer < crew_;
                return;
            case Fact::entry_interrupted:
            case Fact::entry_ends:
                levels_.occupied -= e.officer < crew_;
                return;
            case Fact::arrives:
                return arrive(e.ticket);
            default:
                return take_fact_of(e.fact, e.ticket);
        }
    }

    void arrive(std::int32_t ticket) {
        const bool is_new = people_.emplace(ticket, Person{.arrived = now_}).second;
        if (!is_new) fault(fmt::format("ticket {} arrives twice", ticket));
        ++count_.arrivals;
        ++levels_.in_system;
    }

    void take_fact_of(Fact fact, std::int32_t ticket) {
        const auto found = people_.find(ticket);
        if (found == people_.end()) return fault(fmt::format("ticket {} never arrived", ticket));
        Person& person = found->second;
        switch (fact) {
            case Fact::joins_queue:
                person.is_queueing = true;
                person.queueing_since = now_;
                ++levels_.queue;
                return;
            case Fact::called:
                stop_queueing(person);
                person.is_at_desk = true;
                person.was_called = true;
                ++levels_.occupied;
                return;
            case Fact::blocked:
                person.is_blocked = true;
                ++levels_.blocked;
                return;
            case Fact::step_begins:
            case Fact::step_resumes:
            case Fact::paper_begins:
                return unblock(person);
            case Fact::leaves_on_paper:
                person.has_form = true;
                ++count_.forms;
                return leave(person);
            case Fact::licensed:
                return end(person, Outcome::licensed_on_the_spot);
            case Fact::licence_delivered:
                if (!person.has_form) fault(fmt::format("ticket {} gets a licence without a form", ticket));
                return end(person, Outcome::on_paper);
            case Fact::gives_up:
                return end(person, Outcome::gave_up);
            case Fact::turned_away:
                return end(person, Outcome::turned_away);
            case Fact::left_open:
                return end(person, Outcome::open_at_end);
            default:
                fault(fmt::format("a fact {} that nobody knows", static_cast<int>(fact)));
        }
    }

    void stop_queueing(Person& person) {
        if (!std::exchange(person.is_queueing, false)) return;
        --levels_.queue;
        person.queued += now_ - person.queueing_since;
    }

    void unblock(Person& person) { levels_.blocked -= std::exchange(person.is_blocked, false); }

    void leave(Person& person) {
        if (!std::exchange(person.is_inside, false)) return;
        stop_queueing(person);
        unblock(person);
        levels_.occupied -= std::exchange(person.is_at_desk, false);
        --levels_.in_system;
        person.stayed = now_ - person.arrived;
        count_.time_in_system += person.stayed.count();
        count_.queue_time += person.queued.count();
        if (!person.was_called) return;
        ++count_.began;
        count_.wait += person.queued.count();
    }

    void end(Person& person, Outcome outcome) {
        leave(person);
        ++person.ends;
        ++count_.outcomes[static_cast<std::size_t>(outcome)];
        if (outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper)
            count_.time_in_system_of_served += person.stayed.count();
    }

    void fault(std::string what) { count_.faults.push_back(std::move(what)); }

    const PlannedVisit& visit_;
    int crew_;
    Instant now_{};
    Levels levels_;
    std::map<std::int32_t, Person> people_;  ///< by ticket
    Recount count_;
};

}  // namespace

Recount recount(const Trace& trace, const Plan& plan) {
    assert(plan.visits().size() == 1 && "tickets name people within one visit");
    Recounting counting(plan);
    for (const TraceEntry& entry : trace)
        counting.take(entry);
    return counting.finish();
}

}  // namespace jemput
