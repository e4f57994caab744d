#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/session/script.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace jemput::trainer {

struct RecordedPlay {
    Played played;
    std::string id;        ///< of the session: its UUID
    std::size_t kept = 0;  ///< commands that were given before the program was stopped; they are not played
};

/// Plays a script for a trainee, and keeps each command as it is given. A session of the same case, mode,
/// rules and seed that was running when the program was killed is taken up where it was; the script must
/// begin with what was given then. A session that is over is finished with score, findings and mastery; one
/// that is not stays, to be taken up later.
[[nodiscard]] Expected<RecordedPlay> play_recorded(const Script& script,
                                                   const std::shared_ptr<const Material>& material,
                                                   Records& records, const std::string& trainee);

}  // namespace jemput::trainer
