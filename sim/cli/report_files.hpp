#pragma once

#include "sim/core/language.hpp"
#include "sim/report/report.hpp"
#include "sim/report/staff_report.hpp"
#include "sim/report/sweep_report.hpp"

#include <string>

namespace jemput {

/// Where a command writes; what is empty is not asked for.
struct ReportFiles {
    std::string output;    ///< file of the result; empty: stdout
    std::string report;    ///< file of the page for people
    std::string pictures;  ///< folder for the pictures of the page
};

/// Throws where one of them could not be written now: for a command that must first work for long. Makes the
/// folder of the pictures.
void expect_writable(const ReportFiles& files);

/// Writes the page and the pictures that were asked for, each file whole or not at all.
void write_report_files(const ReportFiles& files, const Language& language, const Report& report);
void write_report_files(const ReportFiles& files, const Language& language, const SweepReport& report);
void write_report_files(const ReportFiles& files, const Language& language, const StaffReport& report);

}  // namespace jemput
