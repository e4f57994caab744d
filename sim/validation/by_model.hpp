#pragma once

#include "sim/random/keyed_stream.hpp"
#include "sim/validation/replicated.hpp"

#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// An experiment with a small model on the kernel: a value `Model(spec)` with `run(Chance)`, which simulates
/// one replication and gives its record.
template <class Model, class Record, class Spec>
[[nodiscard]] KnownExperiment by_model(std::string name, std::string source, Spec spec,
                                       std::int64_t replications, std::vector<ReplicatedCase<Record>> cases) {
    KnownExperiment experiment{std::move(name), Way::model, known_of(cases, source), replications, {}};
    experiment.run = [spec = std::move(spec), cases = std::move(cases)](const Effort& effort) {
        Model model(spec);
        return tally_replications<Record>(cases, effort, [&](std::uint64_t replication, const auto& use) {
            use(model.run(Chance(validation_seed, replication)));
        });
    };
    return experiment;
}

}  // namespace jemput
