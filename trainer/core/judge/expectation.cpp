#include "trainer/core/judge/expectation.hpp"

#include "sim/document/type.hpp"
#include "trainer/core/judge/pattern_type.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer {

namespace {

/// A short name: small letters, digits and _.
Type<std::string> rule_id() {
    Type<std::string> type = text();
    type.name = "a name of small letters, digits and _";
    type.schema = {{"type", "string"}, {"pattern", "^[a-z0-9_]+$"}};
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<std::string> {
        const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
        if (node.kind == NodeKind::scalar && !node.text.empty() &&
            std::all_of(node.text.begin(), node.text.end(), fits))
            return node.text;
        reader.fault(node.place, describe(node), name);
        return std::nullopt;
    };
    return type;
}

/// A duration in one word, as commands have it: 90s, 2min.
Type<Duration> duration_word() {
    Type<Duration> type;
    type.name = "a duration such as 90s or 2min";
    type.schema = {{"type", "string"}};
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<Duration> {
        auto length = node.kind == NodeKind::scalar ? parse_duration_word(node.text) : std::nullopt;
        if (!length) reader.fault(node.place, describe(node), name);
        return length;
    };
    return type;
}

Type<Component> component_type() {
    return choice<Component>({{"correctness", Component::correctness, "What is entered and issued is right."},
                              {"process", Component::process, "What is done, and in which order."},
                              {"communication", Component::communication, "What the applicant is told."}});
}

Type<int> whole_times() {
    Type<int> type = count(1, 100);
    type.is_number = false;
    return type;
}

void expect_since_where_it_counts(const Trap& trap, const Node& mapping, Reader& reader) {
    if (trap.lasting > Duration{} && trap.since.empty())
        reader.fault(mapping.place_of("lasting"), "`lasting` without `since`",
                     "`since`: from which commands or facts the time counts");
}

void expect_before_where_only_it_is_due(const Expectation& expectation, const Node& mapping, Reader& reader) {
    if (!expectation.due_at_end && expectation.before.empty())
        reader.fault(mapping.place_of("due_at_end"), "`due_at_end: false` without `before`",
                     "`before`: at what it is due");
}

}  // namespace

Type<Expectation> expectation_type() {
    const auto patterns = list(pattern_type(), 1, 50);
    Record<Expectation> type("expectation", "Something that ought to be done.");
    type.required("id", &Expectation::id, rule_id(), "A name of its own. That of the procedure: replaces it.")
        .required("step", &Expectation::step, text(), "S01 … S19, E01, E02.")
        .required("what", &Expectation::what, bilingual(), "For check list and debrief.")
        .required("done_by", &Expectation::done_by, patterns, "Any of them does it, while it applies.")
        .optional("woken_by", &Expectation::woken_by, patterns, "It is needed only after one of them.",
                  "it is needed from the beginning")
        .optional("applies", &Expectation::applies, list(condition_type(), 1, 20),
                  "All must hold when it is done or due. Where that never is so, it is not needed.",
                  "it always applies")
        .optional("after", &Expectation::after, list(rule_id(), 1, 50),
                  "Expectations that come first. Done before them it is early.", "the order is free")
        .optional("before", &Expectation::before, patterns,
                  "Due at the first of them at which it applies; done afterwards it is late.",
                  "due when the case ends")
        .optional("due_at_end", &Expectation::due_at_end, yes_no(),
                  "`false`: it is due at `before` only; where none of them comes, it is not needed.")
        .optional("component", &Expectation::component, component_type(), "The part of the score.")
        .optional("finding", &Expectation::finding, text(), "The rule card of its omission.",
                  "its omission lowers the component")
        .optional("early_finding", &Expectation::early_finding, text(), "The rule card of doing it early.",
                  "early counts half in the component");
    type.check(expect_before_where_only_it_is_due);
    return record(std::move(type));
}

Type<Trap> trap_type() {
    const auto patterns = list(pattern_type(), 1, 50);
    Record<Trap> type("trap", "Something that must not be done, or not so.");
    type.required("id", &Trap::id, rule_id(), "A name of its own. That of the procedure: replaces it.")
        .required("step", &Trap::step, text(), "S01 … S19, E01, E02.")
        .required("on", &Trap::on, pattern_type(), "The command or fact that wakes it.")
        .optional("applies", &Trap::applies, list(condition_type(), 1, 20),
                  "All must hold just before the command.", "it always applies")
        .optional("unless", &Trap::unless, patterns,
                  "Any of them, done earlier, keeps it asleep; $1 is the first argument of `on`.",
                  "nothing keeps it asleep")
        .optional("since", &Trap::since, patterns,
                  "Only what came after the last of these counts for `unless` and `times`.",
                  "the whole case counts")
        .optional("lasting", &Trap::lasting, duration_word(),
                  "It wakes only so long after the last of `since`.", "at any time")
        .optional("times", &Trap::times, whole_times(), "It wakes at so many matches that apply.")
        .optional("once", &Trap::once, yes_no(), "Its card is found at most once a case in its step.")
        .required("finding", &Trap::finding, text(), "A rule card.")
        .check(expect_since_where_it_counts);
    return record(std::move(type));
}

}  // namespace jemput::trainer
