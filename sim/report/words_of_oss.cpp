#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

void tell_random_outages(const Oss& oss, const Language& language, Sentences& told) {
    told.push_back(
        language.text("OSS is up and down in turn, whatever the officers do, by day and night. Time up: "
                      "{up}. Time down: {down}.",
                      fmt::arg("up", distribution_in_words(language, *oss.up)),
                      fmt::arg("down", distribution_in_words(language, *oss.down))));
}

std::string known_outage_in_words(const KnownOutage& outage, const Language& language) {
    return fmt::format(
        "{} {}–{}", as_date(language, outage.date),
        as_clock(language, outage.from, outage.from % std::chrono::minutes{1} != Duration::zero()),
        outage.to <= std::chrono::hours{24} ? as_clock_of_day(language, outage.to)
                                            : as_clock(language, outage.to));
}

void tell_interruption(const Oss& oss, const Language& language, Sentences& told) {
    const auto rule = [&] {
        switch (oss.interrupted) {
            case Interrupted::resume:
                return translatable("A step that an outage of OSS interrupts goes on where it was.");
            case Interrupted::repeat_same:
                return translatable(
                    "A step that an outage of OSS interrupts begins again and takes as long as before.");
            case Interrupted::repeat_new:
                return translatable(
                    "A step that an outage of OSS interrupts begins again and takes a new time.");
            case Interrupted::restart:
                return translatable(
                    "A case that an outage of OSS interrupts begins again at step {step} (or at the "
                    "interrupted step, if that comes before), in new times.");
        }
        return std::string_view{};
    };
    told.push_back(language.text(rule(), fmt::arg("step", oss.restart_from)));
    if (oss.session_expires) {
        told.push_back(
            language.text("A case at a step that needs OSS and that was blocked for at least {time} has lost "
                          "its session and begins "
                          "again at step {step} (or at its own step, if that comes before), in new times.",
                          fmt::arg("time", length_in_words(language, *oss.session_expires)),
                          fmt::arg("step", oss.restart_from)));
    }
}

void tell_meanwhile(const Oss& oss, const Language& language, Sentences& told) {
    told.push_back(oss.meanwhile == Meanwhile::wait
                       ? language.text("While a case is blocked, its officer waits with the applicant.")
                       : language.text("While a case is blocked and paper is not due, its officer puts it "
                                       "aside (at most one) and calls the "
                                       "next applicant; the case that was put aside is taken up again when "
                                       "it can go on, when paper is due "
                                       "for it, or when nobody else can be called."));
}

/// What blocks a case, as far as it can happen.
std::string_view why_blocked(bool by_oss, bool by_internet) {
    if (!by_internet)
        return translatable(
            "A case that comes to a step that needs OSS while OSS is down is blocked at the desk, with its "
            "officer, "
            "until OSS is back.");
    if (!by_oss)
        return translatable(
            "A case that comes to a step that needs the internet where it is away is blocked at the desk, "
            "with its "
            "officer, until it is back.");
    return translatable(
        "A case that comes to a step for which OSS or the internet is away is blocked at the desk, with its "
        "officer, "
        "until all that it needs is back.");
}

/// Since when paper is taken, for each reason that a case may be blocked.
void tell_when_paper_is_due(const Scenario& scenario, const Language& language, Sentences& told) {
    const Mechanisms m = mechanisms_of(scenario);
    const std::string after = length_in_words(language, scenario.oss.paper_after);
    if (m.outages() && m.oss_steps) {
        told.push_back(
            language.text("From {time} after the beginning of an outage of OSS until its end, each case that "
                          "needs OSS goes on paper; "
                          "before, it waits.",
                          fmt::arg("time", after)));
    }
    if (m.drop_outs) {
        told.push_back(
            language.text("From {time} after the beginning of a drop-out of a hotspot until its end, each "
                          "case there that needs the "
                          "internet goes on paper; before, it waits.",
                          fmt::arg("time", after)));
    }
    if (m.no_signal)
        told.push_back(language.text(
            "Where there is no signal, each case that needs the internet goes on paper at once."));
}

}  // namespace

Sentences oss_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    Sentences told;
    if (m.random_outages) tell_random_outages(scenario.oss, language, told);
    if (m.known_outages) {
        Sentences times;
        for (const KnownOutage& outage : scenario.oss.known)
            times.push_back(known_outage_in_words(outage, language));
        told.push_back(language.text("Known outages of OSS: {times}.", fmt::arg("times", join(times, "; "))));
    }
    if (m.slow_hours) {
        for (const SlowHours& slow : scenario.oss.slow)
            told.push_back(language.text(
                "Every day {hours} steps that need OSS and begin then take {factor} times as long.",
                fmt::arg("hours", as_hours(language, slow.from, slow.to)),
                fmt::arg("factor", number_in_words(language, slow.factor))));
    }
    return told;
}

Sentences internet_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    const Internet& internet = scenario.internet;
    Sentences told;
    if (m.hotspots) {
        told.push_back(
            language.plural(internet.hotspots,
                            "The van has {n} hotspot. Steps on it are at full speed up to {steps} at a time: "
                            "n steps that are online on it each go on at the rate min(1, {steps} / n).",
                            "The van has {n} hotspots, to which the officers belong in turn. Steps are at "
                            "full speed up to {steps} at a time on each: n steps that are online on one "
                            "hotspot each go on at the rate min(1, {steps} / n).",
                            fmt::arg("steps", number_in_words(language, internet.steps_at_full_speed))));
    }
    const std::vector<Setting> settings = settings_of(scenario);
    const bool has_office =
        std::any_of(settings.begin(), settings.end(), [](const Setting& s) { return s.is_at_office(); });
    if (m.hotspots && has_office) told.push_back(language.text("The office has a line of its own."));
    if (m.drop_outs) {
        told.push_back(
            language.text("Each hotspot is up at every opening and then down and up in turn, by itself. Time "
                          "up: {up}. Time down: {down}. A step "
                          "that a drop-out interrupts goes on where it was.",
                          fmt::arg("up", distribution_in_words(language, *internet.up)),
                          fmt::arg("down", distribution_in_words(language, *internet.down))));
    }
    if (m.no_signal) {
        std::vector<Sentences> of_each;
        for (const Setting& setting : settings)
            of_each.push_back(
                setting.has_internet()
                    ? Sentences{}
                    : Sentences{language.text("There is no signal: no step that needs the internet can "
                                              "be done.")});
        append(told, told_once(language, of_each));
    }
    return told;
}

Sentences blocking_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    const bool by_oss = m.outages() && m.oss_steps;
    if (!by_oss && !m.drop_outs && !m.no_signal) return {};
    Sentences told{language.text(why_blocked(by_oss, m.drop_outs || m.no_signal))};
    if (by_oss) tell_interruption(scenario.oss, language, told);
    if (by_oss || m.drop_outs) tell_meanwhile(scenario.oss, language, told);
    if (!m.paper) told.push_back(language.text("Nothing is done on paper: the applicant waits at the desk."));
    return told;
}

Sentences paper_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    if (!m.paper) return {};
    const Backlog& b = scenario.backlog;
    Sentences told;
    tell_when_paper_is_due(scenario, language, told);
    told.push_back(
        language.text("Filling in the form at the desk takes a time that is {time}. Then the applicant "
                      "leaves with a receipt.",
                      fmt::arg("time", distribution_in_words(language, scenario.oss.paper_time))));
    told.push_back(language.text(m.outages()
                                     ? translatable("Forms are typed in the order in which they were taken, "
                                                    "while OSS is up; one form takes a time that is {time}.")
                                     : translatable("Forms are typed in the order in which they were taken; "
                                                    "one form takes a time that is {time}."),
                                 fmt::arg("time", distribution_in_words(language, b.entry))));
    const std::vector<Setting> settings = settings_of(scenario);
    if (std::any_of(settings.begin(), settings.end(), [](const Setting& s) { return s.has_internet(); })) {
        told.push_back(language.text(
            m.drop_outs
                ? translatable("An idle officer of the visit types forms while nobody queues whom she could "
                               "call and her internet is up.")
                : translatable(
                      "An idle officer of the visit types forms while nobody queues whom she could call.")));
    }
    told.push_back(language.plural(b.officers,
                                   "Else {n} clerk at the office types them, Monday to Friday {hours}, from "
                                   "the next office day after the visit "
                                   "on.",
                                   "Else {n} clerks at the office type them, Monday to Friday {hours}, from "
                                   "the next office day after the visit "
                                   "on.",
                                   fmt::arg("hours", as_hours(language, b.office_opens, b.office_closes))));
    told.push_back(language.text(
        "From its entry until the licence is with the applicant it takes a time that is {time}.",
        fmt::arg("time", distribution_in_words(language, b.delivery))));
    if (m.lacking_whatsapp && b.without_whatsapp) {
        told.push_back(
            language.text("For an applicant without WhatsApp it takes a time that is {time} instead.",
                          fmt::arg("time", distribution_in_words(language, *b.without_whatsapp))));
    }
    told.push_back(language.plural(
        b.give_up_days, "A form that could not be typed on {n} office day is given up and stays open.",
        "A form that could not be typed on {n} office days is given up and stays open."));
    return told;
}

}  // namespace jemput
