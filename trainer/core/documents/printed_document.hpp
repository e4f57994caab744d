#pragma once

#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// The words that every printed document carries. They are not translated.
inline constexpr std::string_view training_mark = "DATA LATIHAN";

enum class LineKind : std::uint8_t {
    heading,  ///< `text`
    field,    ///< `label`, and `value` or, where that is empty, `text`
    text,     ///< `text`: a paragraph
    note,     ///< `text`: a paragraph in smaller letters
    rule,     ///< a line across, and nothing else
};

/// One line of a document, before it is broken to the width of the paper.
struct PrintedLine {
    LineKind kind{};
    Bilingual label{};
    Bilingual text{};
    std::string value{};  ///< the same in both languages: a name, a number

    [[nodiscard]] static PrintedLine heading(Bilingual text) {
        return {LineKind::heading, {}, std::move(text)};
    }
    [[nodiscard]] static PrintedLine field(Bilingual label, std::string value) {
        return {LineKind::field, std::move(label), {}, std::move(value)};
    }
    [[nodiscard]] static PrintedLine paragraph(Bilingual text) {
        return {LineKind::text, {}, std::move(text)};
    }
    [[nodiscard]] static PrintedLine note(Bilingual text) { return {LineKind::note, {}, std::move(text)}; }
    [[nodiscard]] static PrintedLine rule() { return {LineKind::rule}; }

    /// What stands right of the label; a dash where there is nothing.
    [[nodiscard]] std::string value_in(const Language& language) const;

    friend bool operator==(const PrintedLine&, const PrintedLine&) = default;
};

/// A document that was printed, as what stands on it: it looks the same wherever it is shown.
struct PrintedDocument {
    std::string name;  ///< of the vocabulary: nib, iumk, password_card, receipt …
    Bilingual title;
    std::vector<PrintedLine> lines;

    friend bool operator==(const PrintedDocument&, const PrintedDocument&) = default;
};

/// Framed, 80 columns wide, lines ended by "\n"; the training mark stands at head and foot and runs across.
[[nodiscard]] std::string as_text(const PrintedDocument& document, const Language& language);

}  // namespace jemput::trainer
