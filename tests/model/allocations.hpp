#pragma once

#include <cstddef>

namespace jemput::tests {

/// How often this program has allocated memory with new so far.
[[nodiscard]] std::size_t allocations();

}  // namespace jemput::tests
