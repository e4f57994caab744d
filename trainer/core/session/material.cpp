#include "trainer/core/session/material.hpp"

#include "sim/document/file.hpp"
#include "sim/document/node.hpp"
#include "sim/document/sha256.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

namespace fs = std::filesystem;

void append(Diagnostics& all, const Diagnostics& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// The value, or nothing after its faults are added to the others.
template <class T>
std::optional<T> good(Expected<T> expected, Diagnostics& faults) {
    if (expected) return std::move(*expected);
    append(faults, expected.error());
    return std::nullopt;
}

std::vector<fs::path> yaml_files(const fs::path& folder, Diagnostics& faults) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    if (error)
        faults.push_back({{folder.string()},
                          "",
                          "no folder that can be read: " + error.message(),
                          "",
                          "give the folder of assets with --assets"});
    return files;
}

constexpr std::uintmax_t most_bytes = 16 << 20;

void hash_file(Material& material, const fs::path& file, Diagnostics& faults) {
    if (const auto bytes = good(read_bytes(file, most_bytes, {file.string()}), faults))
        material.hash = sha256(material.hash + sha256(*bytes));
}

const Place& place_of(const Node& root, std::string_view key) {
    const Node* node = root.find(std::string(key));
    return node != nullptr ? node->place : root.place;
}

/// What a case names and the material has not.
class CaseLint {
  public:
    CaseLint(const Case& c, const Document& document, const Material& material)
        : case_(c), root_(document.root), material_(material) {}

    [[nodiscard]] Diagnostics faults() {
        append(faults_, check_references({root_, case_.expectations, case_.traps}, material_.procedure,
                                         material_.cards));
        for (const std::string& rules : case_.rules)
            if (!material_.rules.contains(rules))
                fault("rules", fmt::format("rule set '{}'", rules), "a file of assets/rules");
        for (const std::string& skill : case_.skills)
            if (material_.procedure.find_step(skill) == nullptr)
                fault("skills", fmt::format("step '{}'", skill), "S01 … S19, E01, E02");
        if (material_.procedure.find_step(case_.hint_step) == nullptr)
            fault("hint_step", fmt::format("step '{}'", case_.hint_step), "S01 … S19, E01, E02");
        check_codes();
        check_left_out();
        check_ending();
        return std::move(faults_);
    }

  private:
    void fault(std::string_view key, std::string found, std::string allowed, std::string cure = {}) {
        faults_.push_back(
            {place_of(root_, key), std::string(key), std::move(found), std::move(allowed), std::move(cure)});
    }

    void check_code(const std::string& code) {
        if (material_.kbli.find(code) == nullptr)
            fault("kbli", fmt::format("code '{}'", code), "a code of assets/kbli.csv");
    }

    void check_codes() {
        for (const std::string& code : case_.kbli.right)
            check_code(code);
        for (const std::string& code : case_.kbli.acceptable)
            check_code(code);
        for (const auto& [code, why] : case_.kbli.traps)
            check_code(code);
    }

    void check_left_out() {
        const auto is_rule = [this](const std::string& id) {
            const auto has = [&id](const auto& rules) {
                return std::any_of(rules.begin(), rules.end(),
                                   [&id](const auto& rule) { return rule.id == id; });
            };
            return has(material_.procedure.expectations) || has(material_.procedure.traps);
        };
        for (const std::string& id : case_.without)
            if (!is_rule(id)) fault("without", fmt::format("'{}'", id), "an id of assets/procedure.yaml");
    }

    /// An ending on paper needs OSS to go down; a licence needs a rule set that issues one.
    void check_ending() {
        const bool goes_down =
            std::any_of(case_.injects.begin(), case_.injects.end(), [](const Inject& inject) {
                return inject.command.name == "outage" || inject.command.name == "hotspot_lost";
            });
        if (case_.ending == Ending::on_paper && !goes_down)
            fault("ending", "on_paper, but nothing takes OSS away", "an inject with outage or hotspot_lost",
                  "without one a good officer issues the licence, and the ending is never reached");
    }

    const Case& case_;
    const Node& root_;
    const Material& material_;
    Diagnostics faults_;
};

/// Adds a case and its queue; false after its faults are added.
bool add_case(Material& material, const fs::path& file, Diagnostics& faults) {
    const auto document = good(load_document(file), faults);
    if (!document) return false;
    auto c = good(read_case(*document), faults);
    if (!c) return false;
    const Diagnostics unknown = CaseLint(*c, *document, material).faults();
    append(faults, unknown);
    if (!material.queues.contains(c->scenario)) {
        const auto reading = good(load_scenario(material.folder / c->scenario), faults);
        if (!reading) return false;
        std::string hashes;
        for (const SourceFile& source : reading->files)
            hashes += source.sha256;
        material.queue_hashes.emplace(c->scenario, sha256(hashes));
        material.queues.emplace(c->scenario, std::make_shared<const Plan>(reading->value));
    }
    std::erase_if(material.cases, [&c](const Case& other) { return other.id == c->id; });
    material.cases.push_back(std::move(*c));
    material.hash = sha256(material.hash + document->files.front().sha256);
    std::sort(material.cases.begin(), material.cases.end(),
              [](const Case& a, const Case& b) { return a.id < b.id; });
    return unknown.empty();
}

}  // namespace

std::string Material::queue_hash(std::string_view case_id) const {
    const Case* c = find_case(case_id);
    return c == nullptr ? "" : queue_hashes.find(c->scenario)->second;
}

const Case* Material::find_case(std::string_view id) const {
    const auto found = std::find_if(cases.begin(), cases.end(), [id](const Case& c) { return c.id == id; });
    return found == cases.end() ? nullptr : &*found;
}

Expected<std::shared_ptr<const Material>> load_material(const std::filesystem::path& folder) {
    Diagnostics faults;
    Material material;
    material.folder = folder;
    const auto cards = good(RuleCards::load(folder / "cards.yaml"), faults);
    if (cards) material.cards = *cards;
    if (auto kbli = good(KbliList::load(folder / "kbli.csv"), faults)) material.kbli = std::move(*kbli);
    if (auto glossary = good(Glossary::load(folder / "glossary.csv"), faults))
        material.glossary = std::move(*glossary);
    if (auto desks = good(Desks::load(folder / "desks.yaml"), faults)) material.desks = std::move(*desks);
    if (auto form = good(load_form_layout(folder / "form.yaml"), faults))
        material.form = std::make_shared<const FormLayout>(std::move(*form));
    if (cards)
        if (auto procedure = good(load_procedure(folder / "procedure.yaml", *cards), faults))
            material.procedure = std::move(*procedure);
    for (const fs::path& file : yaml_files(folder / "rules", faults)) {
        auto rules = good(load_rule_set(file), faults);
        if (!rules) continue;
        const std::string name = rules->name;
        material.rules.emplace(name, std::make_shared<const RuleSet>(std::move(*rules)));
    }
    for (const char* file :
         {"cards.yaml", "procedure.yaml", "kbli.csv", "glossary.csv", "desks.yaml", "form.yaml"})
        hash_file(material, folder / file, faults);
    for (const fs::path& file : yaml_files(folder / "rules", faults))
        hash_file(material, file, faults);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    for (const fs::path& file : yaml_files(folder / "cases", faults))
        add_case(material, file, faults);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return std::make_shared<const Material>(std::move(material));
}

Expected<std::shared_ptr<const Material>> with_case(const Material& material,
                                                    const std::filesystem::path& file) {
    Material more = material;
    Diagnostics faults;
    if (!add_case(more, file, faults)) return tl::unexpected(std::move(faults));
    return std::make_shared<const Material>(std::move(more));
}

}  // namespace jemput::trainer
