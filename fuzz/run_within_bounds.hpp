#pragma once

#include "sim/document/read.hpp"
#include "sim/scenario/scenario.hpp"

namespace jemput::fuzz {

/// Does with a scenario what the program does with one that it takes: plans it, runs a replication and, where
/// that has few events, some more of them, and writes every kind of result. Aborts where the clock of the
/// model stands still for longer than any honest scenario lets it.
void run_within_bounds(const Reading<Scenario>& reading);

}  // namespace jemput::fuzz
