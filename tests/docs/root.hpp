#pragma once

#include <filesystem>

namespace jemput {

/// Where the sources and README.md are.
inline const std::filesystem::path root{JEMPUT_SOURCE_DIR};

}  // namespace jemput
