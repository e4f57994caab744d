#include "trainer/core/judge/procedure.hpp"

#include "sim/core/text.hpp"
#include "sim/document/type.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

struct WrittenPhase {
    Bilingual title;
    std::vector<ProcedureStep> steps;
};

struct WrittenProcedure {
    int format = 1;
    std::vector<WrittenPhase> phases;
    std::vector<Expectation> expectations;
    std::vector<Trap> traps;
};

Type<WrittenProcedure> procedure_type() {
    Record<ProcedureStep> step("step", "A step of the procedure, which is a skill as well.");
    step.required("id", &ProcedureStep::id, text(), "S01 … S19, E01, E02.")
        .required("title", &ProcedureStep::title, bilingual(), "In a few words.")
        .optional("short", &ProcedureStep::short_title, bilingual(), "In one to three words, for maps.")
        .optional("typing", &ProcedureStep::is_typing, yes_no(), "One types freely: guessing right is rare.");
    Record<WrittenPhase> phase("phase", "A heading of the check list, with its steps.");
    phase.required("title", &WrittenPhase::title, bilingual(), "The heading.")
        .required("steps", &WrittenPhase::steps, list(record(std::move(step)), 1, 50), "Its steps.");
    Type<int> version = count(1, 1);
    version.is_number = false;
    Record<WrittenProcedure> file("procedure", "What holds in every case.");
    file.required("jemput", &WrittenProcedure::format, version, "The version of the format.")
        .required("phases", &WrittenProcedure::phases, list(record(std::move(phase)), 1, 20),
                  "The steps in their order.")
        .required("expectations", &WrittenProcedure::expectations, list(expectation_type(), 1, 200),
                  "What ought to be done, in its order.")
        .required("traps", &WrittenProcedure::traps, list(trap_type(), 1, 200), "What must not be done.");
    return record(std::move(file));
}

/// Looks up names, and notes those that are not there.
class ReferenceCheck {
  public:
    ReferenceCheck(const Procedure& procedure, const RuleCards& cards) {
        for (const ProcedureStep& step : procedure.steps)
            steps_.push_back(step.id);
        for (const Expectation& expectation : procedure.expectations)
            expectations_.push_back(expectation.id);
        for (const RuleCard& card : cards.all())
            cards_.push_back(card.id);
    }

    void add_expectation(const std::string& id) {
        if (std::find(expectations_.begin(), expectations_.end(), id) == expectations_.end())
            expectations_.push_back(id);
    }

    void expect_new(const std::string& id, const Node& rule, const std::string& path) {
        if (ids_.insert(id).second) return;
        faults_.push_back({rule.place_of("id"), path_of_key(path, "id"),
                           in_quotes(id) + " for the second time",
                           "a name of its own for each expectation and trap", ""});
    }
    void expect_step(const std::string& step, const Node& rule, const std::string& path) {
        expect_known(step, steps_, "step", rule.place_of("step"), path_of_key(path, "step"));
    }
    void expect_card(const std::string& card, std::string_view key, const Node& rule,
                     const std::string& path) {
        if (!card.empty())
            expect_known(card, cards_, "rule card", rule.place_of(key), path_of_key(path, key));
    }
    void expect_expectation(const std::string& id, const Node& rule, const std::string& path) {
        expect_known(id, expectations_, "expectation", rule.place_of("after"), path_of_key(path, "after"));
    }

    [[nodiscard]] const Diagnostics& faults() const { return faults_; }

  private:
    void expect_known(const std::string& name, const std::vector<std::string>& known, std::string_view what,
                      const Place& place, const std::string& path) {
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        const auto near = nearest_word(name, known);
        faults_.push_back({place, path, fmt::format("unknown {} {}", what, in_quotes(name)),
                           join(known, ", "), near ? fmt::format("did you mean '{}'?", *near) : ""});
    }

    std::vector<std::string> steps_;
    std::vector<std::string> expectations_;
    std::vector<std::string> cards_;
    std::set<std::string> ids_;
    Diagnostics faults_;
};

const Node& item_of(const Node& mapping, std::string_view key, std::size_t index) {
    const Node* items = mapping.find(key);
    return items != nullptr && index < items->items.size() ? items->items[index] : mapping;
}

}  // namespace

const ProcedureStep* Procedure::find_step(std::string_view id) const {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [id](const ProcedureStep& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

Expected<Procedure> load_procedure(const std::filesystem::path& file, const RuleCards& cards) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_procedure(*document, cards);
}

Expected<Procedure> read_procedure(const Document& document, const RuleCards& cards) {
    static const Type<WrittenProcedure> type = procedure_type();
    auto reading = read_document(document, type);
    if (!reading) return tl::unexpected(reading.error());
    WrittenProcedure& written = reading->value;
    Procedure procedure{{}, std::move(written.expectations), std::move(written.traps)};
    for (WrittenPhase& phase : written.phases)
        for (ProcedureStep& step : phase.steps) {
            step.phase = phase.title;
            if (step.short_title == Bilingual{}) step.short_title = step.title;
            procedure.steps.push_back(std::move(step));
        }
    auto faults =
        check_references({document.root, procedure.expectations, procedure.traps}, procedure, cards);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return procedure;
}

Diagnostics check_references(const WrittenRules& rules, const Procedure& procedure, const RuleCards& cards) {
    ReferenceCheck check(procedure, cards);
    for (const Expectation& expectation : rules.expectations)
        check.add_expectation(expectation.id);
    for (std::size_t i = 0; i < rules.expectations.size(); ++i) {
        const Expectation& expectation = rules.expectations[i];
        const Node& node = item_of(rules.mapping, "expectations", i);
        const std::string path = path_of_item("expectations", i);
        check.expect_new(expectation.id, node, path);
        check.expect_step(expectation.step, node, path);
        check.expect_card(expectation.finding, "finding", node, path);
        check.expect_card(expectation.early_finding, "early_finding", node, path);
        for (const std::string& id : expectation.after)
            check.expect_expectation(id, node, path);
    }
    for (std::size_t i = 0; i < rules.traps.size(); ++i) {
        const Trap& trap = rules.traps[i];
        const Node& node = item_of(rules.mapping, "traps", i);
        const std::string path = path_of_item("traps", i);
        check.expect_new(trap.id, node, path);
        check.expect_step(trap.step, node, path);
        check.expect_card(trap.finding, "finding", node, path);
    }
    return check.faults();
}

}  // namespace jemput::trainer
