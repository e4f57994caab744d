#include "sim/core/text.hpp"
#include "sim/report/describe_sections.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

void describe_entities(Description& d) {
    const Language& language = d.language;
    d.page.heading(4, "2.5.1 " + language.text("Entities"));
    const std::vector<AttributeWords> attributes = attributes_in_words(d.scenario(), language);
    if (attributes.empty()) {
        d.page.paragraph(language.text(
            "Applicants. All are alike: the time of their arrival is all that tells them apart."));
    } else {
        d.page.paragraph(
            language.text("Applicants. Each has these attributes, drawn independently of one another:"));
        std::vector<std::vector<Cell>> rows;
        for (const AttributeWords& a : attributes)
            rows.push_back({a.name, a.value, a.effect});
        d.page.table({language.text("Attribute"), language.text("Share or distribution"),
                      language.text("What it does")},
                     rows);
    }
    if (d.there.paper)
        d.page.paragraph(language.text(
            "Forms on paper: one for each case that went on paper, until its licence is with the "
            "applicant or it is given up."));
}

void describe_activities(Description& d) {
    const Language& language = d.language;
    d.page.heading(4, "2.5.2 " + language.text("Activities"));
    std::vector<std::vector<Cell>> rows;
    for (const Step& step : d.scenario().flow)
        rows.push_back({step.id, language.of_scenario(step.name), when_in_words(step.when, language),
                        needs_in_words(step, d.scenario(), language),
                        distribution_in_words(language, step.time),
                        join(particulars_in_words(step, d.scenario(), language), "; ")});
    d.page.table({language.text("Step"), language.text("What is done"), language.text("For whom"),
                  language.text("What it needs"), language.text("Time"), language.text("Particulars")},
                 rows);
    Sentences others;
    if (d.there.paper)
        others.push_back(language.text("Filling in a form on paper, and typing it later: see section 2.2."));
    if (d.there.breaks) others.push_back(language.text("Breaks of the officers: see section 2.5.3."));
    d.page.list(others);
}

void describe_resources(Description& d) {
    const Language& language = d.language;
    d.page.heading(4, "2.5.3 " + language.text("Resources"));
    Sentences told = d.told_of_visits([&](const Setting& s) { return crew_in_words(s, language); });
    append(told, partner_desks_in_words(d.scenario(), language));
    append(told, internet_in_words(d.scenario(), language));
    append(told, oss_in_words(d.scenario(), language));
    if (d.there.oss_steps && !d.there.outages()) told.push_back(language.text("OSS is always up."));
    d.page.list(told);
}

void describe_queues(Description& d) {
    const Language& language = d.language;
    d.page.heading(4, "2.5.4 " + language.text("Queues"));
    Sentences told = queue_in_words(d.scenario(), language);
    if (d.there.paper)
        told.push_back(language.text("Forms on paper wait in the order in which they were taken."));
    d.page.list(told);
}

/// The ways in which somebody may leave, with those that nobody can take left out.
Sentences exits_in_words(const Description& d) {
    const Language& language = d.language;
    const Mechanisms& m = d.there;
    Sentences told{language.text("licensed on the spot (licensed_on_the_spot): all steps are done")};
    if (m.paper)
        told.push_back(language.text("on paper (on_paper): left with a receipt, and gets the licence later"));
    if (m.referral)
        told.push_back(language.text("referred (referred): sent to the self-service of the office"));
    if (m.lacking_papers) told.push_back(language.text("sent home for papers (returned_incomplete)"));
    if (m.patience)
        told.push_back(language.text("gave up (gave_up): left the queue when her patience ended"));
    if (m.balking) told.push_back(language.text("did not join (balked): saw how many were there"));
    if (!d.is_endless()) {
        told.push_back(
            m.capacity
                ? language.text(
                      "turned away (turned_away): came after closing or when the place was full, or was "
                      "sent home before an officer had called her")
                : language.text("turned away (turned_away): came after closing, or was sent home before an "
                                "officer had called her"));
    } else if (m.capacity) {
        told.push_back(language.text("turned away (turned_away): came when the place was full"));
    }
    told.push_back(
        m.paper
            ? language.text("open at the end (open_at_end): her form was given up")
            : language.text("open at the end (open_at_end): her case had begun when everything was stopped"));
    return told;
}

void describe_entry_and_exit(Description& d) {
    const Language& language = d.language;
    d.page.heading(4, "2.5.5 " + language.text("Entry and exit points"));
    d.page.paragraph(language.text("Who comes in:"));
    Sentences entries = d.told_of_visits([&](const Setting& s) { return arrivals_in_words(s, language); });
    append(entries, coming_again_in_words(d.scenario(), language));
    d.page.list(entries);
    d.page.paragraph(language.text("How people leave; everybody has exactly one outcome:"));
    d.page.list(exits_in_words(d));
}

}  // namespace

void describe_components(Description& d) {
    d.page.heading(3, "2.5 " + d.language.text("Components"));
    describe_entities(d);
    describe_activities(d);
    describe_resources(d);
    describe_queues(d);
    describe_entry_and_exit(d);
}

}  // namespace jemput
