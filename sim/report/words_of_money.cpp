#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string amount(const Language& language, Rupiah rupiah) {
    return as_rupiah(language, static_cast<double>(rupiah.amount));
}

/// The terms of the cost of a visit of the van, those left out that are nothing.
Sentences cost_terms(const Money& money, const Language& language) {
    Sentences terms;
    const auto add = [&](Rupiah rate, std::string_view words) {
        if (rate.amount > 0) terms.push_back(language.text(words, fmt::arg("rate", amount(language, rate))));
    };
    add(money.per_officer, translatable("officers × {rate}"));
    add(money.transport_per_km, translatable("2 × distance in km × {rate}"));
    add(money.connection, translatable("{rate} for the connection"));
    add(money.overtime_per_hour, translatable("overtime in hours × officers × {rate}"));
    return terms;
}

bool has_van(const std::vector<Setting>& settings) {
    return std::any_of(settings.begin(), settings.end(), [](const Setting& s) { return !s.is_at_office(); });
}

void tell_distances(const Scenario& scenario, const Language& language, Sentences& told) {
    std::vector<Sentences> of_each;
    for (const Setting& setting : settings_of(scenario)) {
        const double km = setting.place->distance_km.value_or(scenario.money.distance_km);
        of_each.push_back(setting.is_at_office() ? Sentences{}
                                                 : Sentences{language.text(
                                                       "The distance is {distance} km one way.",
                                                       fmt::arg("distance", number_in_words(language, km)))});
    }
    append(told, told_once(language, of_each));
}

}  // namespace

Sentences money_in_words(const Scenario& scenario, const Language& language) {
    const Mechanisms m = mechanisms_of(scenario);
    const Money& money = scenario.money;
    const std::vector<Setting> settings = settings_of(scenario);
    Sentences told;
    if (m.costs && has_van(settings)) {
        told.push_back(language.text("A visit of the van costs {terms}.",
                                     fmt::arg("terms", join(cost_terms(money, language), " + "))));
        if (money.transport_per_km.amount > 0) tell_distances(scenario, language, told);
    }
    const bool has_office =
        std::any_of(settings.begin(), settings.end(), [](const Setting& s) { return s.is_at_office(); });
    if (m.costs && has_office) {
        told.push_back(m.overtime_pay ? language.text("A visit at the office costs its overtime only.")
                                      : language.text("A visit at the office costs nothing."));
    }
    if (!m.budget) return told;
    if (settings.size() > 1) {
        told.push_back(language.text(
            "The budget of the year is {budget}; the cost of the whole calendar is compared with it.",
            fmt::arg("budget", amount(language, money.budget))));
    } else {
        told.push_back(language.plural(
            money.visits_a_year,
            "The budget of the year is {budget}; the cost of {n} such visit a year is compared with it.",
            "The budget of the year is {budget}; the cost of {n} such visits a year is compared with it.",
            fmt::arg("budget", amount(language, money.budget))));
    }
    return told;
}

}  // namespace jemput
