#include "trainer/core/vocabulary/command.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The first word, which is taken off the line.
std::string_view take_word(std::string_view& line) {
    line = trimmed(line);
    const std::string_view word = line.substr(0, line.find_first_of(blanks));
    line = trimmed(line.substr(word.size()));
    return word;
}

tl::unexpected<Diagnostics> fault(const Place& place, std::string found, std::string allowed,
                                  std::string cure = {}) {
    return tl::unexpected(Diagnostics{{place, "", std::move(found), std::move(allowed), std::move(cure)}});
}

tl::unexpected<Diagnostics> unknown_word(std::string_view word, const Place& place, bool also_facts) {
    std::vector<std::string> names;
    for (const CommandKind& kind : vocabulary())
        if (also_facts || kind.actor != Actor::world) names.emplace_back(kind.name);
    const auto near = nearest_word(word, names);
    return fault(place, fmt::format("unknown command '{}'", word), "a word of docs/trainer-commands.md",
                 near ? fmt::format("did you mean '{}'?", *near) : "");
}

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A whole number of at most nine digits.
bool is_number_up_to(std::int64_t most, const std::string& text) {
    return is_digits(text) && text.size() <= 9 && std::stoll(text) <= most;
}

/// What the argument must look like, where that can be told without a case; empty: it does.
std::string shape_fault(const Argument& argument, const std::string& text) {
    switch (argument.kind) {
        case ArgumentKind::verdict:
            return text == "match" || text == "differ" ? "" : "match or differ";
        case ArgumentKind::folder:
            return text == "inbox" || text == "spam" ? "" : "inbox or spam";
        case ArgumentKind::number:
            if (is_number_up_to(argument.most, text)) return "";
            return argument.most < Argument{}.most ? fmt::format("a whole number up to {}", argument.most)
                                                   : "a whole number";
        case ArgumentKind::code:
            return is_digits(text) && text.size() == 5 ? "" : "a KBLI code of five digits";
        case ArgumentKind::promise:
            return text == "after_oss_is_back" || text == "today" || text == "tomorrow"
                       ? ""
                       : "after_oss_is_back, today or tomorrow";
        case ArgumentKind::duration:
            return parse_duration_word(text) ? "" : "a duration such as 90s or 2min";
        default:
            return "";
    }
}

bool takes_rest(const CommandKind& kind, std::size_t index) {
    const ArgumentKind argument = kind.arguments[index].kind;
    return index + 1 == kind.arguments.size() &&
           (argument == ArgumentKind::value || argument == ArgumentKind::words);
}

/// The index of the argument that "$1" to "$9" stand for.
std::optional<std::size_t> argument_meant_by(std::string_view text) {
    if (text.size() != 2 || text[0] != '$' || text[1] < '1' || text[1] > '9') return std::nullopt;
    return static_cast<std::size_t>(text[1] - '1');
}

/// "type FIELD VALUE"
std::string usage(const CommandKind& kind) {
    std::string text(kind.name);
    for (const Argument& argument : kind.arguments)
        text += fmt::format(" {}", argument.name);
    return text;
}

/// "wait 30 s" is meant to be "wait 30s"; empty: no cure is known.
std::string in_one_word(const CommandKind& kind, const std::vector<std::string>& arguments) {
    const bool is_duration = kind.arguments.size() == 1 && kind.arguments[0].kind == ArgumentKind::duration;
    std::string word;
    for (const std::string& argument : arguments)
        word += argument;
    if (!is_duration || !parse_duration_word(word)) return "";
    return fmt::format("write '{} {}', without a blank", kind.name, word);
}

std::vector<std::string> split(const CommandKind& kind, std::string_view line) {
    std::vector<std::string> arguments;
    while (!line.empty()) {
        const bool is_rest = arguments.size() < kind.arguments.size() && takes_rest(kind, arguments.size());
        if (is_rest) {
            arguments.emplace_back(line);
            break;
        }
        arguments.emplace_back(take_word(line));
    }
    return arguments;
}

}  // namespace

std::string to_string(const Command& command) {
    std::string text = command.name;
    for (const std::string& argument : command.arguments)
        text += " " + argument;
    return text;
}

Expected<Command> parse_command(std::string_view line, const Place& place) {
    std::string_view rest = line;
    const std::string_view word = take_word(rest);
    const CommandKind* kind = find_command(word);
    if (kind == nullptr) return unknown_word(word, place, false);
    if (kind->actor == Actor::world)
        return fault(place, fmt::format("'{}', which is a fact", word), "a command",
                     "facts happen by themselves; expectations can ask for them");
    Command command{std::string(word), split(*kind, rest)};
    if (command.arguments.size() != kind->arguments.size())
        return fault(
            place,
            fmt::format("{} of {} arguments of '{}'", command.arguments.size(), kind->arguments.size(), word),
            usage(*kind), in_one_word(*kind, command.arguments));
    for (std::size_t i = 0; i < command.arguments.size(); ++i)
        if (const auto wanted = shape_fault(kind->arguments[i], command.arguments[i]); !wanted.empty())
            return fault(
                place, fmt::format("'{}' as {} of '{}'", command.arguments[i], kind->arguments[i].name, word),
                wanted);
    return command;
}

Expected<Pattern> Pattern::parse(std::string_view line, const Place& place) {
    std::string_view rest = line;
    const std::string_view word = take_word(rest);
    Pattern pattern;
    pattern.kind_ = find_command(word);
    if (pattern.kind_ == nullptr) return unknown_word(word, place, true);
    pattern.text_ = std::string(trimmed(line));
    pattern.arguments_ = split(*pattern.kind_, rest);
    if (pattern.arguments_.size() > pattern.kind_->arguments.size())
        return fault(place, fmt::format("{} arguments of '{}'", pattern.arguments_.size(), word),
                     usage(*pattern.kind_));
    for (std::size_t i = 0; i < pattern.arguments_.size(); ++i) {
        const std::string& argument = pattern.arguments_[i];
        if (argument == "*" || argument_meant_by(argument)) continue;
        if (argument.starts_with('$'))
            return fault(place, fmt::format("'{}'", argument),
                         "$1 to $9, the arguments of the command that woke the rule");
        if (const auto wanted = shape_fault(pattern.kind_->arguments[i], argument); !wanted.empty())
            return fault(place,
                         fmt::format("'{}' as {} of '{}'", argument, pattern.kind_->arguments[i].name, word),
                         wanted + " or *");
    }
    return pattern;
}

bool Pattern::matches(const Command& command, const Command* woken_by) const {
    if (kind_ == nullptr || command.name != kind_->name) return false;
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        const std::string& wanted = arguments_[i];
        if (wanted == "*") continue;
        if (i >= command.arguments.size()) return false;
        if (const auto index = argument_meant_by(wanted)) {
            if (woken_by == nullptr) continue;
            if (*index >= woken_by->arguments.size() || command.arguments[i] != woken_by->arguments[*index])
                return false;
            continue;
        }
        if (command.arguments[i] != wanted) return false;
    }
    return true;
}

bool Conditions::set(std::string_view name, bool holds) {
    const auto all = conditions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].name != name) continue;
        const std::uint64_t bit = std::uint64_t{1} << i;
        bits_ = holds ? bits_ | bit : bits_ & ~bit;
        return true;
    }
    assert(false && "a condition that is not in the list");
    return false;
}

bool Conditions::has(std::string_view name) const {
    const auto all = conditions();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].name == name) return (bits_ >> i & 1U) != 0;
    return false;
}

Expected<ConditionTest> parse_condition(std::string_view text, const Place& place) {
    std::string_view rest = trimmed(text);
    ConditionTest test;
    if (rest.starts_with("not ")) {
        test.wanted = false;
        rest = trimmed(rest.substr(4));
    }
    test.name = std::string(rest);
    std::vector<std::string> names;
    for (const ConditionKind& kind : conditions())
        names.emplace_back(kind.name);
    if (std::find(names.begin(), names.end(), test.name) != names.end()) return test;
    const auto near = nearest_word(rest, names);
    return fault(place, fmt::format("unknown condition '{}'", rest),
                 "a condition of docs/trainer-commands.md",
                 near ? fmt::format("did you mean '{}'?", *near) : "");
}

}  // namespace jemput::trainer
