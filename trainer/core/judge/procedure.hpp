#pragma once

#include "sim/document/document.hpp"
#include "trainer/core/judge/card.hpp"
#include "trainer/core/judge/expectation.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// A step of the procedure, which is a skill as well.
struct ProcedureStep {
    std::string id;  ///< S01 … S19, E01, E02
    Bilingual title;
    Bilingual
        short_title;  ///< in one to three words, for maps and lists; like the title where it is not given
    Bilingual phase;  ///< heading of the check list
    bool is_typing = false;  ///< guessing is rarer than at choices (mastery)
};

/// assets/procedure.yaml: what holds in every case.
struct Procedure {
    std::vector<ProcedureStep> steps;
    std::vector<Expectation> expectations;
    std::vector<Trap> traps;

    /// nullptr where there is no such step.
    [[nodiscard]] const ProcedureStep* find_step(std::string_view id) const;
};

/// Every fault of the file at once, those of check_references too.
[[nodiscard]] Expected<Procedure> load_procedure(const std::filesystem::path& file, const RuleCards& cards);
[[nodiscard]] Expected<Procedure> read_procedure(const Document& document, const RuleCards& cards);

/// Expectations and traps as they stand under the keys `expectations` and `traps` of a mapping: of the
/// procedure itself or of a case that adds to it.
struct WrittenRules {
    const Node& mapping;
    const std::vector<Expectation>& expectations;
    const std::vector<Trap>& traps;
};

/// Ids for the second time, unknown steps and cards, and `after` that names neither an expectation of the
/// rules nor one of the procedure.
[[nodiscard]] Diagnostics check_references(const WrittenRules& rules, const Procedure& procedure,
                                           const RuleCards& cards);

}  // namespace jemput::trainer
