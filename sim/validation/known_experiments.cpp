#include "sim/validation/known_experiments.hpp"

#include <iterator>
#include <utility>

namespace jemput {

std::vector<KnownExperiment> known_experiments() {
    std::vector<KnownExperiment> all;
    for (auto part : {known_markov_queues, known_joining, known_general_queues, known_days, known_mechanisms,
                      known_stations, known_networks, known_coverage, known_procedures}) {
        std::vector<KnownExperiment> more = part();
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace jemput
