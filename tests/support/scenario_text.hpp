#pragma once

#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"
#include "sim/model/van_model.hpp"
#include "sim/report/trace_report.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/support/places.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::tests {

/// Reads a scenario from a text, changes values of it, and throws with every fault where it is not good.
inline Scenario scenario_from(std::string_view text, const std::vector<Assignment>& changes = {}) {
    auto document = parse_document(text, "test");
    if (!document) throw std::runtime_error(to_string(document.error()));
    for (const auto& [path, value] : changes) {
        if (const auto changed = assign(*document, path, value); !changed) {
            throw std::runtime_error(to_string(changed.error()));
        }
    }
    const auto reading = read_scenario(*document);
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    return reading->value;
}

inline Document shipped_document(const std::string& name, const std::vector<Assignment>& changes = {}) {
    auto document = load_document(places::source_dir() + "/scenarios/" + name + ".yaml", changes);
    if (!document) throw std::runtime_error(to_string(document.error()));
    return std::move(*document);
}

inline Scenario shipped_scenario(const std::string& name, const std::vector<Assignment>& changes = {}) {
    const auto reading = read_scenario(shipped_document(name, changes));
    if (!reading) throw std::runtime_error(to_string(reading.error()));
    return reading->value;
}

/// One officer, one step of five minutes, two people who come by the clock: a day that can be followed by
/// hand.
inline constexpr std::string_view plain_day = R"(
jemput: 1
name: plain day
time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}
arrivals: {times: ["08:00", "08:04"]}
staff: {officers: 1}
flow: [{step: A, needs: [officer, oss], time: 5 min}]
)";

inline Scenario plain_day_with(const std::vector<Assignment>& changes) {
    return scenario_from(plain_day, changes);
}

inline Trace trace_of(const Plan& plan, std::uint64_t seed = 1, std::uint64_t replication = 0) {
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(seed, replication));
    model.run();
    return trace;
}

/// The log of the first replication.
inline std::string log_of(const Scenario& scenario) {
    const Plan plan(scenario);
    return to_log(Language(LanguageCode::english), trace_of(plan), plan);
}

/// The record of the only visit in one replication.
inline VisitRecord record_of(const Scenario& scenario, std::uint64_t replication = 0) {
    const Plan plan(scenario);
    VanModel model(plan);
    model.start(Chance(1, replication));
    model.run();
    return model.results().front().record;
}

}  // namespace jemput::tests
