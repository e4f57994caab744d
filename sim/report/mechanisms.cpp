#include "sim/report/mechanisms.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace jemput {

namespace {

template <class Items, class Is>
bool any(const Items& items, Is is) {
    return std::any_of(std::begin(items), std::end(items), is);
}

bool has_step_for(const Scenario& scenario, When when) {
    return any(scenario.flow, [when](const Step& step) { return step.when == when; });
}

/// After some visit there is one to the same place, or to the office.
bool has_later_chance(const std::vector<Visit>& visits) {
    for (auto visit = visits.begin(); visit != visits.end(); ++visit) {
        const bool has_chance = std::any_of(visit + 1, visits.end(), [&](const Visit& later) {
            return later.site.name == visit->site.name || later.site.kind == SiteKind::office;
        });
        if (has_chance) return true;
    }
    return false;
}

void find_arrivals(Mechanisms& m, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        const Arrivals& a = *setting.arrivals;
        m.rates = m.rates || (!a.pool && (a.rate || !a.profile.empty()));
        m.listed_people = m.listed_people || !a.times.empty();
        m.pool = m.pool || a.pool;
        m.groups = m.groups || any(a.groups, [](const auto& group) { return group.first > 1; });
        m.appointments = m.appointments || a.appointments;
        m.carik = m.carik || a.carik;
        m.day_level = m.day_level || a.day_cv > 0;
    }
}

void find_attributes(Mechanisms& m, const Scenario& scenario, const std::vector<Setting>& settings) {
    const Applicants& people = scenario.applicants;
    const auto lacks = [&](double elsewhere, std::optional<double> invited) {
        return any(settings, [&](const Setting& s) {
            return (s.is_invited() ? invited.value_or(elsewhere) : elsewhere) < 1;
        });
    };
    m.lacking_email = lacks(people.email, people.at_invited_place.email) &&
                      (has_step_for(scenario, When::no_email) || has_step_for(scenario, When::has_email));
    m.lacking_npwp =
        people.npwp < 1 && (has_step_for(scenario, When::no_npwp) || has_step_for(scenario, When::has_npwp));
    m.lacking_papers = lacks(people.complete_papers, people.at_invited_place.complete_papers) ||
                       any(settings, [](const Setting& s) {
                           return s.arrivals->carik && s.arrivals->carik->complete_papers < 1;
                       });
    const bool is_told_otherwise =
        scenario.oss.when_down == WhenDown::paper && scenario.backlog.without_whatsapp;
    m.lacking_whatsapp =
        people.whatsapp < 1 && (has_step_for(scenario, When::no_whatsapp) || is_told_otherwise);
    const auto most_activities = [&](std::int64_t number) {
        return any(people.kbli, [number](const auto& k) { return k.first > number && k.second > 0; });
    };
    const bool refers_by_kbli =
        scenario.referral.above_kbli && most_activities(*scenario.referral.above_kbli);
    m.referral = refers_by_kbli || (scenario.referral.of_companies && people.company > 0);
    m.several_activities =
        most_activities(1) && (refers_by_kbli || has_step_for(scenario, When::several_kbli) ||
                               any(scenario.flow, [](const Step& step) { return step.is_per_kbli; }));
    m.patience = people.patience.has_value();
    const ComesBack& back = people.comes_back;
    m.coming_again = has_later_chance(scenario.visits) &&
                     std::max({back.incomplete, back.gave_up, back.balked, back.turned_away}) > 0;
}

void find_way(Mechanisms& m, const Scenario& scenario) {
    m.priority = any(scenario.queue.priority, [&](Priority p) {
        return p == Priority::appointment ? m.appointments : scenario.applicants.vulnerable > 0;
    });
    m.capacity = scenario.queue.capacity.has_value();
    m.balking = scenario.queue.balking.has_value();
    m.partner_desks = any(scenario.flow, [](const Step& step) { return !step.desk.empty(); });
    m.steps_alone = scenario.applicants.phone_skill > 0 &&
                    any(scenario.flow, [](const Step& step) { return step.alone.has_value(); });
    m.steps_beside =
        any(scenario.flow, [](const Step& step) { return step.desk.empty() && !step.needs_officer(); });
}

void find_crew(Mechanisms& m, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        const Staff& staff = *setting.staff;
        m.roles = m.roles || any(staff.crew, [](const Member& member) { return !member.does.empty(); });
        m.paces = m.paces || any(staff.crew, [](const Member& member) { return member.speed != 1; });
        m.shifts = m.shifts || any(staff.crew, [](const Member& member) { return member.from || member.to; });
        m.roster = m.roster || !staff.roster.speeds.empty();
        m.breaks = m.breaks || !staff.breaks.empty();
        m.learning = m.learning || staff.learning.rate < 1;
        m.fatigue = m.fatigue || staff.fatigue.per_hour > 0;
    }
}

void find_money(Mechanisms& m, const Scenario& scenario, const std::vector<Setting>& settings) {
    const Money& money = scenario.money;
    const bool has_van = any(settings, [](const Setting& s) { return s.opening && !s.is_at_office(); });
    m.overtime_pay = !scenario.horizon && money.overtime_per_hour.amount > 0;
    m.costs = m.overtime_pay || (has_van && (money.per_officer.amount > 0 || money.connection.amount > 0 ||
                                             money.transport_per_km.amount > 0));
    m.budget = !scenario.horizon && money.budget.amount > 0;
}

void find_blocking(Mechanisms& m, const Scenario& scenario, const std::vector<Setting>& settings) {
    const Oss& oss = scenario.oss;
    const bool has_online_steps = any(scenario.flow, [](const Step& s) { return s.needs_internet(); });
    const bool has_van = any(settings, [](const Setting& s) { return !s.is_at_office(); });
    m.oss_steps = any(scenario.flow, [](const Step& step) { return step.needs_oss(); });
    m.random_outages = oss.up.has_value();
    m.known_outages = !oss.known.empty();
    m.slow_hours = m.oss_steps && any(oss.slow, [](const SlowHours& s) { return s.factor != 1; });
    m.hotspots = scenario.internet.hotspots > 0 && has_online_steps && has_van;
    m.drop_outs = m.hotspots && scenario.internet.up.has_value();
    m.no_signal = has_online_steps && any(settings, [](const Setting& s) { return !s.has_internet(); });
    m.paper = oss.when_down == WhenDown::paper;
}

}  // namespace

std::vector<Setting> settings_of(const Scenario& scenario) {
    if (scenario.horizon) return {{&scenario.horizon->arrivals, &scenario.horizon->staff, nullptr, nullptr}};
    std::vector<Setting> settings;
    for (const Visit& visit : scenario.visits)
        settings.push_back({&visit.arrivals, &visit.staff, &visit.opening, &visit.site});
    return settings;
}

Mechanisms mechanisms_of(const Scenario& scenario) {
    const std::vector<Setting> settings = settings_of(scenario);
    Mechanisms m;
    find_arrivals(m, settings);
    find_attributes(m, scenario, settings);
    find_way(m, scenario);
    find_crew(m, settings);
    find_money(m, scenario, settings);
    find_blocking(m, scenario, settings);
    for (const Setting& setting : settings) {
        m.late = m.late || (setting.opening && setting.opening->late);
        m.hard_stop = m.hard_stop || (setting.opening && setting.opening->hard_stop);
    }
    return m;
}

std::vector<std::string> absent_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    const bool has_clock = !scenario.horizon;
    const bool has_several_officers =
        any(settings_of(scenario), [](const Setting& s) { return s.staff->officers > 1; });
    struct Item {
        bool is_absent;
        std::string_view words;
    };
    const Item items[]{
        {!m.pool, translatable("a limited number of owners around the place, who are used up")},
        {!m.groups, translatable("people who come in groups")},
        {!m.appointments, translatable("appointments")},
        {!m.carik, translatable("a village secretary (carik) who brings people")},
        {!m.day_level, translatable("good and bad days: a random level of the demand")},
        {!m.coming_again, translatable("people who come again on a later visit")},
        {!m.lacking_email, translatable("people without an e-mail address")},
        {!m.lacking_npwp, translatable("people without a tax number")},
        {!m.lacking_papers, translatable("incomplete papers")},
        {!m.referral, translatable("referral of companies, or of people with many activities")},
        {!m.several_activities, translatable("people with several activities (KBLI)")},
        {!m.patience, translatable("people who give up queueing")},
        {!m.balking, translatable("people who see how many are there and do not join")},
        {!m.capacity, translatable("a limit on the number of people who may be present")},
        {!m.priority, translatable("priority in the queue")},
        {!m.partner_desks, translatable("desks of partners")},
        {!m.steps_alone && !m.steps_beside, translatable("steps that people do by themselves")},
        {!m.roles && has_several_officers, translatable("officers who do only some of the steps")},
        {!m.paces && !m.roster, translatable("officers of different pace")},
        {!m.shifts, translatable("shifts shorter than the visit")},
        {!m.breaks, translatable("breaks")},
        {!m.learning, translatable("practice: officers who become faster")},
        {!m.fatigue, translatable("fatigue: officers who become slower")},
        {!m.late && has_clock, translatable("a late arrival of the van")},
        {!m.outages(), translatable("outages of OSS")},
        {!m.slow_hours, translatable("hours in which OSS is slow")},
        {!m.hotspots, translatable("hotspots that officers share")},
        {m.hotspots && !m.drop_outs, translatable("drop-outs of the hotspots")},
        {!m.no_signal, translatable("places without a signal")},
        {!m.paper, translatable("forms on paper that are typed later")},
        {!m.costs && has_clock, translatable("costs")},
        {m.costs && !m.overtime_pay, translatable("pay for overtime")},
        {!m.budget && has_clock, translatable("a budget")},
    };
    std::vector<std::string> absent;
    for (const Item& item : items)
        if (item.is_absent) absent.push_back(language.text(item.words));
    return absent;
}

}  // namespace jemput
