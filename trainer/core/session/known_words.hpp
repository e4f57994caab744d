#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/session/material.hpp"
#include "trainer/core/vocabulary/command.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// The words that arguments of commands and facts may be, as material, case and rule sets have them: for
/// lints, and for the page docs/trainer-words.md. Material and case must outlive it.
class KnownWords {
  public:
    /// `c` nullptr: whatever a case brings is not known, and passes.
    KnownWords(const Material& material, const Case* c, const std::vector<std::string>& rules);

    /// The words that this argument may be, each once; nullopt: anything of the right shape.
    [[nodiscard]] std::optional<std::vector<std::string>> words_for(std::string_view command,
                                                                    const Argument& argument) const;

    /// Faults of the arguments of a command, or of a pattern ("*" and "$1" pass).
    [[nodiscard]] Diagnostics faults_of(const CommandKind& kind, const std::vector<std::string>& arguments,
                                        const Place& place, const std::string& path) const;

    [[nodiscard]] std::vector<std::string> pages() const;
    [[nodiscard]] std::vector<std::string> fields() const;       ///< of the pages of OSS
    [[nodiscard]] std::vector<std::string> form_fields() const;  ///< of the paper form
    [[nodiscard]] std::vector<std::string> statements() const;
    [[nodiscard]] std::vector<std::string> documents() const;
    [[nodiscard]] std::vector<std::string> messages() const;
    [[nodiscard]] std::vector<std::string> topics() const;
    [[nodiscard]] std::vector<std::string> items() const;

  private:
    [[nodiscard]] std::vector<std::string> facts() const;

    const Material& material_;
    const Case* case_;
    std::vector<const RuleSet*> rules_;
};

/// A fault, where the word is not among the known ones, with the nearest of them.
[[nodiscard]] std::optional<Diagnostic> unknown_among(std::string_view what, const std::string& word,
                                                      const std::vector<std::string>& known,
                                                      const Place& place, const std::string& path);

}  // namespace jemput::trainer
