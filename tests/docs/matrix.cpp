#include "tests/docs/matrix.hpp"

#include "tests/docs/console.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <regex>

namespace jemput {

namespace {

constexpr std::string_view top = "scenario";

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + separator.size());
    }
}

/// The cells of "| a | b |"; none where the line is no row of a table.
std::vector<std::string> cells(const std::string& line) {
    if (!line.starts_with("| ") || !line.ends_with("|")) return {};
    return split(std::string_view(line).substr(2, line.size() - 3), "| ");
}

/// What stands in backticks.
std::vector<std::string> in_backticks(const std::string& cell) {
    static const std::regex code{"`([^`]+)`"};
    std::vector<std::string> found;
    for (auto it = std::sregex_iterator(cell.begin(), cell.end(), code); it != std::sregex_iterator(); ++it)
        found.push_back((*it)[1]);
    return found;
}

std::string anchor_of(std::string heading) {
    for (char& c : heading)
        c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return heading;
}

std::string linked_section(const std::string& cell) {
    static const std::regex link{R"(\]\(#([^)]+)\))"};
    std::smatch match;
    return std::regex_search(cell, match, link) ? match.str(1) : "";
}

std::string without_brackets(const std::string& path) {
    return std::regex_replace(path, std::regex{R"(\[\])"}, "");
}

bool is_within(const std::string& path, const std::string& block) {
    return path == block || path.starts_with(block + ".");
}

}  // namespace

std::vector<MatrixRow> matrix_rows(const std::string& page) {
    std::vector<MatrixRow> rows;
    for (const std::string& line : lines_of(page)) {
        const std::vector<std::string> columns = cells(line);
        if (columns.size() != 3 || columns[0].starts_with("mechanism")) continue;
        MatrixRow row{columns[0], in_backticks(columns[1]), {}};
        for (const std::string& name : in_backticks(columns[2])) {
            if (name.starts_with("tests/")) {
                row.tests.push_back({name, {}});
            } else if (!row.tests.empty()) {
                row.tests.back().suites.push_back(name);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

KeysOfPage::KeysOfPage(const std::string& page) {
    std::string section;
    for (const std::string& line : lines_of(page)) {
        if (line.starts_with("## ")) section = anchor_of(line.substr(3));
        const std::vector<std::string> columns = cells(line);
        if (columns.size() < 2 || !columns[0].starts_with("`")) continue;
        for (const std::string& key : in_backticks(columns[0]))
            sections_[section][key] = linked_section(columns[1]);
    }
}

bool KeysOfPage::has(const std::string& path) const {
    std::string section{top};
    for (const std::string& key : split(without_brackets(path), ".")) {
        const auto keys = sections_.find(section);
        if (keys == sections_.end()) return false;
        const auto found = keys->second.find(key);
        if (found == keys->second.end()) return false;
        section = found->second;
    }
    return true;
}

std::vector<std::string> KeysOfPage::others_than(const std::vector<std::string>& named) const {
    std::vector<std::string> plain;
    std::transform(named.begin(), named.end(), std::back_inserter(plain), without_brackets);
    std::vector<std::string> others;
    add_others(std::string{top}, "", plain, others);
    return others;
}

void KeysOfPage::add_others(const std::string& section, const std::string& before,
                            const std::vector<std::string>& named, std::vector<std::string>& others) const {
    const auto keys = sections_.find(section);
    if (keys == sections_.end()) return;
    for (const auto& [key, value] : keys->second) {
        const std::string path = before + key;
        const auto covers = [&path](const std::string& name) { return is_within(path, name); };
        if (std::any_of(named.begin(), named.end(), covers)) continue;
        const auto is_part = [&path](const std::string& name) { return is_within(name, path); };
        if (std::any_of(named.begin(), named.end(), is_part)) {
            add_others(value, path + ".", named, others);
        } else {
            others.push_back(path);
        }
    }
}

}  // namespace jemput
