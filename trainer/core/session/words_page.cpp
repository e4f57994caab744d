#include "trainer/core/session/words_page.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/session/known_words.hpp"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::string_view words_introduction = R"(# Words that cases and scripts may name

What stands where [a command](trainer-commands.md#arguments) has an argument: the words of the shipped rule sets, lists
and cases. A word that is not here is a fault of a case or a script (`jemput-trainer check`), and the message names the
nearest one.

The program writes this page from its assets: `jemput-trainer words`. With `--assets` or `--case-file` it tells the words of
others.
)";

std::string in_code(const std::string& word) {
    return "`" + word + "`";
}

std::string in_code(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words)
        quoted.push_back(in_code(word));
    return join(quoted, ", ");
}

std::string table_row(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const std::string& text : cells) {
        row += ' ';
        for (const char c : text) {
            if (c == '|') row += '\\';
            row += c;
        }
        row += " |";
    }
    return row + "\n";
}

std::string rules_of_table(std::size_t columns) {
    std::string text;
    for (std::size_t i = 0; i < columns; ++i)
        text += "---|";
    return text;
}

std::string table_head(const std::vector<std::string>& cells) {
    return "\n" + table_row(cells) + "|" + rules_of_table(cells.size()) + "\n";
}

std::string_view written_as(FieldKind kind) {
    static constexpr std::array<std::string_view, 9> words{"text",
                                                           "digits",
                                                           "date, 1974-07-12",
                                                           "a code or its words",
                                                           "a password",
                                                           "the word in the picture",
                                                           "codes that are chosen one by one (`choose_kbli`)",
                                                           "rupiah",
                                                           "a whole number"};
    return words[static_cast<std::size_t>(kind)];
}

std::string fields_table(const PageKind& page) {
    std::string text;
    for (const FieldRule& field : page.fields)
        text += table_row({in_code(page.name), in_code(field.name),
                           field.label.english + (field.required ? "" : " (may stay empty)"),
                           std::string(written_as(field.kind)) +
                               (field.list.empty() ? "" : fmt::format(" of `{}`", field.list))});
    return text;
}

std::string rule_set_words(const RuleSet& rules) {
    std::string text = fmt::format("\n## {} (`{}`)\n\n### Pages\n", rules.title.english, rules.name);
    text += table_head({"page", "title", "fields"});
    for (const PageKind& page : rules.pages) {
        std::vector<std::string> fields;
        for (const FieldRule& field : page.fields)
            fields.push_back(field.name);
        text += table_row({in_code(page.name), page.title.english, in_code(fields)});
    }
    text += "\n### Fields\n" + table_head({"page", "field", "label", "written as"});
    for (const PageKind& page : rules.pages)
        text += fields_table(page);
    text +=
        "\nThe password of a mailbox that is made here is typed into `mail_password`, by the applicant "
        "only.\n";
    text += "\n### Codes of choices\n" + table_head({"list", "codes"});
    for (const CodeList& list : rules.lists) {
        std::vector<std::string> codes;
        for (const Option& option : list.options)
            codes.push_back(fmt::format("`{}` {}", option.code, option.label.english));
        text += table_row({in_code(list.name), join(codes, ", ")});
    }
    text += "\n### Statements\n" + table_head({"page", "statement", "text"});
    for (const PageKind& page : rules.pages)
        for (const Statement& statement : page.statements)
            text += table_row({in_code(page.name), in_code(statement.id), statement.text.english});
    text += "\n### Documents that are printed\n" + table_head({"document", "title"});
    for (const DocumentTemplate& document : rules.documents)
        text += table_row({in_code(document.name), document.title.english});
    text += "\n### Messages\n" + table_head({"message", "text"});
    for (const OssMessage& message : rules.messages)
        text += table_row({in_code(message.id), message.text.english});
    return text;
}

std::string case_words(const Case& c) {
    std::vector<std::string> topics;
    for (const Answer& answer : c.answers)
        topics.push_back(answer.topic);
    std::vector<std::string> documents;
    for (const ShownDocument& document : c.persona.documents)
        documents.push_back(document.name);
    return table_row({in_code(c.id), c.title.english, in_code(topics), in_code(documents)});
}

}  // namespace

std::string words_page(const Material& material) {
    std::string page(words_introduction);
    for (const auto& [name, rules] : material.rules)
        page += rule_set_words(*rules);
    page += "\n## The paper form\n" + table_head({"field", "label", "characters"});
    for (const FormField& field : material.form->fields)
        page += table_row({in_code(field.name),
                           field.label.english + (field.is_required ? "" : " (may stay empty)"),
                           std::to_string(field.length)});
    page += "\n## What is read aloud, agreed to or confirmed\n\n";
    page += in_code(KnownWords(material, nullptr, {}).items()) + ", and the statements above.\n";
    page += "\n## Desks and offices\n" + table_head({"desk", "name"});
    for (const Desk& desk : material.desks.all())
        page += table_row({in_code(desk.id), desk.name.english});
    page += "\n## Words of the office\n" + table_head({"term", "Indonesian", "English", "in plain words"});
    for (const Term& term : material.glossary.all())
        page +=
            table_row({in_code(term.key), term.term.indonesian, term.term.english, term.plain.indonesian});
    page += "\n## Rule cards\n" + table_head({"card", "the breach"});
    for (const RuleCard& card : material.cards.all())
        page += table_row({in_code(card.id), card.title.english});
    page += "\n## Steps\n" + table_head({"step", "title"});
    for (const ProcedureStep& step : material.procedure.steps)
        page += table_row({in_code(step.id), step.title.english});
    page += "\n## KBLI codes\n\nThose of [assets/kbli.csv](../assets/kbli.csv).\n";
    page += "\n## Topics and documents of the cases\n" + table_head({"case", "title", "topics", "documents"});
    for (const Case& c : material.cases)
        page += case_words(c);
    return page;
}

}  // namespace jemput::trainer
