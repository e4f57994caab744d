#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string piece_in_words(const ProfilePiece& piece, const Language& language) {
    const std::string hours = as_hours(language, piece.from, piece.to);
    const std::string rate = rate_in_words(language, piece.rate);
    if (piece.rate_at_end.value_or(piece.rate) == piece.rate) return fmt::format("{} {}", hours, rate);
    return language.text("{hours} evenly from {rate} to {rate_at_end}", fmt::arg("hours", hours),
                         fmt::arg("rate", rate),
                         fmt::arg("rate_at_end", rate_in_words(language, *piece.rate_at_end)));
}

std::string profile_in_words(const Arrivals& arrivals, const Language& language) {
    Sentences pieces;
    for (const ProfilePiece& piece : arrivals.profile)
        pieces.push_back(piece_in_words(piece, language));
    return join(pieces, "; ");
}

/// What multiplies the rates, or the share who come of a pool.
Sentences factors_in_words(const Arrivals& a, const Language& language) {
    Sentences factors;
    if (a.level != 1)
        factors.push_back(
            language.text("the level {level}", fmt::arg("level", number_in_words(language, a.level))));
    if (a.publicity != 1 && !a.pool)
        factors.push_back(language.text("the publicity {publicity}",
                                        fmt::arg("publicity", number_in_words(language, a.publicity))));
    if (a.population && !a.pool) {
        factors.push_back(
            language.text("the population {population} / {reference}",
                          fmt::arg("population", number_in_words(language, *a.population)),
                          fmt::arg("reference", number_in_words(language, a.reference_population))));
    }
    if (a.day_cv > 0) {
        factors.push_back(language.text(
            "a random level of the day (gamma, mean 1, coefficient of variation {cv}, drawn once a visit)",
            fmt::arg("cv", number_in_words(language, a.day_cv))));
    }
    return factors;
}

void tell_rates(const Arrivals& a, const Language& language, Sentences& told) {
    if (a.rate) {
        told.push_back(
            language.text("People come by chance (a Poisson process), all the time at a rate of {rate}.",
                          fmt::arg("rate", rate_in_words(language, *a.rate))));
    } else {
        told.push_back(language.text("People come by chance (a Poisson process), at these rates: {profile}.",
                                     fmt::arg("profile", profile_in_words(a, language))));
    }
    for (const std::string& factor : factors_in_words(a, language))
        told.push_back(language.text("The rates are multiplied by {factor}.", fmt::arg("factor", factor)));
}

void tell_pool(const Arrivals& a, const Opening& opening, const Language& language, Sentences& told) {
    const Pool& pool = *a.pool;
    told.push_back(
        language.text("{owners} owners without a licence are in reach of the place. Of them {day} are free "
                      "by day only, {night} "
                      "by night only, and {either} at either time.",
                      fmt::arg("owners", language.whole(pool.owners)),
                      fmt::arg("day", share_in_words(language, pool.free.day)),
                      fmt::arg("night", share_in_words(language, pool.free.night)),
                      fmt::arg("either", share_in_words(language, pool.free.either))));
    if (a.population) {
        told.push_back(language.text(
            "The number of owners is multiplied by the population {population} / {reference}, and rounded.",
            fmt::arg("population", number_in_words(language, *a.population)),
            fmt::arg("reference", number_in_words(language, a.reference_population))));
    }
    const bool is_night = opening.part == DayPart::night;
    told.push_back(language.text(
        is_night ? translatable(
                       "The visit is by night. Word of it reaches each owner with probability {reached}; "
                       "of those whom it reaches and who are free then, each comes with probability {comes}, "
                       "once.")
                 : translatable(
                       "The visit is by day. Word of it reaches each owner with probability {reached}; of "
                       "those whom it reaches and who are free then, each comes with probability {comes}, "
                       "once."),
        fmt::arg("reached", share_in_words(language, pool.publicity)),
        fmt::arg("comes", share_in_words(language, pool.comes))));
    for (const std::string& factor : factors_in_words(a, language)) {
        told.push_back(language.text("The latter probability is multiplied by {factor}; it is at most 1.",
                                     fmt::arg("factor", factor)));
    }
    told.push_back(
        language.text("At what time they come follows the shape, not the height, of this profile: {profile}.",
                      fmt::arg("profile", profile_in_words(a, language))));
}

void tell_groups(const Arrivals& a, const Language& language, Sentences& told) {
    if (a.groups.empty()) return;
    double mean = 0;
    for (const auto& [size, share] : a.groups)
        mean += static_cast<double>(size) * share;
    told.push_back(language.text(
        "They come in groups; size of a group and share of the groups: {groups}. Rates count people, so "
        "groups come "
        "at the rate over the mean size {mean}. A group comes at one instant and takes consecutive tickets.",
        fmt::arg("groups", shares_in_words(language, a.groups)),
        fmt::arg("mean", number_in_words(language, mean))));
}

void tell_appointments(const Appointments& a, const Language& language, Sentences& told) {
    const auto n = static_cast<std::int64_t>(a.times.size());
    told.push_back(language.plural(n, "{n} person has an appointment: {times}.",
                                   "{n} people have appointments, one each: {times}.",
                                   fmt::arg("times", clock_times_in_words(language, a.times))));
    if (a.shows_up < 1) {
        told.push_back(language.text("Each of those with an appointment comes with probability {share}.",
                                     fmt::arg("share", share_in_words(language, a.shows_up))));
    }
    const Distribution none;
    if (a.early == none && a.late == none) {
        told.push_back(language.text("They come exactly at their time."));
        return;
    }
    told.push_back(
        language.text("They come at their time, minus how early they are ({early}), plus how late they are "
                      "({late}), but not before "
                      "midnight.",
                      fmt::arg("early", distribution_in_words(language, a.early)),
                      fmt::arg("late", distribution_in_words(language, a.late))));
}

void tell_carik(const Carik& carik, const Language& language, Sentences& told) {
    told.push_back(language.text("The village secretary (carik) means to come at: {times}.",
                                 fmt::arg("times", clock_times_in_words(language, carik.times))));
    if (!(carik.late == Distribution())) {
        told.push_back(language.text("He is late each time by: {late}.",
                                     fmt::arg("late", distribution_in_words(language, carik.late))));
    }
    told.push_back(
        language.text("Each time he brings people, all at one instant; their number and its probability: "
                      "{brings}. Of those whom "
                      "he brings {complete} have complete papers.",
                      fmt::arg("brings", shares_in_words(language, carik.brings)),
                      fmt::arg("complete", share_in_words(language, carik.complete_papers))));
}

}  // namespace

Sentences arrivals_in_words(const Setting& setting, const Language& language) {
    const Arrivals& a = *setting.arrivals;
    Sentences told;
    if (a.pool) {
        tell_pool(a, *setting.opening, language, told);
    } else if (a.rate || !a.profile.empty()) {
        tell_rates(a, language, told);
    }
    tell_groups(a, language, told);
    if (!a.times.empty()) {
        told.push_back(
            language.plural(static_cast<std::int64_t>(a.times.size()),
                            "Exactly {n} person comes in every replication: {times}.",
                            "Exactly {n} people come in every replication, one at each of these times: "
                            "{times}.",
                            fmt::arg("times", clock_times_in_words(language, a.times))));
    }
    if (a.appointments) tell_appointments(*a.appointments, language, told);
    if (a.carik) tell_carik(*a.carik, language, told);
    return told;
}

Sentences coming_again_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    if (!m.coming_again) return {};
    const ComesBack& back = scenario.applicants.comes_back;
    Sentences shares;
    const auto add = [&](double share, std::string_view words) {
        if (share > 0)
            shares.push_back(language.text(words, fmt::arg("share", share_in_words(language, share))));
    };
    if (m.lacking_papers) add(back.incomplete, translatable("{share} of those sent home for papers"));
    if (m.patience) add(back.gave_up, translatable("{share} of those who gave up queueing"));
    if (m.balking) add(back.balked, translatable("{share} of those who did not join"));
    add(back.turned_away, translatable("{share} of those who were turned away"));
    if (shares.empty()) return {};
    Sentences told{language.text(
        "Some of those who were not served come again: {shares}. They come to the next visit to the same "
        "place, or, "
        "where there is none, to the next visit at the office, or, where there is none either, not at all.",
        fmt::arg("shares", listed(language, shares)))};
    told.push_back(language.text(
        "They come at a random time that follows the profile of that visit (without a profile, uniformly in "
        "its "
        "opening hours), are the same people with the same attributes, have all papers now, and count as new "
        "arrivals. It may happen to them more than once."));
    if (m.pool)
        told.push_back(language.text("Owners of a limited number do not: they decide anew at each visit."));
    return told;
}

}  // namespace jemput
