#include "trainer/ui/screens/desk/guide_target.hpp"

#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"

#include <algorithm>
#include <sstream>

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

/// What is missing on the open page, else sending it.
Command towards_sending(const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    for (const FieldRule& field : oss.page_kind().fields) {
        if (!field.required || !oss.value(field.name).empty()) continue;
        if (field.kind == FieldKind::kbli) return {"search_kbli", {""}};
        const bool is_hers = field.typed_by == TypedBy::applicant;
        return is_hers ? Command{"let_applicant_type", {field.name}} : Command{"type", {field.name, ""}};
    }
    for (const Statement& statement : oss.page_kind().statements)
        if (!oss.has_tick(statement.id)) return towards_tick(desk, statement.id);
    return {"submit", {}};
}

/// The mail that was not read yet, then its link.
Commands towards_mail(const Desk& desk) {
    const Workplace& workplace = desk.workplace();
    if (!workplace.can_open_mailbox()) return {};
    const Instant now{desk.session().now()};
    const auto& open = workplace.open_mail();
    if (open && !open->link_token.empty() && workplace.oss().account(workplace.mailbox()->address()) != nullptr &&
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

Commands towards_page(const Desk& desk, const std::string& page) {
    if (desk.workplace().oss().page() != page) return {{"open", {page}}};
    return {towards_sending(desk)};
}

std::string page_with(const Desk& desk, PageEffect effect) {
    const auto& pages = desk.workplace().oss().rules().pages;
    const auto found = std::find_if(pages.begin(), pages.end(), [effect](const PageKind& page) { return page.effect == effect; });
    return found == pages.end() ? std::string() : found->name;
}

Commands towards_log_in(const Desk& desk) {
    const auto& mailbox = desk.workplace().mailbox();
    const Instant now{desk.session().now()};
    const bool mail_waits = mailbox && (mailbox->unread(MailFolder::inbox, now) > 0 || mailbox->next_arrival(now));
    if (mail_waits) return towards_mail(desk);
    const std::string page = page_with(desk, PageEffect::log_in);
    const MockOss& oss = desk.workplace().oss();
    if (oss.page() == page)
        for (const FieldRule& field : oss.page_kind().fields)
            if (oss.value(field.name).empty()) return {{"let_applicant_type", {field.name}}};
    return towards_page(desk, page);
}

/// Facts follow from commands: which, as the desk stands.
Commands towards_fact(const Desk& desk, const std::string& fact, const std::string& object) {
    if (fact == "mailbox_made")
        return desk.workplace().mailbox() ? Commands{{"let_applicant_type", {"mail_password"}}} : Commands{{"create_mailbox", {""}}};
    if (fact == "account_registered") return towards_page(desk, page_with(desk, PageEffect::register_account));
    if (fact == "account_activated") return towards_mail(desk);
    if (fact == "logged_in") return towards_log_in(desk);
    if (fact == "page_accepted") return towards_page(desk, object);
    if (fact == "nib_issued") return towards_page(desk, page_with(desk, PageEffect::issue));
    if (fact == "document_given") return {{"hand_over", {object}}};
    if (fact == "sent_to") return {{"send_whatsapp", {"", "nib"}}};
    return {};
}

Commands towards_deed(const Desk& desk, const std::vector<std::string>& words) {
    const std::string& name = words.front();
    const std::string object = words.size() > 1 && words[1] != "*" ? words[1] : std::string();
    if (name == "tick" && object.empty()) {
        for (const PageKind& page : desk.workplace().oss().rules().pages)
            if (page.effect == PageEffect::save && !page.statements.empty()) return towards_page(desk, page.name);
    }
    if (name == "compare") {
        const auto& on_desk = desk.workplace().on_desk();
        if (on_desk.empty()) return {{"take", {"ktp"}}};
        if (!was_done(desk, "look_at ktp")) return {{"look_at", {"ktp"}}, {"ask", {"identity"}}};
        return {{"ask", {"identity"}}};
    }
    if (name == "return_document" && object.empty()) {
        if (desk.workplace().on_desk().empty()) return {};
        return {{name, {*desk.workplace().on_desk().begin()}}};
    }
    if (name == "read_kbli" && object.empty()) return {{"search_kbli", {""}}};
    const CommandKind* kind = find_command(name);
    if (kind == nullptr) return {};
    std::vector<std::string> arguments(words.begin() + 1, words.end());
    std::replace(arguments.begin(), arguments.end(), std::string("*"), std::string());
    arguments.resize(kind->arguments.size());
    return {{name, std::move(arguments)}};
}

bool can_be_seen(const Widget* widget) {
    return widget != nullptr && widget->is_enabled && widget->visible.height() > 4 && widget->visible.width() > 4;
}

}  // namespace

std::vector<Command> commands_towards(const Desk& desk, const Expectation& expectation) {
    for (const Pattern& pattern : expectation.done_by) {
        const std::vector<std::string> words = words_in(pattern.text());
        if (words.empty() || pattern.kind() == nullptr) continue;
        const std::string object = words.size() > 1 ? words[1] : std::string();
        Commands commands = pattern.kind()->actor == Actor::world ? towards_fact(desk, words.front(), object) : towards_deed(desk, words);
        if (!commands.empty()) return commands;
    }
    return {};
}

const Widget* widget_towards(const Registry& shown, const std::vector<Command>& commands) {
    for (const Command& command : commands)
        if (const Widget* widget = shown.find(widget_of(command)); can_be_seen(widget)) return widget;
    for (const Command& command : commands)
        for (const std::string& step : way_to(command))
            if (const Widget* widget = shown.find(step); can_be_seen(widget) && widget->value != "on") return widget;
    // It may be there and scrolled away: the keyboard brings it into view, the callout cannot.
    return nullptr;
}

}  // namespace jemput::trainer::ui
