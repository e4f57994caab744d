#pragma once

#include "tests/support/places.hpp"

#include <filesystem>

namespace jemput {

/// Where the sources and README.md are.
inline const std::filesystem::path root{places::source_dir()};

}  // namespace jemput
