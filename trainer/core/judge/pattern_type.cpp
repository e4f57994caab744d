#include "trainer/core/judge/pattern_type.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// A text that `parse` turns into a T; its faults get the place and the path of the text.
template <class T>
Type<T> parsed_text(std::string name, Expected<T> (*parse)(std::string_view, const Place&)) {
    Type<T> type;
    type.name = std::move(name);
    type.schema = {{"type", "string"}, {"minLength", 1}};
    type.read = [parse, what = type.name](const Node& node, Reader& reader) -> std::optional<T> {
        if (node.kind != NodeKind::scalar || node.text.empty()) {
            reader.fault(node.place, describe(node), what);
            return std::nullopt;
        }
        auto value = parse(node.text, node.place);
        if (value) return std::move(*value);
        for (const Diagnostic& fault : value.error())
            reader.fault(fault.place, fault.found, fault.allowed, fault.cure);
        return std::nullopt;
    };
    return type;
}

}  // namespace

Type<Pattern> pattern_type() {
    return parsed_text<Pattern>("a command or fact such as choose_kbli *", &Pattern::parse);
}

Type<ConditionTest> condition_type() {
    return parsed_text<ConditionTest>("a condition such as nib_issued or not nib_issued", &parse_condition);
}

Type<Command> command_type(Actor actor) {
    const bool is_trainee = actor == Actor::trainee;
    Type<Command> type = parsed_text<Command>(is_trainee ? "a command of the trainee such as ask email"
                                                         : "a command of the instructor such as outage 90min",
                                              &parse_command);
    type.read = [read = type.read, actor, what = type.name](const Node& node,
                                                            Reader& reader) -> std::optional<Command> {
        auto command = read(node, reader);
        if (!command || find_command(command->name)->actor == actor) return command;
        const bool is_for_instructor = find_command(command->name)->actor == Actor::instructor;
        reader.fault(node.place, in_quotes(command->name) + ", which is for somebody else", what,
                     is_for_instructor ? fmt::format("in a script: {{instructor: {}}}", node.text) : "");
        return std::nullopt;
    };
    return type;
}

}  // namespace jemput::trainer
