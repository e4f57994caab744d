#include "sim/report/validation_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

namespace jemput {

namespace {

/// So many significant digits, whole numbers without a point.
std::string shown(const Language& language, double value, int digits) {
    if (std::isnan(value)) return "–";
    if (value == std::round(value) && std::abs(value) < 1e15)
        return language.whole(static_cast<std::int64_t>(value));
    const int before_point = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    return language.decimal(value, std::clamp(digits - before_point, 0, 12));
}

/// As many as a reader can compare with what was found.
int digits_of(const CaseResult& result) {
    const bool is_computed = result.way == Way::procedure;
    return is_computed ? 11 : 6;
}

std::string error_of(const Language& language, const CaseResult& result) {
    if (result.found->n == 0) return "";
    if (const auto& interval = result.found->interval) {
        return fmt::format("{}–{}", shown(language, interval->low, 5), shown(language, interval->high, 5));
    }
    return shown(language, result.found->standard_error, 2);
}

std::vector<std::string> row_of(const Language& language, const CaseResult& result) {
    const KnownCase& known = result.known;
    std::vector<std::string> row{known.id, known.what, known.unit == "-" ? "" : known.unit,
                                 shown(language, known.expected, digits_of(result))};
    if (!result.found) {
        row.push_back(known.source);
        return row;
    }
    const Finding& found = *result.found;
    row.push_back(shown(language, found.value, digits_of(result)));
    row.push_back(error_of(language, result));
    row.push_back(found.n == 0 ? "" : language.whole(found.n));
    row.push_back(result.z ? language.decimal(*result.z, 2) : "");
    row.push_back(result.agrees ? language.text("agrees") : language.text("DIFFERS"));
    return row;
}

std::string title_of(const Language& language, Way way) {
    switch (way) {
        case Way::scenario:
            return language.text("Through scenario files");
        case Way::model:
            return language.text("By small models on the same kernel");
        case Way::procedure:
            return language.text("By the procedures of statistics and chance");
    }
    return {};
}

}  // namespace

std::vector<std::string> validation_header(const Language& language, const ValidationReport& report) {
    std::vector<std::string> header{language.text_in("validation", "case"), language.text("what"),
                                    language.text_in("validation", "unit"), language.text("known")};
    if (report.is_list) {
        header.push_back(language.text("source"));
        return header;
    }
    for (const std::string& column : {language.text("found"), language.text("standard error"),
                                      std::string("n"), std::string("z"), language.text("verdict")})
        header.push_back(column);
    return header;
}

std::vector<ValidationSection> validation_sections(const Language& language, const ValidationReport& report) {
    std::vector<ValidationSection> sections;
    for (const Way way : {Way::scenario, Way::model, Way::procedure}) {
        ValidationSection section{title_of(language, way), {}};
        for (const CaseResult& result : report.validation.results)
            if (result.way == way) section.rows.push_back(row_of(language, result));
        if (!section.rows.empty()) sections.push_back(std::move(section));
    }
    return sections;
}

std::vector<std::string> out_of_scope_header(const Language& language) {
    return {language.text_in("validation", "case"), language.text("what"), language.text("known"),
            language.text("reason")};
}

ValidationSection out_of_scope_section(const Language& language, const ValidationReport& report) {
    ValidationSection section{language.text("Out of scope"), {}};
    for (const OutOfScope& other : report.out_of_scope) {
        section.rows.push_back({std::string(other.id), std::string(other.what),
                                shown(language, other.expected, 12), std::string(other.reason)});
    }
    return section;
}

std::string validation_count(const Language& language, const ValidationReport& report) {
    const auto all = static_cast<std::int64_t>(report.validation.results.size());
    if (report.is_list) {
        return language.text(
            "{n} values are reproduced, {others} are out of scope.", fmt::arg("n", language.whole(all)),
            fmt::arg("others", language.whole(static_cast<std::int64_t>(report.out_of_scope.size()))));
    }
    return language.text(
        "{agreeing} of {all} values agree, in {seconds} s.",
        fmt::arg("agreeing", language.whole(static_cast<std::int64_t>(report.validation.agreeing()))),
        fmt::arg("all", language.whole(all)), fmt::arg("seconds", language.decimal(report.seconds, 1)));
}

std::string validation_meaning(const Language& language, const ValidationReport& report) {
    const auto all = static_cast<std::int64_t>(report.validation.results.size());
    const auto agreeing = static_cast<std::int64_t>(report.validation.agreeing());
    if (agreeing == all) {
        return language.text(
            "{n} of {n} values that are known exactly come out, from waiting lines in textbooks to whole "
            "days. "
            "Where chance has a part, a right program misses one by more than is allowed here in 1 of 2,000 "
            "cases only, so the simulator computes what it says it computes.",
            fmt::arg("n", language.whole(all)));
    }
    std::string missed;
    for (const CaseResult& result : report.validation.results)
        if (!result.agrees) missed += (missed.empty() ? "" : ", ") + result.known.id;
    return language.text(
        "{agreeing} of {n} values that are known exactly come out, but not {missed}. Do not rely on results "
        "of "
        "this program before somebody has found the reason.",
        fmt::arg("agreeing", language.whole(agreeing)), fmt::arg("n", language.whole(all)),
        fmt::arg("missed", missed));
}

}  // namespace jemput
