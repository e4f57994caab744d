#include "trainer/core/session/material.hpp"

#include "sim/document/file.hpp"
#include "sim/document/node.hpp"
#include "sim/document/sha256.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "trainer/core/session/case_lint.hpp"

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

/// Adds a case and its queue; false after its faults are added.
bool add_case(Material& material, const fs::path& file, Diagnostics& faults) {
    const auto document = good(load_document(file), faults);
    if (!document) return false;
    auto c = good(read_case(*document), faults);
    if (!c) return false;
    const Diagnostics unknown = faults_of_case(*c, *document, material);
    append(faults, unknown);
    if (!fs::exists(material.folder / c->scenario)) {
        faults.push_back({document->root.place_of("scenario"), "scenario",
                          fmt::format("no file {}", (material.folder / c->scenario).string()),
                          "a scenario file, relative to the assets", "queues/village_morning.yaml is one"});
        return false;
    }
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
    const std::vector<fs::path> rule_files = yaml_files(folder / "rules", faults);
    for (const fs::path& file : rule_files) {
        auto rules = good(load_rule_set(file), faults);
        if (!rules) continue;
        const std::string name = rules->name;
        material.rules.emplace(name, std::make_shared<const RuleSet>(std::move(*rules)));
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    for (const char* file :
         {"cards.yaml", "procedure.yaml", "kbli.csv", "glossary.csv", "desks.yaml", "form.yaml"})
        hash_file(material, folder / file, faults);
    for (const fs::path& file : rule_files)
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
