#include "sim/report/verdict.hpp"

#include "sim/core/format.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A word in singular and plural.
struct Noun {
    std::string_view one;
    std::string_view many;
};

constexpr Noun no_noun{"", ""};
constexpr Noun minutes{"minute", "minutes"};
constexpr Noun licences{"licence", "licences"};
constexpr Noun percent{"%", "%"};

std::string number_of(const std::string& number, const Noun& noun) {
    const std::string_view word = number == "1" ? noun.one : noun.many;
    return word.empty() ? number : fmt::format("{} {}", number, word);
}

/// A share of exactly 0 has a bound of what could be hidden; anything else that was 0 in every run has no
/// interval to speak of.
std::string zero_words(const Language& language, const Estimate& zero, const Noun& noun, double scale) {
    const std::string number = number_of("0", noun);
    if (!zero.low) return number;
    if (*zero.high == 0)
        return fmt::format("{} (in all {})", number, language.plural(zero.n, "{n} run", "{n} runs"));
    const double most = *zero.high * scale;
    return fmt::format("{} (at most {})", number, language.decimal(most, digits_for(most, 1)));
}

/// The words for one estimate: "9.3 minutes (± 0.4)"; "0 (at most 0.3)" where none was seen.
std::string with_error(const Language& language, const MeasureResult& m, const Noun& noun, double scale = 1) {
    const Estimate& e = m.all;
    if (!e.estimate) return fmt::format("an unknown number{}{}", noun.many.empty() ? "" : " of ", noun.many);
    if (*e.estimate == 0 && e.low.value_or(0) == 0) return zero_words(language, e, noun, scale);
    const double error = e.half_width().value_or(0) * scale;
    const int digits = error > 0 ? digits_for(error, 1) : 1;
    std::string text = number_of(language.decimal(*e.estimate * scale, digits), noun);
    if (error > 0)
        text += fmt::format(" (± {})", language.decimal(std::max(error, std::pow(10, -digits)), digits));
    return text;
}

bool is_office(const Visit& visit) {
    return visit.site.kind == SiteKind::office;
}

std::int64_t office_days(const Scenario& scenario) {
    return std::count_if(scenario.visits.begin(), scenario.visits.end(), is_office);
}

/// "A visit brings", "The 10 visits and 2 office days bring".
std::string subject_and_verb(const Language& language, const Scenario& scenario) {
    if (scenario.visits.size() > 1) return fmt::format("The {} bring", calendar_words(language, scenario));
    return office_days(scenario) == 0 ? "A visit brings" : "An office day brings";
}

/// "on 1 visit in 10"
std::string one_in_ten(const Scenario& scenario) {
    const std::int64_t at_office = office_days(scenario);
    const bool is_mixed = at_office > 0 && at_office < static_cast<std::int64_t>(scenario.visits.size());
    if (is_mixed) return "on 1 visit or office day in 10";
    return at_office == 0 ? "on 1 visit in 10" : "on 1 office day in 10";
}

std::string risk_sentence(const Language& language, const RunResult& result, const Scenario& scenario) {
    const MeasureResult& came = result.measure("arrivals");
    if (came.all.estimate == 0.0)
        return fmt::format("Nobody comes, in {}.",
                           language.plural(result.replications, "{n} run", "{n} runs"));
    const MeasureResult& wait = result.measure("wait.mean");
    const std::string those_called = wait.all.estimate
                                         ? fmt::format("those whose turn comes have waited {} on average",
                                                       with_error(language, wait, minutes))
                                         : "nobody's turn comes";
    return fmt::format(
        "With {}, about {} of 100 people who come are not served within 30 minutes; {}, and {} of 100 leave "
        "or are sent away without service.",
        crew_words(language, scenario),
        with_error(language, result.measure("not_served_within_30_min"), no_noun, 100), those_called,
        with_error(language, result.measure("lost.share"), no_noun, 100));
}

std::string yield_sentence(const Language& language, const RunResult& result, const Scenario& scenario) {
    const Estimate& cost = result.measure("cost.total").all;
    const Estimate& per_licence = result.measure("cost.per_licence").all;
    const Estimate& longest = result.measure("event_p90(wait.max)").all;
    const MeasureResult& later = result.measure("licensed_later");
    std::string text = fmt::format("{} {}", subject_and_verb(language, scenario),
                                   with_error(language, result.measure("licences"), licences));
    const bool has_cost = cost.estimate.value_or(0) > 0;
    if (later.all.estimate.value_or(0) > 0) {
        text += fmt::format(", {} of them later{}{}", with_error(language, later, no_noun),
                            scenario.sends_all_by_whatsapp() ? " by WhatsApp" : "", has_cost ? "," : "");
    }
    if (has_cost) {
        text += fmt::format(" for {}", as_rupiah(language, *cost.estimate));
        if (per_licence.estimate)
            text += fmt::format(", that is {} each", as_rupiah(language, *per_licence.estimate));
    }
    if (longest.estimate.value_or(0) > 0) {
        text += fmt::format(
            "; {} somebody waits {} minutes or longer, which is risk and stays however much is simulated",
            one_in_ten(scenario), language.decimal(*longest.estimate, 1));
    }
    return text + ".";
}

std::string steady_sentences(const Language& language, const RunResult& result, const Scenario& scenario) {
    return fmt::format(
        "In steady state with {}, people wait {} on average and spend {} in all; {} of 100 leave without "
        "service.\n"
        "The officers are occupied for {} of their time; {} people queue on average.",
        crew_words(language, scenario), with_error(language, result.measure("wait.mean"), minutes),
        with_error(language, result.measure("time_in_system.mean"), minutes),
        with_error(language, result.measure("lost.share"), no_noun, 100),
        with_error(language, result.measure("officers.utilisation"), percent, 100),
        with_error(language, result.measure("queue.mean"), no_noun));
}

/// "Wednesday 18 September 2019, 18:30–21:30", "12 visits, Wed 18 Sep 2019 – Thu 3 Oct 2019".
std::string when_words(const Language& language, const Scenario& scenario) {
    const Opening& first = scenario.visits.front().opening;
    const Opening& last = scenario.visits.back().opening;
    if (scenario.visits.size() == 1)
        return fmt::format("{}, {}", as_date(language, first.date),
                           as_hours(language, first.opens, first.closes));
    std::string words =
        fmt::format("{}, {}", calendar_words(language, scenario), as_short_date(language, first.date));
    if (last.date != first.date) words += " – " + as_short_date(language, last.date);
    return words;
}

}  // namespace

std::string crew_words(const Language& language, const Scenario& scenario) {
    const auto [least, most] = std::minmax_element(
        scenario.visits.begin(), scenario.visits.end(),
        [](const Visit& a, const Visit& b) { return a.staff.officers < b.staff.officers; });
    if (scenario.horizon || least->staff.officers == most->staff.officers)
        return language.plural(scenario.staff().officers, "{n} officer", "{n} officers");
    return fmt::format("{} to {} officers", least->staff.officers, most->staff.officers);
}

std::string calendar_words(const Language& language, const Scenario& scenario) {
    const std::int64_t at_office = office_days(scenario);
    const auto of_the_van = static_cast<std::int64_t>(scenario.visits.size()) - at_office;
    if (at_office == 0) return language.plural(of_the_van, "{n} visit", "{n} visits");
    if (of_the_van == 0) return language.plural(at_office, "{n} office day", "{n} office days");
    return fmt::format("{} and {}", language.plural(of_the_van, "{n} visit", "{n} visits"),
                       language.plural(at_office, "{n} office day", "{n} office days"));
}

std::string heading(const Language& language, const RunResult& result, const Scenario& scenario) {
    std::string text = result.scenario;
    if (!scenario.visits.empty()) text += " · " + when_words(language, scenario);
    return text + " · " + crew_words(language, scenario) + "\n";
}

std::string verdict(const Language& language, const RunResult& result, const Scenario& scenario) {
    if (scenario.horizon) return steady_sentences(language, result, scenario) + "\n";
    return risk_sentence(language, result, scenario) + "\n" + yield_sentence(language, result, scenario) +
           "\n";
}

}  // namespace jemput
