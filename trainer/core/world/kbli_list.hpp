#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// In the mock; not the legal level of a code.
enum class MockRisk : std::uint8_t { low, medium_low, medium_high, high };

/// A line of business.
struct KbliEntry {
    std::string code;            ///< five digits
    Bilingual title;             ///< that of the BPS, and what it says in English
    std::string everyday_words;  ///< what an applicant says: "penjahit, jahit baju pesanan"
    std::string group;           ///< jahit, pangan, eceran …
    MockRisk risk{};
    std::vector<std::string> confusable;  ///< codes of the list that people mix up with it, in order
};

struct KbliCandidate {
    const KbliEntry* entry = nullptr;
    int score = 0;  ///< only for comparing within one search
};

enum class KbliAspect : std::uint8_t { title, everyday_words, group, risk };

/// What two codes say about one aspect, and which of the words they share.
struct KbliContrast {
    KbliAspect aspect{};
    std::string first;
    std::string second;
    bool is_same = false;
    std::vector<std::string> shared;  ///< words of both; for group and risk empty
    std::vector<std::string> only_first;
    std::vector<std::string> only_second;
};

/// The KBLI codes of the mock OSS. Entries live as long as the list.
class KbliList {
  public:
    KbliList() = default;

    /// Reads assets/kbli.csv (its comments say what the columns are). Faults: a code that has not five digits
    /// or comes twice, an unknown risk, empty cells, a confusable code that is not in the list.
    [[nodiscard]] static Expected<KbliList> load(const std::filesystem::path& file);

    /// nullptr where the list has no such code.
    [[nodiscard]] const KbliEntry* find(std::string_view code) const;
    [[nodiscard]] const std::vector<KbliEntry>& all() const { return entries_; }

    /// What everyday words may mean, the best first, at most so many; none where no word is known.
    ///
    /// Each word of the query (without "saya", "usaha", "dan" …) gives an entry points for its most alike
    /// word (likeness() in everyday_words.hpp; everyday words count three times, the title twice), times how
    /// rare it is (1 + the times that the entries with it can be halved into the list). A word that the list
    /// knows is not taken for a typing error of another. A phrase of the everyday words that is the whole
    /// query gives 1000 more. Equal scores: the entry with fewer words first, then the lower code. Digits
    /// find codes by how they begin. O(words of the query · words of the list).
    [[nodiscard]] std::vector<KbliCandidate> search(std::string_view words, std::size_t most = 8) const;

    /// The codes that are mixed up with this one: those that it names, then those that name it.
    [[nodiscard]] std::vector<const KbliEntry*> confusable_with(std::string_view code) const;

    /// Title, everyday words, group, risk: what is the same and what differs; nullopt where a code is
    /// unknown.
    [[nodiscard]] std::optional<std::vector<KbliContrast>> compare(std::string_view first,
                                                                   std::string_view second) const;

  private:
    /// The words of an entry, ready for searching.
    struct Words {
        std::vector<std::string> everyday;
        std::vector<std::string> title;
        std::vector<std::vector<std::string>> phrases;  ///< of the everyday words
    };

    explicit KbliList(std::vector<KbliEntry> entries);
    [[nodiscard]] std::vector<KbliCandidate> beginning_with(std::string_view digits, std::size_t most) const;
    [[nodiscard]] std::vector<int> points_of(const std::string& word) const;

    std::vector<KbliEntry> entries_;
    std::vector<Words> words_;
};

/// "R", "MR", "MT", "T", as kbli.csv and the mock write it.
[[nodiscard]] std::string_view to_string(MockRisk risk);

}  // namespace jemput::trainer
