#include "sim/document/document.hpp"
#include "trainer/core/session/script.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

// Cases, scripts, rule sets and single commands of the trainer: whatever is read gives a value or its faults,
// and a script that can be read can be played.

namespace jemput::trainer {

namespace {

constexpr std::size_t most_lines = 200;

const std::shared_ptr<const Material>& material() {
    static const std::shared_ptr<const Material> loaded = [] {
        auto material = load_material(JEMPUT_SOURCE_DIR "/assets");
        if (!material) std::abort();
        return std::move(*material);
    }();
    return loaded;
}

void play_if_possible(Script script) {
    if (!faults_of(script, *material()).empty()) return;
    if (script.lines.size() > most_lines) script.lines.resize(most_lines);
    const Played played = play(script, material());
    const Score score = played.session.score();
    if (!(score.total >= 0 && score.total <= 1)) std::abort();
}

}  // namespace

}  // namespace jemput::trainer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace jemput;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto document = parse_document(text, "input");
    if (!document) return 0;
    static_cast<void>(trainer::read_case(*document));
    static_cast<void>(trainer::read_rule_set(*document));
    if (auto script = trainer::read_script(*document)) trainer::play_if_possible(std::move(*script));
    return 0;
}
