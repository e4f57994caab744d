#include "sim/scenario/read_scenario.hpp"

#include <iterator>

namespace jemput {

namespace {

Scenario final_form(ScenarioFile file) {
    Scenario scenario;
    scenario.name = std::move(file.name);
    scenario.about = file.about.value_or("");
    scenario.applicants = std::move(file.applicants);
    scenario.flow = std::move(file.flow);
    scenario.oss = std::move(file.oss);
    scenario.backlog = std::move(file.backlog);
    scenario.money = file.money;
    if (file.horizon) {
        scenario.horizon = std::move(file.horizon);
        scenario.horizon->arrivals = std::move(file.arrivals);
        scenario.horizon->staff = std::move(file.staff);
        return scenario;
    }
    const Opening& opening = *file.time;
    if (file.arrivals.rate) {
        file.arrivals.profile = {{opening.opens, opening.closes, *file.arrivals.rate, std::nullopt}};
        file.arrivals.rate.reset();
    }
    scenario.visits = {
        {opening, {.name = file.place.value_or("")}, std::move(file.arrivals), std::move(file.staff)}};
    return scenario;
}

}  // namespace

Expected<Reading<Scenario>> read_scenario(const Document& document) {
    static const Type<ScenarioFile> type = scenario_file_type();
    auto reading = read_document(document, type);
    if (!reading) return tl::unexpected(std::move(reading.error()));
    return Reading<Scenario>{final_form(std::move(reading->value)), std::move(reading->numbers),
                             std::move(reading->files)};
}

Expected<Document> load_document(const std::filesystem::path& file, const std::vector<Assignment>& changes) {
    auto document = load_document(file);
    if (!document) return document;
    Diagnostics faults;
    for (const auto& [path, value] : changes) {
        auto changed = assign(*document, path, value);
        if (changed) continue;
        std::move(changed.error().begin(), changed.error().end(), std::back_inserter(faults));
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return document;
}

Expected<Reading<Scenario>> load_scenario(const std::filesystem::path& file,
                                          const std::vector<Assignment>& changes) {
    const auto document = load_document(file, changes);
    if (!document) return tl::unexpected(document.error());
    return read_scenario(*document);
}

}  // namespace jemput
