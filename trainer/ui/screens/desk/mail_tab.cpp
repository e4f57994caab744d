#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// Her mailbox: making it together, its folders, a mail.

namespace jemput::trainer::ui {

namespace {

constexpr std::string_view mail_site = "@latihan.example";

float mail_heading(Ui& ui, Rect& rest, const std::string& title) {
    const TextStyle style{ui.fonts().title, ui.theme().text};
    rest.cut_top(ui.paragraph(rest, title, style), ui.px(0.4F));
    return rest.top;
}

/// A new address, with her: she says how it is called.
void draw_new_mailbox(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    mail_heading(ui, rest, language.text("A new e-mail address"));
    rest.cut_top(
        ui.paragraph(rest,
                     language.text("It belongs to the applicant. She chooses the name and the password."),
                     ui.body()),
        ui.px(0.6F));
    const std::string label = language.text("Address");
    const FieldFace face{.label = label, .unit = mail_site};
    const float width = std::min(rest.width(), ui.px(24));
    const Rect place = Rect::at(rest.min(), {width, guarded_height(ui, desk, "create_mailbox", face, width)});
    const bool is_entered = presses_enter_in(ui, "do.create_mailbox");
    guarded_field(ui, desk, "create_mailbox", place, face);
    rest.cut_top(place.height(), ui.px(0.5F));
    std::string name = desk.typed["do.create_mailbox"];
    if (const std::size_t at = name.find('@'); at != std::string::npos) name.resize(at);
    const std::string make = language.text("Make the mailbox");
    const ButtonFace button_face{.label = make, .icon = icon::plus, .is_enabled = !name.empty()};
    Rect row = rest.cut_top(ui.px(1.8F));
    const bool is_clicked = button_from_left(ui, "create_mailbox.make", row, button_face);
    if ((is_clicked || is_entered) && !name.empty())
        wish(desk, fmt::format("create_mailbox {}{}", name, mail_site));
    if (name.empty())
        ui.line(row, language.text("Write the address first"), ui.fonts().small, ui.theme().text2);
}

/// The mailbox is there, and has no password yet.
void draw_password(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    mail_heading(ui, rest, language.text("A password for the mailbox"));
    rest.cut_top(
        ui.paragraph(rest, desk.workplace().mailbox()->address(), {ui.fonts().mono, ui.theme().text}),
        ui.px(0.5F));
    const std::string label = language.text("Password");
    const Entry entry{"type mail_password", "", {.label = label, .is_secret = true}};
    const float width = std::min(rest.width(), ui.px(24));
    const Rect place = Rect::at(rest.min(), {width, height_of(ui, desk, entry, width)});
    entry_field(ui, desk, place, entry);
    rest.cut_top(place.height(), ui.px(0.5F));
    const std::string give = language.text("Let the applicant type");
    Rect row = rest.cut_top(ui.px(1.8F));
    if (button_from_left(ui, "do.let_applicant_type mail_password", row,
                         {.label = give, .icon = icon::keyboard}))
        wish(desk, "let_applicant_type mail_password");
}

/// What can be done with a password that was chosen here, until it was.
float draw_password_ways(Ui& ui, Desk& desk, Rect rest) {
    if (!was_done(desk, "create_mailbox")) return rest.top;
    const Language& language = ui.language();
    const std::string labels[]{language.text("Give her a card for the password"),
                               language.text("Note the password for her")};
    const std::string commands[]{"give_password_card", "note_password"};
    ImVec2 at = rest.min();
    for (std::size_t which = 0; which < 2; ++which) {
        const bool is_done = was_done(desk, commands[which]);
        const ButtonFace face{
            .label = labels[which], .icon = is_done ? icon::check : icon::key, .is_small = true};
        const float width = std::min(width_of(ui, face), rest.width());
        if (at.x > rest.left && at.x + width > rest.right) at = {rest.left, at.y + ui.px(1.7F)};
        if (button(ui, "do." + commands[which], Rect::at(at, {width, ui.px(1.4F)}), face))
            wish(desk, commands[which]);
        at.x += width + ui.px(0.4F);
    }
    return at.y + ui.px(1.4F);
}

void draw_folders(Ui& ui, Desk& desk, Rect row) {
    const Language& language = ui.language();
    const auto& mailbox = *desk.workplace().mailbox();
    const Instant now{desk.session().now()};
    const std::pair<MailFolder, std::string> folders[]{{MailFolder::inbox, language.text("Inbox")},
                                                       {MailFolder::spam, "Spam"}};
    for (const auto& [folder, name] : folders) {
        const std::string command = folder == MailFolder::inbox ? "open_folder inbox" : "open_folder spam";
        const std::size_t unread = mailbox.unread(folder, now);
        const std::string label = unread > 0 ? fmt::format("{} ({})", name, unread) : name;
        const ChipFace face{.label = label,
                            .icon = folder == MailFolder::inbox ? icon::inbox : icon::warning,
                            .is_on = desk.workplace().folder() == folder};
        if (chip_button(ui, "do." + command, row.cut_left(width_of(ui, face), ui.px(0.4F)), face))
            wish(desk, command);
    }
    const std::string again = language.text("Look again");
    if (button_from_right(ui, "do.open_mailbox", row,
                          {.label = again, .icon = icon::refresh, .is_small = true}))
        wish(desk, "open_mailbox");
}

float draw_mail_rows(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const auto& open = desk.workplace().open_mail();
    const std::vector<Mail> mails =
        desk.workplace().mailbox()->mails(desk.workplace().folder(), Instant{desk.session().now()});
    for (std::size_t i = mails.size(); i-- > 0;) {
        const Mail& mail = mails[i];
        const std::string command = fmt::format("read_mail {}", i + 1);
        const std::string subject = mail.subject.in(language);
        const std::string when = clock_at(language, desk, mail.arrives_at.time_since_epoch());
        const TextStyle style{mail.is_read ? ui.fonts().body : ui.fonts().bold, ui.theme().text};
        const float width = rest.width() - ui.px(1);
        const float height = ui.height_of(subject, style, width) + ui.fonts().small->FontSize + ui.px(0.7F);
        const Rect box = rest.cut_top(height, ui.px(0.2F));
        const bool is_chosen = open && open->arrives_at == mail.arrives_at && open->subject == mail.subject;
        if (list_row(ui, "do." + command, box, subject, is_chosen)) wish(desk, command);
        Rect inside = box.inner(ui.px(0.5F), ui.px(0.3F));
        Rect head = inside.cut_top(ui.fonts().small->FontSize);
        ui.line(head.cut_right(size_of(ui.fonts().small, when).x + 1, ui.px(0.3F)), when, ui.fonts().small,
                ui.theme().text2, 1);
        const std::string from = mail.is_read ? mail.from : mail.from + "  •";
        if (size_of(ui.fonts().small, from).x <= head.width())
            ui.line(head, from, ui.fonts().small, ui.theme().text2);
        ui.paragraph(inside, subject, style);
    }
    return rest.top;
}

/// A mail, its link, and what can be done in the spam folder.
float draw_mail(Ui& ui, Desk& desk, Rect rest, const Mail& mail) {
    const Language& language = ui.language();
    rest.cut_top(ui.paragraph(rest, mail.subject.in(language), {ui.fonts().heading, ui.theme().text}),
                 ui.px(0.2F));
    rest.cut_top(ui.paragraph(rest, mail.from, ui.quiet()), ui.px(0.5F));
    rest.cut_top(ui.paragraph(rest, mail.body.in(language), ui.body()), ui.px(0.6F));
    if (!mail.link_token.empty()) {
        const std::string follow = language.text("Follow the link");
        Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
        if (button_from_left(ui, "do.follow_link", row, {.label = follow, .icon = icon::link}))
            wish(desk, "follow_link");
    }
    if (desk.workplace().folder() == MailFolder::spam) {
        const std::string good = language.text("This is no spam");
        Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.4F));
        if (button_from_left(ui, "do.mark_not_spam", row, {.label = good, .icon = icon::inbox}))
            wish(desk, "mark_not_spam");
    }
    return rest.top;
}

void draw_mailbox(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    rest.cut_top(
        ui.paragraph(rest, desk.workplace().mailbox()->address(), {ui.fonts().mono_bold, ui.theme().text}),
        ui.px(0.4F));
    rest.top = draw_password_ways(ui, desk, rest) + ui.px(0.4F);
    draw_folders(ui, desk, rest.cut_top(ui.px(1.4F), ui.px(0.4F)));
    line_above(ui, rest);
    rest.cut_top(0, ui.px(0.4F));
    const bool is_wide = rest.width() >= ui.px(26);
    Rect mails = is_wide ? rest.cut_left(ui.px(12), ui.px(0.8F)) : rest;
    const auto& open = desk.workplace().open_mail();
    const bool is_empty =
        desk.workplace().mailbox()->mails(desk.workplace().folder(), Instant{desk.session().now()}).empty();
    if (is_empty) {
        const Rect place = is_wide ? Rect{mails.left, mails.top, rest.right, rest.bottom} : mails;
        empty_place(ui, place, icon::mail, language.text("No mail yet. It can take 3 minutes."));
        return;
    }
    if (is_wide) {
        ScrollArea list(ui, "mails", mails);
        list.end_at(draw_mail_rows(ui, desk, list.content()));
    }
    ScrollArea reading(ui, "mail", rest);
    Rect content = reading.content();
    if (!is_wide) content.top = draw_mail_rows(ui, desk, content) + ui.px(0.6F);
    if (open) content.top = draw_mail(ui, desk, content, *open);
    reading.end_at(content.top);
}

}  // namespace

void draw_mail_tab(Ui& ui, Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    Rect rest = rect.inner(ui.px(0.9F), ui.px(0.7F));
    if (rest.width() > ui.px(50)) rest = rest.inner((rest.width() - ui.px(50)) / 2, 0);
    const Workplace& workplace = desk.workplace();
    const bool was_opened = was_done(desk, "open_mailbox") || was_done(desk, "open_folder");
    if (workplace.can_open_mailbox() && was_opened) {
        draw_mailbox(ui, desk, rest);
        return;
    }
    ScrollArea area(ui, "mail.page", rest);
    Rect content = area.content();
    if (!workplace.mailbox()) {
        draw_new_mailbox(ui, desk, content);
        area.end_at(content.top + ui.px(10));
    } else if (!workplace.can_open_mailbox()) {
        draw_password(ui, desk, content);
        area.end_at(content.top + ui.px(9));
    } else {
        mail_heading(ui, content, language.text("Her mailbox"));
        content.cut_top(
            ui.paragraph(content, language.text("Only she knows the password. She logs in on this screen."),
                         ui.body()),
            ui.px(0.6F));
        const std::string open = language.text("Open the mailbox");
        Rect row = content.cut_top(ui.px(1.8F), ui.px(0.6F));
        if (button_from_left(ui, "do.open_mailbox", row, {.label = open, .icon = icon::mail}))
            wish(desk, "open_mailbox");
        content.top = draw_password_ways(ui, desk, content);
        area.end_at(content.top);
    }
}

}  // namespace jemput::trainer::ui
