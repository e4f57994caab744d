#pragma once

#include "trainer/core/records/record_types.hpp"
#include "trainer/core/records/uuid.hpp"

namespace jemput::trainer {

/// The wall clock and the chance of the machine: asked for here and nowhere else in the trainer.
[[nodiscard]] Moment wall_clock();
[[nodiscard]] Entropy machine_entropy();

}  // namespace jemput::trainer
