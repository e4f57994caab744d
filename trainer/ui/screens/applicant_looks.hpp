#pragma once

#include "trainer/ui/scene/looks.hpp"

namespace jemput::trainer::ui {

/// How the applicant of a case looks, on every screen: the same for the same person.
[[nodiscard]] Looks looks_of_applicant(const Case& c);

}  // namespace jemput::trainer::ui
