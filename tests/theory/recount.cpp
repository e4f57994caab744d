#include "tests/theory/recount.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Tickets name people within one visit.
using Name = std::pair<std::int16_t, std::int32_t>;

class Recounting {
  public:
    explicit Recounting(const Plan& plan) : plan_(plan), visits_(plan.visits().size()) {
        for (const PlannedVisit& visit : plan.visits())
            crew_ = std::max(crew_, static_cast<int>(visit.crew.size()));
    }

    void take(const TraceEntry& entry) {
        let_time_pass(entry.at);
        take_fact(entry);
    }

    [[nodiscard]] std::vector<Recount> finish() {
        for (const auto& [name, person] : people_) {
            if (person.ends != 1) fault(fmt::format("ticket {} has {} ends", name.second, person.ends));
        }
        const Levels left = levels();
        if (left.in_system != 0) fault(fmt::format("{} are still in the system", left.in_system));
        if (left.queue != 0) fault(fmt::format("{} still queue", left.queue));
        if (left.occupied != 0) fault(fmt::format("{} officers are still busy", left.occupied));
        if (left.blocked != 0) fault(fmt::format("{} officers are still blocked", left.blocked));
        return std::move(visits_);
    }

  private:
    struct Person {
        Instant arrived{};
        Instant queueing_since{};
        Duration queued{};
        Duration stayed{};
        int officer = -1;  ///< who has the case in hand, or has parked it
        bool is_inside = true;
        bool is_queueing = false;
        bool is_blocked = false;
        bool is_on_paper = false;
        bool was_called = false;
        bool has_form = false;
        int ends = 0;
    };

    struct Officer {
        std::optional<Name> in_hand;
        std::optional<Name> parked;
        bool types = false;
        bool is_on_break = false;
    };

    Levels levels() const {
        Levels levels;
        levels.queue = queue_;
        levels.in_system = in_system_;
        levels.down = is_down_;
        for (const auto& [number, officer] : officers_) {
            levels.occupied += officer.in_hand || officer.types;
            levels.blocked += officer.in_hand && people_.at(*officer.in_hand).is_blocked;
            levels.paper += officer.in_hand && people_.at(*officer.in_hand).is_on_paper;
            levels.entry += officer.types;
            levels.on_break += officer.is_on_break;
        }
        return levels;
    }

    void let_time_pass(Instant until) {
        if (until < now_) fault("a fact before the one before it");
        if (until == now_) return;
        const Levels over = levels();
        visits_[visit_].areas.add(over, (until - now_).count());
        for (std::size_t v = 0; v < visits_.size(); ++v) {
            const PlannedVisit& visit = plan_.visits()[v];
            const Instant from = std::clamp(now_, visit.opens, visit.closes);
            const Instant to = std::clamp(until, visit.opens, visit.closes);
            visits_[v].opening_areas.add(over, (to - from).count());
        }
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
            case Fact::goes_online:
            case Fact::hotspot_drops:
            case Fact::hotspot_back:
            case Fact::session_expired:
            case Fact::gets_licence:
                return;
            case Fact::visit_begins:
                visit_ = static_cast<std::size_t>(e.visit);
                return;
            case Fact::visit_ends:
                visits_[visit_].end = e.at.time_since_epoch().count();
                for (auto& [number, officer] : officers_)
                    officer.is_on_break = false;
                return;
            case Fact::outage_begins:
            case Fact::outage_ends:
                is_down_ = e.fact == Fact::outage_begins;
                return;
            case Fact::entry_begins:
            case Fact::entry_interrupted:
            case Fact::entry_ends:
                if (e.officer < crew_) officers_[e.officer].types = e.fact == Fact::entry_begins;
                return;
            case Fact::break_begins:
            case Fact::shift_ends:
                if (officers_[e.officer].in_hand || officers_[e.officer].types)
                    fault(fmt::format("officer {} leaves in the middle of work", e.officer));
                officers_[e.officer].is_on_break = e.fact == Fact::break_begins;
                return;
            case Fact::break_ends:
                officers_[e.officer].is_on_break = false;
                return;
            case Fact::shift_begins:
                return;
            case Fact::arrives:
            case Fact::comes_again:
                return arrive(e);
            default:
                return take_fact_of(e);
        }
    }

    void arrive(const TraceEntry& e) {
        const bool is_new = people_.emplace(Name{e.visit, e.ticket}, Person{.arrived = now_}).second;
        if (!is_new) fault(fmt::format("ticket {} arrives twice", e.ticket));
        ++of(e).arrivals;
        ++in_system_;
    }

    void take_fact_of(const TraceEntry& e) {
        const auto found = people_.find({e.visit, e.ticket});
        if (found == people_.end()) return fault(fmt::format("ticket {} never arrived", e.ticket));
        const auto& name = found->first;
        Person& person = found->second;
        switch (e.fact) {
            case Fact::joins_queue:
                release(name, person);
                person.is_queueing = true;
                person.queueing_since = now_;
                ++queue_;
                return;
            case Fact::called:
                return call(name, person, e.officer);
            case Fact::alone_begins:
            case Fact::queues_at_desk:
                return release(name, person);
            case Fact::alone_ends:
            case Fact::alone_fails:
            case Fact::desk_begins:
            case Fact::desk_ends:
                if (person.is_queueing || person.officer >= 0)
                    fault(fmt::format("ticket {} is at two places", e.ticket));
                return;
            case Fact::parked:
                return park(name, officers_[e.officer]);
            case Fact::unparked:
                return take_up(name, officers_[e.officer]);
            case Fact::blocked:
                person.is_blocked = true;
                return;
            case Fact::step_begins:
            case Fact::step_resumes:
            case Fact::paper_begins:
                if (officers_[e.officer >= 0 ? e.officer : person.officer].in_hand != name)
                    fault(fmt::format("ticket {} is served by an officer who has not her case", e.ticket));
                person.is_blocked = false;
                person.is_on_paper = e.fact == Fact::paper_begins;
                return;
            case Fact::leaves_on_paper:
                person.has_form = true;
                ++of(e).forms;
                return leave(name, person);
            case Fact::licence_delivered:
                if (!person.has_form) fault(fmt::format("ticket {} gets a licence without a form", e.ticket));
                return end(name, person, Outcome::on_paper);
            default:
                break;
        }
        const auto outcome = outcome_of(e.fact);
        if (!outcome) return fault(fmt::format("a fact {} that nobody knows", static_cast<int>(e.fact)));
        end(name, person, *outcome);
    }

    static std::optional<Outcome> outcome_of(Fact fact) {
        switch (fact) {
            case Fact::licensed:
                return Outcome::licensed_on_the_spot;
            case Fact::gives_up:
                return Outcome::gave_up;
            case Fact::turned_away:
            case Fact::refused:
                return Outcome::turned_away;
            case Fact::balks:
                return Outcome::balked;
            case Fact::referred:
                return Outcome::referred;
            case Fact::sent_for_papers:
                return Outcome::returned_incomplete;
            case Fact::left_open:
                return Outcome::open_at_end;
            default:
                return std::nullopt;
        }
    }

    void call(const Name& name, Person& person, int number) {
        stop_queueing(person);
        release(name, person);
        Officer& officer = officers_[number];
        if (officer.in_hand) fault(fmt::format("officer {} calls with a case in hand", number));
        officer.in_hand = name;
        person.officer = number;
        person.was_called = true;
    }

    void park(const Name& name, Officer& officer) {
        if (officer.in_hand != name || officer.parked) fault("a case is parked that is not in hand");
        officer.parked = std::exchange(officer.in_hand, std::nullopt);
    }

    void take_up(const Name& name, Officer& officer) {
        if (officer.parked != name) fault("a case is taken up that was not parked");
        std::swap(officer.in_hand, officer.parked);
    }

    /// No officer has her case any more.
    void release(const Name& name, Person& person) {
        const int number = std::exchange(person.officer, -1);
        if (number < 0) return;
        Officer& officer = officers_[number];
        if (officer.in_hand == name) officer.in_hand.reset();
        if (officer.parked == name) officer.parked.reset();
    }

    void stop_queueing(Person& person) {
        if (!std::exchange(person.is_queueing, false)) return;
        --queue_;
        person.queued += now_ - person.queueing_since;
    }

    void leave(const Name& name, Person& person) {
        if (!std::exchange(person.is_inside, false)) return;
        stop_queueing(person);
        release(name, person);
        --in_system_;
        person.stayed = now_ - person.arrived;
        Recount& count = visits_[static_cast<std::size_t>(name.first)];
        count.time_in_system += person.stayed.count();
        count.queue_time += person.queued.count();
        if (!person.was_called) return;
        ++count.began;
        count.wait += person.queued.count();
    }

    void end(const Name& name, Person& person, Outcome outcome) {
        leave(name, person);
        ++person.ends;
        Recount& count = visits_[static_cast<std::size_t>(name.first)];
        ++count.outcomes[static_cast<std::size_t>(outcome)];
        if (outcome == Outcome::licensed_on_the_spot || outcome == Outcome::on_paper)
            count.time_in_system_of_served += person.stayed.count();
    }

    [[nodiscard]] Recount& of(const TraceEntry& e) { return visits_[static_cast<std::size_t>(e.visit)]; }

    void fault(std::string what) { visits_[visit_].faults.push_back(std::move(what)); }

    const Plan& plan_;
    std::vector<Recount> visits_;
    int crew_ = 0;
    std::size_t visit_ = 0;  ///< the visit that runs, or was the last
    Instant now_{};
    std::int64_t queue_ = 0;
    std::int64_t in_system_ = 0;
    bool is_down_ = false;
    std::map<int, Officer> officers_;
    std::map<Name, Person> people_;
};

}  // namespace

std::vector<Recount> recount(const Trace& trace, const Plan& plan) {
    Recounting counting(plan);
    for (const TraceEntry& entry : trace)
        counting.take(entry);
    return counting.finish();
}

}  // namespace jemput
