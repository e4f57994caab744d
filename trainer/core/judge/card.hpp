#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

enum class Severity : std::uint8_t { critical, major, minor };

/// What kind of error it is, after the taxonomy of the debrief.
enum class ErrorKind : std::uint8_t {
    omission,
    wrong_choice,
    order,
    slip,
    privacy,
    integrity,
    communication,
    time,
};

/// A rule with its reason and source, and how much a breach of it weighs.
struct RuleCard {
    std::string id;  ///< C1 …, M1 …, m1 …
    Severity severity{};
    ErrorKind kind{};
    Bilingual title;     ///< of the breach, in a few words
    Bilingual rule;      ///< what to do instead, one or two sentences
    Bilingual reason;    ///< why
    std::string source;  ///< "paper", a law, "assumed" …
};

/// All rule cards, each id once.
class RuleCards {
  public:
    /// Every fault of the file at once; an id tells the severity: C1 critical, M1 major, m1 minor.
    [[nodiscard]] static Expected<RuleCards> load(const std::filesystem::path& file);
    [[nodiscard]] static Expected<RuleCards> read(const Document& document);

    /// nullptr where there is no such card.
    [[nodiscard]] const RuleCard* find(std::string_view id) const;
    [[nodiscard]] const std::vector<RuleCard>& all() const { return cards_; }

  private:
    std::vector<RuleCard> cards_;
};

}  // namespace jemput::trainer
