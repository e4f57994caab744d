#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput {

/// A piece of an HTML page; only element() and words() make one of text, so that nothing is escaped twice or
/// not at all. What they make is well-formed XML too.
struct Html {
    std::string source;

    Html& operator+=(const Html& more) {
        source += more.source;
        return *this;
    }
    friend Html operator+(Html first, const Html& second) { return first += second; }
};

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// A text, as it is read.
[[nodiscard]] Html words(std::string_view text);

/// <name attributes>content</name>; void elements (meta, col …) have no content and no end.
[[nodiscard]] Html element(std::string_view name, const Html& content, Attributes attributes = {});
[[nodiscard]] Html element(std::string_view name, std::string_view text, Attributes attributes = {});

/// A table with one head row; every row has as many cells as the head.
struct HtmlTable {
    std::string caption;  ///< may be empty
    std::vector<std::string> head;
    std::vector<std::vector<Html>> rows;
    std::vector<bool> is_number;  ///< of each column: aligned right
    std::string style_class;
};

[[nodiscard]] Html to_html(const HtmlTable& table);

}  // namespace jemput
