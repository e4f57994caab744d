#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/session/material.hpp"

namespace jemput::trainer {

/// What a case names and the material has not, what the procedure needs and the case has not, and an ending
/// that cannot be reached.
[[nodiscard]] Diagnostics faults_of_case(const Case& c, const Document& document, const Material& material);

}  // namespace jemput::trainer
