#include "sim/report/csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/staff_report.hpp"
#include "sim/report/staff_words.hpp"
#include "sim/report/sweep_report.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

/// What a plan is called where programs read.
std::string name_for_programs(const JudgedPlan& plan) {
    const Language english(LanguageCode::english);
    return plan_words(english, plan);
}

Json guarantee_json(const Guarantee& guarantee) {
    return {{"is_objective_certain", guarantee.is_objective_certain},
            {"error_of_a_limit", guarantee.error_of_a_limit},
            {"error_of_choice", guarantee.error_of_choice},
            {"objective_tolerance", guarantee.objective_tolerance}};
}

Json plan_json(const Staffing& staffing, const JudgedPlan& plan) {
    Json set = Json::object();
    for (const auto& [path, value] : plan.plan.changes)
        set[path] = value;
    Json json = {{"name", name_for_programs(plan)}, {"set", set}};
    if (!plan.is_judged()) return json;
    json["replications"] = plan.replications;
    json["keeps"] = word(plan.keeping);
    for (std::size_t i = 0; i < plan.limits.size(); ++i) {
        const LimitJudgement& judgement = plan.limits[i];
        json["limits"].push_back({{"written", staffing.question.limits[i].written},
                                  {"keeps", word(judgement.keeping)},
                                  {"replications", judgement.replications},
                                  {"is_close", judgement.is_close}});
    }
    json["measures"] = measures_json(staffing.measures, plan.estimates);
    return json;
}

Json name_or_null(const Staffing& staffing, const std::optional<std::size_t>& plan) {
    return plan ? Json(name_for_programs(staffing.plans[*plan])) : Json(nullptr);
}

}  // namespace

nlohmann::ordered_json staff_json(const StaffReport& report) {
    const Staffing& staffing = *report.staffing;
    const StaffingQuestion& question = staffing.question;
    Json json = {{"scenario", told_first(staffing).reading->value.name},
                 {"seed", question.seed},
                 {"confidence", question.confidence},
                 {"minimise", question.objective},
                 {"limits", limits_json(question.limits)},
                 {"guarantee", guarantee_json(staffing.guarantee)},
                 {"chosen", name_or_null(staffing, staffing.chosen)},
                 {"like_chosen", Json::array()},
                 {"nearest", name_or_null(staffing, staffing.nearest)}};
    for (const std::size_t plan : staffing.like_chosen)
        json["like_chosen"].push_back(name_for_programs(staffing.plans[plan]));
    if (!staffing.is_complete) json["interrupted"] = true;
    for (const JudgedPlan& plan : staffing.plans)
        json["plans"].push_back(plan_json(staffing, plan));
    if (report.manifest != nullptr) json["manifest"] = manifest_json(*report.manifest);
    return json;
}

std::string staff_csv(const StaffReport& report) {
    const Staffing& staffing = *report.staffing;
    std::string csv = "plan,chosen,keeps,measure,unit,population,estimate,low,high,half_width,n\n";
    for (std::size_t i = 0; i < staffing.plans.size(); ++i) {
        const JudgedPlan& plan = staffing.plans[i];
        for (const auto& [name, e] : plan.estimates.estimates) {
            const Measure& measure = staffing.measure(name);
            csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", csv_cell(name_for_programs(plan)),
                               staffing.chosen == i ? "yes" : "no", word(plan.keeping), csv_cell(name),
                               measure.unit, csv_cell(measure.population), csv_number(e.estimate),
                               csv_number(e.low), csv_number(e.high), csv_number(e.half_width()), e.n);
        }
    }
    const Language english(LanguageCode::english);  // a table for programs
    return csv + fmt::format(",,,manifest,,{},,,,,\n", csv_cell(manifest_line(english, *report.manifest)));
}

}  // namespace jemput
