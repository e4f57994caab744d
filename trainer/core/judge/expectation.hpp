#pragma once

#include "sim/core/time.hpp"
#include "sim/document/description.hpp"
#include "trainer/core/vocabulary/command.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace jemput::trainer {

/// A part of the score.
enum class Component : std::uint8_t { correctness, process, communication };

/// Something that ought to be done: which commands do it, when, and before what. The procedure and each case
/// bring some; they are data.
struct Expectation {
    std::string id;                      ///< of its own within procedure and case
    std::string step;                    ///< S01 … S19, E01, E02
    Bilingual what;                      ///< for check list and debrief: "Jelaskan mengapa KTP diminta"
    std::vector<Pattern> done_by;        ///< any of them, while it applies
    std::vector<Pattern> woken_by;       ///< needed only after one of them; empty: always
    std::vector<ConditionTest> applies;  ///< all must hold when it is done or due; never so: "not needed"
    std::vector<std::string> after;      ///< expectations that come first; done before them it is early
    std::vector<Pattern> before;         ///< due at the first at which it applies; else when the case ends
    bool due_at_end = true;              ///< false: where none of `before` comes, it is not needed
    Component component = Component::process;
    std::string finding;  ///< rule card of its omission, found once a case in its step; empty: it only lowers
                          ///< its component
    std::string early_finding;  ///< rule card of doing it early; empty: it only lowers its component
};

/// Something that must not be done, or not so.
struct Trap {
    std::string id;  ///< of its own within procedure and case
    std::string step;
    Pattern on;                          ///< the command or fact that wakes it
    std::vector<ConditionTest> applies;  ///< all must hold at that moment, before the command
    std::vector<Pattern> unless;  ///< done earlier in the case, any of them; $1 is the first argument of `on`
    std::vector<Pattern> since;   ///< only what came after the last of these counts for `unless` and `times`
    Duration lasting{};           ///< wakes only so long after the last of `since` (never without one)
    int times = 1;        ///< wakes at so many matches that apply (since `since`), and at each one more
    bool once = true;     ///< its card is found at most once a case in its step
    std::string finding;  ///< a rule card
};

/// Written as {id: ask_order, step: S11, what: {id: …, en: …}, done_by: [ask order], before: [choose_kbli]}.
[[nodiscard]] Type<Expectation> expectation_type();

/// Written as {id: accept_gift, step: E01, on: accept_gift, finding: C1}.
[[nodiscard]] Type<Trap> trap_type();

}  // namespace jemput::trainer
