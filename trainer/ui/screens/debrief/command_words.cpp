#include "trainer/ui/screens/debrief/command_words.hpp"

#include "trainer/core/session/finding_words.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// Words of the vocabulary that stand in no file of assets.
constexpr std::array plain_words{
    std::pair{"match", translatable("they agree")},
    std::pair{"differ", translatable("they differ")},
    std::pair{"inbox", translatable("inbox")},
    std::pair{"spam", translatable("spam")},
    std::pair{"password_card", translatable("card with the password")},
    std::pair{"receipt", translatable("receipt")},
    std::pair{"form", translatable("form")},
    std::pair{"document_list", translatable("list of documents")},
    std::pair{"mailbox", translatable("the mailbox")},
    std::pair{"review", translatable("what was entered")},
    std::pair{"whatsapp", translatable("the WhatsApp number")},
    std::pair{"kbli", translatable("the KBLI code")},
    std::pair{"nib", translatable("the NIB")},
    std::pair{"after_oss_is_back", translatable("after OSS is back")},
    std::pair{"today", translatable("today")},
    std::pair{"tomorrow", translatable("tomorrow")},
    std::pair{"licensed", translatable("with the licence")},
    std::pair{"on_paper", translatable("with the receipt of the form")},
    std::pair{"referred", translatable("referred")},
    std::pair{"returned", translatable("with a list of what is missing")},
    std::pair{"nothing", translatable("with nothing")},
    std::pair{"right", translatable("the right number")},
    std::pair{"wrong", translatable("a wrong number")},
    std::pair{"layanan_mandiri", translatable("self-service desk")},
    std::pair{"dukcapil", translatable("civil registry (Dukcapil)")},
    std::pair{"mail_password", translatable("password of the mailbox")},
};

std::string plain(const Language& language, std::string_view word) {
    const auto found = std::find_if(plain_words.begin(), plain_words.end(),
                                    [word](const auto& pair) { return pair.first == word; });
    return found == plain_words.end() ? std::string() : language.text(found->second);
}

const RuleSet& rules_in(const Session& session) {
    return session.workplace().oss().rules();
}

const FieldRule* rule_of_field(const Session& session, std::string_view name) {
    for (const PageKind& page : rules_in(session).pages)
        if (const FieldRule* field = page.find_field(name)) return field;
    return nullptr;
}

std::string field_words(const Language& language, const Session& session, std::string_view name) {
    if (const FieldRule* field = rule_of_field(session, name)) return field->label.in(language);
    const FormField* field = session.material().form ? session.material().form->find(name) : nullptr;
    return field != nullptr ? field->label.in(language) : plain(language, name);
}

std::string statement_words(const Language& language, const Session& session, std::string_view id) {
    for (const PageKind& page : rules_in(session).pages)
        if (const Statement* statement = page.find_statement(id))
            return fmt::format("“{}”", statement->text.in(language));
    return {};
}

std::string topic_words(const Language& language, const Session& session, std::string_view topic) {
    for (const Answer& answer : session.training_case().answers)
        if (answer.topic == topic) return fmt::format("“{}”", answer.question.in(language));
    return {};
}

/// "ktp.born" is "original KTP, birth date".
std::string fact_words(const Language& language, const Session& session, std::string_view fact) {
    const auto dot = fact.find('.');
    const std::string_view where = fact.substr(0, dot);
    const std::string_view what = dot == std::string_view::npos ? std::string_view() : fact.substr(dot + 1);
    if (where == "said") return topic_words(language, session, what);
    std::string words = where == "page" ? std::string("OSS") : document_words(language, session, where);
    const std::string field = field_words(language, session, what);
    if (!words.empty() && !field.empty()) words += ", " + field;
    return words;
}

std::string code_words(const Language& language, const Session& session, std::string_view code) {
    const KbliEntry* entry = session.material().kbli.find(code);
    return entry != nullptr ? fmt::format("{} {}", code, entry->title.in(language)) : std::string(code);
}

std::string duration_in_words(const Language& language, std::string_view written) {
    const auto length = parse_duration_word(written);
    if (!length) return std::string(written);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*length).count();
    if (seconds % 60 != 0) return language.plural(seconds, "{n} second", "{n} seconds");
    return language.plural(seconds / 60, "{n} minute", "{n} minutes");
}

std::string item_words(const Language& language, const Session& session, std::string_view item) {
    const std::string statement = statement_words(language, session, item);
    return statement.empty() ? plain(language, item) : statement;
}

bool is_secret(const Session& session, std::string_view field) {
    const FieldRule* rule = rule_of_field(session, field);
    return rule != nullptr && rule->kind == FieldKind::secret;
}

/// What was written last into a field before a moment; "" where it is secret, or a choice of another kind.
std::string written_in(const Session& session, std::string_view field, std::size_t before) {
    if (is_secret(session, field)) return {};
    const auto& seen = session.judge().observations();
    for (std::size_t i = std::min(before, seen.size()); i-- > 0;) {
        const Command& command = seen[i].command;
        if (command.name == "type" && command.arguments.size() >= 2 && command.arguments.front() == field)
            return command.arguments[1];
    }
    return {};
}

/// The words of a choice instead of its code.
std::string value_words(const Language& language, const Session& session, std::string_view field,
                        const std::string& written) {
    const FieldRule* rule = rule_of_field(session, field);
    const CodeList* list = rule != nullptr ? rules_in(session).find_list(rule->list) : nullptr;
    const Option* option = list != nullptr ? list->find(written) : nullptr;
    return option != nullptr ? option->label.in(language) : written;
}

std::string argument_words(const Language& language, const Session& session, const Command& command,
                           ArgumentKind kind, const std::string& written) {
    const Material& material = session.material();
    switch (kind) {
        case ArgumentKind::topic:
            return topic_words(language, session, written);
        case ArgumentKind::document:
            return document_words(language, session, written);
        case ArgumentKind::fact:
            return fact_words(language, session, written);
        case ArgumentKind::page:
            return page_words(language, session, written);
        case ArgumentKind::field:
            return field_words(language, session, written);
        case ArgumentKind::statement:
            return statement_words(language, session, written);
        case ArgumentKind::item:
            return item_words(language, session, written);
        case ArgumentKind::code:
            return code_words(language, session, written);
        case ArgumentKind::duration:
            return duration_in_words(language, written);
        case ArgumentKind::words:
            return fmt::format("“{}”", written);
        case ArgumentKind::value:
            return is_secret(session, command.arguments.front()) ? std::string() : written;
        case ArgumentKind::card: {
            const RuleCard* card = material.cards.find(written);
            return card != nullptr ? card->title.in(language) : std::string();
        }
        case ArgumentKind::desk: {
            const trainer::Desk* desk = material.desks.find(written);
            return desk != nullptr ? desk->name.in(language) : plain(language, written);
        }
        case ArgumentKind::term: {
            const Term* term = material.glossary.find(written);
            return term != nullptr ? term->term.in(language) : std::string();
        }
        case ArgumentKind::verdict:
        case ArgumentKind::folder:
        case ArgumentKind::promise:
        case ArgumentKind::name:
            return plain(language, written);
        case ArgumentKind::address:
        case ArgumentKind::number:
        case ArgumentKind::phone:
            break;
    }
    return written;
}

}  // namespace

std::string document_words(const Language& language, const Session& session, std::string_view name) {
    for (const ShownDocument& document : session.training_case().persona.documents)
        if (document.name == name) return document.title.in(language);
    if (const DocumentTemplate* document = rules_in(session).find_document(name))
        return document->title.in(language);
    return plain(language, name);
}

std::string page_words(const Language& language, const Session& session, std::string_view page) {
    const PageKind* kind = rules_in(session).find_page(page);
    return kind != nullptr ? kind->title.in(language) : std::string();
}

std::string words_of(const Language& language, const Session& session, const Command& command) {
    const CommandKind* kind = find_command(command.name);
    if (kind == nullptr) return to_string(command);
    std::string words = language.text(kind->label);
    const char* before = ": ";
    for (std::size_t i = 0; i < command.arguments.size() && i < kind->arguments.size(); ++i) {
        const std::string argument =
            argument_words(language, session, command, kind->arguments[i].kind, command.arguments[i]);
        if (argument.empty()) continue;
        words += before + argument;
        before = ", ";
    }
    return words;
}

std::string about_words(const Language& language, const Session& session, const Finding& finding) {
    const std::string about = about_finding(session, finding, language);
    const auto expectations = session.judge().expectations();
    const bool was_left_out =
        finding.kind == ErrorKind::omission &&
        std::any_of(expectations.begin(), expectations.end(),
                    [&finding](const Expectation& known) { return known.id == finding.cause; });
    if (was_left_out) return language.text("Left out: {what}", fmt::arg("what", about));
    const Command& cause = session.judge().observations()[finding.observation].command;
    if (cause.name != "entered_wrong" || cause.arguments.empty() || about.empty()) return about;
    const std::string& field = cause.arguments.front();
    const std::string written = written_in(session, field, finding.observation);
    if (written.empty()) return about;
    const std::string value = value_words(language, session, field, written);
    return language.text("{field}: you wrote “{value}”", fmt::arg("field", about), fmt::arg("value", value));
}

}  // namespace jemput::trainer::ui
