#pragma once

#include "trainer/core/world/kbli_list.hpp"

#include <filesystem>
#include <vector>

namespace jemput::trainer {

/// The entries of a file such as assets/kbli.csv; every fault at once.
[[nodiscard]] Expected<std::vector<KbliEntry>> read_kbli_file(const std::filesystem::path& file);

}  // namespace jemput::trainer
