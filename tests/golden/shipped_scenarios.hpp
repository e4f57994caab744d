#pragma once

#include "sim/model/plan.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// The names of the files in scenarios/ (without those in its folders, which are only included), in order.
inline std::vector<std::string> shipped_scenarios() {
    std::vector<std::string> names;
    const auto folder = std::filesystem::path(places::source_dir()) / "scenarios";
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The plan of one of them. Throws std::invalid_argument with every fault of the file.
inline Plan shipped_plan(const std::string& name) {
    auto scenario = load_scenario(std::filesystem::path(places::source_dir()) / "scenarios" / name);
    if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
    return Plan(std::move(scenario->value));
}

}  // namespace jemput
