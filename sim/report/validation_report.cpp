#include "sim/report/validation_report.hpp"

#include "sim/core/format.hpp"
#include "sim/report/csv.hpp"
#include "sim/report/markdown.hpp"
#include "sim/report/text_table.hpp"
#include "sim/report/validation_rows.hpp"

#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t text_width = 96;  ///< of sentences

std::string_view word(Way way) {
    switch (way) {
        case Way::scenario:
            return "scenario";
        case Way::model:
            return "model";
        case Way::procedure:
            return "procedure";
    }
    return "";
}

/// The columns of the cases: words on the left, numbers on the right.
TextTable table_with(const std::vector<std::string>& header, bool is_list) {
    std::vector<TextTable::Column> columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool is_number = is_list ? i == 3 : i >= 3 && i + 1 < header.size();
        columns.push_back({header[i], is_number ? Align::right : Align::left});
    }
    return TextTable(std::move(columns));
}

/// Those of one reason together.
std::string out_of_scope_text(const Language& language, const ValidationReport& report) {
    const ValidationSection section = out_of_scope_section(language, report);
    if (section.rows.empty()) return {};
    std::string text = "\n  " + section.title + "\n";
    for (std::size_t i = 0; i < section.rows.size();) {
        const std::string& reason = section.rows[i].back();
        std::string ids;
        for (; i < section.rows.size() && section.rows[i].back() == reason; ++i)
            ids += (ids.empty() ? "" : ", ") + section.rows[i].front();
        text += wrapped("  " + ids + ": " + reason, text_width) + "\n";
    }
    return text;
}

std::vector<std::vector<Cell>> cells_of(const ValidationSection& section) {
    std::vector<std::vector<Cell>> rows;
    for (const std::vector<std::string>& row : section.rows) {
        rows.emplace_back(row.begin(), row.end());
        rows.back().front().is_code = true;
    }
    return rows;
}

nlohmann::ordered_json number(double value) {
    if (std::isfinite(value)) return value;
    return nullptr;
}

nlohmann::ordered_json case_json(const CaseResult& result) {
    const KnownCase& known = result.known;
    nlohmann::ordered_json json{
        {"case", known.id},         {"way", word(result.way)},    {"experiment", result.experiment},
        {"what", known.what},       {"unit", known.unit},         {"source", known.source},
        {"comment", known.comment}, {"expected", known.expected}, {"uncertainty", known.uncertainty}};
    if (!result.found) return json;
    const Finding& found = *result.found;
    json["found"] = number(found.value);
    json["standard_error"] = number(found.standard_error);
    json["n"] = found.n;
    if (found.interval) json["interval"] = {found.interval->low, found.interval->high};
    json["z"] = result.z ? number(*result.z) : nlohmann::ordered_json();
    json["agrees"] = result.agrees;
    return json;
}

std::string csv_row(const CaseResult& result) {
    const KnownCase& known = result.known;
    const std::string begins =
        fmt::format("{},{},{},{},{},{}", csv_cell(known.id), word(result.way), csv_cell(result.experiment),
                    csv_cell(known.what), csv_cell(known.unit), csv_number(known.expected));
    const std::string ends = fmt::format("{},{}\n", csv_cell(known.source), csv_cell(known.comment));
    if (!result.found) return begins + ",,,,,,,," + ends;
    const Finding& found = *result.found;
    const auto bound = [&](double Interval::*side) {
        return found.interval ? csv_number((*found.interval).*side) : std::string();
    };
    return begins +
           fmt::format(",{},{},{},{},{},{},{},", csv_number(found.value), csv_number(found.standard_error),
                       bound(&Interval::low), bound(&Interval::high), found.n, csv_number(result.z),
                       result.agrees ? "yes" : "no") +
           ends;
}

}  // namespace

std::string validation_text(const Language& language, const ValidationReport& report) {
    TextTable table = table_with(validation_header(language, report), report.is_list);
    for (const ValidationSection& section : validation_sections(language, report)) {
        table.add_heading("");
        table.add_heading(section.title);
        for (const auto& row : section.rows)
            table.add(row);
    }
    std::string text = table.to_text();
    if (report.is_list)
        return text + out_of_scope_text(language, report) + "\n" + validation_count(language, report) + "\n";
    return text + "\n" + wrapped(validation_meaning(language, report), text_width) + "\n\n" +
           validation_count(language, report) + "\n";
}

std::string validation_markdown(const Language& language, const ValidationReport& report) {
    Markdown page;
    for (const ValidationSection& section : validation_sections(language, report)) {
        page.heading(2, section.title);
        page.table(validation_header(language, report), cells_of(section));
    }
    const ValidationSection others = out_of_scope_section(language, report);
    if (!others.rows.empty()) {
        page.heading(2, others.title);
        page.table(out_of_scope_header(language), cells_of(others));
    }
    page.paragraph(validation_count(language, report));
    return page.text();
}

std::string validation_csv(const ValidationReport& report) {
    std::string csv =
        "case,way,experiment,what,unit,expected,found,standard_error,low,high,n,z,agrees,source,comment\n";
    for (const CaseResult& result : report.validation.results)
        csv += csv_row(result);
    for (const OutOfScope& other : report.out_of_scope) {
        csv += fmt::format("{},out_of_scope,,{},,{},,,,,,,,,{}\n", csv_cell(other.id), csv_cell(other.what),
                           csv_number(other.expected), csv_cell(other.reason));
    }
    return csv;
}

nlohmann::ordered_json validation_json(const ValidationReport& report) {
    nlohmann::ordered_json json{{"cases", nlohmann::ordered_json::array()},
                                {"out_of_scope", nlohmann::ordered_json::array()}};
    for (const CaseResult& result : report.validation.results)
        json["cases"].push_back(case_json(result));
    for (const OutOfScope& other : report.out_of_scope) {
        json["out_of_scope"].push_back({{"case", other.id},
                                        {"what", other.what},
                                        {"expected", other.expected},
                                        {"reason", other.reason}});
    }
    if (!report.is_list) {
        json["agreeing"] = report.validation.agreeing();
        json["is_complete"] = report.validation.is_complete;
    }
    json["manifest"] = {{"version", report.version},
                        {"commit", report.commit},
                        {"is_full", report.is_full},
                        {"seed", validation_seed},
                        {"seconds", report.seconds}};
    return json;
}

}  // namespace jemput
