#include "trainer/core/judge/debrief.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/args.h>

namespace jemput::trainer {

namespace {

/// More topics than this tire everybody (assumed).
constexpr std::size_t most_topics = 3;

std::vector<DebriefEntry> time_line_of(const Judge& judge, const std::vector<Finding>& findings) {
    std::vector<DebriefEntry> entries;
    for (std::size_t i = 0; i < judge.observations().size(); ++i) {
        const Observation& observation = judge.observations()[i];
        const Appraisal& appraisal = judge.appraisals()[i];
        DebriefEntry entry{observation.at,      observation.actor, observation.command,
                           appraisal.judgement, appraisal.step,    {}};
        for (std::size_t f = 0; f < findings.size(); ++f)
            if (findings[f].observation == i) entry.findings.push_back(f);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<DebriefNote> notes_of(const Judge& judge) {
    std::vector<DebriefNote> notes;
    for (const Observation& observation : judge.observations())
        if (observation.command.name == "note" && !observation.was_refused)
            notes.push_back({observation.at, observation.command.arguments.front()});
    return notes;
}

std::vector<StepTime> times_of(const Judge& judge, const Procedure& procedure) {
    std::map<std::string, Duration> lengths;
    std::string step = procedure.steps.empty() ? std::string{} : procedure.steps.front().id;
    for (std::size_t i = 0; i + 1 < judge.observations().size(); ++i) {
        if (!judge.appraisals()[i].step.empty()) step = judge.appraisals()[i].step;
        lengths[step] += judge.observations()[i + 1].at - judge.observations()[i].at;
    }
    std::vector<StepTime> times;
    for (const ProcedureStep& known : procedure.steps) {
        const auto found = lengths.find(known.id);
        if (found != lengths.end() && found->second > Duration{}) times.push_back({known.id, found->second});
    }
    return times;
}

/// The heaviest findings, each card once.
std::vector<Finding> topics_of(const std::vector<Finding>& findings) {
    std::vector<Finding> topics;
    std::set<std::string> cards;
    for (const Finding& finding : findings)
        if (topics.size() < most_topics && cards.insert(finding.card).second) topics.push_back(finding);
    return topics;
}

std::string words_about(const Finding& finding, const RuleCard& card, const Language& language) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(finding.at).count();
    const std::string moment = fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
    const auto at = fmt::arg("moment", moment);
    const auto title = fmt::arg("title", card.title.in(language));
    const auto rule = fmt::arg("rule", card.rule.in(language));
    const auto reason = fmt::arg("reason", card.reason.in(language));
    switch (approach_to(finding)) {
        case DebriefApproach::self_assessment:
            return language.text("{moment}: {title}. What would you do in another way next time?", at, title);
        case DebriefApproach::focused_discussion:
            return language.text(
                "At {moment} I saw this: {title}. I worry about it. {reason} How did it "
                "look to you at that moment?",
                at, title, reason);
        case DebriefApproach::directive_teaching:
            break;
    }
    return language.text("{moment}: {title}. The rule is: {rule} {reason}", at, title, rule, reason);
}

std::vector<DebriefPrompt> prompts_of(const Debrief& debrief, const RuleCards& cards,
                                      const DebriefOfCase& words, const Language& language) {
    const auto self = DebriefApproach::self_assessment;
    std::vector<DebriefPrompt> prompts{
        {DebriefPhase::reactions, self, "", language.text("How do you feel after this case?")},
        {DebriefPhase::description, self, "",
         language.text("Tell in a few sentences what happened, so that we talk about the same things.")}};
    const std::vector<Finding> topics = topics_of(debrief.findings);
    if (topics.empty())
        prompts.push_back({DebriefPhase::analysis, self, "",
                           language.text("Nothing had to be corrected. What helped you most to get there?")});
    for (const Finding& topic : topics)
        if (const RuleCard* card = cards.find(topic.card))
            prompts.push_back({DebriefPhase::analysis, approach_to(topic), topic.card,
                               words_about(topic, *card, language)});
    for (const Bilingual& question : words.questions)
        prompts.push_back({DebriefPhase::analysis, self, "", question.in(language)});
    prompts.push_back({DebriefPhase::summary, self, "",
                       language.text("Which one thing do you take along to the next applicant?")});
    return prompts;
}

std::string take_home_of(const Debrief& debrief, const RuleCards& cards, const Score& score,
                         const DebriefOfCase& words, const Language& language) {
    const std::string& of_case = words.take_home.in(language);
    const bool case_speaks = !of_case.empty() && (score.passed || debrief.findings.empty());
    if (case_speaks) return of_case;
    if (debrief.findings.empty()) return language.text("Do it just so with the next applicant.");
    const RuleCard* card = cards.find(debrief.findings.front().card);
    return card == nullptr ? of_case : card->rule.in(language);
}

}  // namespace

DebriefApproach approach_to(const Finding& finding) {
    if (finding.severity == Severity::minor) return DebriefApproach::self_assessment;
    switch (finding.kind) {
        case ErrorKind::wrong_choice:
        case ErrorKind::privacy:
        case ErrorKind::integrity:
        case ErrorKind::time:
            return DebriefApproach::focused_discussion;
        case ErrorKind::omission:
        case ErrorKind::order:
        case ErrorKind::slip:
        case ErrorKind::communication:
            break;
    }
    return DebriefApproach::directive_teaching;
}

std::vector<Finding> by_weight(std::vector<Finding> findings) {
    const auto weight = [](const Finding& finding) {
        return std::tuple(finding.severity, finding.made_good, finding.at);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&weight](const Finding& a, const Finding& b) { return weight(a) < weight(b); });
    return findings;
}

Debrief debrief_of(const Judge& judge, const Procedure& procedure, const RuleCards& cards, const Score& score,
                   const DebriefOfCase& words, const Language& language) {
    Debrief debrief;
    debrief.findings = by_weight(judge.findings());
    debrief.time_line = time_line_of(judge, debrief.findings);
    debrief.notes = notes_of(judge);
    debrief.times = times_of(judge, procedure);
    debrief.prompts = prompts_of(debrief, cards, words, language);
    debrief.take_home = take_home_of(debrief, cards, score, words, language);
    return debrief;
}

}  // namespace jemput::trainer
