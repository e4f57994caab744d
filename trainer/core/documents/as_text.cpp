#include "trainer/core/documents/printed_document.hpp"
#include "trainer/core/documents/wrapping.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t inner = columns - 2;  ///< between the sides of the frame
constexpr std::size_t margin = 2;           ///< of blanks inside the frame
constexpr std::size_t room = inner - 2 * margin;
constexpr std::size_t label_room = 24;
constexpr std::size_t lines_between_marks = 8;

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

std::string padded(std::string_view text, std::size_t width) {
    return std::string(text) + repeated(" ", width - std::min(width, characters(text)));
}

std::string centred(std::string_view text, std::size_t width) {
    const std::size_t left = (width - std::min(width, characters(text))) / 2;
    return padded(repeated(" ", left) + std::string(text), width);
}

std::vector<std::string> wrapped_to(std::string_view text, std::size_t width) {
    return wrapped(text, [width](std::string_view line) { return characters(line) <= width; });
}

/// The edge of the frame with the mark in it.
std::string edge(std::string_view left, std::string_view right) {
    const std::size_t line = inner - training_mark.size() - 2;
    return fmt::format("{}{} {} {}{}", left, repeated("─", line / 2), training_mark,
                       repeated("─", line - line / 2), right);
}

class TextPage {
  public:
    void add(std::string_view line) {
        add_framed(line);
        ++since_mark_;
    }

    /// Adds one where the last is long ago; between rows that belong together nobody should ask.
    void add_mark_if_due() {
        if (since_mark_ >= lines_between_marks) add_mark();
    }

    /// The next mark stands further to the right, so that they run across the page.
    void add_mark() {
        static constexpr std::string_view spaced = "D A T A   L A T I H A N";
        const std::size_t steps = (room - spaced.size()) / 3;
        add_framed(repeated(" ", steps * (marks_ % 4)) + std::string(spaced));
        ++marks_;
        since_mark_ = 0;
    }

    [[nodiscard]] bool has_marks() const { return marks_ > 0; }
    [[nodiscard]] std::string framed(std::string_view foot) const {
        return fmt::format("{}\n{}{}\n{}\n", edge("┌", "┐"), text_, edge("└", "┘"), foot);
    }

  private:
    void add_framed(std::string_view line) {
        const std::string blank = repeated(" ", margin);
        text_ += fmt::format("│{}{}{}│\n", blank, padded(line, room), blank);
    }

    std::string text_;
    std::size_t since_mark_ = 0;
    std::size_t marks_ = 0;
};

void add_field(TextPage& page, const PrintedLine& line, const Language& language) {
    std::vector<std::string> labels = wrapped_to(line.label.in(language), label_room);
    std::vector<std::string> values = wrapped_to(line.value_in(language), room - label_room - 3);
    const std::size_t count = std::max(labels.size(), values.size());
    labels.resize(count);
    values.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        page.add(fmt::format("{} {} {}", padded(labels[i], label_room), i == 0 ? ":" : " ", values[i]));
}

void add_line(TextPage& page, const PrintedLine& line, const Language& language) {
    page.add_mark_if_due();
    switch (line.kind) {
        case LineKind::heading:
            page.add("");
            for (const std::string& row : wrapped_to(line.text.in(language), room))
                page.add(row);
            page.add(repeated("─", std::min(room, characters(line.text.in(language)))));
            return;
        case LineKind::field:
            return add_field(page, line, language);
        case LineKind::text:
            for (const std::string& row : wrapped_to(line.text.in(language), room))
                page.add(row);
            return;
        case LineKind::note:
            for (const std::string& row : wrapped_to(line.text.in(language), room - 2))
                page.add("  " + row);
            return;
        case LineKind::rule:
            return page.add(repeated("─", room));
    }
}

}  // namespace

std::string PrintedLine::value_in(const Language& language) const {
    const std::string& shown = value.empty() ? text.in(language) : value;
    return shown.empty() ? "–" : shown;
}

std::string as_text(const PrintedDocument& document, const Language& language) {
    TextPage page;
    page.add("");
    for (const std::string& row : wrapped_to(document.title.in(language), room))
        page.add(centred(row, room));
    page.add("");
    for (const PrintedLine& line : document.lines)
        add_line(page, line, language);
    page.add("");
    if (!page.has_marks()) page.add_mark();
    return page.framed(centred(language.text("Only for training, not valid."), columns));
}

}  // namespace jemput::trainer
