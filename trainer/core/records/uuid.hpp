#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// Sixteen bytes that nobody can foretell, of the machine or, in tests, of a counter. The records ask the
/// machine for nothing themselves.
using Entropy = std::function<std::array<std::uint8_t, 16>()>;

/// A random UUID (RFC 4122, version 4) in the usual 36 lower-case characters. Six of the 128 bits are fixed.
[[nodiscard]] std::string uuid_of(std::array<std::uint8_t, 16> bytes);

/// The UUID (RFC 4122, version 5) of an address on the web: the same address always has the same one, so that
/// what is exported twice is recognised.
[[nodiscard]] std::string uuid_of_address(std::string_view address);

}  // namespace jemput::trainer
