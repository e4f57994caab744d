#include "sim/core/version.hpp"
#include "sim/report/describe_sections.hpp"

#include <fmt/format.h>

namespace jemput {

namespace {

void describe_program(Description& d) {
    const Language& language = d.language;
    d.page.heading(2, "5 " + language.text("Implementation"));
    d.page.heading(3, "5.1 " + language.text("Software and language"));
    d.page.paragraph(
        language.text("Jemput {version} (commit {commit}), a program of its own in C++20. Distributions come "
                      "from Boost.Random and "
                      "Boost.Math, random numbers from Random123; scenarios are read with yaml-cpp.",
                      fmt::arg("version", version()), fmt::arg("commit", commit())));
    d.page.heading(3, "5.2 " + language.text("Random sampling"));
    d.page.paragraph(
        language.text("Threefry-2x64 with 13 rounds, a counter-based generator (Salmon et al. 2011). Each "
                      "draw has an address: seed, "
                      "replication, purpose, visit, person, step and attempt. So draws do not depend on the "
                      "order of events, and each person "
                      "meets the same chance in every scenario with the same seed."));
    d.page.heading(3, "5.3 " + language.text("Model execution"));
    d.page.paragraph(
        language.text("Event scheduling with one list of future events. Time is a whole number of "
                      "microseconds; events of one instant happen "
                      "in the order in which they were scheduled. Replications run on several threads; "
                      "results do not depend on how many."));
    d.page.heading(3, "5.4 " + language.text("System specification"));
    d.page.paragraph(
        language.text("Any computer with Debian 12 or 13. Machine, threads and run time of a result stand in "
                      "its manifest (JSON)."));
}

void describe_access(Description& d) {
    const Language& language = d.language;
    d.page.heading(2, "6 " + language.text("Code access"));
    d.page.heading(3, "6.1 " + language.text("Computer model sharing statement"));
    d.page.paragraph(
        language.text("The program is built from its sources at the commit above; docs/model.md there says "
                      "in full what the model means."));
    if (d.reading.files.empty()) return;
    d.page.paragraph(language.plural(
        static_cast<std::int64_t>(d.reading.files.size()),
        "The scenario is in {n} file:", "The scenario is in {n} files; the first one reads the others:"));
    std::vector<std::vector<Cell>> rows;
    for (const SourceFile& file : d.reading.files)
        rows.push_back({{file.path, true}, {file.sha256, true}});
    d.page.table({language.text("File"), "SHA-256"}, rows);
    std::string command = "jemput run " + d.reading.files.front().path;
    for (const auto& [path, value] : d.changes)
        command += fmt::format(" --set '{}={}'", path, value);
    d.page.paragraph(language.text("This command runs it:"));
    d.page.code(command);
}

}  // namespace

void describe_implementation(Description& d) {
    describe_program(d);
    describe_access(d);
}

}  // namespace jemput
