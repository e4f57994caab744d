#pragma once

#include "sim/experiment/replications.hpp"
#include "sim/validation/known_case.hpp"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace jemput {

/// How a known value is reached.
enum class Way : std::uint8_t {
    scenario,   ///< a scenario text goes through the reader and the model, as every file does
    model,      ///< a small queue on the same agenda, streams and tallies
    procedure,  ///< a function of sim/statistics or sim/random is called
};

/// How much is spent on an experiment.
struct Effort {
    std::int64_t replications = 0;  ///< at least 40
    std::stop_token stop = {};
    Progress progress = {};
};

/// The seed of every experiment.
inline constexpr std::uint64_t validation_seed = 20190918;

/// One experiment, from which several known values are judged.
struct KnownExperiment {
    std::string name;  ///< e.g. "M/M/1"
    Way way = Way::scenario;
    std::vector<KnownCase> cases;
    std::int64_t replications = 0;  ///< of a short validation; 0 where nothing is left to chance

    /// What comes out for each of the cases, in their order. Nothing after a request to stop. The same bits
    /// for the same number of replications.
    std::function<std::vector<Finding>(const Effort&)> run;
};

}  // namespace jemput
