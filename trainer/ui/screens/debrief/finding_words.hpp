#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/judge/debrief.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <string>

namespace jemput::trainer::ui {

/// How heavy a finding is, by colour, sign and word.
struct SeverityLook {
    Tone tone{};
    const char* icon = nullptr;
    std::string word;
};
[[nodiscard]] SeverityLook look_of(const Language& language, Severity severity);

[[nodiscard]] std::string kind_words(const Language& language, ErrorKind kind);

/// How a finding is talked about.
struct ApproachLook {
    const char* icon = nullptr;
    std::string word;
};
[[nodiscard]] ApproachLook look_of(const Language& language, DebriefApproach approach);

}  // namespace jemput::trainer::ui
