#include "sim/cli/report_files.hpp"

#include "sim/chart/svg.hpp"
#include "sim/cli/output.hpp"
#include "sim/report/page.hpp"
#include "sim/report/sweep_page.hpp"

#include <filesystem>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>

namespace jemput {

namespace {

namespace fs = std::filesystem;

fs::path picture(const ReportFiles& files, const std::string& id) {
    return fs::path(files.pictures) / (id + ".svg");
}

void make_folder(const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && fs::is_directory(folder)) return;
    throw std::runtime_error(fmt::format("the folder '{}' cannot be made: {}; name another folder", folder,
                                         error ? error.message() : "there is a file of that name"));
}

/// Of any report that has a page and figures.
template <class Reported>
void write_asked_for(const ReportFiles& files, const Language& language, const Reported& report) {
    if (!files.report.empty()) write_file(files.report, to_page(language, report));
    if (files.pictures.empty()) return;
    for (const Figure& figure : figures_of(language, report))
        write_file(picture(files, figure.id), to_svg_file(figure.drawing));
}

}  // namespace

void expect_writable(const ReportFiles& files) {
    if (!files.output.empty()) expect_writable(fs::path(files.output));
    if (!files.report.empty()) expect_writable(fs::path(files.report));
    if (files.pictures.empty()) return;
    make_folder(files.pictures);
    expect_writable(picture(files, "queue"));
}

void write_report_files(const ReportFiles& files, const Language& language, const Report& report) {
    write_asked_for(files, language, report);
}

void write_report_files(const ReportFiles& files, const Language& language, const SweepReport& report) {
    write_asked_for(files, language, report);
}

void write_report_files(const ReportFiles& files, const Language& language, const StaffReport& report) {
    write_asked_for(files, language, report);
}

}  // namespace jemput
