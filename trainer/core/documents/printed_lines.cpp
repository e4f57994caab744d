#include "trainer/core/documents/printed_lines.hpp"

#include "trainer/core/documents/wrapping.hpp"

#include <cassert>
#include <optional>
#include <utility>

namespace jemput::trainer {

namespace {

constexpr std::size_t longest_label = 32;

struct LabelAndValue {
    std::string label;
    std::string value;
};

/// A label is short and no sentence.
std::optional<LabelAndValue> as_field(const std::string& line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || (colon + 1 < line.size() && line[colon + 1] != ' '))
        return std::nullopt;
    const std::string label = line.substr(0, colon);
    if (label.empty() || label.find('.') != std::string::npos || characters(label) > longest_label)
        return std::nullopt;
    const std::size_t begin = line.find_first_not_of(' ', colon + 1);
    return LabelAndValue{label, begin == std::string::npos ? "" : line.substr(begin)};
}

PrintedLine line_of(const std::string& indonesian, const std::string& english) {
    const auto field = as_field(indonesian);
    const auto in_english = as_field(english);
    if (!field || !in_english) return PrintedLine::paragraph({indonesian, english});
    const Bilingual label{field->label, in_english->label};
    if (field->value == in_english->value) return PrintedLine::field(label, field->value);
    return {LineKind::field, label, {field->value, in_english->value}};
}

}  // namespace

PrintedDocument printed_lines(std::string name, const std::vector<std::string>& indonesian,
                              const std::vector<std::string>& english) {
    assert(indonesian.size() == english.size() && "a line has its words in both languages");
    PrintedDocument document{std::move(name), {}, {}};
    if (indonesian.empty()) return document;
    document.title = {indonesian.front(), english.front()};
    for (std::size_t i = 1; i < indonesian.size(); ++i)
        if (!indonesian[i].starts_with(training_mark))
            document.lines.push_back(line_of(indonesian[i], english[i]));
    return document;
}

}  // namespace jemput::trainer
