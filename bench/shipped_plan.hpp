#pragma once

#include "sim/model/plan.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <stdexcept>
#include <string>

namespace jemput {

/// The plan of scenarios/`name`.yaml.
inline Plan shipped_plan(const std::string& name) {
    const auto reading = load_scenario(JEMPUT_SOURCE_DIR "/scenarios/" + name + ".yaml");
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    return Plan(reading->value);
}

}  // namespace jemput
