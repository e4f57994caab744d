#include "trainer/core/records/grade_book.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/records/record_time.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/records/written_score.hpp"

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// In quotes where a comma, quote or line break would be mistaken.
std::string grade_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == text.npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string grade_line(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = grade_cell(cell);
    return join(cells, ",") + "\r\n";
}

std::string grades_of(const HistoryEntry& entry) {
    const SessionSetup& setup = entry.session.setup;
    std::vector<std::string> cells{setup.trainee, iso_date(setup.started),   setup.case_id, setup.mode,
                                   setup.rules,   std::to_string(setup.seed)};
    if (!entry.result) {
        cells.insert(cells.end(), {"", "no", "", "", "", "", ""});
        return grade_line(std::move(cells));
    }
    const Score& score = entry.result->score;
    const int written = in_ten_thousandths(score.total);
    cells.insert(
        cells.end(),
        {fmt::format("{}.{:04}", written / 10'000, written % 10'000), score.passed ? "yes" : "no",
         std::to_string(score.criticals), std::to_string(score.majors), std::to_string(score.minors),
         std::to_string(entry.result->hints), fmt::format("{:.1f}", in_minutes(entry.result->at_desk))});
    return grade_line(std::move(cells));
}

}  // namespace

std::string grade_book(const std::vector<HistoryEntry>& entries) {
    std::string csv = grade_line({"code", "date", "case", "mode", "rules", "seed", "score", "passed",
                                  "criticals", "majors", "minors", "hints", "minutes"});
    for (const HistoryEntry& entry : entries)
        if (entry.session.state != RecordState::running) csv += grades_of(entry);
    return csv;
}

Expected<std::string> export_grade_book(const Records& records, std::string_view trainee) {
    const auto entries = trainee.empty() ? records.whole_history() : records.history(trainee);
    if (!entries) return tl::unexpected(entries.error());
    return grade_book(*entries);
}

}  // namespace jemput::trainer
