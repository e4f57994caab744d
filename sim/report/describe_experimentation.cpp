#include "sim/report/describe_sections.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

void describe_initialisation(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "4.1 " + language.text("Initialisation"));
    Sentences told;
    if (d.is_endless()) {
        told.push_back(language.text("The queue opens empty at time 0."));
        told.push_back(
            language.text("Warm-up: {time}. Who arrives in it does not count.",
                          fmt::arg("time", length_in_words(language, d.scenario().horizon->warm_up))));
    } else {
        told.push_back(
            language.text("Each visit begins empty, as in reality. There is no warm-up: a visit that opens "
                          "empty and closes has no steady "
                          "state, and its first hour belongs to what is asked."));
    }
    if (d.there.random_outages) {
        told.push_back(
            d.scenario().oss.at_opening == AtOpening::up
                ? language.text("OSS is up at the first opening, at the beginning of a time up.")
                : language.text(
                      "OSS is in its stationary state at the first opening: up or down by chance, see "
                      "section 2.4."));
    }
    d.page.list(told);
}

void describe_run_length(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "4.2 " + language.text("Run length"));
    if (d.is_endless()) {
        const Horizon& horizon = *d.scenario().horizon;
        d.page.paragraph(
            language.text("People who arrive in the {length} after the warm-up count. A replication goes on, "
                          "with new arrivals, until all of "
                          "them have left; it is broken off after 10 times warm-up and length.",
                          fmt::arg("length", length_in_words(language, horizon.length))));
        return;
    }
    d.page.paragraph(
        d.there.paper
            ? language.text("A replication goes from midnight of the first date until the last applicant has "
                            "left and each form on paper has become a licence or has been given up.")
            : language.text(
                  "A replication goes from midnight of the first date until the last applicant has left."));
}

void describe_estimation(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "4.3 " + language.text("Estimation approach"));
    d.page.list({
        language.text("Independent replications: 1,000 with seed 1 by default; each result says how many "
                      "there were. The "
                      "replication is the unit of every interval, since people of one visit share it."),
        language.text("Intervals at 95 % by default: Student's t for means; the ratio of two sums for means "
                      "and shares over "
                      "people or time (Cochran 1977); order statistics for percentiles of visits; Woodruff's "
                      "interval (1952) "
                      "for percentiles over people; 1 − α^(1/n) for a share of which no case was seen."),
        language.text("Common random numbers: with one seed all scenarios meet the same applicants, so "
                      "differences between "
                      "scenarios come from what was changed."),
    });
}

}  // namespace

void describe_experimentation(Description& d) {
    d.page.heading(2, "4 " + d.language.text("Experimentation"));
    describe_initialisation(d);
    describe_run_length(d);
    describe_estimation(d);
}

}  // namespace jemput
