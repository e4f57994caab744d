#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/describe_sections.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

std::vector<Cell> visit_row(const Description& d, std::size_t number) {
    const Language& language = d.language;
    const Setting& visit = d.settings[number];
    const Opening& opening = *visit.opening;
    std::vector<Cell> row{language.whole(static_cast<std::int64_t>(number) + 1),
                          as_date(language, opening.date),
                          place_in_words(*visit.place, language),
                          kind_in_words(visit.place->kind, language),
                          as_hours(language, opening.opens, opening.closes),
                          opening.hard_stop ? as_clock_of_day(language, *opening.hard_stop)
                                            : language.text("24 hours after closing"),
                          language.whole(visit.staff->officers)};
    if (d.there.no_signal)
        row.emplace_back(visit.place->has_internet ? language.text("yes") : language.text("no"));
    return row;
}

void describe_calendar(Description& d) {
    const Language& language = d.language;
    std::vector<std::string> header{language.text("Visit"),   language.text("Date"),
                                    language.text("Place"),   language.text("Kind of place"),
                                    language.text("Open"),    language.text("Hard stop"),
                                    language.text("Officers")};
    if (d.there.no_signal) header.push_back(language.text("Signal"));
    std::vector<std::vector<Cell>> rows;
    for (std::size_t i = 0; i < d.settings.size(); ++i)
        rows.push_back(visit_row(d, i));
    d.page.table(header, rows);
}

std::string course_in_words(const Description& d) {
    const Language& language = d.language;
    const bool may_be_turned_away = !d.is_endless() || d.there.capacity;
    const std::string coming = language.text(
        d.there.balking ? translatable("Whoever comes takes a ticket and joins the queue, unless she is "
                                       "turned away or does not join.")
        : may_be_turned_away
            ? translatable("Whoever comes takes a ticket and joins the queue, unless she is turned away.")
            : translatable("Whoever comes takes a ticket and joins the queue."));
    return coming + ' ' +
           language.text(
               "Her next step is the first one in the list of steps (section 2.5.2), from where she is on, "
               "that is for "
               "her. She goes to where it is done; when none is left she leaves with the licence.");
}

/// What goes on from visit to visit, and what begins anew.
std::string calendar_in_words(const Description& d) {
    const Language& language = d.language;
    const Mechanisms& m = d.there;
    std::string told = language.text(
        "Two visits do not overlap: a visit is stopped hard, too, when people may come to the next one. "
        "Queue and crew begin anew with each visit.");
    Sentences lasting;
    if (m.outages()) lasting.push_back(language.text("OSS"));
    if (m.paper) lasting.push_back(language.text("the forms on paper"));
    if (m.learning) lasting.push_back(language.text("the practice of officers"));
    if (m.pool) lasting.push_back(language.text("the owners of a place"));
    if (m.coming_again) lasting.push_back(language.text("those who come again"));
    if (lasting.empty()) return told;
    return told + ' ' +
           language.text("What goes on from visit to visit: {things}.",
                         fmt::arg("things", listed(language, lasting)));
}

void describe_overview(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "2.1 " + language.text("Base model overview"));
    if (d.is_endless()) {
        d.page.paragraph(
            language.text("One endless queue, which never opens or closes (a non-terminating simulation)."));
    } else {
        d.page.paragraph(language.plural(static_cast<std::int64_t>(d.settings.size()),
                                         "A terminating simulation of {n} visit:",
                                         "A terminating simulation of a calendar of {n} visits:"));
        describe_calendar(d);
    }
    d.page.paragraph(course_in_words(d));
    if (d.is_calendar()) d.page.paragraph(calendar_in_words(d));
}

void describe_base_logic(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "2.2 " + language.text("Base model logic"));
    if (!d.is_endless()) {
        d.page.heading(4, language.text("The visit"));
        Sentences told{language.text(
            "Whoever comes before the opening queues already; from the opening on officers call "
            "who queues.")};
        append(told, d.told_of_visits(
                         [&](const Setting& s) { return opening_in_words(s, d.scenario(), language); }));
        told.push_back(language.text("The visit is over when the last applicant has left."));
        d.page.list(told);
    }
    d.page.heading(4, language.text("With an officer"));
    const Mechanisms& m = d.there;
    const bool leads_elsewhere = m.roles || m.partner_desks || m.steps_alone || m.steps_beside;
    Sentences told{language.text(
        leads_elsewhere ? translatable("An officer does the steps of a case one after the other, as long as "
                                       "the next one is for her; else she lets the "
                                       "applicant go where it is done, and is free.")
                        : translatable("An officer does all steps of a case one after the other."))};
    if (d.there.referral && d.there.lacking_papers)
        told.push_back(
            language.text("Whoever is to be referred is referred, with complete papers or without."));
    if (d.there.steps_alone || d.there.steps_beside) {
        told.push_back(
            language.text("Steps that people do by themselves begin at once, beside the queue, on their own "
                          "phone: patience stands "
                          "still, and neither OSS nor a hotspot holds them up."));
    }
    d.page.list(told);
    const Sentences blocking = blocking_in_words(d.scenario(), language);
    if (!blocking.empty()) {
        d.page.heading(4, language.text("Without OSS or the internet"));
        d.page.list(blocking);
    }
    const Sentences paper = paper_in_words(d.scenario(), language);
    if (!paper.empty()) {
        d.page.heading(4, language.text("On paper"));
        d.page.list(paper);
    }
}

void describe_scenario_logic(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "2.3 " + language.text("Scenario logic"));
    d.page.paragraph(language.text(
        "The scenario is the base model with the numbers of section 3.2. The program could also "
        "simulate the following; the scenario has none of it:"));
    d.page.list(absent_in_words(d.scenario(), language));
}

void describe_algorithms(Description& d) {
    const Language& language = d.language;
    const Mechanisms& m = d.there;
    d.page.heading(3, "2.4 " + language.text("Algorithms"));
    Sentences told;
    if (m.rates) {
        told.push_back(
            language.text("Arrivals by rates: with S1 < S2 < … the points of a Poisson process of rate 1 and "
                          "Λ the cumulative rate of "
                          "the visit, party g arrives at Λ⁻¹(S_g m), with m the mean size of a party "
                          "(inversion, Çınlar 1975). Rates "
                          "are linear within a piece of the profile and 0 between the pieces."));
    }
    if (m.pool) {
        told.push_back(language.text(
            "Owners: each comes at the time at which a share u of the profile lies behind, with u uniform on "
            "[0, 1). Visits "
            "to one place share its owners; whoever was served or referred does not come again."));
    }
    if (m.random_outages && d.scenario().oss.at_opening == AtOpening::stationary) {
        told.push_back(
            language.text("OSS at the first opening: up with probability E[up] / (E[up] + E[down]); what is "
                          "left of the period that runs "
                          "has the density P(X > x) / E[X] (equilibrium distribution, Cox 1962)."));
    }
    if (m.hotspots) {
        told.push_back(language.text("Hotspots: processor sharing, in whole microseconds of work."));
    }
    if (m.learning) {
        told.push_back(
            language.text("Practice: the work takes max(floor, (before + n)^log2(rate)) times as long, with "
                          "n cases called so far, that in "
                          "hand included (Wright 1936)."));
    }
    Sentences factors;
    if (m.paces || m.roster) factors.push_back(language.text("pace"));
    if (m.learning) factors.push_back(language.text("practice"));
    if (m.fatigue) factors.push_back(language.text("fatigue"));
    if (m.slow_hours) factors.push_back(language.text("slow hours"));
    if (!factors.empty()) {
        told.push_back(language.text("Read when a step begins, and holding until it ends: {factors}.",
                                     fmt::arg("factors", listed(language, factors))));
    }
    if (m.paces || m.roster) told.push_back(language.text("Work takes 1 / pace of its time."));
    append(told, money_in_words(d.scenario(), language));
    if (told.empty()) told.push_back(language.text("None but what section 2.2 says."));
    d.page.list(told);
}

}  // namespace

void describe_logic(Description& d) {
    d.page.heading(2, "2 " + d.language.text("Logic"));
    describe_overview(d);
    describe_base_logic(d);
    describe_scenario_logic(d);
    describe_algorithms(d);
}

}  // namespace jemput
