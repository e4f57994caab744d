#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

struct Term {
    std::string key;
    Bilingual term;
    Bilingual plain;  ///< what an applicant is told instead; both empty where no applicant hears the term
    bool is_jargon = false;  ///< an applicant does not know it
    std::vector<std::vector<std::string>>
        spoken;  ///< ways in which jargon is said, in words of small letters
};

/// Words of the office, and plain words for the applicant. Terms live as long as the glossary.
class Glossary {
  public:
    /// Reads assets/glossary.csv (its comments say what the columns are). Faults: empty or repeated keys,
    /// missing terms, plain words in one language only, jargon without plain words or spoken forms.
    [[nodiscard]] static Expected<Glossary> load(const std::filesystem::path& file);

    /// nullptr where there is no such key.
    [[nodiscard]] const Term* find(std::string_view key) const;
    [[nodiscard]] const std::vector<Term>& all() const { return terms_; }

    /// The jargon in what is said in Indonesian to an applicant that is not explained there, each once, in
    /// the order of the glossary. A term is explained where its plain words stand in the same sentence, in
    /// any order and with -nya, -mu or -ku behind them; later sentences of the text may use it then. Within a
    /// longer term a shorter one does not count ("uraian KBLI"). O(text · terms).
    [[nodiscard]] std::vector<const Term*> jargon_in(std::string_view text) const;

  private:
    std::vector<Term> terms_;
};

}  // namespace jemput::trainer
