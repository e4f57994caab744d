#pragma once

#include "tests/support/places.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <stdexcept>
#include <string>

#include <unistd.h>

namespace jemput::tests {

/// What HTML Tidy finds wrong with a page, a line each; empty for valid HTML. Tidy does not know the
/// attributes of SVG, of which the charts' own tests speak; an empty element is no fault.
inline std::string faults_of_html(const std::string& page) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("jemput-page-" + std::to_string(getpid()) + ".html");
    std::ofstream(file, std::ios::binary) << page;
    const std::string command =
        std::string(places::tidy()) + " -e -q -utf8 --drop-empty-elements no '" + file.string() + "' 2>&1";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("tidy cannot be run");
    static const std::regex of_svg(
        R"((<title> proprietary attribute "id"|<svg> proprietary attribute "font-))");
    std::string faults;
    std::array<char, 1024> line{};
    while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) {
        if (!std::regex_search(line.data(), of_svg)) faults += line.data();
    }
    pclose(pipe);
    std::filesystem::remove(file);
    return faults;
}

}  // namespace jemput::tests
