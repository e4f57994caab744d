#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The desk of that id, in words for people.
std::string desk_in_words(const Scenario& scenario, const std::string& id, const Language& language) {
    const auto desk =
        std::find_if(scenario.desks.begin(), scenario.desks.end(), [&](const Desk& d) { return d.id == id; });
    return desk == scenario.desks.end() || desk->name.empty() ? id : language.of_scenario(desk->name);
}

void tell_priority(const Scenario& scenario, const Language& language, Sentences& told) {
    Sentences classes;
    const bool has_appointments = mechanisms_of(scenario).appointments;
    for (const Priority p : scenario.queue.priority) {
        if (p == Priority::appointment && has_appointments)
            classes.push_back(language.text("people with an appointment"));
        if (p == Priority::vulnerable && scenario.applicants.vulnerable > 0)
            classes.push_back(language.text("the elderly, disabled and pregnant"));
    }
    if (classes.empty()) return;
    told.push_back(
        language.text("Called before all others, in this order of classes: {classes}; within a class by "
                      "ticket. Nobody is taken from "
                      "a desk for them.",
                      fmt::arg("classes", join(classes, "; "))));
}

void tell_balking(const Scenario& scenario, const Language& language, Sentences& told) {
    if (!scenario.queue.balking) return;
    const Balking& balking = *scenario.queue.balking;
    if (balking.harmonic) {
        told.push_back(
            language.text("Whoever finds n people present, those in service included, joins with probability "
                          "1 / (1 + {h} n), and "
                          "else leaves at once.",
                          fmt::arg("h", number_in_words(language, *balking.harmonic))));
    } else {
        told.push_back(
            language.text("Whoever finds many people present, those in service included, may leave at once; "
                          "from this number of "
                          "people on, the share who join: {stays}. Below the first number all join.",
                          fmt::arg("stays", shares_in_words(language, balking.stays))));
    }
    const std::vector<Setting> settings = settings_of(scenario);
    const bool is_invited =
        std::any_of(settings.begin(), settings.end(), [](const Setting& s) { return s.is_invited(); });
    const double factor = scenario.applicants.at_invited_place.balking;
    if (is_invited && factor != 1) {
        told.push_back(
            language.text("At invited places the probability of leaving so is multiplied by {factor}.",
                          fmt::arg("factor", number_in_words(language, factor))));
    }
    const Mechanisms m = mechanisms_of(scenario);
    if (m.appointments) told.push_back(language.text("People with an appointment join in any case."));
    if (m.carik) told.push_back(language.text("People who come with the carik join in any case."));
}

}  // namespace

std::string place_in_words(const Site& place, const Language& language) {
    return place.name.empty() ? language.text("a place without a name") : language.of_scenario(place.name);
}

std::string kind_in_words(SiteKind kind, const Language& language) {
    switch (kind) {
        case SiteKind::busy_place:
            return language.text("busy place");
        case SiteKind::invited:
            return language.text("invited place");
        case SiteKind::office:
            return language.text("office");
    }
    return {};
}

Sentences queue_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    Sentences told{
        language.text("There is one queue for all officers, in the order of tickets (first come, first "
                      "served). An officer who is free calls the first in it whose next step she does; "
                      "whoever joins while such an officer is idle is called at once.")};
    tell_priority(scenario, language, told);
    if (m.steps_alone || m.steps_beside || m.partner_desks || m.roles) {
        told.push_back(
            language.text("Whoever comes back to the queue, from another officer, a partner's desk or a step "
                          "of her own, keeps class "
                          "and ticket, and stands where she would have stood."));
    }
    if (scenario.queue.capacity) {
        told.push_back(language.plural(*scenario.queue.capacity,
                                       "At most {n} person may be present, those in service included; "
                                       "whoever comes beyond is turned away.",
                                       "At most {n} people may be present, those in service included; "
                                       "whoever comes beyond is turned away."));
    }
    tell_balking(scenario, language, told);
    if (m.patience)
        told.push_back(
            language.text("Whoever has queued as long as her patience lasts gives up and leaves."));
    return told;
}

std::string step_in_words(const Step& step, const Language& language) {
    return step.name.empty() ? step.id : fmt::format("{} ({})", step.id, language.of_scenario(step.name));
}

std::string when_in_words(When when, const Language& language) {
    switch (when) {
        case When::always:
            return language.text("everybody");
        case When::no_email:
            return language.text("those without an e-mail address, who have one after it");
        case When::has_email:
            return language.text("those who have an e-mail address by then");
        case When::no_npwp:
            return language.text("those without a tax number, who have one after it");
        case When::has_npwp:
            return language.text("those who have a tax number by then");
        case When::no_whatsapp:
            return language.text("those without WhatsApp");
        case When::several_kbli:
            return language.text("those with more than one activity (KBLI)");
    }
    return {};
}

std::string needs_in_words(const Step& step, const Scenario& scenario, const Language& language) {
    if (!step.desk.empty())
        return language.text("partner's desk: {desk}",
                             fmt::arg("desk", desk_in_words(scenario, step.desk, language)));
    if (!step.needs_officer()) return language.text("by herself, beside the queue");
    if (step.needs_oss()) return language.text("an officer, the internet and OSS");
    if (step.needs_internet()) return language.text("an officer and the internet");
    return language.text("an officer");
}

Sentences particulars_in_words(const Step& step, const Scenario& scenario, const Language& language) {
    Sentences told;
    const Mechanisms m = mechanisms_of(scenario);
    if (step.is_per_kbli) told.push_back(language.text("takes its time once for each activity (KBLI)"));
    if (m.hotspots && step.needs_internet() && step.online != 1) {
        told.push_back(
            language.text("the last {share} of its time is online work, which a shared hotspot slows down",
                          fmt::arg("share", share_in_words(language, step.online))));
    }
    if (m.steps_alone && step.alone) {
        told.push_back(
            language.text("those with phone skill do it alone, in a time that is {time}; {share} of them "
                          "fail, and an officer then "
                          "does it with them",
                          fmt::arg("time", distribution_in_words(language, step.alone->time)),
                          fmt::arg("share", share_in_words(language, step.alone->fails))));
    }
    return told;
}

Sentences partner_desks_in_words(const Scenario& scenario, const Language& language) {
    if (!mechanisms_of(scenario).partner_desks) return {};
    Sentences told;
    for (const Desk& desk : scenario.desks) {
        told.push_back(language.plural(desk.officers,
                                       "Partner's desk {desk}: {n} officer, with a queue of its own.",
                                       "Partner's desk {desk}: {n} officers, with a queue of its own.",
                                       fmt::arg("desk", desk_in_words(scenario, desk.id, language))));
    }
    told.push_back(
        language.text("Partners serve in the order in which people come to their desk, from the opening "
                      "until the last one has left. "
                      "Nobody gives up there, and neither the pace of officers nor OSS matters to them. "
                      "Steps at partners that come "
                      "when no other step is left follow with the licence in hand: they do not delay it."));
    return told;
}

}  // namespace jemput
