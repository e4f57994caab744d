#include "trainer/core/session/session.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"
#include "trainer/core/words/both.hpp"

// What the commands of the trainee and of the instructor do to a session; what happens at the desk itself,
// the workplace knows.

namespace jemput::trainer {

namespace {

Duration duration_of(const Command& command) {
    return parse_duration_word(command.arguments.front()).value_or(Duration{0});
}

}  // namespace

Reply Session::carry_out(Actor actor, const Command& command) {
    const CommandKind* kind = find_command(command.name);
    Reply reply;
    if (kind == nullptr || kind->actor != actor) {
        reply.say(Speaker::desk, both("That is not for you to do."));
        return reply;
    }
    if (actor == Actor::instructor) return by_instructor(command);
    if (is_paused_) {
        reply.say(Speaker::desk, both("The clock stands still. The instructor lets it go on."));
        return reply;
    }
    return by_trainee(command);
}

Reply Session::by_instructor(const Command& command) {
    Reply reply;
    reply.done = true;
    const std::string& name = command.name;
    if (name == "outage") {
        outage_ends_ = now_ + duration_of(command);
        if (outside_ && !in_backlog_) outside_->interrupt_oss(duration_of(command));
    } else if (name == "end_outage") {
        outage_ends_ = now_;
        if (outside_) outside_->end_interruption();
    } else if (name == "hotspot_lost") {
        hotspot_back_ = now_ + duration_of(command);
    } else if (name == "slow") {
        slowness_ = duration_of(command);
    } else if (name == "mail_delay") {
        mail_delay_ = duration_of(command);
    } else if (name == "mail_to_spam") {
        next_mail_is_spam_ = true;
    } else if (name == "surge") {
        if (outside_) outside_->let_come(static_cast<std::uint32_t>(std::stoul(command.arguments[0])));
        reply.done = outside_.has_value();
    } else if (name == "speed") {
        const int wanted = std::stoi(command.arguments[0]);
        reply.done = wanted >= 1 && wanted <= 8;
        if (reply.done) speed_ = wanted;
    } else if (name == "pause") {
        reply.done = options_.mode != Mode::exam;
        if (reply.done) is_paused_ = true;
    } else if (name == "resume") {
        is_paused_ = false;
    } else if (name != "note") {
        return desk_.disturb(command, moment());
    }
    if (!reply.done) reply.say(Speaker::desk, both("That cannot be done now."));
    return reply;
}

Reply Session::by_trainee(const Command& command) {
    const std::string& name = command.name;
    if (name == "call_next" || name == "call_number") return call_next(command);
    if (name == "request_hint") return give_hint();
    if (name == "wait") return let_time_pass(now_ + duration_of(command));
    Reply reply;
    if (name == "to_next_event") {
        const auto next = next_event();
        if (next) {
            reply = let_time_pass(*next);
            if (reply.lines.empty()) reply.say(Speaker::desk, both("Some time has passed."));
            return reply;
        }
        reply.say(Speaker::desk, both("There is nothing to wait for."));
        return reply;
    }
    if (name == "end_session") {
        if (was_seated_ && !left_at_) finish_case(reply);
        if (!is_over_) end(reply);
        reply.done = true;
        return reply;
    }
    if (!was_seated_) {
        reply.say(Speaker::desk, both("Nobody sits at the desk. Call the next number."));
        return reply;
    }
    reply = desk_.perform(command, moment());
    if (reply.done) next_mail_is_spam_ = next_mail_is_spam_ && !desk_.sent_mail();
    if (name == "dismiss" && reply.done) finish_case(reply);
    return reply;
}

/// The facts of the time that passes come before the command's own.
Reply Session::let_time_pass(Duration to) {
    const std::size_t said = said_.size();
    advance(to);
    Reply reply;
    reply.done = true;
    reply.lines.assign(said_.begin() + static_cast<std::ptrdiff_t>(said), said_.end());
    said_.resize(said);
    return reply;
}

/// The hints of the case are about one step. Once that is behind her, a hint says what comes next.
Reply Session::give_hint() {
    Reply reply;
    if (options_.mode == Mode::exam) {
        reply.say(Speaker::desk, both("There are no hints in an exam."));
        return reply;
    }
    if (hints_.size() >= case_->hints.size()) {
        reply.say(Speaker::desk, both("There is no further hint."));
        return reply;
    }
    const Expectation* next = judge_.next(conditions());
    const bool is_of_case = next == nullptr || !judge_.is_behind(case_->hint_step);
    const Bilingual& words = is_of_case ? case_->hints[hints_.size()] : next->what;
    reply.say(Speaker::desk, words);
    hints_.push_back(static_cast<int>(hints_.size()) + 1);
    judge_.note_hint(is_of_case ? case_->hint_step : next->step);
    reply.done = true;
    return reply;
}

Reply Session::call_next(const Command& command) {
    Reply reply;
    if (command.name == "call_number" && (!outside_ || outside_->waiting().empty())) {
        reply.say(Speaker::desk, both("Nobody has that number."));
        return reply;
    }
    reply.done = true;
    if (!was_seated_) {
        seat_applicant(reply);
    } else if (!left_at_) {
        finish_case(reply);
    } else {
        reply.done = false;
        reply.say(Speaker::desk, both("The next number is for another case."));
    }
    return reply;
}

void Session::seat_applicant(Reply& reply) {
    was_seated_ = true;
    seated_at_ = now_;
    desk_.seat(moment());
    reply.say(Speaker::applicant, case_->opening);
    reply.facts.push_back({"applicant_sits_down", {}});
}

/// She leaves, with what she has.
void Session::finish_case(Reply& reply) {
    const Departure departure = desk_.let_go();
    left_at_ = now_;
    reply.facts.push_back({"applicant_leaves", {departure.word}});
    if (outside_) {
        outside_->advance(now_);
        departure.ending ? outside_->end_case(*departure.ending) : outside_->end_case_without_service();
    }
    if (case_->has_backlog_round && desk_.has_forms_to_enter())
        begin_backlog(reply);
    else
        end(reply);
}

void Session::begin_backlog(Reply& reply) {
    in_backlog_ = true;
    outage_ends_ = hotspot_back_ = now_;
    if (outside_) outside_->leave_desk();
    due_.clear();
    desk_.begin_backlog(moment());
    reply.say(Speaker::desk, both("The next morning. OSS is back, and the form lies in the locked box."));
    reply.facts.push_back({"backlog_begins", {}});
}

void Session::end(Reply& reply) {
    is_over_ = true;
    if (!left_at_) left_at_ = now_;
    if (outside_) outside_->leave_desk();
    reply.facts.push_back({"case_ends", {}});
}

}  // namespace jemput::trainer
