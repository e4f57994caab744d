#include "trainer/ui/screens/desk/action_items.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

std::vector<ActionChoice> waiting_numbers(const Desk& desk, const Language& language) {
    std::vector<ActionChoice> choices;
    if (!desk.session().outside()) return choices;
    for (const Waiting& person : desk.session().outside()->waiting())
        choices.push_back({fmt::format("call_number {}", person.ticket),
                           language.text("Number {number}, waits {time}", fmt::arg("number", person.ticket),
                                         fmt::arg("time", time_words(language, person.waited)))});
    return choices;
}

std::vector<ActionChoice> desks(const Desk& desk, const Language& language, std::string_view verb) {
    std::vector<ActionChoice> choices;
    for (const auto& one : desk.material().desks.all())
        choices.push_back({fmt::format("{} {}", verb, one.id), one.name.in(language)});
    return choices;
}

std::vector<ActionChoice> printable(const Desk& desk, const Language& language) {
    std::vector<ActionChoice> choices;
    for (const DocumentTemplate& one : desk.workplace().oss().rules().documents)
        choices.push_back({"print " + one.name, one.title.in(language)});
    return choices;
}

std::vector<ActionChoice> forms_in_box(const Desk& desk, const Language& language) {
    std::vector<ActionChoice> choices;
    for (const int number : desk.workplace().box().numbers())
        choices.push_back({fmt::format("take_form_from_box {}", number),
                           language.text("Form {number}", fmt::arg("number", number))});
    return choices;
}

std::vector<ActionChoice> things_to_photograph(const Desk& desk, const Language& language) {
    std::vector<ActionChoice> choices;
    for (const std::string& name : desk.workplace().on_desk())
        choices.push_back({"photograph " + name, document_title(desk, language, name)});
    choices.push_back({"photograph form", document_title(desk, language, "form")});
    return choices;
}

std::vector<ActionChoice> waits(const Language& language) {
    std::vector<ActionChoice> choices;
    for (const auto& [word, time] : {std::pair{"30s", Duration{std::chrono::seconds{30}}},
                                     std::pair{"1min", Duration{std::chrono::minutes{1}}},
                                     std::pair{"2min", Duration{std::chrono::minutes{2}}},
                                     std::pair{"5min", Duration{std::chrono::minutes{5}}}})
        choices.push_back({fmt::format("wait {}", word), time_words(language, time)});
    return choices;
}

/// What can be waited for, as far as it can be known here: a mail that is on its way may be; when it comes
/// is not told.
std::string awaited(const Desk& desk, const Language& language) {
    const Session& session = desk.session();
    if (session.workplace().next_arrival(session.now())) return language.text("Wait for the mail");
    return language.text("Wait until something happens");
}

bool is_awaited(const Desk& desk) {
    const Session& session = desk.session();
    return session.workplace().next_arrival(session.now()) || session.next_event();
}

ActionItem with_choices(ActionItem item, std::vector<ActionChoice> choices, std::string where_none) {
    item.has_choices = true;
    item.choices = std::move(choices);
    if (item.choices.empty() && !where_none.empty()) {
        item.help = std::move(where_none);
        item.is_usable = false;
    }
    return item;
}

}  // namespace

std::vector<ActionItem> action_items(const Desk& desk, const Language& language) {
    std::vector<ActionItem> items;
    const auto add = [&items](const char* name, std::string_view icon, std::string words) {
        items.push_back({.name = name, .icon = icon, .words = std::move(words)});
    };
    const auto add_choices = [&items](const char* name, std::string_view icon, std::string words,
                                      std::vector<ActionChoice> choices, std::string where_none = {}) {
        items.push_back(with_choices({.name = name, .icon = icon, .words = std::move(words)},
                                     std::move(choices), std::move(where_none)));
    };
    add("call_next", icon::horn, language.text("Call the next number"));
    add_choices("call_number", icon::people, language.text("Call a number out of turn"),
                waiting_numbers(desk, language), language.text("Nobody waits outside."));
    add_choices("refer", icon::arrow_right, language.text("Refer to another desk"),
                desks(desk, language, "refer"));
    add_choices("give_document_list", icon::file, language.text("Give the list of papers"),
                desks(desk, language, "give_document_list"));
    add_choices("print", icon::print, language.text("Print"), printable(desk, language));
    add("take_form", icon::edit, language.text("Take a paper form"));
    add_choices("take_form_from_box", icon::archive, language.text("Take a form from the box"),
                forms_in_box(desk, language), language.text("The locked box is empty."));
    add_choices("photograph", icon::phone, language.text("Photograph with my phone"),
                things_to_photograph(desk, language));
    add_choices("note_incident", icon::pencil, language.text("Note an incident"), {});
    add_choices("wait", icon::hourglass, language.text("Let time pass"), waits(language));
    add("to_next_event", icon::forward, awaited(desk, language));
    if (!is_awaited(desk)) {
        items.back().is_usable = false;
        items.back().help = language.text("Nothing is awaited now.");
    }
    add_choices("dismiss", icon::hand, language.text("Ask the applicant to go"),
                {{"dismiss", language.text("The applicant goes home without anything")}});
    add_choices("end_session", icon::flag, language.text("End the session"),
                {{"end_session", language.text("End it for good and see the result")}});
    return items;
}

}  // namespace jemput::trainer::ui
