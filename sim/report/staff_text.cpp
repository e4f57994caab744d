#include "sim/core/format.hpp"
#include "sim/report/important_numbers.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/staff_words.hpp"
#include "sim/report/text_table.hpp"

#include <fmt/format.h>

namespace jemput {

std::string staff_text(const Language& language, const StaffReport& report) {
    const Staffing& staffing = *report.staffing;
    const JudgedPlan& first = told_first(staffing);
    std::string text = language.of_scenario(first.reading->value.name) + "\n\n" + verdict(language, staffing);
    text += language.text("Rests on {numbers}.",
                          fmt::arg("numbers", to_sentence(language, count_sources(first.reading->numbers)))) +
            "\n";
    const std::string others = neighbours(language, staffing);
    if (!others.empty()) text += "\n" + others;
    if (report.influences != nullptr) {
        const std::string numbers = important_numbers(language, *report.influences, first.reading->value);
        if (!numbers.empty()) text += "\n" + numbers;
    }
    TextTable table = [&] {
        std::vector<TextTable::Column> columns;
        for (const std::string& title : titles_of(language, staffing))
            columns.push_back({title, columns.size() < 2 ? Align::left : Align::right});
        return TextTable(columns);
    }();
    for (std::size_t plan = 0; plan < staffing.plans.size(); ++plan)
        if (staffing.plans[plan].is_judged()) table.add(row_of(language, staffing, plan));
    const std::string notes = (staffing.is_complete ? guarantee_sentence(language, staffing) + "\n" : "") +
                              note_sentence(language, staffing) + "\n";
    return wrapped(text, line_width) + "\n" + table.to_text() + "\n" + wrapped(notes, line_width) + "\n" +
           manifest_line(language, *report.manifest) + "\n";
}

}  // namespace jemput
