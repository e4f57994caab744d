#include "trainer/ui/screens/desk/guide_words.hpp"

#include "trainer/ui/screens/desk/action_items.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/screens/desk/talk.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

// What guided mode says.

namespace jemput::trainer::ui {

namespace {

struct Reason {
    std::string_view command;  ///< or its beginning
    std::string_view words;
};

/// Why a command is given. The longer beginning stands first.
constexpr std::array reasons{
    Reason{"greet", translatable("A friendly welcome takes away the fear of an office.")},
    Reason{"turn_screen", translatable("Nobody in the queue may read what stands on the screen.")},
    Reason{"explain_purpose", translatable("She must know what her KTP and her e-mail are needed for.")},
    Reason{"apologise", translatable("Who waits long wants to hear that it was noticed.")},
    Reason{"ask legal_form", translatable("Companies are served in the office, not in the van.")},
    Reason{"take ktp", translatable("What is entered in OSS stands on the original KTP.")},
    Reason{"look_at", translatable("Read it before you type anything.")},
    Reason{"ask identity", translatable("Compare the answer with the KTP: so you know who sits before you.")},
    Reason{"compare", translatable("What was said and what is written must agree.")},
    Reason{"ask account", translatable("Who was registered before needs no second account.")},
    Reason{"ask email", translatable("OSS sends its mails to an address of her own.")},
    Reason{"ask activities", translatable("Only what she does tells which code is right.")},
    Reason{"ask_consent mailbox", translatable("A mailbox is made only where she wants it.")},
    Reason{"ask_consent", translatable("Only what she has agreed to is ticked.")},
    Reason{"read_aloud nib", translatable("So she can compare the number with her paper.")},
    Reason{"read_aloud", translatable("She must have heard what she agrees to.")},
    Reason{"tick", translatable("She has heard it and agreed.")},
    Reason{"let_applicant_type mail_password", translatable("Nobody but her may know the password.")},
    Reason{"let_applicant_type", translatable("This is hers to type: the keyboard goes to her.")},
    Reason{"give_password_card", translatable("She writes it down herself and takes the card home.")},
    Reason{"open_mailbox", translatable("The mail from OSS arrives there.")},
    Reason{"open_folder", translatable("Mails that are missing often lie there.")},
    Reason{"read_mail", translatable("It brings what comes next: the link, or name and password.")},
    Reason{"follow_link", translatable("That makes the account active.")},
    Reason{"to_next_event", translatable("The mail is on its way; with this you go on when it is there.")},
    Reason{"read_kbli", translatable("Read what the code covers before you choose it.")},
    Reason{"justify_kbli", translatable("These words of hers are the reason for the code.")},
    Reason{"choose_kbli", translatable("The description fits what she told you.")},
    Reason{"confirm_with_applicant", translatable("She sees every entry before it is sent for good.")},
    Reason{"submit", translatable("Everything on this page is filled in.")},
    Reason{"print iumk", translatable("The IUMK is the licence itself, the NIB is her number.")},
    Reason{"print", translatable("She takes it home on paper.")},
    Reason{"hand_over", translatable("It belongs to her.")},
    Reason{"explain_duties", translatable("She must know what comes after the licence.")},
    Reason{"say_free", translatable("Then nobody can ask her for money later.")},
    Reason{"return_document", translatable("Nothing of hers stays on your desk.")},
    Reason{"log_out", translatable("The next one must not see her data.")},
    Reason{"explain_outage", translatable("Say honestly what is known, and promise nothing.")},
    Reason{"refuse_gift", translatable("The service is free, and you are paid for it.")},
    Reason{"open", translatable("The next entries stand on that page.")},
};

std::string quoted(const std::string& words) {
    if (words.starts_with("“")) return words;
    return fmt::format("“{}”", words);
}

/// A sentence of the talk; empty: the command is none.
std::string sentence_of(const Desk& desk, const Language& language, const Command& command) {
    const std::string text = to_string(command);
    if (command.name == "ask")
        for (const Answer& answer : desk.training_case().answers)
            if (!command.arguments.empty() && answer.topic == command.arguments.front())
                return answer.question.in(language);
    for (const Talk talk : {Talk::greeting, Talk::explaining})
        for (const Sentence& one : sentences_of(desk, language, talk))
            if (one.command == text) return one.words;
    return {};
}

/// What stands on the widget of the command where that is not shown yet; empty: that is not known.
std::string label_of(const Desk& desk, const Language& language, const Command& command) {
    const std::string text = to_string(command);
    if (const std::string sentence = sentence_of(desk, language, command); !sentence.empty()) return sentence;
    for (const TalkItem& item : items_of(desk, language))
        for (const Sentence& way : item.ways)
            if (way.command == text) return way.words;
    for (const ActionItem& item : action_items(desk, language)) {
        if (item.name == command.name) return item.words;
        for (const ActionChoice& choice : item.choices)
            if (choice.command == text && item.name != "print") return choice.words;
    }
    if (command.arguments.empty()) return {};
    if (command.name == "take" || command.name == "print")
        return document_title(desk, language, command.arguments.front());
    const MockOss& oss = desk.workplace().oss();
    if (command.name == "hand_over") return language.text("Hand over");
    if (command.name == "look_at") return language.text("Turn and read");
    if (command.name == "return_document") return language.text("Give back");
    if (command.name == "open")
        if (const PageKind* page = oss.rules().find_page(command.arguments.front()))
            return page->title.in(language);
    if (command.name == "type")
        if (const FieldRule* field = oss.page_kind().find_field(command.arguments.front()))
            return field->label.in(language);
    return {};
}

/// A step on the way: what is opened, and what comes then.
std::string way_words(const Ui& ui, const Desk& desk, const Lead& lead, const Widget& target) {
    const Language& language = ui.language();
    const std::string step = quoted(target.label);
    const std::string then = label_of(desk, language, lead.command);
    const bool is_pressed = target.kind == WidgetKind::button && target.id != "desk.actions";
    if (then.empty() || then == target.label)
        return is_pressed ? language.text("Press {step}", fmt::arg("step", step))
                          : language.text("Open {step}", fmt::arg("step", step));
    return is_pressed ? language.text("Press {step}, then {then}", fmt::arg("step", step),
                                      fmt::arg("then", quoted(then)))
                      : language.text("Open {step}, then {then}", fmt::arg("step", step),
                                      fmt::arg("then", quoted(then)));
}

bool is_question_about(const Desk& desk, const std::string& field) {
    const auto held = desk.middle.wrong_entries.find(field);
    const MockOss& oss = desk.workplace().oss();
    const auto& problems = oss.problems();
    return (held != desk.middle.wrong_entries.end() && held->second == oss.value(field)) ||
           std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& problem) { return problem.field == field; });
}

std::string said_words(const Ui& ui, const Desk& desk, const Answer& answer) {
    return ui.language().text("{person} said: “{words}”", fmt::arg("person", applicant_name(desk)),
                              fmt::arg("words", answer.words.in(ui.language())));
}

/// Where the value of a field is found.
std::string source_words(const Ui& ui, const Desk& desk, const FieldRule& field) {
    const Language& language = ui.language();
    const MockOss& oss = desk.workplace().oss();
    if (!pending_entry(desk, "do.type " + field.name).empty())
        return language.text("Tab enters it and takes you to the next entry.");
    if (field.kind == FieldKind::captcha) return language.text("Type the name that the picture shows.");
    const auto right = desk.workplace().known(field.name);
    const std::string value = right ? value_words(oss.rules(), field, *right, language) : std::string();
    for (const ShownDocument& document : desk.training_case().persona.documents)
        for (const auto& [fact, words] : document.facts)
            if (document.name == "ktp" && fact == field.name)
                return language.text("It stands on the KTP: {value}",
                                     fmt::arg("value", fact_value(language, fact, words)));
    const bool is_worked_out = field.kind != FieldKind::digits;
    const Answer* answer = answer_for(desk, field.name);
    if (answer != nullptr) {
        const std::string said = said_words(ui, desk, *answer);
        if (value.empty() || !is_worked_out) return said;
        return fmt::format("{} {}", said, language.text("So: {value}", fmt::arg("value", value)));
    }
    if (!value.empty()) return language.text("In this case: {value}", fmt::arg("value", value));
    if (field.help) return field.help->in(language);
    return language.text("Take what fits what she told you.");
}

/// Her keyboard button, which stands at every field and has the same words at each; empty: it is another.
std::string beside_field(const Ui& ui, const Desk& desk, const Lead& lead) {
    if (lead.command.name != "let_applicant_type" || lead.command.arguments.empty()) return {};
    const FieldRule* field = desk.workplace().oss().page_kind().find_field(lead.command.arguments.front());
    if (field == nullptr) return {};
    return ui.language().text("Press {step} beside {field}",
                              fmt::arg("step", quoted(ui.language().text("Applicant"))),
                              fmt::arg("field", quoted(field->label.in(ui.language()))));
}

std::string reason_for(const Language& language, const std::string& command) {
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&command](const Reason& one) {
        return command.starts_with(one.command);
    });
    return found == reasons.end() ? std::string() : language.text(found->words);
}

/// The procedure or the case wants it, not only an entry.
bool is_expected(const Desk& desk, const Command& command) {
    const auto expectations = desk.session().judge().expectations();
    return std::any_of(expectations.begin(), expectations.end(), [&command](const Expectation& one) {
        return std::any_of(one.done_by.begin(), one.done_by.end(),
                           [&command](const Pattern& pattern) { return pattern.matches(command); });
    });
}

}  // namespace

std::string name_on_page(const Ui& ui, const Desk& desk, const std::string& field) {
    const PageKind& page = desk.workplace().oss().page_kind();
    if (const FieldRule* rule = page.find_field(field)) return rule->label.in(ui.language());
    if (const Statement* statement = page.find_statement(field)) return statement->text.in(ui.language());
    return {};
}

std::string deed_words(const Ui& ui, const Desk& desk, const Lead& lead, const Widget* target) {
    const Language& language = ui.language();
    if (target == nullptr) {
        const std::string label = label_of(desk, language, lead.command);
        return label.empty() ? std::string() : language.text("Next: {deed}", fmt::arg("deed", quoted(label)));
    }
    if (!lead.is_deed) return way_words(ui, desk, lead, *target);
    const std::string label = quoted(target->label);
    const std::string sentence = sentence_of(desk, language, lead.command);
    if (lead.command.name == "ask" && !sentence.empty())
        return language.text("Ask: “{words}”", fmt::arg("words", sentence));
    if (lead.command.name != "turn_screen" && !sentence.empty())
        return language.text("Say: “{words}”", fmt::arg("words", sentence));
    if (const std::string words = beside_field(ui, desk, lead); !words.empty()) return words;
    if (lead.command.name == "read_kbli")
        return language.text("Choose {field}",
                             fmt::arg("field", quoted(lead.command.arguments.front() + " " + target->label)));
    switch (target->kind) {
        case WidgetKind::field:
            if (lead.command.name == "type" && is_question_about(desk, lead.command.arguments.front()))
                return language.text("Mend {field}", fmt::arg("field", label));
            return language.text("Fill in {field}", fmt::arg("field", label));
        case WidgetKind::choice:
            if (lead.command.name == "type" && is_question_about(desk, lead.command.arguments.front()))
                return language.text("Mend {field}", fmt::arg("field", label));
            return language.text("Choose {field}", fmt::arg("field", label));
        case WidgetKind::toggle:
            return language.text("Tick this statement");
        case WidgetKind::tab:
            return language.text("Open {step}", fmt::arg("step", label));
        case WidgetKind::item:
            return language.text("Choose {field}", fmt::arg("field", label));
        default:
            return language.text("Press {step}", fmt::arg("step", label));
    }
}

std::string why_words(const Ui& ui, const Desk& desk, const Lead& lead, const std::string& goal) {
    const Language& language = ui.language();
    const Command& command = lead.command;
    const MockOss& oss = desk.workplace().oss();
    if (command.name == "call_next" && !was_done(desk, "call_next"))
        return language.text("The applicant sits down at your desk.");
    if (command.name == "type" && !command.arguments.empty())
        if (const FieldRule* field = oss.page_kind().find_field(command.arguments.front())) {
            for (const Problem& problem : oss.problems())
                if (problem.field == field->name)
                    return language.text("OSS did not take what stands there. {source}",
                                         fmt::arg("source", source_words(ui, desk, *field)));
            if (is_question_about(desk, field->name))
                return language.text("Something else stands there. {source}",
                                     fmt::arg("source", source_words(ui, desk, *field)));
            return source_words(ui, desk, *field);
        }
    if (command.name == "create_mailbox") {
        if (!desk.typed_in("do.create_mailbox").empty())
            return language.text("The mailbox belongs to her and not to the office.");
        std::string name = desk.training_case().persona.name;
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return c == ' ' ? '.' : static_cast<char>(std::tolower(c)); });
        return language.text("Her name will do, for example {name}. The end stands there already.",
                             fmt::arg("name", name));
    }
    if (command.name == "search_kbli") {
        for (const std::string& code : desk.training_case().kbli.right)
            if (const KbliEntry* entry = desk.material().kbli.find(code))
                return language.text(
                    "Use words of hers, for example: {words}",
                    fmt::arg("words", entry->everyday_words.substr(0, entry->everyday_words.find(','))));
    }
    if ((command.name == "read_aloud" || command.name == "ask_consent" || command.name == "tick") &&
        !command.arguments.empty())
        if (const std::string words = name_on_page(ui, desk, command.arguments.front()); !words.empty())
            return fmt::format("{} “{}”", reason_for(language, to_string(command)), words);
    std::string reason = reason_for(language, to_string(command));
    if (reason.empty() && command.name == "ask" && !is_expected(desk, command))
        return language.text("Her answer belongs into the entry that comes next.");
    return reason.empty() ? goal : reason;
}

}  // namespace jemput::trainer::ui
