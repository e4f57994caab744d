#include "sim/core/text.hpp"
#include "sim/random/keyed_stream.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

#include <fmt/format.h>

namespace jemput {

namespace {

void check_ids(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    std::set<std::string> ids;
    std::set<std::uint32_t> hashes;
    for (const Step& step : file.flow) {
        if (!ids.insert(step.id).second) {
            fault_at("flow", mapping, reader, "the step " + in_quotes(step.id) + " for the second time",
                     "each id once");
        } else if (!hashes.insert(step_hash(step.id)).second) {
            fault_at("flow", mapping, reader,
                     "the id " + in_quotes(step.id) + ", whose chance would be that of another step",
                     "any other id", "rename the step");
        }
    }
    const bool serves_everybody = std::any_of(file.flow.begin(), file.flow.end(), [](const Step& step) {
        return step.when == When::always && step.needs_officer();
    });
    if (!serves_everybody) {
        fault_at("flow", mapping, reader, "no step for everybody at an officer",
                 "at least one step with `when: always` and `needs: [officer, …]` (the defaults)");
    }
}

void check_desks(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < file.desks.size(); ++i) {
        const std::string& id = file.desks[i].id;
        const bool is_used = std::any_of(file.flow.begin(), file.flow.end(),
                                         [&id](const Step& step) { return step.desk == id; });
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            at_item("desks", i, mapping, reader, [&](const Node& desk) {
                fault_at("desk", desk, reader, "the desk " + in_quotes(id) + " for the second time",
                         "each id once");
            });
            continue;
        }
        if (!is_used) {
            at_item("desks", i, mapping, reader, [&](const Node& desk) {
                fault_at("desk", desk, reader, "the desk " + in_quotes(id) + ", where no step is done",
                         "desks that a step of the flow names");
            });
        }
        ids.push_back(id);
    }
    for (std::size_t i = 0; i < file.flow.size(); ++i) {
        const std::string& id = file.flow[i].desk;
        if (id.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
        const auto near = nearest_word(id, ids);
        at_item("flow", i, mapping, reader, [&](const Node& step) {
            fault_at("desk", step, reader, "no desk " + in_quotes(id),
                     ids.empty() ? "a desk of the block `desks`" : join(ids, ", "),
                     near ? fmt::format("did you mean '{}'?", *near) : "");
        });
    }
}

void check_restart(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    if (file.oss.restart_from.empty()) return;
    std::vector<std::string> ids;
    for (const Step& step : file.flow)
        if (step.needs_officer()) ids.push_back(step.id);
    if (std::find(ids.begin(), ids.end(), file.oss.restart_from) != ids.end()) return;
    in_block("oss", mapping, reader, [&](const Node& oss) {
        fault_at("restart_from", oss, reader,
                 "no step " + in_quotes(file.oss.restart_from) + " at an officer",
                 ids.empty() ? "the id of a step in the flow" : join(ids, ", "));
    });
}

}  // namespace

void check_flow(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    check_ids(file, mapping, reader);
    check_desks(file, mapping, reader);
    check_restart(file, mapping, reader);
}

}  // namespace jemput
