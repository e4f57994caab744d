#include "trainer/ui/screens/debrief/story.hpp"

#include "trainer/core/session/replay.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

Duration time_of_fact(const Judge& judge, std::string_view name, Duration otherwise) {
    for (const Observation& observation : judge.observations())
        if (observation.command.name == name) return observation.at;
    return otherwise;
}

/// As times_of the debrief, cut to the time that she sat at the desk.
std::vector<StepSpan> spans_of(const Session& session) {
    const Judge& judge = session.judge();
    const auto& steps = session.material().procedure.steps;
    const Duration sat = time_of_fact(judge, "applicant_sits_down", Duration{});
    const Duration left = sat + session.at_desk();
    std::string step = steps.empty() ? std::string() : steps.front().id;
    std::vector<StepSpan> spans;
    const auto& seen = judge.observations();
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!judge.appraisals()[i].step.empty()) step = judge.appraisals()[i].step;
        const Duration from = std::clamp(seen[i].at, sat, left);
        const Duration to = i + 1 < seen.size() ? std::clamp(seen[i + 1].at, sat, left) : left;
        if (to <= from) continue;
        if (!spans.empty() && spans.back().step == step) spans.back().to = to;
        else spans.push_back({step, from, to});
    }
    return spans;
}

}  // namespace

Story::Story(std::shared_ptr<const Material> material, Session session, std::vector<SkillChange> skills,
             const Language& language)
    : material_(std::move(material)), session_(std::move(session)), score_(session_.score()),
      queue_(queue_history(material_, session_)), skills_(std::move(skills)), spans_(spans_of(session_)) {
    if (session_.outside()) days_ = session_.outside()->to_the_end();
    say_in(language);
}

void Story::say_in(const Language& language) {
    const Case& c = session_.training_case();
    debrief_ = debrief_of(session_.judge(), session_.material().procedure, session_.material().cards, score_,
                          {c.debrief, c.take_home}, language);
}

std::string Story::prompt(DebriefPhase phase) const {
    for (const DebriefPrompt& prompt : debrief_.prompts)
        if (prompt.phase == phase && prompt.card.empty()) return prompt.words;
    return {};
}

std::string Story::prompt_about(std::size_t finding) const {
    const auto& findings = debrief_.findings;
    for (std::size_t i = 0; i < finding; ++i)
        if (findings[i].card == findings[finding].card) return {};
    for (const DebriefPrompt& prompt : debrief_.prompts)
        if (prompt.card == findings[finding].card) return prompt.words;
    return {};
}

std::vector<std::string> Story::questions() const {
    std::vector<std::string> questions;
    for (const DebriefPrompt& prompt : debrief_.prompts)
        if (prompt.phase == DebriefPhase::analysis && prompt.card.empty()) questions.push_back(prompt.words);
    return questions;
}

const Observation& Story::moment_of(std::size_t finding) const {
    return session_.judge().observations()[debrief_.findings[finding].observation];
}

int Story::number_of(std::size_t finding) const {
    const auto before = [&](std::size_t other) {
        const auto& findings = debrief_.findings;
        return std::pair(findings[other].observation, other) < std::pair(findings[finding].observation, finding);
    };
    int number = 1;
    for (std::size_t i = 0; i < debrief_.findings.size(); ++i)
        if (before(i)) ++number;
    return number;
}

std::size_t Story::commands_before(std::size_t finding) const {
    const Duration at = moment_of(finding).at;
    const auto& given = session_.given();
    const auto after = std::upper_bound(given.begin(), given.end(), at,
                                        [](Duration time, const GivenCommand& one) { return time < one.at; });
    return static_cast<std::size_t>(after - given.begin());
}

const Session& Story::after_commands(std::size_t count) const {
    const auto& given = session_.given();
    count = std::min(count, given.size());
    if (!then_ || then_->first != count) {
        const std::vector<GivenCommand> first(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(count));
        then_.emplace(count, replayed(material_, session_.training_case().id, session_.options(), first));
    }
    return then_->second;
}

std::string minutes_and_seconds(Duration at) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace jemput::trainer::ui
