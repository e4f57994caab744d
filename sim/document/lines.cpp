#include "sim/document/lines.hpp"

#include "sim/document/unicode.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

Lines::Lines(std::string_view text, std::string file) : text_{text}, file_{std::move(file)} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') begins_.push_back(i + 1);
}

Place Lines::place(int line, int column) const {
    if (line < 0 || column < 0) return {file_, 0, 0};
    const std::string_view rest = from(line, 0);
    const std::size_t begin = text_.size() - rest.size();
    const std::size_t offset = begin + std::min(static_cast<std::size_t>(column), rest.size());
    if (begin != counted_from_ || offset < counted_to_) {
        counted_from_ = counted_to_ = begin;
        characters_ = 0;
    }
    characters_ += count_characters(text_.substr(counted_to_, offset - counted_to_));
    counted_to_ = offset;
    return {file_, line + 1, static_cast<int>(characters_) + 1};
}

Place Lines::place_of_byte(std::size_t offset) const {
    const auto next = std::upper_bound(begins_.begin(), begins_.end(), offset);
    const auto line = static_cast<int>(next - begins_.begin()) - 1;
    return place(line, static_cast<int>(offset - *(next - 1)));
}

Place Lines::end() const {
    return place_of_byte(text_.find_last_not_of(" \t\r\n") + 1);
}

std::string_view Lines::from(int line, int column) const {
    if (line < 0 || column < 0 || static_cast<std::size_t>(line) >= begins_.size()) return {};
    const std::string_view rest = text_.substr(begins_[static_cast<std::size_t>(line)]);
    return rest.substr(std::min(static_cast<std::size_t>(column), rest.size()));
}

bool Lines::is_indented_with_tab(int line) const {
    const std::string_view rest = from(line, 0);
    const std::size_t first = rest.find_first_not_of(" -");
    return first != std::string_view::npos && rest[first] == '\t';
}

}  // namespace jemput
