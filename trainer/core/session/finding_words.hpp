#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/session.hpp"

#include <string>

namespace jemput::trainer {

/// What a finding is about, beyond the title of its card: what was left out, which field or word, why the
/// code is wrong; empty where the command that brought it to light says it.
[[nodiscard]] std::string about_finding(const Session& session, const Finding& finding,
                                        const Language& language);

}  // namespace jemput::trainer
