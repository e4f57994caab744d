#include "trainer/core/world/glossary.hpp"

#include "sim/document/node.hpp"
#include "trainer/core/world/csv_table.hpp"
#include "trainer/core/world/everyday_words.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace jemput::trainer {

namespace {

using Words = std::vector<std::string>;

/// "nomornya" → "nomor".
std::string without_owner(std::string word) {
    constexpr std::size_t shortest = 3;
    for (const std::string_view owner : {"nya", "mu", "ku"}) {
        const bool ends_so = word.size() >= owner.size() + shortest &&
                             word.compare(word.size() - owner.size(), owner.size(), owner) == 0;
        if (!ends_so) continue;
        word.resize(word.size() - owner.size());
        break;
    }
    return word;
}

bool is_said_as(const std::string& said, const std::string& word) {
    return said == word || without_owner(said) == word;
}

bool says_all(const Words& sentence, const Words& words) {
    return std::all_of(words.begin(), words.end(), [&sentence](const std::string& word) {
        return std::any_of(sentence.begin(), sentence.end(),
                           [&word](const std::string& said) { return is_said_as(said, word); });
    });
}

/// Sentences end at . ? ! before a blank or the end, and at ; and line breaks.
std::vector<Words> sentences_of(std::string_view text) {
    std::vector<Words> sentences;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool is_last = i + 1 >= text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
        const bool ends = i == text.size() || text[i] == ';' || text[i] == '\n' ||
                          (is_last && std::string_view(".?!").find(text[i]) != std::string_view::npos);
        if (!ends) continue;
        sentences.push_back(words_of(text.substr(begin, i - begin)));
        begin = std::min(i + 1, text.size());
    }
    return sentences;
}

/// Where a sentence says a term: words from `begin` to before `end`.
struct Use {
    const Term* term;
    std::ptrdiff_t begin;
    std::ptrdiff_t end;
};

std::vector<Use> uses_in(const Words& sentence, const std::vector<Term>& terms) {
    std::vector<Use> uses;
    for (const Term& term : terms)
        for (const Words& form : term.spoken) {
            const auto found =
                std::search(sentence.begin(), sentence.end(), form.begin(), form.end(), is_said_as);
            if (found != sentence.end())
                uses.push_back(
                    {&term, found - sentence.begin(), found - sentence.begin() + std::ssize(form)});
        }
    return uses;
}

/// "KBLI" within "uraian KBLI" is no use of its own.
bool is_part_of_longer(const Use& use, const std::vector<Use>& uses) {
    return std::any_of(uses.begin(), uses.end(), [&use](const Use& other) {
        return other.begin <= use.begin && other.end >= use.end &&
               other.end - other.begin > use.end - use.begin;
    });
}

std::vector<Words> spoken_forms(std::string_view cell) {
    std::vector<Words> forms;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        forms.push_back(words_of(cell.substr(0, end)));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return forms;
}

/// Turns rows into terms; collects faults.
class TermRows {
  public:
    explicit TermRows(std::string file) : file_{std::move(file)} {}

    void add(const CsvTableRow& row) {
        line_ = row.line;
        const Term term{row.cells[0],
                        {row.cells[1], row.cells[2]},
                        {row.cells[3], row.cells[4]},
                        row.cells[5] == "yes",
                        spoken_forms(row.cells[6])};
        check(term, row.cells[5]);
        terms_.push_back(term);
    }

    [[nodiscard]] Expected<std::vector<Term>> terms() && {
        if (!faults_.empty()) return tl::unexpected(std::move(faults_));
        return std::move(terms_);
    }

  private:
    void check(const Term& term, const std::string& jargon) {
        if (term.key.empty()) fault("an empty key", "a key for each term");
        if (std::any_of(terms_.begin(), terms_.end(), [&](const Term& t) { return t.key == term.key; }))
            fault("the key " + in_quotes(term.key) + " for the second time", "each key once");
        if (term.term.indonesian.empty() || term.term.english.empty())
            fault("a term in one language", "id and en of each term");
        if (term.plain.indonesian.empty() != term.plain.english.empty())
            fault("plain words in one language", "both of plain_id and plain_en, or neither");
        if (jargon != "yes" && jargon != "no")
            fault(in_quotes(jargon) + " in the column 'jargon'", "yes, no");
        if (term.is_jargon && term.plain.indonesian.empty())
            fault("jargon without plain words", "what the applicant is told instead");
        const bool has_empty_form = std::any_of(term.spoken.begin(), term.spoken.end(),
                                                [](const Words& form) { return form.empty(); });
        if (term.is_jargon == term.spoken.empty() || has_empty_form)
            fault("the jargon " + in_quotes(jargon) + " with other spoken forms",
                  "spoken forms, with ; between, where jargon is yes, and only there");
    }

    void fault(std::string found, std::string allowed) {
        faults_.push_back({{file_, line_, 1}, "", std::move(found), std::move(allowed), ""});
    }

    std::string file_;
    int line_ = 1;
    std::vector<Term> terms_;
    Diagnostics faults_;
};

}  // namespace

Expected<Glossary> Glossary::load(const std::filesystem::path& file) {
    const auto table = read_csv_table(file, {"key", "id", "en", "plain_id", "plain_en", "jargon", "spoken"});
    if (!table) return tl::unexpected(table.error());
    TermRows rows(file.string());
    for (const CsvTableRow& row : *table)
        rows.add(row);
    auto terms = std::move(rows).terms();
    if (!terms) return tl::unexpected(terms.error());
    Glossary glossary;
    glossary.terms_ = std::move(*terms);
    return glossary;
}

const Term* Glossary::find(std::string_view key) const {
    const auto found =
        std::find_if(terms_.begin(), terms_.end(), [key](const Term& term) { return term.key == key; });
    return found == terms_.end() ? nullptr : &*found;
}

std::vector<const Term*> Glossary::jargon_in(std::string_view text) const {
    std::vector<bool> is_explained(terms_.size(), false);
    std::vector<bool> is_unexplained(terms_.size(), false);
    for (const Words& sentence : sentences_of(text)) {
        for (std::size_t i = 0; i < terms_.size(); ++i)
            if (terms_[i].is_jargon && says_all(sentence, words_of(terms_[i].plain.indonesian)))
                is_explained[i] = true;
        const std::vector<Use> uses = uses_in(sentence, terms_);
        for (const Use& use : uses) {
            const auto i = static_cast<std::size_t>(use.term - terms_.data());
            if (!is_explained[i] && !is_part_of_longer(use, uses)) is_unexplained[i] = true;
        }
    }
    std::vector<const Term*> jargon;
    for (std::size_t i = 0; i < terms_.size(); ++i)
        if (is_unexplained[i]) jargon.push_back(&terms_[i]);
    return jargon;
}

}  // namespace jemput::trainer
