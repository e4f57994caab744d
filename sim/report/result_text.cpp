#include "sim/report/result_text.hpp"

#include "sim/core/format.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/measure_table.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/text_table.hpp"
#include "sim/report/verdict.hpp"
#include "sim/report/visit_table.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

std::string interrupted_words(const Language& language, const RunResult& result) {
    return language.text("INTERRUPTED: {done} of {wanted} replications are complete; this is what they tell.",
                         fmt::arg("done", language.whole(result.replications)),
                         fmt::arg("wanted", language.whole(result.wanted)));
}

/// What the numbers of the table mean.
std::string notes(const Language& language, const RunResult& result) {
    const std::string runs = language.plural(result.replications, "{n} replication", "{n} replications");
    const std::string simulation = language.text(
        "{runs}, seed {seed}. ± and intervals: simulation error at {confidence} % confidence, which more "
        "runs "
        "make smaller. What differs from visit to visit is risk, and stays however much is simulated.",
        fmt::arg("runs", runs), fmt::arg("seed", result.seed),
        fmt::arg("confidence", confidence_text(language, result.confidence)));
    const std::string lost = language.text(
        "Lost: left or sent away without service, of 100 who came; they are not in the waits beside it.");
    return simulation + "\n" + lost + "\n";
}

}  // namespace

std::string to_text(const Language& language, const RunResult& result, const Scenario& scenario,
                    const Provenance& provenance, const Influences& influences) {
    std::string text;
    if (!result.is_complete()) text += interrupted_words(language, result) + "\n\n";
    text += heading(language, result, scenario);
    if (!scenario.about.empty()) text += language.of_scenario(scenario.about) + "\n";
    text += "\n" + verdict(language, result, scenario);
    text +=
        language.text("Rests on {numbers}.", fmt::arg("numbers", to_sentence(language, provenance))) + "\n";
    text += important_numbers(language, influences, scenario) + "\n";
    text = wrapped(text, line_width);
    if (result.visits.size() > 1) text += visit_table(language, result, scenario) + "\n";
    return text + measure_table(language, result) + "\n" + wrapped(notes(language, result), line_width);
}

}  // namespace jemput
