#pragma once

#include "trainer/core/records/record_types.hpp"

#include <chrono>
#include <string>

namespace jemput::trainer {

/// "2026-11-24T09:41:07.250+07:00": the clock of western Indonesia (WIB, no summer time), as exports have it.
[[nodiscard]] std::string iso_timestamp(Moment moment);

/// "2026-11-24", the date in western Indonesia.
[[nodiscard]] std::string iso_date(Moment moment);

/// "PT7M3.20S", "PT1H0M12.00S": ISO 8601 in hundredths of a second, cut; negative lengths are none.
[[nodiscard]] std::string iso_duration(std::chrono::milliseconds length);

}  // namespace jemput::trainer
