#pragma once

#include <cstdint>

namespace jemput::tests {

inline constexpr std::int64_t minute = 60'000'000;  ///< in microseconds, as records have it

}  // namespace jemput::tests
