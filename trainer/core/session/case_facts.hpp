#pragma once

#include "trainer/core/cases/case.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// "1974-07-12", as OSS and the form write it.
[[nodiscard]] std::string iso_date(std::chrono::year_month_day day);

/// What the case says of a field under `entries`.
[[nodiscard]] std::optional<std::string> entry_of(const Case& c, std::string_view field);

/// What stands on her KTP.
[[nodiscard]] std::optional<std::string> ktp_fact(const Persona& persona, std::string_view fact);

}  // namespace jemput::trainer
