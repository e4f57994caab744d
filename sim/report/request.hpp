#pragma once

#include "sim/scenario/read_scenario.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// A scenario as it was asked for.
struct ScenarioChoice {
    std::string file;
    std::vector<Assignment> changes;  ///< --set
};

/// What was asked for: all that a result depends on but the content of the files. It stands in the manifest
/// of the result, so that `jemput reproduce` can ask for it again.
struct Request {
    std::string command = "run";
    std::vector<ScenarioChoice> scenarios;
    std::int64_t replications = 1000;  ///< with `precision`: to begin with
    std::uint64_t seed = 1;
    double confidence = 0.95;
    std::string precision;                    ///< targets as parse_precision reads them; empty: none
    std::int64_t max_replications = 100'000;  ///< only with `precision`, and of a choice of plans
    std::vector<std::string> judge_by;        ///< of a comparison: the measures that decide; empty: the usual
    std::vector<std::string> over;            ///< of a sweep or choice: axes as parse_axis reads them
    std::vector<std::string> limits;          ///< of a sweep or choice: as parse_limits reads them
    std::string plans;                        ///< of a choice: a file of plans; empty: those of `over`
    std::string minimise;                     ///< of a choice: the measure that shall be small; empty: cost
    std::vector<std::string> tolerances;      ///< of a choice: as Tolerances::parse reads them

    /// The same for what an interrupted run has completed.
    [[nodiscard]] Request interrupted_at(std::int64_t completed) const;
};

[[nodiscard]] nlohmann::ordered_json request_json(const Request& request);

/// The request of a manifest; every fault of it at once, at the place of the result's file. Of a command that
/// is not among `known` no more is read.
[[nodiscard]] Expected<Request> read_request(const nlohmann::ordered_json& manifest, const std::string& file,
                                             const std::vector<std::string>& known);

}  // namespace jemput
