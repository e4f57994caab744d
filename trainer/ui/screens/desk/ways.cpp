#include "trainer/ui/screens/desk/desk.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace jemput::trainer::ui {

namespace {

/// Where on the desk a command is given.
struct Way {
    std::string_view command;
    std::string_view part;   ///< of the narrow window: applicant, oss or procedure
    std::string_view opens;  ///< what is clicked first; may be empty
};

constexpr std::string_view at_applicant = "part.applicant";
constexpr std::string_view at_screen = "part.oss";
constexpr std::string_view at_procedure = "part.procedure";

constexpr std::array ways{
    Way{"greet", at_applicant, "talk.greeting"},
    Way{"explain_purpose", at_applicant, "talk.greeting"},
    Way{"turn_screen", at_applicant, "talk.greeting"},
    Way{"apologise", at_applicant, "talk.greeting"},
    Way{"steer_back", at_applicant, "talk.greeting"},
    Way{"say_free", at_applicant, "talk.greeting"},
    Way{"refuse_gift", at_applicant, "talk.greeting"},
    Way{"accept_gift", at_applicant, "talk.greeting"},
    Way{"point_at_poster", at_applicant, "talk.greeting"},
    Way{"ask", at_applicant, "talk.questions"},
    Way{"say", at_applicant, "talk.questions"},
    Way{"explain", at_applicant, "talk.explaining"},
    Way{"explain_duties", at_applicant, "talk.explaining"},
    Way{"explain_outage", at_applicant, "talk.explaining"},
    Way{"promise", at_applicant, "talk.explaining"},
    Way{"offer_slot", at_applicant, "talk.explaining"},
    Way{"read_aloud", at_applicant, "talk.confirming"},
    Way{"ask_consent", at_applicant, "talk.confirming"},
    Way{"confirm_with_applicant", at_applicant, "talk.confirming"},
    Way{"take", at_applicant, "desk.take"},
    Way{"look_at", at_applicant, ""},
    Way{"return_document", at_applicant, ""},
    Way{"hand_over", at_applicant, ""},
    Way{"compare", at_applicant, "desk.compare"},
    Way{"open", at_screen, "tab.oss"},
    Way{"type", at_screen, "tab.oss"},
    Way{"let_applicant_type", at_screen, "tab.oss"},
    Way{"tick", at_screen, "tab.oss"},
    Way{"untick", at_screen, "tab.oss"},
    Way{"submit", at_screen, "tab.oss"},
    Way{"save_draft", at_screen, "tab.oss"},
    Way{"refresh", at_screen, "tab.oss"},
    Way{"resend_activation", at_screen, "tab.oss"},
    Way{"reset_password", at_screen, "tab.oss"},
    Way{"log_out", at_screen, "tab.oss"},
    Way{"create_mailbox", at_screen, "tab.mail"},
    Way{"give_password_card", at_screen, "tab.mail"},
    Way{"note_password", at_screen, "tab.mail"},
    Way{"open_mailbox", at_screen, "tab.mail"},
    Way{"open_folder", at_screen, "tab.mail"},
    Way{"read_mail", at_screen, "tab.mail"},
    Way{"follow_link", at_screen, "tab.mail"},
    Way{"mark_not_spam", at_screen, "tab.mail"},
    Way{"send_whatsapp", at_screen, "tab.whatsapp"},
    Way{"search_kbli", at_screen, "tab.kbli"},
    Way{"read_kbli", at_screen, "tab.kbli"},
    Way{"compare_kbli", at_screen, "tab.kbli"},
    Way{"justify_kbli", at_screen, "tab.kbli"},
    Way{"choose_kbli", at_screen, "tab.kbli"},
    Way{"remove_kbli", at_screen, "tab.kbli"},
    Way{"show_rule", at_screen, "tab.rules"},
    Way{"fill_form", at_screen, "tab.form"},
    Way{"let_applicant_sign", at_screen, "tab.form"},
    Way{"give_receipt", at_screen, "tab.form"},
    Way{"store_form", at_screen, "tab.form"},
    Way{"request_hint", at_procedure, "rail.procedure"},
    Way{"call_next", {}, "desk.actions"},
    Way{"call_number", {}, "desk.actions"},
    Way{"dismiss", {}, "desk.actions"},
    Way{"refer", {}, "desk.actions"},
    Way{"give_document_list", {}, "desk.actions"},
    Way{"print", {}, "desk.actions"},
    Way{"take_form", {}, "desk.actions"},
    Way{"take_form_from_box", {}, "desk.actions"},
    Way{"photograph", {}, "desk.actions"},
    Way{"note_incident", {}, "desk.actions"},
    Way{"wait", {}, "desk.actions"},
    Way{"to_next_event", {}, "desk.actions"},
    Way{"end_session", {}, "desk.actions"},
};

/// What is typed, and so does not tell one widget from another.
bool is_typed(ArgumentKind kind) {
    constexpr std::array typed{ArgumentKind::value, ArgumentKind::words, ArgumentKind::address,
                               ArgumentKind::phone, ArgumentKind::duration};
    return std::find(typed.begin(), typed.end(), kind) != typed.end();
}

}  // namespace

std::string widget_of(const Command& command) {
    if (command.name == "compare" && command.arguments.size() == 3) return "compare." + command.arguments[2];
    if (command.name == "compare_kbli") return "do.compare_kbli";
    std::string id = "do." + command.name;
    const CommandKind* kind = find_command(command.name);
    for (std::size_t i = 0; i < command.arguments.size(); ++i)
        if (kind == nullptr || i >= kind->arguments.size() || !is_typed(kind->arguments[i].kind))
            id += " " + command.arguments[i];
    return id;
}

std::vector<std::string> way_to(const Command& command) {
    std::vector<std::string> way;
    const auto found = std::find_if(ways.begin(), ways.end(),
                                    [&command](const Way& one) { return one.command == command.name; });
    if (found == ways.end()) return way;
    if (!found->part.empty()) way.emplace_back(found->part);
    // While the talk has the place of the papers, they are folded to a row.
    constexpr std::array with_papers{"take", "look_at", "return_document", "hand_over", "compare"};
    if (std::find(with_papers.begin(), with_papers.end(), command.name) != with_papers.end())
        way.emplace_back("desk.papers");
    if (!found->opens.empty()) way.emplace_back(found->opens);
    // While OSS does not answer, its page lies behind that of the browser.
    if (found->opens == "tab.oss" && command.name != "refresh") way.emplace_back("oss.show_page");
    constexpr std::array behind_choices{"call_number",
                                        "refer",
                                        "give_document_list",
                                        "print",
                                        "take_form_from_box",
                                        "photograph",
                                        "note_incident",
                                        "wait",
                                        "dismiss",
                                        "end_session"};
    if (std::find(behind_choices.begin(), behind_choices.end(), command.name) != behind_choices.end())
        way.push_back("actions." + command.name);
    const bool has_object = !command.arguments.empty();
    if (command.name == "compare" && command.arguments.size() == 3) {
        way.push_back("fact." + command.arguments[0]);
        way.push_back("fact." + command.arguments[1]);
    } else if (command.name == "compare_kbli" && command.arguments.size() == 2) {
        way.push_back("pick." + command.arguments[0]);
        way.push_back("pick." + command.arguments[1]);
    } else if (has_object && (command.name == "look_at" || command.name == "return_document" ||
                              command.name == "hand_over")) {
        way.push_back("document." + command.arguments[0]);
    }
    return way;
}

}  // namespace jemput::trainer::ui
