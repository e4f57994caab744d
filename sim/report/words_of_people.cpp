#include "sim/core/text.hpp"
#include "sim/report/mechanism_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Collects what people bring along; an attribute that leaves nothing open, or matters to nobody, is left
/// out.
class AttributeList {
  public:
    AttributeList(const Scenario& scenario, const Language& language)
        : scenario_(scenario), language_(language), there_(mechanisms_of(scenario)) {
        for (const Setting& setting : settings_of(scenario)) {
            has_invited_ = has_invited_ || setting.is_invited();
            has_others_ = has_others_ || !setting.is_invited();
        }
    }

    void share(std::string_view name, double share, std::string effect) {
        all_.push_back({language_.text(name), share_in_words(language_, share), std::move(effect)});
    }

    /// The share may differ at places that invited the van.
    void share(std::string_view name, double elsewhere, std::optional<double> invited, std::string effect) {
        std::string value = share_in_words(language_, elsewhere);
        if (has_invited_ && invited) {
            const std::string there = share_in_words(language_, *invited);
            value = has_others_ ? language_.text("{share}; at invited places {there}",
                                                 fmt::arg("share", value), fmt::arg("there", there))
                                : there;
        }
        all_.push_back({language_.text(name), std::move(value), std::move(effect)});
    }

    void add(std::string_view name, std::string value, std::string effect) {
        all_.push_back({language_.text(name), std::move(value), std::move(effect)});
    }

    /// "the steps S06 and S07 depend on it"
    [[nodiscard]] std::string steps_for(When without, When with) const {
        Sentences ids;
        for (const Step& step : scenario_.flow)
            if (step.when == without || step.when == with) ids.push_back(step.id);
        return language_.plural(static_cast<std::int64_t>(ids.size()), "Step {steps} depends on it.",
                                "Steps {steps} depend on it.", fmt::arg("steps", listed(language_, ids)));
    }

    [[nodiscard]] const Mechanisms& there() const { return there_; }
    [[nodiscard]] const Language& language() const { return language_; }
    [[nodiscard]] std::vector<AttributeWords> take() { return std::move(all_); }

  private:
    const Scenario& scenario_;
    const Language& language_;
    Mechanisms there_;
    bool has_invited_ = false;
    bool has_others_ = false;
    std::vector<AttributeWords> all_;
};

void add_papers(AttributeList& all, const Scenario& scenario) {
    const Applicants& people = scenario.applicants;
    if (all.there().lacking_email)
        all.share(translatable("has an e-mail address"), people.email, people.at_invited_place.email,
                  all.steps_for(When::no_email, When::has_email));
    if (all.there().lacking_npwp)
        all.share(translatable("has a tax number (NPWP)"), people.npwp,
                  all.steps_for(When::no_npwp, When::has_npwp));
    if (all.there().lacking_papers)
        all.share(translatable("has complete papers"), people.complete_papers,
                  people.at_invited_place.complete_papers,
                  all.language().text(
                      "Without them she is sent home at the end of the first step that an officer does "
                      "with her."));
}

void add_whatsapp(AttributeList& all, const Scenario& scenario) {
    if (!all.there().lacking_whatsapp) return;
    const bool has_steps = std::any_of(scenario.flow.begin(), scenario.flow.end(),
                                       [](const Step& s) { return s.when == When::no_whatsapp; });
    Sentences effects;
    if (has_steps) effects.push_back(all.steps_for(When::no_whatsapp, When::no_whatsapp));
    if (scenario.backlog.without_whatsapp && all.there().paper)
        effects.push_back(all.language().text("A licence that comes later takes another time without it."));
    all.share(translatable("can be reached by WhatsApp"), scenario.applicants.whatsapp, join(effects, " "));
}

void add_person(AttributeList& all, const Scenario& scenario) {
    const Applicants& people = scenario.applicants;
    const Language& language = all.language();
    if (all.there().steps_alone)
        all.share(translatable("has phone skill"), people.phone_skill,
                  language.text("She does steps that can be done alone by herself."));
    if (all.there().priority && people.vulnerable > 0)
        all.share(translatable("is elderly, disabled or pregnant"), people.vulnerable,
                  language.text("Has priority in the queue, where the rules of the queue say so."));
    if (scenario.referral.of_companies && people.company > 0)
        all.share(translatable("comes for a company"), people.company,
                  language.text(
                      "Is referred to the self-service of the office at the end of the first step that an "
                      "officer does with her."));
}

void add_activities(AttributeList& all, const Scenario& scenario) {
    if (!all.there().several_activities) return;
    const Language& language = all.language();
    Sentences effects;
    if (scenario.referral.above_kbli) {
        effects.push_back(
            language.text("With more than {number} she is referred to the self-service of the office at the "
                          "end of the first step "
                          "that an officer does with her.",
                          fmt::arg("number", language.whole(*scenario.referral.above_kbli))));
    }
    Sentences per_activity;
    for (const Step& step : scenario.flow)
        if (step.is_per_kbli) per_activity.push_back(step.id);
    if (!per_activity.empty()) {
        effects.push_back(language.text("Steps that take their time once for each: {steps}.",
                                        fmt::arg("steps", listed(language, per_activity))));
    }
    const bool has_steps = std::any_of(scenario.flow.begin(), scenario.flow.end(),
                                       [](const Step& s) { return s.when == When::several_kbli; });
    if (has_steps) effects.push_back(all.steps_for(When::several_kbli, When::several_kbli));
    all.add(translatable("number of activities (KBLI)"), shares_in_words(language, scenario.applicants.kbli),
            join(effects, " "));
}

void add_patience(AttributeList& all, const Scenario& scenario) {
    const Applicants& people = scenario.applicants;
    if (!people.patience) return;
    const Language& language = all.language();
    std::string effect = language.text(
        "When she has queued for so long in one visit she gives up. It runs only while she queues for an "
        "officer.");
    if (people.patience_in_outage != 1 && all.there().outages()) {
        effect +=
            ' ' + language.text("While OSS is down, what is left of it lasts {factor} times as long.",
                                fmt::arg("factor", number_in_words(language, people.patience_in_outage)));
    }
    all.add(translatable("patience"), distribution_in_words(language, *people.patience), std::move(effect));
}

}  // namespace

std::vector<AttributeWords> attributes_in_words(const Scenario& scenario, const Language& language) {
    AttributeList all(scenario, language);
    add_papers(all, scenario);
    add_whatsapp(all, scenario);
    add_person(all, scenario);
    add_activities(all, scenario);
    add_patience(all, scenario);
    return all.take();
}

}  // namespace jemput
