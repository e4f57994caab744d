#include "trainer/core/session/known_words.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/vocabulary/vocabulary_page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

using Names = std::vector<std::string>;

/// More of them are a page, not a message (assumed).
constexpr std::size_t most_words_in_a_message = 30;

void add_word(Names& words, const std::string& word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

template <class Things, class Name>
void add_all(Names& words, const Things& things, Name name) {
    for (const auto& thing : things)
        add_word(words, name(thing));
}

Names named(std::initializer_list<const char*> words) {
    return {words.begin(), words.end()};
}

/// The words of facts that the vocabulary lists beside them.
std::optional<Names> words_of_fact(std::string_view fact, std::string_view argument) {
    if (argument == "WHOSE") return fact == "sent_to" ? named({"right", "wrong"}) : named({"own", "another"});
    if (argument == "QUALITY") return named({"right", "acceptable", "trap", "other"});
    if (argument == "KIND") return named({"nik", "npwp", "phone", "email"});
    if (argument == "OUTCOME") return named({"licensed", "on_paper", "referred", "returned", "nothing"});
    return std::nullopt;
}

bool stands_for_anything(const std::string& word) {
    return word == "*" || word.starts_with('$');
}

}  // namespace

std::optional<Diagnostic> unknown_among(std::string_view what, const std::string& word, const Names& known,
                                        const Place& place, const std::string& path) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return std::nullopt;
    const auto near = nearest_word(word, known);
    return Diagnostic{place, path, fmt::format("unknown {} '{}'", what, word),
                      known.size() > most_words_in_a_message
                          ? fmt::format("a {} of docs/trainer-words.md", what)
                          : join(known, ", "),
                      near ? fmt::format("did you mean '{}'?", *near) : ""};
}

KnownWords::KnownWords(const Material& material, const Case* c, const Names& rules)
    : material_(material), case_(c) {
    for (const std::string& name : rules)
        if (const auto found = material.rules.find(name); found != material.rules.end())
            rules_.push_back(found->second.get());
}

Names KnownWords::pages() const {
    Names words;
    for (const RuleSet* rules : rules_)
        add_all(words, rules->pages, [](const PageKind& page) { return page.name; });
    return words;
}

Names KnownWords::fields() const {
    Names words;
    for (const RuleSet* rules : rules_)
        for (const PageKind& page : rules->pages)
            add_all(words, page.fields, [](const FieldRule& field) { return field.name; });
    return words;
}

Names KnownWords::form_fields() const {
    Names words;
    if (material_.form)
        add_all(words, material_.form->fields, [](const FormField& field) { return field.name; });
    return words;
}

Names KnownWords::statements() const {
    Names words;
    for (const RuleSet* rules : rules_)
        for (const PageKind& page : rules->pages)
            add_all(words, page.statements, [](const Statement& statement) { return statement.id; });
    return words;
}

Names KnownWords::documents() const {
    Names words;
    if (case_ != nullptr)
        add_all(words, case_->persona.documents, [](const ShownDocument& shown) { return shown.name; });
    for (const RuleSet* rules : rules_)
        add_all(words, rules->documents, [](const DocumentTemplate& document) { return document.name; });
    for (const char* made_here : {"password_card", "form", "receipt"})
        add_word(words, made_here);
    return words;
}

Names KnownWords::messages() const {
    Names words;
    for (const RuleSet* rules : rules_)
        add_all(words, rules->messages, [](const OssMessage& message) { return message.id; });
    return words;
}

Names KnownWords::topics() const {
    Names words;
    if (case_ != nullptr) add_all(words, case_->answers, [](const Answer& answer) { return answer.topic; });
    return words;
}

Names KnownWords::items() const {
    Names words = named({"nib", "kbli", "form", "whatsapp", "mailbox", "statements", "review"});
    add_all(words, statements(), [](const std::string& statement) { return statement; });
    return words;
}

/// ktp.nik, said.identity, page.nik.
Names KnownWords::facts() const {
    Names words;
    for (const ShownDocument& shown : case_->persona.documents)
        add_all(words, shown.facts, [&](const auto& fact) { return shown.name + "." + fact.first; });
    for (const Answer& answer : case_->answers)
        if (!answer.fact.empty()) add_word(words, "said." + answer.topic);
    add_all(words, fields(), [](const std::string& field) { return "page." + field; });
    return words;
}

std::optional<Names> KnownWords::words_for(std::string_view command, const Argument& argument) const {
    Names words;
    switch (argument.kind) {
        case ArgumentKind::topic:
            return case_ != nullptr ? std::optional{topics()} : std::nullopt;
        case ArgumentKind::document:
            return case_ != nullptr ? std::optional{documents()} : std::nullopt;
        case ArgumentKind::fact:
            return case_ != nullptr ? std::optional{facts()} : std::nullopt;
        case ArgumentKind::page:
            return pages();
        case ArgumentKind::field:
            if (command == "fill_form") return form_fields();
            words = fields();
            add_word(words, command == "entered_wrong" ? "form" : "mail_password");
            return words;
        case ArgumentKind::statement:
            return statements();
        case ArgumentKind::item:
            return items();
        case ArgumentKind::card:
            add_all(words, material_.cards.all(), [](const RuleCard& card) { return card.id; });
            return words;
        case ArgumentKind::desk:
            add_all(words, material_.desks.all(), [](const Desk& desk) { return desk.id; });
            return words;
        case ArgumentKind::term:
            add_all(words, material_.glossary.all(), [](const Term& term) { return term.key; });
            return words;
        case ArgumentKind::name:
            return argument.name == "MESSAGE" ? std::optional{messages()}
                                              : words_of_fact(command, argument.name);
        default:
            return std::nullopt;
    }
}

Diagnostics KnownWords::faults_of(const CommandKind& kind, const Names& arguments, const Place& place,
                                  const std::string& path) const {
    Diagnostics faults;
    for (std::size_t i = 0; i < std::min(arguments.size(), kind.arguments.size()); ++i) {
        if (stands_for_anything(arguments[i])) continue;
        const auto known = words_for(kind.name, kind.arguments[i]);
        if (!known) continue;
        const std::string_view what =
            kind.arguments[i].kind == ArgumentKind::name ? "word" : name_of(kind.arguments[i].kind);
        if (auto fault = unknown_among(what, arguments[i], *known, place, path))
            faults.push_back(std::move(*fault));
    }
    return faults;
}

}  // namespace jemput::trainer
