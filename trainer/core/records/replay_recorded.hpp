#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/session/session.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// A recorded session played again: to look at, or to go on with. Faults: of the records; the material has
/// not the case or the rules.
[[nodiscard]] Expected<Session> replay_recorded(const std::shared_ptr<const Material>& material,
                                                const Records& records, std::string_view session);

/// The commands of a recorded session as a session takes them.
[[nodiscard]] std::vector<GivenCommand> given_of(const std::vector<CommandRecord>& commands);

}  // namespace jemput::trainer
