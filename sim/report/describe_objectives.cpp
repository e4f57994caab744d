#include "sim/core/text.hpp"
#include "sim/experiment/measures.hpp"
#include "sim/model/plan.hpp"
#include "sim/report/definitions.hpp"
#include "sim/report/describe_sections.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

void describe_purpose(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "1.1 " + language.text("Purpose of the model"));
    if (!d.scenario().about.empty()) d.page.paragraph(language.of_scenario(d.scenario().about));
    if (d.is_endless()) {
        d.page.paragraph(
            language.text("The model tells how an endless queue of applicants at a counter behaves in steady "
                          "state: how long they "
                          "wait, and how busy the officers are."));
        return;
    }
    d.page.paragraph(language.text(
        d.there.costs
            ? translatable(
                  "The model tells what visits of a mobile licensing service bring and what they cost: "
                  "how long the people who come wait, how many leave without service, how many get a "
                  "licence, and at what price.")
            : translatable(
                  "The model tells what visits of a mobile licensing service bring: how long the people "
                  "who come wait, how many leave without service, and how many get a licence.")));
}

/// Measures of what nobody can meet in the scenario.
std::vector<std::string> absent_measures(const Mechanisms& m) {
    std::vector<std::string> names;
    const auto add = [&names](bool is_possible, const char* name) {
        if (!is_possible) names.emplace_back(name);
    };
    add(m.paper, "on_paper");
    add(m.paper, "licensed_later");
    add(m.paper, "licence_delay.later.mean");
    add(m.referral, "referred");
    add(m.lacking_papers, "returned_incomplete");
    add(m.patience, "gave_up");
    add(m.balking, "balked");
    add(m.lacking_email, "emails_made");
    add(m.blocking(), "blocked.mean");
    add(m.blocking(), "officers.blocked_share");
    add(m.outages(), "oss.down_share");
    return names;
}

void describe_outputs(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "1.2 " + language.text("Model outputs"));
    const Plan plan(d.scenario());
    std::vector<std::vector<Cell>> rows;
    const std::vector<std::string> absent = absent_measures(d.there);
    for (const Measure& measure : measures_of(plan)) {
        if (std::find(absent.begin(), absent.end(), measure.name) != absent.end()) continue;
        rows.push_back({{measure.name, true},
                        definition_of(language, measure.name),
                        language.text(measure.unit),
                        language.text(measure.population)});
    }
    d.page.table({language.text("Measure"), language.text("What it is"), language.text("Unit"),
                  language.text("Who or what counts")},
                 rows);
    if (!absent.empty()) {
        d.page.paragraph(language.text("Always 0 or undefined in this scenario: {measures}.",
                                       fmt::arg("measures", join(absent, ", "))));
    }
    d.page.paragraph(
        language.text("Section 4.3 says how estimates and intervals are made. A wait counts only those whose "
                      "service began, so it is never "
                      "reported without the share lost."));
    if (d.there.outages()) {
        d.page.paragraph(
            language.text("Each measure is also given apart for visits with and without an outage of OSS."));
    }
}

void describe_aims(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "1.3 " + language.text("Experimentation aims"));
    d.page.paragraph(
        language.text("The scenario is one configuration; it holds no experiment of its own. Questions are "
                      "asked by changing values "
                      "or by running another scenario with the same seed, which meets the same applicants. "
                      "Values with a plausible "
                      "range in section 3.2 are those to vary first."));
    if (d.changes.empty()) return;
    d.page.paragraph(language.text("For this text values of the file were changed on the command line:"));
    std::vector<std::vector<Cell>> rows;
    for (const auto& [path, value] : d.changes)
        rows.push_back({{path, true}, {value, true}});
    d.page.table({language.text("Path"), language.text("New value")}, rows);
}

}  // namespace

void describe_objectives(Description& d) {
    d.page.heading(2, "1 " + d.language.text("Objectives"));
    describe_purpose(d);
    describe_outputs(d);
    describe_aims(d);
}

}  // namespace jemput
