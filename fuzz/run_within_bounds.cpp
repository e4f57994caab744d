#include "fuzz/run_within_bounds.hpp"

#include "sim/core/language.hpp"
#include "sim/experiment/run_result.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/trace.hpp"
#include "sim/model/van_model.hpp"
#include "sim/report/describe.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/result_csv.hpp"
#include "sim/report/result_json.hpp"
#include "sim/report/result_text.hpp"
#include "sim/report/trace_report.hpp"

#include <cstdio>
#include <cstdlib>

namespace jemput::fuzz {

namespace {

/// An input of 64 KB cannot list more people than this for one instant.
constexpr int most_events_at_once = 50'000;
constexpr int most_events = 100'000;
/// Few enough to write a trace of them and to run the scenario some more times.
constexpr int few_events = 5'000;

/// Goes on to the end, or for `most_events`; how many there were.
int run(VanModel& model) {
    int at_once = 0;
    for (int events = 0; events < most_events; ++events) {
        const Instant before = model.now();
        if (!model.step()) return events;
        at_once = model.now() == before ? at_once + 1 : 0;
        if (at_once < most_events_at_once) continue;
        std::fputs("the clock of the model stands still\n", stderr);
        std::abort();
    }
    return most_events;
}

void write_trace(const Plan& plan) {
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(1, 0));
    model.run();
    (void)to_log(Language(LanguageCode::indonesian), trace, plan);
    (void)to_applicant_csv(trace, plan);
    (void)to_trace_json(trace, plan);
}

void write_results(const Plan& plan, const Reading<Scenario>& reading) {
    const RunOptions options{3, 1, 1};
    const RunResult result = evaluate(plan, run_replications(plan, options), options.seed, 0.95);
    (void)to_json(result, {}).dump();
    (void)to_csv(result, {});
    (void)to_text(Language(LanguageCode::english), result, reading.value, count_sources(reading.numbers), {});
}

}  // namespace

void run_within_bounds(const Reading<Scenario>& reading) {
    (void)describe(reading, {}, Language(LanguageCode::indonesian));
    const Plan plan(reading.value);
    VanModel model(plan);
    model.start(Chance(1, 0));
    if (run(model) > few_events) return;
    write_trace(plan);
    write_results(plan, reading);
}

}  // namespace jemput::fuzz
