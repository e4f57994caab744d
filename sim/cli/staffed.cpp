#include "sim/cli/staffed.hpp"

#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

Expected<Grid> grid_of_plans(const Request& request) {
    if (!request.plans.empty() && !request.over.empty()) {
        return tl::unexpected(Diagnostics{{{"--plans"},
                                           "",
                                           "--over as well",
                                           "one of the two",
                                           "write the values into the file of plans"}});
    }
    if (!request.plans.empty()) return Grid{};
    return parse_grid(request.over.empty() ? std::vector<std::string>{"staff.officers=1..6"} : request.over);
}

Expected<Staffed> prepare_staffing(const Request& request, const Grid& grid) {
    const ScenarioChoice& choice = request.scenarios.front();
    Staffed staffed;
    Diagnostics faults;
    const auto add = [&faults](const Diagnostics& more) {
        faults.insert(faults.end(), more.begin(), more.end());
    };
    if (!request.plans.empty()) {
        auto plans = load_plans(request.plans);
        if (plans) {
            staffed.question.plans = std::move(plans->plans);
            staffed.files.push_back(plans->file);
        } else {
            add(plans.error());
        }
    } else {
        staffed.question.plans = plans_of(grid);
    }
    auto base = load_document(choice.file, choice.changes);
    if (!base) add(base.error());
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    staffed.base = std::move(*base);
    const std::string_view option = request.plans.empty() ? "--over" : "--plans";
    auto checked = check(staffed.base, variants_of(staffed.question.plans, option));
    if (!checked) return tl::unexpected(checked.error());
    staffed.checked = std::move(*checked);
    staffed.files.insert(staffed.files.begin(), staffed.checked.files.begin(), staffed.checked.files.end());
    return staffed;
}

Expected<void> set_question(Staffed& staffed, const Request& request, unsigned threads) {
    StaffingQuestion& question = staffed.question;
    const std::vector<Measure>& measures = staffed.checked.measures;
    Diagnostics faults;
    auto limits = parse_limits(request.limits, measures);
    if (limits)
        question.limits = std::move(*limits);
    else
        faults = limits.error();
    auto tolerances = Tolerances::parse(request.tolerances, measures);
    if (tolerances)
        question.tolerances = std::move(*tolerances);
    else
        faults.insert(faults.end(), tolerances.error().begin(), tolerances.error().end());
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    question.objective =
        request.minimise.empty() ? usual_objective(staffed.checked.first->value) : request.minimise;
    question.confidence = request.confidence;
    question.seed = request.seed;
    question.threads = threads;
    question.max_replications = request.max_replications;
    question.replications = std::min(request.replications, request.max_replications);
    faults = faults_of(question, measures);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return {};
}

Staffing run_staffing(const Staffed& staffed, RunWatch& watch) {
    Staffing staffing = choose_staffing(staffed.base, staffed.question, staffed.checked.measures,
                                        watch.stop(), watch.progress());
    watch.clear_bar();
    return staffing;
}

}  // namespace jemput
