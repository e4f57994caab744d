#include "trainer/core/vocabulary/vocabulary_page.hpp"

#include "sim/core/language.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

struct KindWords {
    ArgumentKind kind{};
    std::string_view name;
    std::string_view doc;
    std::string_view example;
};

constexpr std::array<KindWords, 21> kind_words{{
    {ArgumentKind::topic, "topic", "the topic of a question; the case has the answers", "legal_form"},
    {ArgumentKind::document, "document",
     "a document that the applicant brought, or one that is printed, as the case and the rule set name them",
     "ktp"},
    {ArgumentKind::fact, "fact",
     "a fact: where it stands, a point, and which it is; `said` and a topic: what she answered", "ktp.nik"},
    {ArgumentKind::verdict, "verdict", "`match` or `differ`", "match"},
    {ArgumentKind::page, "page", "a page of OSS, as the rule set names it", "log_in"},
    {ArgumentKind::field, "field", "a field of the page that is open, or of the paper form", "nik"},
    {ArgumentKind::value, "value", "what is written; the rest of the line", "Warung Bu Siti"},
    {ArgumentKind::statement, "statement", "a statement with a box to tick, on the page that is open",
     "data_true"},
    {ArgumentKind::address, "address", "an e-mail address; it ends in @latihan.example",
     "siti@latihan.example"},
    {ArgumentKind::folder, "folder", "`inbox` or `spam`", "spam"},
    {ArgumentKind::number, "number", "a whole number without points", "3"},
    {ArgumentKind::code, "code", "a KBLI code: five digits", "14120"},
    {ArgumentKind::words, "words", "what is said, searched or written; the rest of the line", "jahit baju"},
    {ArgumentKind::card, "card", "a rule card, by its id", "C1"},
    {ArgumentKind::item, "item",
     "what is read aloud, agreed to or confirmed: `nib`, `kbli`, `form`, `whatsapp`, `mailbox`, `review`, a "
     "statement, or `statements`: all of them",
     "nib"},
    {ArgumentKind::desk, "desk", "a partner's desk or an office", "layanan_mandiri"},
    {ArgumentKind::phone, "phone", "a phone number of the training range, which begins with 0800000000",
     "080000000012"},
    {ArgumentKind::promise, "promise", "`after_oss_is_back`, `today` or `tomorrow`", "after_oss_is_back"},
    {ArgumentKind::duration, "duration", "one word, from 1 s to 24 h, in h, min and s", "1min30s"},
    {ArgumentKind::term, "term", "a word of the glossary, by its key", "nib"},
    {ArgumentKind::name, "name", "a word that the text beside the fact lists", "own"},
}};

constexpr std::string_view introduction =
    R"(# Commands of the trainer

Everything that a trainee or an instructor can do, and everything that can happen: the words of cases, scripts and
records. The list is closed: a word that is not here is a fault, and the message names the nearest one. The same goes
for conditions.

The program writes this page from its own list. To renew it, run the test program
`test-trainer-vocabulary` with `JEMPUT_RENEW_DOCS=1`.

## How a line is written

A **command** is one line: the word, then each of its arguments, with blanks between them. All arguments are required.
Where the last one is a [value or words](#arguments), it takes the rest of the line, blanks and all.

```yaml
- ask legal_form
- compare ktp.born said.identity match
- say Selamat malam, Bu
```

A **pattern** says which commands or facts an expectation, a trap or an inject means. `*` stands for any argument;
arguments that are left out match anything. In a trap, `$1` is the first argument of the command that woke it, `$2` the
second.

```yaml
- choose_kbli            # any code
- type nik *             # anything that is typed into the field nik
- nib_issued * trap      # a NIB with a code that the case calls a trap
- read_kbli $1           # the description of the very code that was chosen
```

A **condition** is a state of the world, alone or with `not` before it: `oss_down`, `not nib_issued`.
)";

std::string usage_of(const CommandKind& kind) {
    std::string text(kind.name);
    for (const Argument& argument : kind.arguments)
        text += fmt::format(" {}", argument.name);
    return text;
}

/// In a cell of a table a bar would end the cell.
std::string cell(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|') safe += '\\';
        safe += c;
    }
    return safe;
}

std::string row_of(const CommandKind& kind, const Language& indonesian) {
    const std::string label = indonesian.text(kind.label);
    return fmt::format("| `{}` | {} | {} |\n", usage_of(kind), cell(label), cell(kind.doc));
}

/// A table for each group, with the group as heading, in the order of the vocabulary.
std::string tables_of(Actor actor, const Language& indonesian) {
    std::string text;
    std::string_view group;
    for (const CommandKind& kind : vocabulary()) {
        if (kind.actor != actor) continue;
        if (kind.group != group) {
            group = kind.group;
            if (actor != Actor::world) text += fmt::format("\n### {}\n", group);
            text += fmt::format("\n| {} | on the screen | what it {} |\n|---|---|---|\n",
                                actor == Actor::world ? "fact" : "command",
                                actor == Actor::world ? "says" : "does");
        }
        text += row_of(kind, indonesian);
    }
    return text;
}

std::string condition_table() {
    std::string text = "\n| condition | holds while |\n|---|---|\n";
    for (const ConditionKind& kind : conditions())
        text += fmt::format("| `{}` | {} |\n", kind.name, cell(kind.doc));
    return text;
}

/// The names under which arguments of a kind stand in the tables: "NUMBER, AMOUNT".
std::string names_of_arguments(ArgumentKind wanted) {
    std::vector<std::string> names;
    for (const CommandKind& kind : vocabulary())
        for (const Argument& argument : kind.arguments) {
            const std::string name = fmt::format("`{}`", argument.name);
            const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
            if (argument.kind == wanted && is_new) names.push_back(name);
        }
    return join(names, ", ");
}

std::string argument_table() {
    std::string text = "\n| kind | written above as | what stands there | for example |\n|---|---|---|---|\n";
    for (const KindWords& words : kind_words)
        text += fmt::format("| {} | {} | {} | `{}` |\n", words.name, names_of_arguments(words.kind),
                            cell(words.doc), words.example);
    return text;
}

}  // namespace

std::string_view name_of(ArgumentKind kind) {
    const auto found = std::find_if(kind_words.begin(), kind_words.end(),
                                    [kind](const KindWords& words) { return words.kind == kind; });
    assert(found != kind_words.end() && "every kind of argument has its words");
    return found->name;
}

std::string vocabulary_page() {
    const Language indonesian(LanguageCode::indonesian);
    std::string page(introduction);
    page += "\n## What a trainee does\n";
    page += tables_of(Actor::trainee, indonesian);
    page += "\n## What an instructor does\n\nA case can do the same: its injects are these commands.\n";
    page += tables_of(Actor::instructor, indonesian);
    page +=
        "\n## What happens\n\nFacts follow from what is done. Nobody can command them; patterns can name "
        "them.\n";
    page += tables_of(Actor::world, indonesian);
    page +=
        "\n## Conditions\n\nAn expectation or a trap asks for them as they were just before the command; for "
        "a fact, "
        "before the\ncommand that brought it about.\n";
    page += condition_table();
    page +=
        "\n## Arguments\n\nWhich pages, fields, desks, terms and topics there are, tells [Words that cases "
        "and "
        "scripts may name](trainer-words.md).\n";
    page += argument_table();
    return page;
}

}  // namespace jemput::trainer
