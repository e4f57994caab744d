#include "sim/core/text.hpp"
#include "sim/report/describe_sections.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/provenance.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string source_in_words(const SourcedNumber& number, const Language& language) {
    if (number.place.line == 0) return language.text("set on the command line");
    return number.source.empty() ? language.text("no source is given") : language.of_scenario(number.source);
}

bool is_list_of_times(const SourceFile& file) {
    return file.path.size() > 4 && file.path.substr(file.path.size() - 4) == ".csv";
}

/// Each source, and how many numbers come from it.
void describe_sources(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "3.1 " + language.text("Data sources"));
    const std::vector<SourcedNumber>& numbers = d.reading.numbers;
    if (numbers.empty()) {
        d.page.paragraph(language.text("The scenario has no numbers with a source."));
    } else {
        const Provenance count = count_sources(numbers);
        Sentences parts;
        const auto add = [&](std::size_t n, std::string_view words) {
            if (n > 0)
                parts.push_back(
                    language.text(words, fmt::arg("number", language.whole(static_cast<std::int64_t>(n)))));
        };
        add(count.sourced, translatable("{number} from a source"));
        add(count.assumed, translatable("{number} assumed"));
        add(count.set_by_hand, translatable("{number} set on the command line"));
        add(count.unexplained, translatable("{number} without a source"));
        d.page.paragraph(
            language.plural(static_cast<std::int64_t>(numbers.size()), "The file gives {n} number: {parts}.",
                            "The file gives {n} numbers: {parts}.", fmt::arg("parts", join(parts, ", "))));
        std::map<std::string, std::int64_t> uses;
        for (const SourcedNumber& number : numbers)
            ++uses[source_in_words(number, language)];
        std::vector<std::vector<Cell>> rows;
        for (const auto& [source, n] : uses)
            rows.push_back({source, language.whole(n)});
        d.page.table({language.text("Source"), language.text("Numbers")}, rows);
    }
    Sentences files;
    for (const SourceFile& file : d.reading.files)
        if (is_list_of_times(file)) files.push_back(file.path);
    if (!files.empty()) {
        d.page.paragraph(language.text("Read from tables of observations: {files}.",
                                       fmt::arg("files", join(files, ", "))));
    }
}

std::string range_in_words(const SourcedNumber& number, const Language& language) {
    const auto words = [&](const std::string& bound) { return value_in_words(number.path, bound, language); };
    if (number.low.empty() && number.high.empty()) return {};
    if (number.high.empty()) return language.text("at least {low}", fmt::arg("low", words(number.low)));
    if (number.low.empty()) return language.text("at most {high}", fmt::arg("high", words(number.high)));
    return words(number.low) + " – " + words(number.high);
}

void describe_numbers(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "3.2 " + language.text("Input parameters"));
    const std::vector<SourcedNumber>& numbers = d.reading.numbers;
    d.page.paragraph(language.text(
        "Every number of the scenario file, by its path in the file; dates and times of day stand in section "
        "2. A number of section 2 that is not in this table is a default of the program, which the file does "
        "not set. A number of something that section 2.3 lists as absent has no effect."));
    const bool has_n =
        std::any_of(numbers.begin(), numbers.end(), [](const SourcedNumber& s) { return s.n.has_value(); });
    const bool has_date =
        std::any_of(numbers.begin(), numbers.end(), [](const SourcedNumber& s) { return !s.date.empty(); });
    std::vector<std::string> header{language.text("Path"),   language.text("What it is"),
                                    language.text("Value"),  language.text("As written"),
                                    language.text("Source"), language.text("Plausible range")};
    if (has_n) header.push_back(language.text("Observations"));
    if (has_date) header.push_back(language.text("Date of the source"));
    std::vector<std::vector<Cell>> rows;
    for (const SourcedNumber& number : numbers) {
        std::vector<Cell> row{{number.path, true},
                              path_in_words(number.path, d.scenario(), language),
                              value_in_words(number.path, number.value, language),
                              {number.value, true},
                              source_in_words(number, language),
                              range_in_words(number, language)};
        if (has_n) row.emplace_back(number.n ? language.whole(*number.n) : std::string{});
        if (has_date) row.emplace_back(number.date);
        rows.push_back(std::move(row));
    }
    d.page.table(header, rows);
    if (!has_n && !has_date && !numbers.empty())
        d.page.paragraph(language.text(
            "For no number does the file give a number of observations or a date of the source."));
}

void describe_preparation(Description& d) {
    const Language& language = d.language;
    d.page.heading(3, "3.3 " + language.text("Pre-processing"));
    Sentences told{language.text(
        "Durations are drawn in minutes and rounded to whole microseconds, halves away from zero; so are "
        "times that are scaled by a factor.")};
    if (d.there.costs) told.push_back(language.text("Amounts of money are rounded to whole rupiah."));
    if (std::any_of(d.reading.files.begin(), d.reading.files.end(), is_list_of_times))
        told.push_back(language.text("Times from tables are used as they are, in the order of time."));
    told.push_back(language.text("Nothing else: no data are fitted, smoothed or left out."));
    d.page.list(told);
}

void describe_assumptions(Description& d) {
    const Language& language = d.language;
    const Mechanisms& m = d.there;
    d.page.heading(3, "3.4 " + language.text("Assumptions"));
    Sentences told;
    if (count_sources(d.reading.numbers).assumed > 0)
        told.push_back(
            language.text("The numbers that section 3.1 counts as assumed have not been measured."));
    told.push_back(language.text(
        "Attributes and durations of people are independent of one another, of the time of day and of "
        "how many are there, but for what section 2 says."));
    told.push_back(language.text(
        "Time at the desk for lack of OSS or the internet, steps and forms count as work of the officer; "
        "a wait is time in the queue only."));
    if (m.outages())
        told.push_back(
            language.text("The portal of OSS as a queue that all of Indonesia shares is not modelled."));
    if (m.rates && !m.pool)
        told.push_back(language.text("The number of people who might come is not limited."));
    if (m.paper)
        told.push_back(
            language.text("The office is closed on Saturday and Sunday only; there are no holidays."));
    if (!d.is_endless()) {
        told.push_back(language.text(
            "The way of the van takes no time of the officers; nobody is ill or leaves the visit."));
        told.push_back(language.text(
            "Nobody who sees a long queue comes later on the same day, and a good or bad visit does not get "
            "about."));
    }
    told.push_back(language.text(
        "There are no mistakes in a registration; what becomes of a licence afterwards is not modelled."));
    d.page.list(told);
}

}  // namespace

void describe_data(Description& d) {
    d.page.heading(2, "3 " + d.language.text("Data"));
    describe_sources(d);
    describe_numbers(d);
    describe_preparation(d);
    describe_assumptions(d);
}

}  // namespace jemput
