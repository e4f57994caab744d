#pragma once

#include "trainer/core/session/session.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// The session to which these commands led, given at the times at which they took effect: to go on with it,
/// or to look at it again. Equal commands give an equal session, bit for bit.
[[nodiscard]] Session replayed(std::shared_ptr<const Material> material, std::string_view case_id,
                               const SessionOptions& options, const std::vector<GivenCommand>& given);

}  // namespace jemput::trainer
