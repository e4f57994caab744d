#pragma once

#include <string>

#include <rapidcheck.h>

namespace jemput {

/// The text of a scenario, a visit or a calendar or an endless queue, with every mechanism on or off at
/// random. It is good: it can be read without a fault. (Logs in CSV files are left out.)
[[nodiscard]] rc::Gen<std::string> any_scenario();

}  // namespace jemput
