#include "trainer/core/session/session.hpp"

#include "trainer/core/words/both.hpp"
#include "trainer/core/world/guard.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

// The clock of a session: what happens when, in which order, and who is told of it.

namespace jemput::trainer {

namespace {

/// Injects that wake each other (OSS goes when it comes and comes when it goes) end here. Assumed: far beyond
/// what a case plans.
constexpr int most_planned = 1000;

std::optional<Outside> outside_of(const Material& material, const Case& c, const SessionOptions& options) {
    if (options.mode == Mode::guided) return std::nullopt;
    return Outside(material.queues.at(c.scenario), options.seed);
}

Judge judge_of(const Material& material, const Case& c) {
    return {material.procedure, material.cards, c.expectations, c.traps, c.without};
}

}  // namespace

Session::Session(std::shared_ptr<const Material> material, std::string_view case_id,
                 const SessionOptions& options)
    : material_(std::move(material)),
      case_(material_->find_case(case_id)),
      options_(options),
      desk_(material_, *case_, options.rules, options.seed),
      outside_(outside_of(*material_, *case_, options)),
      judge_(judge_of(*material_, *case_)) {
    for (const Inject& inject : case_->injects)
        if (inject.at) due_.push_back({*inject.at, inject.command});
    happen({"session_begins", {}}, conditions());
}

bool Session::is_oss_reachable() const {
    if (now_ < outage_ends_ || now_ < hotspot_back_) return false;
    // The next morning OSS is back, whatever the day outside still brings.
    if (in_backlog_ || !outside_) return true;
    return outside_->oss_is_up() && outside_->hotspot_is_up();
}

/// What was injected, and the slow hours of the day outside: they stretch the time that a page takes anyway.
Duration Session::slowness() const {
    if (in_backlog_ || !outside_) return slowness_;
    const Duration page = desk_.oss().rules().limits.page_time;
    return slowness_ + scaled(page, outside_->slowness(now_)) - page;
}

Circumstances Session::moment() const {
    return {now_, is_oss_reachable(), slowness(), mail_delay_, next_mail_is_spam_};
}

Conditions Session::conditions() const {
    Conditions now = desk_.conditions(moment());
    now.set("oss_down", !is_oss_reachable());
    now.set("people_wait", outside_ && !outside_->model().queue().empty());
    now.set("backlog_round", in_backlog_);
    return now;
}

/// `before`: what held until it happened; what it brings about itself holds only afterwards.
void Session::happen(const Command& fact, const Conditions& before) {
    judge_.observe({now_, Actor::world, fact, before, false});
    plan_injects(fact);
}

void Session::meet(const std::vector<Command>& facts, const Conditions& before) {
    for (const Command& fact : facts)
        happen(fact, before);
}

/// The plan of the case belongs to the day: the next morning nothing of it happens.
void Session::plan_injects(const Command& cause) {
    if (in_backlog_) return;
    for (std::size_t i = 0; i < case_->injects.size(); ++i) {
        if (planned_count_ == most_planned) return;
        const Inject& inject = case_->injects[i];
        if (inject.on.kind() == nullptr || !inject.on.matches(cause)) continue;
        if (!planned_.insert(i).second && inject.once) continue;
        due_.push_back({now_ + inject.delay, inject.command});
        ++planned_count_;
    }
}

/// What is due by the plan: it says and does what it would if an instructor did it.
void Session::carry_out_plan(const Command& command) {
    const Conditions before = conditions();
    judge_.observe({now_, Actor::instructor, command, before, false});
    const Reply reply = by_instructor(command);
    said_.insert(said_.end(), reply.lines.begin(), reply.lines.end());
    meet(reply.facts, before);
    tell_outages(before);
}

/// Says once that OSS or the connection has gone or is back.
void Session::tell_outages(const Conditions& before) {
    const bool is_reachable = is_oss_reachable();
    if (is_reachable == oss_was_reachable_) return;
    oss_was_reachable_ = is_reachable;
    said_.push_back({Speaker::desk, is_reachable ? both("OSS is back.") : both("OSS cannot be reached.")});
    happen({is_reachable ? "oss_comes_back" : "oss_goes_down", {}}, before);
}

/// One stretch of time in which nothing happens before its end; the day outside may shorten it.
void Session::pass(Duration to) {
    const Conditions before = conditions();
    now_ = std::max(now_, outside_ && !in_backlog_ ? outside_->advance(to) : to);
    tell_outages(before);
    Reply reply = desk_.pass_time(moment());
    said_.insert(said_.end(), reply.lines.begin(), reply.lines.end());
    meet(reply.facts, before);
    if (!desk_.has_left_by_herself() || left_at_) return;
    Reply farewell;
    finish_case(farewell);
    meet(farewell.facts, before);
}

/// The first of those that are due first.
std::vector<Session::Due>::iterator Session::next_due() {
    return std::min_element(due_.begin(), due_.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
}

/// How far time passes until something happens; what the day outside brings, only it knows.
Duration Session::next_stop(Duration to) {
    Duration stop = to;
    for (const Duration ends : {outage_ends_, hotspot_back_, desk_.next_change(now_).value_or(to)})
        if (ends > now_) stop = std::min(stop, ends);
    if (const auto due = next_due(); due != due_.end()) stop = std::min(stop, due->at);
    return stop;
}

void Session::advance(Duration to) {
    while (!is_paused_ && !is_over_) {
        pass(next_stop(to));
        const auto next = next_due();
        if (is_over_) return;
        if (next != due_.end() && next->at <= now_) {
            const Due due = *next;
            due_.erase(next);
            carry_out_plan(due.command);
        } else if (now_ >= to) {
            return;
        }
    }
}

std::optional<Duration> Session::next_event() const {
    std::optional<Duration> next;
    const auto consider = [&](std::optional<Duration> at) {
        if (at && *at > now_ && (!next || *at < *next)) next = at;
    };
    consider(outage_ends_);
    consider(hotspot_back_);
    consider(desk_.next_arrival(now_));
    const bool may_pass = !desk_.applicant_is_present() || !is_oss_reachable();
    if (outside_ && !in_backlog_ && may_pass) consider(outside_->next_change());
    return next;
}

std::optional<std::string> Session::guard(Command& command) const {
    std::optional<std::string> refused;
    for (std::string& argument : command.arguments) {
        auto kind = refusal_of(argument);
        if (argument.starts_with("<") && argument.ends_with(">"))
            kind = argument.substr(1, argument.size() - 2);
        if (!kind) continue;
        argument = fmt::format("<{}>", *kind);
        refused = kind;
    }
    return refused;
}

Result Session::give(Actor actor, const Command& command, Duration at) {
    assert(actor != Actor::world && "facts are not commanded");
    Result result;
    Command kept = command;
    const auto refused = guard(kept);
    result.kept = to_string(kept);
    if (is_over_) {
        result.reply.say(Speaker::desk, both("The session is over."));
        return result;
    }
    const std::size_t said = said_.size();
    advance(std::max(at, ready_at()));
    const Duration begins = now_;
    const std::size_t findings = judge_.findings().size();
    const Conditions before = conditions();
    if (refused) {
        ++refused_inputs_;
        result.reply.say(Speaker::desk,
                         {refusal_text(in_indonesian(), *refused), refusal_text(in_english(), *refused)});
        result.reply.facts.push_back({"input_refused", {*refused}});
        result.reply.was_tried = true;
    } else {
        result.reply = carry_out(actor, kept);
    }
    given_.push_back({begins, actor, result.kept, result.reply.done});
    const bool was_impossible = !result.reply.done && !result.reply.was_tried;
    result.judgement = judge_.observe({now_, actor, kept, before, !result.reply.done, was_impossible});
    busy_until_ = std::max(busy_until_, now_ + result.reply.takes);
    said_.insert(said_.end(), result.reply.lines.begin(), result.reply.lines.end());
    meet(result.reply.facts, before);
    if (result.reply.done) plan_injects(kept);
    advance(now_);  // what the plan does at once
    tell_outages(before);
    // With what was said on the way to this moment.
    result.reply.lines.assign(said_.begin() + static_cast<std::ptrdiff_t>(said), said_.end());
    result.findings.assign(judge_.findings().begin() + static_cast<std::ptrdiff_t>(findings),
                           judge_.findings().end());
    return result;
}

Duration Session::at_desk() const {
    if (!was_seated_) return Duration{0};
    return left_at_.value_or(now_) - seated_at_;
}

Score Session::score() const {
    return score_of(judge_, at_desk(), case_->par, hints_);
}

}  // namespace jemput::trainer
