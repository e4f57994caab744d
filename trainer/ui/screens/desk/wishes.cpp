#include "sim/core/format.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jemput::trainer::ui {

namespace {

/// The commands that OSS answers.
constexpr std::array requests{"open",
                              "submit",
                              "save_draft",
                              "refresh",
                              "follow_link",
                              "resend_activation",
                              "reset_password",
                              "log_out",
                              "choose_kbli",
                              "remove_kbli",
                              "type",
                              "let_applicant_type",
                              "take_form_from_box"};

bool begins_with_word(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

bool is_request(std::string_view command) {
    return std::any_of(requests.begin(), requests.end(),
                       [command](const char* word) { return begins_with_word(command, word); });
}

/// Keeps what OSS says to a request, until the next one.
void hear_oss(Middle& middle, std::string_view command, const Reply& reply) {
    if (!is_request(command)) return;
    const bool is_typing =
        begins_with_word(command, "type") || begins_with_word(command, "let_applicant_type");
    std::vector<Line> says;
    for (const Line& line : reply.lines)
        if (line.speaker == Speaker::oss) says.push_back(line);
    if (is_typing && says.empty()) return;  // what was said before still holds
    middle.oss_says = std::move(says);
    middle.oss_accepts = reply.done;
    if (!is_typing) middle.shows_page_unanswered = false;
}

void carry_out(Desk& desk, const std::string& command) {
    const bool is_done = desk.give(command);
    if (desk.held()) return;
    hear_oss(desk.middle, command, desk.last_result().reply);
    if (begins_with_word(command, "follow_link") && is_done) desk.tab = DeskTab::oss;
}

/// What stands in a field and was not given yet.
void give_typed(Desk& desk) {
    std::vector<std::string> commands;
    for (auto& [id, shown] : desk.middle.shown) {
        const auto typed = desk.typed.find(id);
        if (typed == desk.typed.end() || typed->second == shown || typed->second.empty()) continue;
        if (!id.starts_with("do.type ") || desk.refused.contains(id)) continue;
        const FieldRule* field = desk.workplace().oss().page_kind().find_field(id.substr(8));
        const bool is_date = field != nullptr && field->kind == FieldKind::date;
        if (is_date) typed->second = date_with_dashes(typed->second);
        commands.push_back(id.substr(3) + " " + typed->second);
        shown = typed->second;
    }
    for (const std::string& command : commands)
        carry_out(desk, command);
}

const GivenCommand* last_given(const Session& session, std::string_view command) {
    const auto& given = session.given();
    const auto found = std::find_if(given.rbegin(), given.rend(), [command](const GivenCommand& one) {
        return one.done && one.actor == Actor::trainee && begins_with_word(one.text, command);
    });
    return found == given.rend() ? nullptr : &*found;
}

}  // namespace

void wish(Desk& desk, std::string command) {
    desk.middle.wishes.push_back(std::move(command));
}

void enter_typed(Desk& desk) {
    give_typed(desk);
}

void give_wishes(Desk& desk) {
    for (const std::string& command : std::exchange(desk.middle.wishes, {})) {
        if (command == "submit" || command == "save_draft") give_typed(desk);
        carry_out(desk, command);
    }
}

void recall_oss(Desk& desk) {
    const Session& session = desk.session();
    Session again(desk.office().material, desk.training_case().id, session.options());
    for (const GivenCommand& one : session.given()) {
        const auto command = parse_command(one.text);
        if (!command) continue;
        const Result result = again.give(one.actor, *command, one.at);
        if (one.actor == Actor::trainee) hear_oss(desk.middle, one.text, result.reply);
    }
}

std::string last_argument(const Session& session, std::string_view command) {
    const GivenCommand* given = last_given(session, command);
    if (given == nullptr || given->text.size() <= command.size()) return {};
    return given->text.substr(command.size() + 1);
}

std::string clock_at(const Language& language, const Desk& desk, Duration at) {
    return as_clock(language, time_of_day(desk, at));
}

}  // namespace jemput::trainer::ui
