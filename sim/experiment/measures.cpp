#include "sim/experiment/measures.hpp"

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace jemput {

namespace {

template <class Field>
double number(Field field) {
    return static_cast<double>(field);
}

/// The measures under construction; each line of the functions below is one measure.
class Catalogue {
  public:
    void count(std::string_view name, std::string_view title, Better better, OfVisit value,
               std::string_view unit = translatable("people")) {
        add(name, title, unit, translatable("who came"), better, MeanOfReplications{std::move(value)});
    }

    void mean(std::string_view name, std::string_view title, std::string_view unit,
              std::string_view population, Better better, OfVisit value) {
        add(name, title, unit, population, better, MeanOfReplications{std::move(value)});
    }

    void mean_of_visits(std::string_view name, std::string_view title, std::string_view unit, Better better,
                        OfVisit value) {
        add(name, title, unit, translatable("visits"), better, MeanOfVisits{std::move(value)});
    }

    void share(std::string_view name, std::string_view title, std::string_view population, Better better,
               OfVisit sum, OfVisit over) {
        add(name, title, "share", population, better, Ratio{std::move(sum), std::move(over), true});
    }

    /// Mean of a time that is summed in microseconds.
    void time(std::string_view name, std::string_view title, std::string_view population, Better better,
              OfVisit sum, OfVisit over) {
        ratio(
            name, title, translatable("min"), population, better,
            [sum](const VisitRecord& r) { return sum(r) / microseconds_a_minute; }, std::move(over));
    }

    void ratio(std::string_view name, std::string_view title, std::string_view unit,
               std::string_view population, Better better, OfVisit sum, OfVisit over) {
        add(name, title, unit, population, better, Ratio{std::move(sum), std::move(over)});
    }

    template <class How>
    void add(std::string_view name, std::string_view title, std::string_view unit,
             std::string_view population, Better better, How how) {
        measures_.push_back({std::string(name), std::string(title), std::string(unit),
                             std::string(population), better, std::move(how)});
    }

    [[nodiscard]] std::vector<Measure> take() { return std::move(measures_); }

  private:
    std::vector<Measure> measures_;
};

OfVisit outcome(Outcome o) {
    return [o](const VisitRecord& r) { return number(r.count(o)); };
}

double began(const VisitRecord& r) {
    return number(r.began);
}
double came(const VisitRecord& r) {
    return number(r.arrivals);
}
double served(const VisitRecord& r) {
    return number(r.served());
}
double licensed(const VisitRecord& r) {
    return number(r.licensed());
}
double licensed_later(const VisitRecord& r) {
    return number(r.licensed_later);
}
double measured(const VisitRecord& r) {
    return number(r.measured);
}

/// Came, and left or was sent away without service.
double lost(const VisitRecord& r) {
    return number(r.count(Outcome::gave_up) + r.count(Outcome::balked) + r.count(Outcome::turned_away));
}

double not_served_within_30(const VisitRecord& r) {
    return number(r.not_served_within_30);
}

/// She can make her e-mail address without an officer: the step is hers alone, or has a way to do it alone.
bool has_emails_made_alone(const Scenario& scenario) {
    const bool has_skill = scenario.applicants.phone_skill > 0;
    return std::any_of(scenario.flow.begin(), scenario.flow.end(), [has_skill](const Step& step) {
        return step.when == When::no_email &&
               ((step.alone && has_skill) || (step.desk.empty() && !step.needs_officer()));
    });
}

bool has_people_who_come_again(const Scenario& scenario) {
    const ComesBack& shares = scenario.applicants.comes_back;
    return scenario.visits.size() > 1 &&
           std::max({shares.incomplete, shares.gave_up, shares.balked, shares.turned_away}) > 0;
}

/// The officers are not all on duty all the time: breaks, shifts, or a van that may be late.
bool has_time_off_duty(const Scenario& scenario) {
    return std::any_of(scenario.visits.begin(), scenario.visits.end(), [](const Visit& visit) {
        const std::vector<Member>& crew = visit.staff.crew;
        return visit.opening.late || !visit.staff.breaks.empty() ||
               std::any_of(crew.begin(), crew.end(), [](const Member& m) { return m.from || m.to; });
    });
}

void add_counts(Catalogue& all, const Scenario& scenario) {
    all.count("arrivals", translatable("people who came"), Better::none, came);
    all.count("licensed_on_the_spot", translatable("got the licence on the spot"), Better::higher,
              outcome(Outcome::licensed_on_the_spot));
    all.count("on_paper", translatable("served on paper, licence later"), Better::none,
              outcome(Outcome::on_paper));
    all.count("referred", translatable("referred to the office"), Better::none, outcome(Outcome::referred));
    all.count("returned_incomplete", translatable("sent home for missing papers"), Better::lower,
              outcome(Outcome::returned_incomplete));
    all.count("gave_up", translatable("lost patience and left"), Better::lower, outcome(Outcome::gave_up));
    all.count("balked", translatable("saw the crowd and went"), Better::lower, outcome(Outcome::balked));
    all.count("turned_away", translatable("sent away without service"), Better::lower,
              outcome(Outcome::turned_away));
    all.count("open_at_end", translatable("cases still open at the end"), Better::lower,
              outcome(Outcome::open_at_end));
    all.count("served", translatable("served, at once or on paper"), Better::higher, served);
    all.count("licensed_later", translatable("got the licence later"), Better::none, licensed_later);
    all.count("licences", translatable("licences in all"), Better::higher, licensed);
    all.count(
        "emails_made", translatable("e-mail addresses made"), Better::none,
        [](const VisitRecord& r) { return number(r.emails_made); }, translatable("e-mails"));
    if (has_emails_made_alone(scenario)) {
        all.count(
            "emails_made_alone", translatable("e-mail addresses made alone"), Better::none,
            [](const VisitRecord& r) { return number(r.emails_made_alone); }, translatable("e-mails"));
    }
    if (has_people_who_come_again(scenario)) {
        all.count("came_again", translatable("came again, not served before"), Better::none,
                  [](const VisitRecord& r) { return number(r.came_again); });
    }
    if (scenario.oss.meanwhile == Meanwhile::next_case) {
        all.count(
            "parked", translatable("cases put aside in an outage"), Better::none,
            [](const VisitRecord& r) { return number(r.parked); }, translatable("cases"));
    }
}

void add_waits_by_class(Catalogue& all) {
    all.time(
        "wait.priority.mean", translatable("mean wait with priority"),
        translatable("with priority, whose service began"), Better::lower,
        [](const VisitRecord& r) { return number(r.wait_with_priority); },
        [](const VisitRecord& r) { return number(r.began_with_priority); });
    all.time(
        "wait.others.mean", translatable("mean wait without priority"),
        translatable("without priority, whose service began"), Better::lower,
        [](const VisitRecord& r) { return number(r.wait - r.wait_with_priority); },
        [](const VisitRecord& r) { return number(r.began - r.began_with_priority); });
}

void add_waits(Catalogue& all, const Scenario& scenario) {
    constexpr std::string_view began_people = translatable("whose service began");
    using Of = PooledPercentile::Of;
    all.time(
        "wait.mean", translatable("mean wait"), began_people, Better::lower,
        [](const VisitRecord& r) { return number(r.wait); }, began);
    if (!scenario.queue.priority.empty()) add_waits_by_class(all);
    all.add("wait.p50", translatable("1 in 2 waits longer than"), translatable("min"), began_people,
            Better::lower, PooledPercentile{Of::waits, 0.5});
    all.add("wait.p90", translatable("1 in 10 waits longer than"), translatable("min"), began_people,
            Better::lower, PooledPercentile{Of::waits, 0.9});
    all.add("wait.p95", translatable("1 in 20 waits longer than"), translatable("min"), began_people,
            Better::lower, PooledPercentile{Of::waits, 0.95});
    all.share(
        "wait.over_15_min", translatable("wait longer than 15 minutes"), began_people, Better::lower,
        [](const VisitRecord& r) { return number(r.waited_over_15); }, began);
    all.share(
        "wait.over_30_min", translatable("wait longer than 30 minutes"), began_people, Better::lower,
        [](const VisitRecord& r) { return number(r.waited_over_30); }, began);
    all.time(
        "first_wait.mean", translatable("mean wait before the first call"), began_people, Better::lower,
        [](const VisitRecord& r) { return number(r.first_wait); }, began);
    const auto wait_max = [](const VisitRecord& r) { return number(r.wait_max) / microseconds_a_minute; };
    all.add("event_p90(wait.max)", translatable("longest wait, 1 visit in 10 over"), translatable("min"),
            translatable("visits"), Better::lower, PercentileOfVisits{wait_max, 0.9});
    all.share("not_served_within_30_min", translatable("not served within 30 minutes"),
              translatable("who came"), Better::lower, not_served_within_30, came);
    all.share("lost.share", translatable("lost, without service"), translatable("who came"), Better::lower,
              lost, came);
    all.time(
        "queue_time.mean", translatable("mean time in the queue"),
        translatable("who queued, also those who gave up"), Better::lower,
        [](const VisitRecord& r) { return number(r.queue_time); },
        [](const VisitRecord& r) { return number(r.queued); });
    if (scenario.desks.empty()) return;
    all.time(
        "desk_wait.mean", translatable("mean wait at partners' desks"),
        translatable("each time at a partner's desk"), Better::lower,
        [](const VisitRecord& r) { return number(r.desk_wait); },
        [](const VisitRecord& r) { return number(r.at_desks); });
}

void add_times(Catalogue& all) {
    using Of = PooledPercentile::Of;
    constexpr std::string_view served_people = translatable("served");
    constexpr std::string_view licensed_people = translatable("who got a licence");
    all.time(
        "time_in_system.mean", translatable("mean time from coming to leaving"), served_people, Better::lower,
        [](const VisitRecord& r) { return number(r.time_in_system); }, served);
    all.share(
        "time_in_system.over_60_min", translatable("there for more than 60 minutes"), served_people,
        Better::lower, [](const VisitRecord& r) { return number(r.in_system_over_60); }, served);
    all.share(
        "service.under_5_min", translatable("service in less than 5 minutes"), served_people, Better::higher,
        [](const VisitRecord& r) { return number(r.served_under_5); }, served);
    all.time(
        "blocked.mean", translatable("mean time stopped, no OSS or net"), translatable("whose service began"),
        Better::lower, [](const VisitRecord& r) { return number(r.blocked_time); }, began);
    all.time(
        "licence_delay.mean", translatable("mean time from coming to licence"), licensed_people,
        Better::lower, [](const VisitRecord& r) { return number(r.delay_on_the_spot + r.delay_later); },
        licensed);
    all.add("licence_delay.p95", translatable("1 in 20 gets it later than"), translatable("min"),
            licensed_people, Better::lower, PooledPercentile{Of::delays, 0.95});
    all.time(
        "licence_delay.on_the_spot.mean", translatable("mean time to it, on the spot"),
        translatable("licensed on the spot"), Better::lower,
        [](const VisitRecord& r) { return number(r.delay_on_the_spot); },
        outcome(Outcome::licensed_on_the_spot));
    all.time(
        "licence_delay.later.mean", translatable("mean time to it, if later"), translatable("licensed later"),
        Better::lower, [](const VisitRecord& r) { return number(r.delay_later); }, licensed_later);
}

void add_levels(Catalogue& all, const Scenario& scenario) {
    constexpr std::string_view opening = translatable("opening hours");
    const OfVisit on_duty = [](const VisitRecord& r) { return number(r.areas.on_duty); };
    all.ratio(
        "queue.mean", translatable("mean number in the queue"), translatable("people"), opening,
        Better::lower, [](const VisitRecord& r) { return number(r.areas.queue); }, measured);
    all.mean_of_visits("queue.max", translatable("mean of the longest queue"), translatable("people"),
                       Better::lower, [](const VisitRecord& r) { return number(r.queue_max); });
    all.add("event_p90(queue.max)", translatable("longest queue, 1 visit in 10 over"), translatable("people"),
            translatable("visits"), Better::lower,
            PercentileOfVisits{[](const VisitRecord& r) { return number(r.queue_max); }, 0.9});
    all.ratio(
        "in_system.mean", translatable("mean number present"), translatable("people"), opening, Better::lower,
        [](const VisitRecord& r) { return number(r.areas.in_system); }, measured);
    all.share(
        "officers.utilisation", translatable("officers' time that is occupied"), opening, Better::none,
        [](const VisitRecord& r) { return number(r.areas.occupied); }, on_duty);
    all.share(
        "officers.blocked_share", translatable("officers' time stopped"), opening, Better::lower,
        [](const VisitRecord& r) { return number(r.areas.blocked); }, on_duty);
    if (has_time_off_duty(scenario)) {
        all.mean("officers.on_duty", translatable("hours on duty, all officers"), translatable("h"), opening,
                 Better::none, [on_duty](const VisitRecord& r) { return on_duty(r) / microseconds_an_hour; });
    }
    all.share(
        "oss.down_share", translatable("time that OSS is down"), opening, Better::lower,
        [](const VisitRecord& r) { return number(r.areas.down); }, measured);
}

void add_money(Catalogue& all, const Scenario& scenario) {
    const Money& money = scenario.money;
    const bool is_calendar = scenario.visits.size() > 1;
    const OfVisit cost = [](const VisitRecord& r) { return number(r.cost); };
    all.mean_of_visits("officers.overtime", translatable("mean overtime"), translatable("min"), Better::lower,
                       [](const VisitRecord& r) { return number(r.overtime) / microseconds_a_minute; });
    all.mean("cost.total", translatable("cost"), "Rp",
             is_calendar ? translatable("all visits") : translatable("visits"), Better::lower, cost);
    all.ratio("cost.per_licence", translatable("cost per licence"), "Rp", translatable("who got a licence"),
              Better::lower, cost, licensed);
    if (money.budget.amount == 0) return;
    const double times = is_calendar ? 1 : number(money.visits_a_year);
    const double a_year = times / number(money.budget.amount);
    all.mean("budget.share", translatable("share of the budget"), "share", translatable("budget of a year"),
             Better::lower, [a_year](const VisitRecord& r) { return number(r.cost) * a_year; });
}

}  // namespace

std::vector<Measure> measures_of(const Plan& plan) {
    const Scenario& scenario = plan.scenario();
    Catalogue all;
    add_counts(all, scenario);
    add_waits(all, scenario);
    add_times(all);
    add_levels(all, scenario);
    if (!plan.is_endless()) add_money(all, scenario);
    return all.take();
}

std::vector<Measure> measures_of_one_visit(const Plan& plan) {
    std::vector<Measure> measures = measures_of(plan);
    std::erase_if(measures, [&plan](const Measure& measure) {
        return plan.visits().size() > 1 && std::holds_alternative<PooledPercentile>(measure.how);
    });
    return measures;
}

}  // namespace jemput
