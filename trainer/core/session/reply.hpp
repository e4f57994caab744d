#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/vocabulary/command.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace jemput::trainer {

enum class Speaker : std::uint8_t { applicant, officer, oss, mail, desk };

/// Something that is said or shown.
struct Line {
    Speaker speaker{};
    Bilingual words;

    friend bool operator==(const Line&, const Line&) = default;
};

/// What became of a command.
struct Reply {
    bool done = false;       ///< false: it could not be done; a line says why
    bool was_tried = false;  ///< not done, but tried: OSS or somebody refused it; else it was not possible
    std::vector<Line> lines;
    std::vector<Command> facts;  ///< that followed from it, in order
    Duration takes{};            ///< until the next command can be given

    void say(Speaker speaker, Bilingual words) { lines.push_back({speaker, std::move(words)}); }
};

/// It was done.
[[nodiscard]] inline Reply done() {
    Reply reply;
    reply.done = true;
    return reply;
}

/// It could not be done; who says why.
[[nodiscard]] inline Reply not_done(Bilingual why, Speaker speaker = Speaker::desk) {
    Reply reply;
    reply.say(speaker, std::move(why));
    return reply;
}

}  // namespace jemput::trainer
