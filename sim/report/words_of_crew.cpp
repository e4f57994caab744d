#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string hard_stop_in_words(const Opening& opening, const Mechanisms& there, const Language& language) {
    const std::string when =
        opening.hard_stop ? language.text("At {time} the visit is stopped hard",
                                          fmt::arg("time", as_clock_of_day(language, *opening.hard_stop)))
                          : language.text("24 hours after closing the visit is stopped hard");
    return there.paper ? language.text(
                             "{when}: everybody leaves at once; cases that an officer has begun go on "
                             "paper, all others are turned away.",
                             fmt::arg("when", when))
                       : language.text(
                             "{when}: everybody leaves at once; cases that an officer has begun stay open, "
                             "all others are turned away.",
                             fmt::arg("when", when));
}

std::string member_in_words(std::size_t number, const Member& member, const Language& language) {
    Sentences facts;
    facts.push_back(member.does.empty() ? language.text("does every step")
                                        : language.text("does only {steps}",
                                                        fmt::arg("steps", listed(language, member.does))));
    if (member.from)
        facts.push_back(language.text("comes at {time}", fmt::arg("time", as_clock(language, *member.from))));
    if (member.to) {
        facts.push_back(language.text("goes home at {time}, when the case in hand is finished",
                                      fmt::arg("time", as_clock_of_day(language, *member.to))));
    }
    if (member.speed != 1)
        facts.push_back(
            language.text("has the pace {pace}", fmt::arg("pace", number_in_words(language, member.speed))));
    return language.text("Officer {number}: {facts}.", fmt::arg("number", number),
                         fmt::arg("facts", join(facts, "; ")));
}

void tell_members(const Staff& staff, const Language& language, Sentences& told) {
    const bool all_do_all = std::all_of(staff.crew.begin(), staff.crew.end(), [](const Member& m) {
        return m.does.empty() && !m.from && !m.to && m.speed == 1;
    });
    if (all_do_all) {
        told.push_back(language.plural(staff.officers, "{n} officer, who does every step.",
                                       "{n} officers, each of whom does every step."));
        return;
    }
    told.push_back(language.plural(staff.officers, "{n} officer.", "{n} officers."));
    for (std::size_t i = 0; i < staff.crew.size(); ++i)
        told.push_back(member_in_words(i + 1, staff.crew[i], language));
    const auto others = staff.officers - static_cast<int>(staff.crew.size());
    if (others > 0)
        told.push_back(language.plural(others, "{n} more officer does every step, all the time, at pace 1.",
                                       "{n} more officers do every step, all the time, at pace 1."));
}

void tell_assignment(const Staff& staff, const Language& language, Sentences& told) {
    if (staff.officers < 2) return;
    switch (staff.assign) {
        case Assign::longest_idle:
            told.push_back(
                language.text("Of several idle officers the one who has been idle longest calls first."));
            return;
        case Assign::fastest:
            told.push_back(
                language.text("Of several idle officers the one with the greatest pace calls first; of "
                              "equally fast ones, the one "
                              "who has been idle longest."));
            return;
        case Assign::listed:
            told.push_back(language.text(
                "Of several idle officers the first in the order of their numbers calls first."));
            return;
    }
}

void tell_roster(const Staff& staff, const Language& language, Sentences& told) {
    if (staff.roster.speeds.empty()) return;
    Sentences speeds;
    for (const double speed : staff.roster.speeds)
        speeds.push_back(number_in_words(language, speed));
    const std::string paces = join(speeds, "; ");
    told.push_back(
        staff.roster.is_random
            ? language.text("They are drawn at random, anew for each visit, from a roster with these paces: "
                            "{paces}.",
                            fmt::arg("paces", paces))
            : language.text("They are the first of a roster with these paces: {paces}.",
                            fmt::arg("paces", paces)));
}

std::string break_in_words(const Break& time_off, const Language& language) {
    const std::string name =
        time_off.name.empty()
            ? language.text("Break")
            : language.text("Break {name}", fmt::arg("name", language.of_scenario(time_off.name)));
    return language.text(
        time_off.is_together
            ? translatable("{break} of {length} from {time} on, all at once. Who has a case in hand finishes "
                           "it first; "
                           "the break keeps its length.")
            : translatable(
                  "{break} of {length} from {time} on, one officer after the other. Who has a case in hand "
                  "finishes it first; the break keeps its length."),
        fmt::arg("break", name), fmt::arg("length", length_in_words(language, time_off.length)),
        fmt::arg("time", as_clock(language, time_off.from)));
}

void tell_practice_and_fatigue(const Staff& staff, const Language& language, Sentences& told) {
    const Learning& l = staff.learning;
    if (l.rate < 1) {
        told.push_back(
            language.text("Practice: each doubling of her cases multiplies the time of an officer's work by "
                          "{rate}, beginning with "
                          "{before} cases done before; the factor does not fall below {floor}.",
                          fmt::arg("rate", number_in_words(language, l.rate)),
                          fmt::arg("before", number_in_words(language, l.cases_before)),
                          fmt::arg("floor", number_in_words(language, l.floor))));
    }
    const Fatigue& f = staff.fatigue;
    if (f.per_hour <= 0) return;
    const std::string from = f.after ? as_clock(language, *f.after) : language.text("the opening");
    told.push_back(
        language.text("Fatigue: each hour from {from} on adds {share} to the time that work takes.",
                      fmt::arg("from", from), fmt::arg("share", share_in_words(language, f.per_hour))));
}

}  // namespace

Sentences opening_in_words(const Setting& setting, const Scenario& scenario, const Language& language) {
    if (setting.opening == nullptr) return {};
    const Opening& opening = *setting.opening;
    Sentences told;
    if (opening.late) {
        told.push_back(
            language.text("The van is late by a time that is {late}, at most until closing; then the first "
                          "applicant is called.",
                          fmt::arg("late", distribution_in_words(language, *opening.late))));
    }
    told.push_back(language.text(opening.at_closing == AtClosing::serve_inside
                                     ? translatable("At closing the gate closes: whoever comes later is "
                                                    "turned away, those inside are served, in "
                                                    "overtime.")
                                     : translatable("At closing the gate closes: whoever comes later is "
                                                    "turned away; those in the queue whom no "
                                                    "officer has called yet are sent home (turned away); "
                                                    "cases that have begun are finished.")));
    const Mechanisms there = mechanisms_of(scenario);
    told.push_back(hard_stop_in_words(opening, there, language));
    if (there.partner_desks)
        told.push_back(language.text(
            "Whoever then has her licence and is at a partner's desk counts as licensed on the spot."));
    return told;
}

Sentences crew_in_words(const Setting& setting, const Language& language) {
    const Staff& staff = *setting.staff;
    Sentences told;
    tell_members(staff, language, told);
    tell_roster(staff, language, told);
    tell_assignment(staff, language, told);
    for (const Break& time_off : staff.breaks)
        told.push_back(break_in_words(time_off, language));
    tell_practice_and_fatigue(staff, language, told);
    return told;
}

}  // namespace jemput
