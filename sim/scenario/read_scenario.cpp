#include "sim/scenario/read_scenario.hpp"

#include "sim/scenario/calendar.hpp"

#include <iterator>

namespace jemput {

namespace {

Scenario final_form(ScenarioFile file) {
    Scenario scenario;
    scenario.name = std::move(file.name);
    scenario.about = file.about.value_or("");
    scenario.visits = calendar_of(file);
    if (file.horizon) {
        scenario.horizon = std::move(file.horizon);
        scenario.horizon->arrivals = std::move(file.arrivals).value();
        scenario.horizon->staff = std::move(file.staff).value();
    }
    scenario.applicants = std::move(file.applicants);
    scenario.referral = file.referral;
    scenario.queue = std::move(file.queue);
    scenario.flow = std::move(file.flow);
    scenario.desks = std::move(file.desks);
    scenario.internet = std::move(file.internet);
    scenario.oss = std::move(file.oss);
    scenario.backlog = std::move(file.backlog);
    scenario.money = file.money;
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
