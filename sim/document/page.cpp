#include "sim/document/page.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr const char* introduction = R"(# The scenario file

A scenario is a text file in YAML. This page lists every key that it may have. It is generated from the description
that the program itself reads files by, so the two cannot differ.

## How values are written

| value | written as |
|---|---|
| duration | a number with a unit, `5 min`, `90 s`, `1.5 h`, `2 d`, or several from large to small, `1 h 30 min`; the unit is required |
| rate | a number for each unit of time: `9/h`, `0.35/min`, `40/d` |
| number | digits with a point for the decimals, `0.25`; no exponent (`1e3`), no thousands separator |
| share | a number from 0 to 1, `0.6`, or a percentage, `60 %` |
| amount of money | rupiah with `Rp` before it: `Rp 75000`, `Rp 75,000` or `Rp 75.000` |
| time of day | `"18:30"` or `"18:30:15"`, from `"00:00"` to `"24:00"`; with quotes, as other programs take it for a number without |
| date | year, month and day: `2019-09-18` |
| text | with or without quotes; a text with `: ` or ` #` in it needs them |

## Where a value comes from

Any value may be written together with its source:

```yaml
time: {value: 6 min, source: "stopwatch, three evenings", low: 4 min, high: 9 min, n: 41, date: 2019-09}
```

| key | meaning |
|---|---|
| `value` | the value itself, as it would stand alone; a mapping or a list too (required) |
| `source` | where it comes from, in words; begins with `assumed` (or `asumsi`, `perkiraan` …) where nobody has measured it (required) |
| `low`, `high` | the least and the greatest value that is plausible; the value lies between them |
| `n` | the number of observations behind it |
| `date` | when they were made: `2019`, `2019-09` or `2019-09-18` |

A source holds for everything inside its value. The report counts the numbers that have a source, those that are
assumed, and those that have none.

## Sharing blocks between files

```yaml
includes: [crew.yaml, steps.yaml]
```

At the top of a file, `includes` lists files to start from; their names are relative to the file that names them, and
they may include others (never in a circle). Where two files say the same thing,

- a block (a mapping at the top of both files) is taken key by key: the value of a key in the including file replaces
  the included one whole;
- anything else is replaced whole: a list, a single value, and a value that is written with its source;
- later files of the list win over earlier ones, and the including file wins over all of them.

## What is refused

The program refuses a file rather than guess what was meant. It reports all faults of a file at once, each with file,
line, column, what it found and what is allowed. Faults are: a key that this page does not list, a required key that
is missing, a value of the wrong kind or out of its range, a key that stands twice in a mapping, a second document in
the file (`---`), and YAML's anchors (`&`), aliases (`*`), merge keys (`<<`) and tags (`!`). A file is UTF-8 text of
at most 1 MiB with at most 32 levels of nesting.
)";

/// Text for a cell of a table: one line, and a bar does not end the cell.
std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '|') escaped += '\\';
        escaped += c == '\n' ? ' ' : c;
    }
    return escaped;
}

std::string meaning_of(const Row& row) {
    std::string meaning = row.doc;
    for (const WordMeaning& word : row.words)
        meaning += fmt::format("{}`{}`: {}", meaning.empty() ? "" : "<br>", word.word, word.meaning);
    return meaning;
}

std::string table_of(const Section& section) {
    std::string table = section.has_fallbacks ? "| key | value | default | meaning |\n|---|---|---|---|\n"
                                              : "| key | value | meaning |\n|---|---|---|\n";
    for (const Row& row : section.rows) {
        table += fmt::format("| `{}` | {} |", row.key, cell(row.value));
        if (section.has_fallbacks) table += fmt::format(" {} |", cell(row.fallback));
        table += fmt::format(" {} |\n", cell(meaning_of(row)));
    }
    return table;
}

}  // namespace

std::string page_document(const Outline& outline) {
    std::string page = introduction;
    for (const std::shared_ptr<const Section>& part : outline.sections) {
        const Section& section = *part;
        page += fmt::format("\n## {}\n\n", section.name);
        if (!section.doc.empty()) page += section.doc + "\n\n";
        page += table_of(section);
    }
    return page;
}

}  // namespace jemput
