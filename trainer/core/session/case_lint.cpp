#include "trainer/core/session/case_lint.hpp"

#include "sim/document/node.hpp"
#include "trainer/core/session/known_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

const Node& item_or(const Node& mapping, std::string_view key, std::size_t index) {
    const Node* items = mapping.find(key);
    return items != nullptr && index < items->items.size() ? items->items[index] : mapping;
}

template <class Rules>
bool has_rule(const Rules& rules, const std::string& id) {
    return std::any_of(rules.begin(), rules.end(), [&id](const auto& rule) { return rule.id == id; });
}

bool asks_for(const std::vector<ConditionTest>& applies, std::string_view name, bool wanted) {
    return std::any_of(applies.begin(), applies.end(),
                       [&](const ConditionTest& test) { return test.name == name && test.wanted == wanted; });
}

class CaseLint {
  public:
    CaseLint(const Case& c, const Document& document, const Material& material)
        : case_(c), root_(document.root), material_(material), words_(material, &c, c.rules) {}

    [[nodiscard]] Diagnostics faults() {
        add(check_references({root_, case_.expectations, case_.traps}, material_.procedure, material_.cards));
        check_steps();
        for (std::size_t i = 0; i < case_.rules.size(); ++i)
            if (!material_.rules.contains(case_.rules[i]))
                fault("rules", fmt::format("rule set '{}'", case_.rules[i]), "a file of assets/rules");
        check_codes();
        check_left_out();
        check_ending();
        if (faults_.empty()) check_words();
        return std::move(faults_);
    }

  private:
    void add(const Diagnostics& more) { faults_.insert(faults_.end(), more.begin(), more.end()); }
    void add(std::optional<Diagnostic> more) {
        if (more) faults_.push_back(std::move(*more));
    }

    void fault(std::string_view key, std::string found, std::string allowed, std::string cure = {}) {
        faults_.push_back(
            {root_.place_of(key), std::string(key), std::move(found), std::move(allowed), std::move(cure)});
    }

    void check_steps() {
        for (const std::string& skill : case_.skills)
            if (material_.procedure.find_step(skill) == nullptr)
                fault("skills", fmt::format("step '{}'", skill), "S01 … S19, E01, E02");
        if (material_.procedure.find_step(case_.hint_step) == nullptr)
            fault("hint_step", fmt::format("step '{}'", case_.hint_step), "S01 … S19, E01, E02");
    }

    void check_code(const std::string& code) {
        if (material_.kbli.find(code) == nullptr)
            fault("kbli", fmt::format("code '{}'", code), "a code of assets/kbli.csv");
    }

    void check_codes() {
        for (const std::string& code : case_.kbli.right)
            check_code(code);
        for (const std::string& code : case_.kbli.acceptable)
            check_code(code);
        for (const auto& [code, why] : case_.kbli.traps)
            check_code(code);
    }

    void check_left_out() {
        for (const std::string& id : case_.without)
            if (!has_rule(material_.procedure.expectations, id) && !has_rule(material_.procedure.traps, id))
                fault("without", fmt::format("'{}'", id), "an id of assets/procedure.yaml");
    }

    /// An ending on paper needs OSS to go down; a licence needs a rule set that issues one; who is referred
    /// although her code is right needs a reason and a desk.
    void check_ending() {
        const bool goes_down =
            std::any_of(case_.injects.begin(), case_.injects.end(), [](const Inject& inject) {
                return inject.command.name == "outage" || inject.command.name == "hotspot_lost";
            });
        if (case_.ending == Ending::on_paper && !goes_down)
            fault("ending", "on_paper, but nothing takes OSS away", "an inject with outage or hotspot_lost",
                  "without one a good officer issues the licence, and the ending is never reached");
        const bool says_whereto =
            std::any_of(case_.expectations.begin(), case_.expectations.end(), [](const Expectation& e) {
                return std::any_of(e.done_by.begin(), e.done_by.end(), [](const Pattern& pattern) {
                    return pattern.kind() != nullptr && pattern.kind()->name == "refer";
                });
            });
        if (case_.ending == Ending::referred && !case_.kbli.right.empty() && !says_whereto)
            fault("ending", "referred, but a KBLI is right and nothing says where she is referred to",
                  "an expectation that is done by `refer DESK`",
                  "for a company, or for more than two KBLI, leave `kbli` out");
    }

    // Words: only where the rest is good, so that one slip is told once.

    void check_words() {
        for (std::size_t i = 0; i < case_.expectations.size(); ++i) {
            const Expectation& expectation = case_.expectations[i];
            const Node& node = item_or(root_, "expectations", i);
            const std::string path = path_of_item("expectations", i);
            check_patterns(expectation.done_by, node, "done_by", path);
            check_patterns(expectation.woken_by, node, "woken_by", path);
            check_patterns(expectation.before, node, "before", path);
        }
        for (std::size_t i = 0; i < case_.traps.size(); ++i) {
            const Trap& trap = case_.traps[i];
            const Node& node = item_or(root_, "traps", i);
            const std::string path = path_of_item("traps", i);
            check_pattern(trap.on, node.place_of("on"), path_of_key(path, "on"));
            check_patterns(trap.unless, node, "unless", path);
            check_patterns(trap.since, node, "since", path);
        }
        for (std::size_t i = 0; i < case_.injects.size(); ++i) {
            const Inject& inject = case_.injects[i];
            const Node& node = item_or(root_, "injects", i);
            const std::string path = path_of_item("injects", i);
            check_pattern(inject.on, node.place_of("on"), path_of_key(path, "on"));
            if (const CommandKind* kind = find_command(inject.command.name))
                add(words_.faults_of(*kind, inject.command.arguments, node.place_of("do"),
                                     path_of_key(path, "do")));
        }
        check_entries();
        check_persona_place();
        check_topics_of_the_procedure();
    }

    void check_pattern(const Pattern& pattern, const Place& place, const std::string& path) {
        if (pattern.kind() != nullptr)
            add(words_.faults_of(*pattern.kind(), pattern.arguments(), place, path));
    }

    void check_patterns(const std::vector<Pattern>& patterns, const Node& rule, std::string_view key,
                        const std::string& path) {
        for (std::size_t i = 0; i < patterns.size(); ++i)
            check_pattern(patterns[i], item_or(rule, key, i).place, path_of_item(path_of_key(path, key), i));
    }

    void check_entries() {
        std::vector<std::string> known = words_.fields();
        const std::vector<std::string> of_form = words_.form_fields();
        known.insert(known.end(), of_form.begin(), of_form.end());
        for (const char* of_the_world : {"kswp", "registered_email", "registered_nik", "registered_active"})
            known.emplace_back(of_the_world);
        const Node* entries = root_.find("entries");
        for (const auto& [field, value] : case_.entries)
            add(unknown_among("field", field, known,
                              entries != nullptr ? entries->place_of(field) : root_.place,
                              path_of_key("entries", field)));
    }

    /// The village and the kecamatan are those of her KTP, and OSS has the kecamatan.
    void check_persona_place() {
        const Node* persona = root_.find("persona");
        if (persona == nullptr) return;
        std::vector<std::string> names;
        for (const std::string& rules : case_.rules)
            if (const CodeList* list = material_.rules.find(rules)->second->find_list("kecamatan"))
                for (const Option& option : list->options)
                    names.push_back(option.label.indonesian);
        if (!names.empty())
            add(unknown_among("kecamatan", case_.persona.kecamatan, names, persona->place_of("kecamatan"),
                              "persona.kecamatan"));
        const std::array<std::pair<std::string_view, std::string_view>, 2> places{
            {{"kecamatan", case_.persona.kecamatan}, {"desa", case_.persona.desa}}};
        for (const ShownDocument& document : case_.persona.documents)
            for (const auto& [fact, value] : document.facts)
                for (const auto& [key, said] : places)
                    if (document.name == "ktp" && fact == key && value != said)
                        faults_.push_back({persona->place_of(key), path_of_key("persona", key),
                                           fmt::format("'{}'", said),
                                           fmt::format("'{}', as on her KTP", value), ""});
    }

    /// What the procedure wants to be asked must have an answer.
    void check_topics_of_the_procedure() {
        const std::vector<std::string> topics = words_.topics();
        for (const Expectation& expectation : material_.procedure.expectations) {
            const bool is_gone = has_rule(case_.expectations, expectation.id) ||
                                 std::count(case_.without.begin(), case_.without.end(), expectation.id) > 0;
            const bool is_for_others =
                case_.ending == Ending::referred && (asks_for(expectation.applies, "is_company", false) ||
                                                     asks_for(expectation.applies, "referred", false));
            if (is_gone || is_for_others) continue;
            for (const Pattern& pattern : expectation.done_by) {
                const bool asks = pattern.kind() != nullptr && pattern.kind()->name == "ask" &&
                                  !pattern.arguments().empty();
                if (!asks || std::count(topics.begin(), topics.end(), pattern.arguments().front()) > 0)
                    continue;
                fault("answers", fmt::format("no topic '{}'", pattern.arguments().front()),
                      fmt::format("an answer to it: the procedure asks for it ({})", expectation.id),
                      "or leave the expectation out with `without`");
            }
        }
    }

    const Case& case_;
    const Node& root_;
    const Material& material_;
    KnownWords words_;
    Diagnostics faults_;
};

}  // namespace

Diagnostics faults_of_case(const Case& c, const Document& document, const Material& material) {
    return CaseLint(c, document, material).faults();
}

}  // namespace jemput::trainer
