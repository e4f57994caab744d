#include "sim/cli/commands.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/van_model.hpp"
#include "sim/report/describe.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/trace_report.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace jemput {

ExitCode check_scenarios(const std::vector<std::string>& files) {
    const Language english(LanguageCode::english);
    Diagnostics faults;
    for (const std::string& file : files) {
        const auto reading = load_scenario(file);
        if (reading) {
            print(fmt::format("{}: good. It rests on {}.\n", file,
                              to_sentence(english, count_sources(reading->numbers))));
        } else {
            faults.insert(faults.end(), reading.error().begin(), reading.error().end());
        }
    }
    if (faults.empty()) return ExitCode::done;
    print_faults(faults);
    return ExitCode::file_fault;
}

ExitCode trace_scenario(const TraceRequest& request) {
    const auto reading = load_scenario(request.scenario.file, request.scenario.changes);
    if (!reading) {
        print_faults(reading.error());
        return ExitCode::file_fault;
    }
    const Plan plan(reading->value);
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(request.seed, request.replication));
    model.run();
    print(request.format == "csv"    ? to_applicant_csv(trace, plan)
          : request.format == "json" ? to_trace_json(trace, plan)
                                     : to_log(request.language, trace, plan));
    return ExitCode::done;
}

ExitCode describe_scenario(const DescribeRequest& request) {
    const auto reading = load_scenario(request.scenario.file, request.scenario.changes);
    if (!reading) {
        print_faults(reading.error());
        return ExitCode::file_fault;
    }
    print(describe(*reading, request.scenario.changes, request.language));
    return ExitCode::done;
}

ExitCode print_schema(const std::string& format) {
    const Type<ScenarioFile> type = scenario_file_type();
    print(format == "markdown" ? format_page(type) : json_schema(type, "Jemput scenario").dump(2) + "\n");
    return ExitCode::done;
}

}  // namespace jemput
