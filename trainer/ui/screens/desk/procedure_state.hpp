#pragma once

#include "trainer/ui/screens/desk/desk.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// A step of the procedure as it stands.
struct StepState {
    const ProcedureStep* step = nullptr;
    StepMark mark = StepMark::open;
};

struct PhaseState {
    Bilingual title;
    std::vector<StepState> steps;
    bool is_current = false;
};

struct ProcedureState {
    std::vector<PhaseState> phases;
    const Expectation* next = nullptr;  ///< what comes now; nullptr: nothing more
    int done = 0;                       ///< steps
    int all = 0;
};

/// Steps that belong to a special turn of events (a gift, an outage) are left out until it comes.
[[nodiscard]] ProcedureState procedure_state(const Desk& desk);

}  // namespace jemput::trainer::ui
