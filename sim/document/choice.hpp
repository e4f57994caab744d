#pragma once

#include "sim/core/text.hpp"
#include "sim/document/description.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

/// A word that may be written, the value that it stands for, and what it means.
template <class E>
struct Choice {
    std::string word;
    E value;
    std::string meaning;
};

/// One of a few words. The nearest one is offered for an unknown one; the meanings appear in schema and docs.
template <class E>
Type<E> choice(std::vector<Choice<E>> choices) {
    assert(!choices.empty() && "a choice needs words");
    Type<E> type;
    std::vector<std::string> words;
    nlohmann::json alternatives = nlohmann::json::array();
    for (const Choice<E>& c : choices) {
        words.push_back(c.word);
        type.words.push_back({c.word, c.meaning});
        alternatives.push_back({{"const", c.word}, {"description", c.meaning}});
    }
    type.name = join(words, ", ");
    type.label = "`" + join(words, "`, `") + "`";
    type.schema = {{"oneOf", std::move(alternatives)}};
    type.read = [choices, words, name = type.name](const Node& node, Reader& reader) -> std::optional<E> {
        if (node.kind == NodeKind::scalar)
            for (const Choice<E>& c : choices)
                if (c.word == node.text) return c.value;
        const auto near = nearest_word(node.text, words);
        reader.fault(node.place, describe(node), name, near ? fmt::format("did you mean '{}'?", *near) : "");
        return std::nullopt;
    };
    type.print = [choices](const E& value) {
        const auto found = std::find_if(choices.begin(), choices.end(),
                                        [&value](const Choice<E>& c) { return c.value == value; });
        return found == choices.end() ? std::string{} : found->word;
    };
    return type;
}

}  // namespace jemput
