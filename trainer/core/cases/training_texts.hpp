#pragma once

#include "sim/document/description.hpp"
#include "trainer/core/cases/case.hpp"

#include <string>

namespace jemput::trainer {

/// Any text in which nothing looks like real personal data: a NIK ends in 0000, phones are 0800000000nn, mail
/// is
/// @latihan.example.
[[nodiscard]] Type<std::string> training_text();

[[nodiscard]] Type<CaseKbli> kbli_type();

/// NIK, date of birth and sex agree.
void check_persona(const Persona& persona, const Node& mapping, Reader& reader);

/// What can be told of a case by itself: topics once each, traps that are not right codes, an ending that
/// can be reached.
void check_case(const Case& c, const Node& mapping, Reader& reader);

}  // namespace jemput::trainer
