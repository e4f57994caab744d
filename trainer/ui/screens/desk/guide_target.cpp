#include "trainer/ui/screens/desk/guide_target.hpp"

#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace jemput::trainer::ui {

namespace {

using Commands = std::vector<Command>;

std::vector<std::string> words_in(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// A statement is read aloud and agreed to before it is ticked.
Command towards_tick(const Desk& desk, const std::string& statement) {
    for (const char* before : {"read_aloud", "ask_consent"})
        if (!was_done(desk, std::string(before) + " " + statement)) return {before, {statement}};
    return {"tick", {statement}};
}

/// What was looked up last shows what the code covers.
bool is_being_read(const Desk& desk, const std::string& code) {
    const auto& given = desk.session().given();
    const auto found = std::find_if(given.rbegin(), given.rend(), [](const GivenCommand& one) {
        return one.done && (one.text.starts_with("read_kbli ") || one.text.starts_with("compare_kbli "));
    });
    return found != given.rend() && found->text.find(code) != std::string::npos;
}

bool is_listed(const Desk& desk, const std::string& code) {
    if (!desk.middle.group.empty()) {
        const KbliEntry* entry = desk.material().kbli.find(code);
        return entry != nullptr && entry->group == desk.middle.group;
    }
    const auto found = desk.material().kbli.search(last_argument(desk.session(), "search_kbli"));
    return std::any_of(found.begin(), found.end(),
                       [&code](const KbliCandidate& one) { return one.entry->code == code; });
}

/// The answer that decides between codes: what the case wants asked before, else the first that she gave.
std::string deciding_topic(const Desk& desk) {
    const auto& answers = desk.training_case().answers;
    for (const Expectation& one : desk.session().judge().expectations())
        for (const Pattern& pattern : one.done_by)
            if (one.id == "interview_kbli" && pattern.text().starts_with("ask "))
                if (const std::string topic = pattern.text().substr(4); was_done(desk, "ask " + topic))
                    return topic;
    const auto told = std::find_if(answers.begin(), answers.end(), [&desk](const Answer& answer) {
        return was_done(desk, "ask " + answer.topic);
    });
    return told == answers.end() ? std::string() : told->topic;
}

/// Search, read, say why, choose: for the first code that belongs on the application and is not there.
Commands towards_kbli(const Desk& desk) {
    const auto chosen = desk.workplace().oss().chosen_kbli();
    const auto& right = desk.training_case().kbli.right;
    const auto code = std::find_if(right.begin(), right.end(), [&chosen](const std::string& one) {
        return std::find(chosen.begin(), chosen.end(), one) == chosen.end();
    });
    if (code == right.end()) return {};
    if (!is_being_read(desk, *code)) {
        if (!is_listed(desk, *code)) return {{"search_kbli", {""}}};
        return {{"read_kbli", {*code}}};
    }
    const std::string topic = deciding_topic(desk);
    if (!was_done(desk, "justify_kbli") && !topic.empty()) return {{"justify_kbli", {topic}}};
    return {{"choose_kbli", {*code}}};
}

/// Whose answer stands in a field of OSS; empty: of none.
std::string topic_of(std::string_view field) {
    constexpr std::array topics{std::pair{"area", "place"},          std::pair{"area_unit", "place"},
                                std::pair{"land_status", "place"},   std::pair{"business_address", "place"},
                                std::pair{"product", "activities"},  std::pair{"scale", "capital"},
                                std::pair{"workers_men", "workers"}, std::pair{"workers_women", "workers"},
                                std::pair{"whatsapp", "phone"}};
    const auto found =
        std::find_if(topics.begin(), topics.end(), [field](const auto& one) { return one.first == field; });
    return std::string(found == topics.end() ? field : std::string_view(found->second));
}

/// One field: what she must be asked for it comes first.
Commands towards_entry(const Desk& desk, const FieldRule& field) {
    if (field.kind == FieldKind::kbli) return towards_kbli(desk);
    if (field.typed_by == TypedBy::applicant) return {{"let_applicant_type", {field.name}}};
    if (const Answer* answer = answer_for(desk, field.name);
        answer != nullptr && !was_done(desk, "ask " + answer->topic))
        return {{"ask", {answer->topic}}};
    return {{"type", {field.name, ""}}};
}

/// OSS or guided mode has found fault with what stands there.
bool is_wrong(const Desk& desk, const std::string& field) {
    const MockOss& oss = desk.workplace().oss();
    const auto& problems = oss.problems();
    if (std::any_of(problems.begin(), problems.end(), [&](const Problem& one) { return one.field == field; }))
        return true;
    const auto held = desk.middle.wrong_entries.find(field);
    return held != desk.middle.wrong_entries.end() && held->second == oss.value(field) &&
           !held->second.empty();
}

/// It is empty, and nothing was typed that waits to be entered; or it is being written in just now.
bool wants_entry(const Desk& desk, const FieldRule& field) {
    const std::string id = "do.type " + field.name;
    const bool is_pending = !pending_entry(desk, id).empty();
    if (desk.refused.contains(id)) return true;
    if (is_pending) return desk.middle.focus == id;
    return field.required && desk.workplace().oss().value(field.name).empty();
}

/// What is wrong or missing on the open page, else sending it.
Commands towards_sending(const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind& page = oss.page_kind();
    for (const FieldRule& field : page.fields) {
        const bool is_locked = field.prefilled && !oss.value(field.name).empty();
        if (!is_locked && is_wrong(desk, field.name)) {
            if (field.kind == FieldKind::kbli) return towards_kbli(desk);
            return {{"type", {field.name, ""}}};
        }
    }
    for (const FieldRule& field : page.fields)
        if (field.kind == FieldKind::kbli && was_done(desk, "read_kbli"))
            if (Commands commands = towards_kbli(desk); !commands.empty()) return commands;
    for (const FieldRule& field : page.fields)
        if (wants_entry(desk, field))
            if (Commands commands = towards_entry(desk, field); !commands.empty()) return commands;
    for (const Statement& statement : page.statements)
        if (!oss.has_tick(statement.id)) return {towards_tick(desk, statement.id)};
    return {{"submit", {}}};
}

/// The mail that was not read yet, then its link.
Commands towards_mail(const Desk& desk) {
    const Workplace& workplace = desk.workplace();
    if (!workplace.can_open_mailbox()) return {};
    const Instant now{desk.session().now()};
    const auto& open = workplace.open_mail();
    if (open && !open->link_token.empty() &&
        workplace.oss().account(workplace.mailbox()->address()) != nullptr &&
        !workplace.oss().account(workplace.mailbox()->address())->is_active)
        return {{"follow_link", {}}};
    const auto mails = workplace.mailbox()->mails(workplace.folder(), now);
    for (std::size_t i = 0; i < mails.size(); ++i)
        if (!mails[i].is_read) return {{"read_mail", {std::to_string(i + 1)}}, {"open_mailbox", {}}};
    if (workplace.folder() == MailFolder::inbox && workplace.mailbox()->unread(MailFolder::spam, now) > 0)
        return {{"open_folder", {"spam"}}, {"open_mailbox", {}}};
    if (workplace.folder() == MailFolder::spam) return {{"open_folder", {"inbox"}}};
    if (workplace.mailbox()->next_arrival(now)) return {{"to_next_event", {}}};
    return {{"open_mailbox", {}}};
}

Commands towards_log_in(const Desk& desk);

Commands towards_page(const Desk& desk, const std::string& page) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind* kind = oss.rules().find_page(page);
    const bool needs_log_in =
        kind != nullptr && (kind->needs == PageNeeds::logged_in || kind->needs == PageNeeds::draft);
    if (needs_log_in && !oss.is_logged_in()) return towards_log_in(desk);
    if (oss.page() != page) return {{"open", {page}}};
    return towards_sending(desk);
}

/// The first page of the application that is to be saved and is not.
std::string unsaved_page(const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    for (const PageKind* page : application_pages(oss.rules()))
        if (page->effect == PageEffect::save && !is_saved(oss, page->name)) return page->name;
    return {};
}

std::string page_with(const Desk& desk, PageEffect effect) {
    const auto& pages = desk.workplace().oss().rules().pages;
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [effect](const PageKind& page) { return page.effect == effect; });
    return found == pages.end() ? std::string() : found->name;
}

Commands towards_log_in(const Desk& desk) {
    const auto& mailbox = desk.workplace().mailbox();
    const Instant now{desk.session().now()};
    const bool mail_waits =
        mailbox && (mailbox->unread(MailFolder::inbox, now) > 0 || mailbox->next_arrival(now));
    if (mail_waits) return towards_mail(desk);
    const std::string page = page_with(desk, PageEffect::log_in);
    const MockOss& oss = desk.workplace().oss();
    if (oss.page() == page)
        for (const FieldRule& field : oss.page_kind().fields)
            if (oss.value(field.name).empty() || is_wrong(desk, field.name))
                return {{"let_applicant_type", {field.name}}};
    return towards_page(desk, page);
}

/// Facts follow from commands: which, as the desk stands.
Commands towards_fact(const Desk& desk, const std::string& fact, const std::string& object) {
    if (fact == "mailbox_made")
        return desk.workplace().mailbox() ? Commands{{"let_applicant_type", {"mail_password"}}}
                                          : Commands{{"create_mailbox", {""}}};
    if (fact == "account_registered")
        return towards_page(desk, page_with(desk, PageEffect::register_account));
    if (fact == "account_activated") return towards_mail(desk);
    if (fact == "logged_in") return towards_log_in(desk);
    if (fact == "page_accepted") return towards_page(desk, object);
    if (fact == "nib_issued") {
        const std::string unsaved = unsaved_page(desk);
        return towards_page(desk, unsaved.empty() ? page_with(desk, PageEffect::issue) : unsaved);
    }
    if (fact == "document_given") return {{"hand_over", {object}}};
    if (fact == "sent_to") return {{"send_whatsapp", {"", "nib"}}};
    return {};
}

Commands towards_deed(const Desk& desk, const std::vector<std::string>& words) {
    const std::string& name = words.front();
    const std::string object = words.size() > 1 && words[1] != "*" ? words[1] : std::string();
    if (name == "tick" && object.empty()) {
        for (const PageKind& page : desk.workplace().oss().rules().pages)
            if (page.effect == PageEffect::save && !page.statements.empty())
                return towards_page(desk, page.name);
    }
    if (name == "compare") {
        const auto& on_desk = desk.workplace().on_desk();
        if (on_desk.empty()) return {{"take", {"ktp"}}};
        if (!was_done(desk, "look_at ktp")) return {{"look_at", {"ktp"}}, {"ask", {"identity"}}};
        return {{"ask", {"identity"}}};
    }
    // All pages are looked at together, so they are filled in first.
    if (name == "confirm_with_applicant" && object == "review")
        if (const std::string unsaved = unsaved_page(desk); !unsaved.empty())
            return towards_page(desk, unsaved);
    if (name == "print" && object != "") {
        const auto pages = application_pages(desk.workplace().oss().rules());
        const bool is_there = !pages.empty() && desk.workplace().oss().page() == pages.back()->name;
        if (!is_there && !pages.empty() && desk.workplace().oss().is_logged_in())
            return {{"print", {object}}, {"open", {pages.back()->name}}};
    }
    if (name == "return_document" && object.empty()) {
        if (desk.workplace().on_desk().empty()) return {};
        return {{name, {*desk.workplace().on_desk().begin()}}};
    }
    const bool is_about_codes = name == "read_kbli" || name == "justify_kbli" || name == "choose_kbli";
    if (is_about_codes && object.empty()) return towards_kbli(desk);
    const CommandKind* kind = find_command(name);
    if (kind == nullptr) return {};
    std::vector<std::string> arguments(words.begin() + 1, words.end());
    std::replace(arguments.begin(), arguments.end(), std::string("*"), std::string());
    arguments.resize(kind->arguments.size());
    return {{name, std::move(arguments)}};
}

/// The widgets at which the command itself is given, the last part of it first.
std::vector<std::string> deeds_of(const Registry& shown, const Desk& desk, const Command& command) {
    const std::string id = widget_of(command);
    std::vector<std::string> deeds;
    // A list that stands open: the row with what she said, else its first.
    if (command.name == "type" && !command.arguments.empty()) {
        const auto right = desk.workplace().known(command.arguments.front());
        const FieldRule* field = desk.workplace().oss().page_kind().find_field(command.arguments.front());
        if (right && field != nullptr && field->kind == FieldKind::choice)
            if (const CodeList* list = desk.workplace().oss().rules().find_list(field->list))
                for (const Option& option : list->options)
                    if (option.code == *right || option.label.indonesian == *right)
                        deeds.push_back(id + "." + option.code);
        for (const Widget& widget : shown.widgets())
            if (widget.kind == WidgetKind::choice && widget.id.starts_with(id + ".")) {
                deeds.push_back(widget.id);
                break;
            }
    }
    if (command.name == "create_mailbox") deeds.emplace_back("create_mailbox.make");
    if (command.name == "search_kbli" && !desk.typed_in("do.search_kbli").empty() &&
        desk.typed_in("do.search_kbli") != last_argument(desk.session(), "search_kbli"))
        deeds.emplace_back("search_kbli.go");
    deeds.push_back(id);
    return deeds;
}

}  // namespace

std::vector<Command> commands_towards(const Desk& desk, const Expectation& expectation) {
    for (const Pattern& pattern : expectation.done_by) {
        const std::vector<std::string> words = words_in(pattern.text());
        if (words.empty() || pattern.kind() == nullptr) continue;
        const std::string object = words.size() > 1 ? words[1] : std::string();
        Commands commands = pattern.kind()->actor == Actor::world ? towards_fact(desk, words.front(), object)
                                                                  : towards_deed(desk, words);
        if (!commands.empty()) return commands;
    }
    return {};
}

Lead lead_to(const Registry& shown, const Desk& desk, const std::vector<Command>& commands) {
    for (const Command& command : commands)
        for (const std::string& id : deeds_of(shown, desk, command))
            if (const Widget* widget = shown.find(id); widget != nullptr && widget->is_enabled)
                return {widget->id, command, true};
    for (const Command& command : commands)
        for (const std::string& step : way_to(command))
            if (const Widget* widget = shown.find(step);
                widget != nullptr && widget->is_enabled && widget->value != "on")
                return {widget->id, command, false};
    const Command first = commands.empty() ? Command{} : commands.front();
    // The talk and the papers give way while facts are compared; a phase of the list opens nothing.
    for (const char* other : {"desk.compare_end", "desk.papers"})
        if (shown.find(other) != nullptr) return {other, first, false};
    return {{}, first, false};
}

const Answer* answer_for(const Desk& desk, std::string_view field) {
    const std::string topic = topic_of(field);
    const auto& answers = desk.training_case().answers;
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Answer& answer) { return answer.topic == topic; });
    return found == answers.end() || topic == "email" ? nullptr : &*found;
}

std::string pending_entry(const Desk& desk, std::string_view id) {
    const auto typed = desk.typed.find(id);
    const auto shown = desk.middle.shown.find(id);
    if (typed == desk.typed.end() || shown == desk.middle.shown.end()) return {};
    return typed->second == shown->second ? std::string() : typed->second;
}

}  // namespace jemput::trainer::ui
