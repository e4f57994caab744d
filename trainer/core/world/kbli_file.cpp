#include "trainer/core/world/kbli_file.hpp"

#include "sim/core/text.hpp"
#include "sim/document/node.hpp"
#include "trainer/core/world/csv_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace jemput::trainer {

namespace {

constexpr std::array risks{MockRisk::low, MockRisk::medium_low, MockRisk::medium_high, MockRisk::high};

bool is_kbli_code(std::string_view text) {
    constexpr std::size_t length = 5;
    return text.size() == length && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// Turns rows into entries; collects faults.
class KbliRows {
  public:
    explicit KbliRows(std::string file) : file_{std::move(file)} {}

    void add(const CsvTableRow& row) {
        const auto& [code, title, title_en, words, group, risk, confusable] = cells_of(row);
        if (!is_kbli_code(code))
            fault(row.line, in_quotes(code) + " as a code", "five digits, such as 14120");
        else if (has(code))
            fault(row.line, "the code " + in_quotes(code) + " for the second time", "each code once");
        if (title.empty() || title_en.empty() || words.empty() || group.empty())
            fault(row.line, "an empty cell", "title, title_en, everyday_words and group of each code");
        const auto known = std::find_if(risks.begin(), risks.end(),
                                        [&text = risk](MockRisk r) { return to_string(r) == text; });
        if (known == risks.end())
            fault(row.line, in_quotes(risk) + " in the column 'risk_mock'", "R, MR, MT, T");
        lines_.push_back(row.line);
        entries_.push_back({code,
                            {title, title_en},
                            words,
                            group,
                            known == risks.end() ? MockRisk::low : *known,
                            parts_of(confusable)});
    }

    [[nodiscard]] Expected<std::vector<KbliEntry>> entries() && {
        for (std::size_t i = 0; i < entries_.size(); ++i)
            check_confusable(entries_[i], lines_[i]);
        if (!faults_.empty()) return tl::unexpected(std::move(faults_));
        return std::move(entries_);
    }

  private:
    using Cells = std::array<std::string, 7>;

    static Cells cells_of(const CsvTableRow& row) {
        Cells cells;
        std::copy_n(row.cells.begin(), cells.size(), cells.begin());
        return cells;
    }

    [[nodiscard]] bool has(const std::string& code) const {
        return std::any_of(entries_.begin(), entries_.end(),
                           [&code](const KbliEntry& entry) { return entry.code == code; });
    }

    void check_confusable(const KbliEntry& entry, int line) {
        for (const std::string& code : entry.confusable)
            if (code == entry.code || !has(code))
                fault(line, in_quotes(code) + " in the column 'confusable'",
                      "other codes of the list, with ; between");
    }

    void fault(int line, std::string found, std::string allowed) {
        faults_.push_back({{file_, line, 1}, "", std::move(found), std::move(allowed), ""});
    }

    std::string file_;
    std::vector<KbliEntry> entries_;
    std::vector<int> lines_;
    Diagnostics faults_;
};

}  // namespace

Expected<std::vector<KbliEntry>> read_kbli_file(const std::filesystem::path& file) {
    const auto table = read_csv_table(
        file, {"code", "title", "title_en", "everyday_words", "group", "risk_mock", "confusable"});
    if (!table) return tl::unexpected(table.error());
    KbliRows rows(file.string());
    for (const CsvTableRow& row : *table)
        rows.add(row);
    return std::move(rows).entries();
}

}  // namespace jemput::trainer
