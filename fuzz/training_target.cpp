// Cases, scripts and rule sets of the trainer: whatever is read gives a value or its faults, and what can be
// read can be played: a script as it is, a case and a rule set by the right way of a shipped case.

#include "fuzz/folder_of_files.hpp"
#include "trainer/core/session/script.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

namespace {

constexpr std::size_t most_lines = 200;
constexpr const char* case_file = "case.yaml";

const std::shared_ptr<const Material>& shipped() {
    static const std::shared_ptr<const Material> loaded = [] {
        auto material = load_material(JEMPUT_SOURCE_DIR "/assets");
        if (!material) std::abort();
        return std::move(*material);
    }();
    return loaded;
}

const std::vector<Script>& right_ways() {
    static const std::vector<Script> loaded = [] {
        std::vector<Script> scripts;
        for (const Case& c : shipped()->cases) {
            auto script = load_script(JEMPUT_SOURCE_DIR "/tests/replays/" + c.id + "_right.yaml");
            if (!script) std::abort();
            scripts.push_back(std::move(*script));
        }
        return scripts;
    }();
    return loaded;
}

void play_if_possible(Script script, const std::shared_ptr<const Material>& material) {
    if (!faults_of(script, *material).empty()) return;
    if (script.lines.size() > most_lines) script.lines.resize(most_lines);
    const Played played = play(script, material);
    const Score score = played.session.score();
    if (!(score.total >= 0 && score.total <= 1)) std::abort();
}

/// The queue outside is a shipped one: no other file is read.
void play_if_possible(const Case& c, std::string_view text) {
    static fuzz::FolderOfFiles folder;
    if (!shipped()->queues.contains(c.scenario)) return;
    folder.write(case_file, text);
    const auto material = with_case(*shipped(), case_file);
    if (!material) return;
    Script script = right_ways().front();
    for (const Script& way : right_ways())
        if (way.case_id == c.id) script = way;
    script.case_id = c.id;
    play_if_possible(std::move(script), *material);
}

void play_if_possible(RuleSet rules) {
    auto material = std::make_shared<Material>(*shipped());
    const std::string name = rules.name;
    material->rules.insert_or_assign(name, std::make_shared<const RuleSet>(std::move(rules)));
    for (Script script : right_ways()) {
        script.rules = name;
        play_if_possible(std::move(script), material);
    }
}

}  // namespace

}  // namespace jemput::trainer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace jemput;
    using namespace jemput::trainer;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    static_cast<void>(shipped());  // while the working directory is the one that was
    const auto document = parse_document(text, "input");
    if (!document) return 0;
    if (const auto c = read_case(*document)) play_if_possible(*c, text);
    if (auto rules = read_rule_set(*document)) play_if_possible(std::move(*rules));
    if (auto script = read_script(*document)) play_if_possible(std::move(*script), shipped());
    return 0;
}
