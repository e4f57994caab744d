#include "sim/validation/by_scenario.hpp"

#include "sim/model/van_model.hpp"

#include <utility>

namespace jemput {

std::function<Finding(const SimulatedScenario&)> measured(std::string name, double factor) {
    return [name = std::move(name), factor](const SimulatedScenario& run) {
        Finding found = run.measure(name);
        found.value *= factor;
        found.standard_error *= factor;
        return found;
    };
}

std::function<Finding(const SimulatedScenario&)> in_system_at(double minute) {
    return [minute](const SimulatedScenario& run) { return run.in_system_at(minute); };
}

KnownExperiment by_scenario(std::string name, std::string source, std::string text, std::int64_t replications,
                            std::vector<MeasuredCase> cases) {
    KnownExperiment experiment{std::move(name), Way::scenario, known_of(cases, source), replications, {}};
    experiment.run = [text = std::move(text), cases = std::move(cases)](const Effort& effort) {
        const SimulatedScenario run(plan_of(text), effort);
        std::vector<Finding> findings;
        if (!run.is_complete()) return findings;
        for (const MeasuredCase& c : cases)
            findings.push_back(c.find(run));
        return findings;
    };
    return experiment;
}

KnownExperiment by_looking(Look look, std::string name, std::string source, std::string text,
                           std::int64_t replications, std::vector<SeenCase> cases) {
    KnownExperiment experiment{std::move(name), Way::scenario, known_of(cases, source), replications, {}};
    experiment.run = [look, text = std::move(text), cases = std::move(cases)](const Effort& effort) {
        const Plan plan = plan_of(text);
        VanModel model(plan);
        Trace trace;
        if (look == Look::at_trace) model.write_to(&trace);
        return tally_replications<Seen>(cases, effort, [&](std::uint64_t replication, const auto& use) {
            trace.clear();
            model.start(Chance(validation_seed, replication));
            model.run();
            use(Seen{model.results().front(), trace});
        });
    };
    return experiment;
}

}  // namespace jemput
