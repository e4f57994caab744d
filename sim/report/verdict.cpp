#include "sim/report/verdict.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// An error of a share of people that leaves something to say: 5 of 100.
constexpr double told_share = 0.05;

/// Whether the error leaves something to say: it is at most half of the number, or no more than `error`.
bool can_be_told(const Estimate& e, double error = 0) {
    return e.estimate && e.low && *e.half_width() <= std::max(error, *e.estimate / 2);
}

/// "37.5 licences (± 0.7)", of the words with the number and its error.
std::string with_error(const Language& language, const std::string& words, const std::string& error) {
    if (error.empty()) return words;
    return language.text("{number} (± {error})", fmt::arg("number", words), fmt::arg("error", error));
}

/// A number with so many digits as its error allows, one at most.
std::string number_of(const Language& language, const Estimate& e, double scale = 1) {
    return language.decimal(*e.estimate * scale, digits_for(e.half_width().value_or(0) * scale, 1));
}

/// The error, rounded up to the first digit that it has; empty where there is none.
std::string error_of(const Language& language, const Estimate& e, double scale = 1) {
    const double error = e.half_width().value_or(0) * scale;
    if (!(error > 0)) return "";
    const int digits = digits_for(error, 1);
    return language.decimal(std::max(error, std::pow(10, -digits)), digits);
}

std::string minutes(const Language& language, const Estimate& e) {
    const std::string number = number_of(language, e);
    const std::string words = language.plural(number == "1" ? 1 : 2, "{number} minute", "{number} minutes",
                                              fmt::arg("number", number));
    return with_error(language, words, error_of(language, e));
}

std::string per_cent(const Language& language, const Estimate& e) {
    const std::string words = language.text("{number} %", fmt::arg("number", number_of(language, e, 100)));
    return with_error(language, words, error_of(language, e, 100));
}

/// Whole people: of 1,000 where there would be hardly one of 100.
int people_of(const Estimate& share) {
    constexpr double hardly_any = 0.02;
    return std::max(*share.estimate, *share.estimate > 0 ? 0 : *share.high) < hardly_any ? 1000 : 100;
}

std::int64_t whole_people(double share, int people) {
    return std::llround(share * people);
}

bool is_at_office(const Visit& visit) {
    return visit.site.kind == SiteKind::office;
}

std::int64_t office_days(const Scenario& scenario) {
    return std::count_if(scenario.visits.begin(), scenario.visits.end(), is_at_office);
}

/// "With 3 officers, 9 of 1,000 people (± 3) are not served within 30 minutes, 6 of them not at all; those
/// called wait 3.7 minutes (± 0.2) on average."
std::string risk_sentence(const Language& language, const RunResult& result, const Scenario& scenario) {
    const Estimate& late = result.measure("not_served_within_30_min").all;
    const Estimate& wait = result.measure("wait.mean").all;
    const std::string crew = crew_words(language, scenario);
    if (result.measure("arrivals").all.estimate == 0.0)
        return language.plural(result.replications, "Nobody comes, in {n} run.",
                               "Nobody comes, in {n} runs.");
    if (!can_be_told(late, told_share)) {
        return language.text(
            "With {crew}: not enough runs to tell how many people are not served within 30 minutes.",
            fmt::arg("crew", crew));
    }
    std::string text =
        language.text("With {crew}, {people} are not served within 30 minutes", fmt::arg("crew", crew),
                      fmt::arg("people", people_words(language, late)));
    const double lost = result.measure("lost.share").all.estimate.value_or(0);
    const std::int64_t not_at_all = whole_people(lost, people_of(late));
    if (not_at_all > 0 && not_at_all == whole_people(*late.estimate, people_of(late)))
        text += language.text(", nor later");
    else if (not_at_all > 0)
        text +=
            language.text(", {number} of them not at all", fmt::arg("number", language.whole(not_at_all)));
    if (!wait.estimate) {
        text += language.text("; nobody's turn comes");
    } else if (can_be_told(wait, 1)) {
        text += language.text("; those called wait {minutes} on average",
                              fmt::arg("minutes", minutes(language, wait)));
    }
    return text + ".";
}

/// "A visit brings 37.5 licences (± 0.7)"
std::string licences_words(const Language& language, const Estimate& e, const Scenario& scenario) {
    const std::string number = number_of(language, e);
    const std::string words = *e.estimate == 0
                                  ? language.plural(e.n, "no licences in {n} run", "no licences in {n} runs")
                                  : language.plural(number == "1" ? 1 : 2, "{number} licence",
                                                    "{number} licences", fmt::arg("number", number));
    const std::string licences = with_error(language, words, error_of(language, e));
    const auto arg = fmt::arg("licences", licences);
    if (scenario.visits.size() > 1) {
        return language.text("The {visits} bring {licences}",
                             fmt::arg("visits", calendar_words(language, scenario)), arg);
    }
    return office_days(scenario) == 0 ? language.text("A visit brings {licences}", arg)
                                      : language.text("An office day brings {licences}", arg);
}

/// "on 1 visit in 10 somebody waits 29 minutes or longer"
std::string long_wait_words(const Language& language, const Estimate& longest, const Scenario& scenario) {
    const std::int64_t at_office = office_days(scenario);
    const bool is_mixed = at_office > 0 && at_office < static_cast<std::int64_t>(scenario.visits.size());
    const bool is_short = *longest.estimate < 10;
    const std::string number =
        is_short ? number_of(language, longest) : language.whole(std::llround(*longest.estimate));
    const auto arg = fmt::arg("number", number);
    if (is_mixed)
        return language.text("on 1 visit or office day in 10 somebody waits {number} minutes or longer", arg);
    return at_office == 0
               ? language.text("on 1 visit in 10 somebody waits {number} minutes or longer", arg)
               : language.text("on 1 office day in 10 somebody waits {number} minutes or longer", arg);
}

/// "for Rp 323,000 or Rp 8,624 each"; nothing where there is no cost.
std::optional<std::string> cost_words(const Language& language, const RunResult& result) {
    const Estimate& cost = result.measure("cost.total").all;
    const Estimate& each = result.measure("cost.per_licence").all;
    if (cost.estimate.value_or(0) <= 0) return std::nullopt;
    const std::string amount = as_rupiah(language, *cost.estimate);
    if (!each.estimate) return language.text("for {cost}", fmt::arg("cost", amount));
    return language.text("for {cost} or {each} each", fmt::arg("cost", amount),
                         fmt::arg("each", as_rupiah(language, *each.estimate)));
}

/// "A visit brings 37.5 licences (± 0.7), 0.8 of them later by WhatsApp, for Rp 323,000 or Rp 8,624 each; on
/// 1 visit in 10 somebody waits 29 minutes or longer."
std::string yield_sentence(const Language& language, const RunResult& result, const Scenario& scenario) {
    const Estimate& licences = result.measure("licences").all;
    const Estimate& later = result.measure("licensed_later").all;
    const Estimate& longest = result.measure("event_p90(wait.max)").all;
    if (!can_be_told(licences))
        return language.text("Not enough runs to tell how many licences this brings.");

    std::vector<std::string> parts{licences_words(language, licences, scenario)};
    if (later.low.value_or(0) > 0) {
        const std::string number = number_of(language, later);
        parts.push_back(scenario.sends_all_by_whatsapp()
                            ? language.text("{number} of them later by WhatsApp", fmt::arg("number", number))
                            : language.text("{number} of them later", fmt::arg("number", number)));
    }
    if (const auto cost = cost_words(language, result)) parts.push_back(*cost);
    std::string text = join(parts, ", ");
    if (longest.low && *longest.estimate > 0) text += "; " + long_wait_words(language, longest, scenario);
    return text + ".";
}

/// "Of 165 people who come, 127 get a licence; 23 are sent home for missing papers, 14 are referred to the
/// office." Empty where that happens to hardly anybody.
std::string turned_back_sentence(const Language& language, const RunResult& result) {
    constexpr double hardly_any = 0.01;
    const Estimate& came = result.measure("arrivals").all;
    const Estimate& licences = result.measure("licences").all;
    const Estimate& sent_home = result.measure("returned_incomplete").all;
    const Estimate& referred = result.measure("referred").all;
    if (!can_be_told(came) || !can_be_told(licences)) return "";
    std::vector<std::string> parts;
    const auto add = [&](const Estimate& people, std::string_view words) {
        if (!can_be_told(people) || *people.estimate <= hardly_any * *came.estimate) return;
        parts.push_back(language.text(words, fmt::arg("number", number_of(language, people))));
    };
    add(sent_home, translatable("{number} are sent home for missing papers"));
    add(referred, translatable("{number} are referred to the office"));
    if (parts.empty()) return "";
    return language.text("Of {came} people who come, {licences} get a licence; {others}.",
                         fmt::arg("came", number_of(language, came)),
                         fmt::arg("licences", number_of(language, licences)),
                         fmt::arg("others", join(parts, ", "))) +
           "\n";
}

std::string steady_sentences(const Language& language, const RunResult& result, const Scenario& scenario) {
    const Estimate& wait = result.measure("wait.mean").all;
    const Estimate& in_all = result.measure("time_in_system.mean").all;
    const Estimate& lost = result.measure("lost.share").all;
    const Estimate& occupied = result.measure("officers.utilisation").all;
    const Estimate& queue = result.measure("queue.mean").all;
    const std::string crew = crew_words(language, scenario);
    if (!can_be_told(wait, 1) || !can_be_told(in_all, 1) || !can_be_told(lost, told_share)) {
        return language.text("In steady state with {crew}: not enough runs to tell how long people wait.",
                             fmt::arg("crew", crew));
    }
    const std::string queueing = with_error(language, number_of(language, queue), error_of(language, queue));
    return language.text(
               "In steady state with {crew}, people wait {wait} on average and spend {in_all} in all; "
               "{people} "
               "leave without service.",
               fmt::arg("crew", crew), fmt::arg("wait", minutes(language, wait)),
               fmt::arg("in_all", minutes(language, in_all)),
               fmt::arg("people", people_words(language, lost))) +
           "\n" +
           language.text(
               "The officers are occupied for {share} of their time; {number} people queue on average.",
               fmt::arg("share", per_cent(language, occupied)), fmt::arg("number", queueing));
}

/// "Wednesday 18 September 2019, 18:30–21:30", "12 visits, Wed 18 Sep 2019 – Thu 3 Oct 2019".
std::string when_words(const Language& language, const Scenario& scenario) {
    const Opening& first = scenario.visits.front().opening;
    const Opening& last = scenario.visits.back().opening;
    if (scenario.visits.size() == 1)
        return as_date(language, first.date) + ", " + as_hours(language, first.opens, first.closes);
    std::string words = calendar_words(language, scenario) + ", " + as_short_date(language, first.date);
    if (last.date != first.date) words += " – " + as_short_date(language, last.date);
    return words;
}

}  // namespace

std::string people_words(const Language& language, const Estimate& share) {
    const int people = people_of(share);
    std::string words = language.text(
        "{number} of {all} people", fmt::arg("number", language.whole(whole_people(*share.estimate, people))),
        fmt::arg("all", language.whole(people)));
    const double error = share.half_width().value_or(0) * people;
    if (*share.estimate == 0 && share.high) {
        const auto most = static_cast<std::int64_t>(std::ceil(*share.high * people));
        return language.text("{number} (at most {most})", fmt::arg("number", words),
                             fmt::arg("most", language.whole(most)));
    }
    if (!(error > 0)) return words;
    return with_error(language, words, language.whole(std::max<std::int64_t>(1, std::llround(error))));
}

std::string crew_words(const Language& language, const Scenario& scenario) {
    const auto [least, most] = std::minmax_element(
        scenario.visits.begin(), scenario.visits.end(),
        [](const Visit& a, const Visit& b) { return a.staff.officers < b.staff.officers; });
    if (scenario.horizon || least->staff.officers == most->staff.officers)
        return language.plural(scenario.staff().officers, "{n} officer", "{n} officers");
    return language.text("{least} to {most} officers", fmt::arg("least", least->staff.officers),
                         fmt::arg("most", most->staff.officers));
}

std::string calendar_words(const Language& language, const Scenario& scenario) {
    const std::int64_t at_office = office_days(scenario);
    const auto of_the_van = static_cast<std::int64_t>(scenario.visits.size()) - at_office;
    std::string visits = language.plural(of_the_van, "{n} visit", "{n} visits");
    std::string days = language.plural(at_office, "{n} office day", "{n} office days");
    if (at_office == 0) return visits;
    if (of_the_van == 0) return days;
    return language.text("{visits} and {office_days}", fmt::arg("visits", visits),
                         fmt::arg("office_days", days));
}

std::string heading(const Language& language, const RunResult& result, const Scenario& scenario) {
    std::string text = language.of_scenario(result.scenario);
    if (!scenario.visits.empty()) text += " · " + when_words(language, scenario);
    return text + " · " + crew_words(language, scenario) + "\n";
}

std::string verdict(const Language& language, const RunResult& result, const Scenario& scenario) {
    if (scenario.horizon) return steady_sentences(language, result, scenario) + "\n";
    return risk_sentence(language, result, scenario) + "\n" + yield_sentence(language, result, scenario) +
           "\n" + turned_back_sentence(language, result);
}

}  // namespace jemput
