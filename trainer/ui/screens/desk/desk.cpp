#include "trainer/ui/screens/desk/desk.hpp"

#include "trainer/core/words/both.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace jemput::trainer::ui {

namespace {

/// What a command takes goes by in so many seconds of real time.
constexpr double busy_seconds = 0.8;

Duration seconds_of(double seconds) {
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

double in_seconds(Duration time) {
    return std::chrono::duration<double>(time).count();
}

}  // namespace

void Desk::pass(double real_seconds) {
    if (session().is_over() || session().is_paused()) return;
    double rate = session().speed();
    if (is_busy()) {
        if (busy_rate_ == 0)
            busy_rate_ = std::max(rate, in_seconds(session().ready_at() - session().now()) / busy_seconds);
        rate = busy_rate_;
    } else {
        busy_rate_ = 0;
    }
    Duration to = session().now() + seconds_of(real_seconds * rate);
    if (is_busy()) to = std::min(to, session().ready_at());
    if (const auto advanced = office_.play->advance(to); !advanced) office_.tell(advanced.error());
    keep_lines();
}

bool Desk::give(std::string_view command) {
    const auto parsed = parse_command(command);
    if (!parsed) {
        office_.tell(parsed.error());
        return false;
    }
    held_ = held_back(session(), *parsed);
    if (held_) {
        for (const auto& [field, value] : held_->fields)
            middle.wrong_entries[field] = value;
        return false;
    }
    if (!carry_out(*parsed)) return false;
    // What OSS refuses stands on its page.
    const auto& lines = last_result_.reply.lines;
    if (!last_result_.reply.done && !lines.empty() && lines.back().speaker != Speaker::oss)
        office_.toasts.add(ToastKind::warning, lines.back().words.in(Language(office_.appearance.language)));
    return last_result_.reply.done;
}

void Desk::note_refusal(std::string_view command) {
    if (const auto parsed = parse_command(command)) static_cast<void>(carry_out(*parsed));
}

/// False: it could not be kept, and so did not happen.
bool Desk::carry_out(const Command& command) {
    auto result = office_.play->give(Actor::trainee, command, session().now());
    if (!result) {
        office_.tell(result.error());
        return false;
    }
    last_result_ = std::move(*result);
    new_findings_ = last_result_.findings;
    busy_rate_ = 0;
    keep_lines();
    if (command.name == "say" && last_result_.reply.done) answer_own_words();
    return true;
}

/// She answers the questions of the case; what one says in one's own words she cannot.
void Desk::answer_own_words() {
    const auto& lines = last_result_.reply.lines;
    const bool has_answered = std::any_of(
        lines.begin(), lines.end(), [](const Line& line) { return line.speaker == Speaker::applicant; });
    if (has_answered) return;
    lines_.push_back(
        {session().now(),
         {Speaker::applicant, both("I am sorry, I did not understand that. Could you ask in another way?")}});
}

bool Desk::instruct(std::string_view command) {
    const auto parsed = parse_command(command);
    if (!parsed) return false;
    const auto result = office_.play->give(Actor::instructor, *parsed, session().now());
    if (!result) office_.tell(result.error());
    keep_lines();
    return result && result->reply.done;
}

const DeskLine* Desk::last_of(Speaker speaker) const {
    const auto found = std::find_if(lines_.rbegin(), lines_.rend(),
                                    [speaker](const DeskLine& line) { return line.line.speaker == speaker; });
    return found == lines_.rend() ? nullptr : &*found;
}

void Desk::keep_lines() {
    const std::vector<Line>& said = session().said();
    for (; lines_seen_ < said.size(); ++lines_seen_)
        lines_.push_back({session().now(), said[lines_seen_]});
}

}  // namespace jemput::trainer::ui
