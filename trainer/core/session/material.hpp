#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/model/plan.hpp"
#include "trainer/core/cases/case.hpp"
#include "trainer/core/judge/procedure.hpp"
#include "trainer/core/oss/rule_set.hpp"
#include "trainer/core/world/desks.hpp"
#include "trainer/core/world/form_layout.hpp"
#include "trainer/core/world/glossary.hpp"
#include "trainer/core/world/kbli_list.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Everything that sessions are made of, read once and shared: rule cards, procedure, lists, rule sets,
/// cases, and the queues outside.
struct Material {
    std::filesystem::path folder;
    RuleCards cards;
    Procedure procedure;
    KbliList kbli;
    Glossary glossary;
    Desks desks;
    std::shared_ptr<const FormLayout> form;
    std::map<std::string, std::shared_ptr<const RuleSet>, std::less<>> rules;  ///< by name
    std::vector<Case> cases;                                                   ///< in the order of their ids
    std::map<std::string, std::shared_ptr<const Plan>, std::less<>> queues;    ///< by file, as cases name it

    std::string hash;  ///< SHA-256 of everything that was read, the queues apart
    std::map<std::string, std::string, std::less<>>
        queue_hashes;  ///< SHA-256 of each queue with what it includes

    [[nodiscard]] std::string queue_hash(std::string_view case_id) const;

    /// nullptr where there is none.
    [[nodiscard]] const Case* find_case(std::string_view id) const;
};

/// Reads a folder of assets: cards.yaml, procedure.yaml, kbli.csv, glossary.csv, desks.yaml, form.yaml,
/// rules/*.yaml, cases/*.yaml. Every fault of all files at once.
[[nodiscard]] Expected<std::shared_ptr<const Material>> load_material(const std::filesystem::path& folder);

/// Adds a case that lies elsewhere, or takes the place of one with the same id. Every fault of it, also what
/// does not agree with the material.
[[nodiscard]] Expected<std::shared_ptr<const Material>> with_case(const Material& material,
                                                                  const std::filesystem::path& file);

}  // namespace jemput::trainer
