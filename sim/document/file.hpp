#pragma once

#include "sim/core/diagnostic.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace jemput {

/// The bytes of a regular file of at most `most_bytes` (directories, devices and pipes are refused: reading
/// them could last for ever). A fault says what is wrong; it stands at `place`, the line that names the file.
[[nodiscard]] Expected<std::string> read_bytes(const std::filesystem::path& file, std::uintmax_t most_bytes,
                                               const Place& place);

/// "1 MiB", "16 MiB".
[[nodiscard]] std::string in_mebibytes(std::uintmax_t bytes);

}  // namespace jemput
