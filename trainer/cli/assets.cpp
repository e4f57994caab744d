#include "trainer/cli/commands.hpp"

#include <cstdlib>
#include <system_error>

#ifndef JEMPUT_ASSETS_IN_SOURCES
#error "the build tells where the assets lie"
#endif

namespace jemput::trainer {

namespace {

namespace fs = std::filesystem;

/// share/jemput/assets beside bin/, where the program is installed.
fs::path installed_assets() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path{} : program.parent_path().parent_path() / "share/jemput/assets";
}

}  // namespace

Expected<fs::path> find_assets(const std::string& given) {
    const auto expect = [](const fs::path& folder, const char* who) -> Expected<fs::path> {
        if (fs::is_directory(folder)) return folder;
        return tl::unexpected(
            Diagnostics{{{folder.string()}, "", "no such folder", "a folder of assets", who}});
    };
    if (!given.empty()) return expect(given, "it was given with --assets");
    if (const char* named = std::getenv("JEMPUT_ASSETS")) return expect(named, "JEMPUT_ASSETS names it");
    std::error_code error;
    if (const fs::path installed = installed_assets(); fs::is_directory(installed, error)) return installed;
    return expect(JEMPUT_ASSETS_IN_SOURCES, "give another with --assets");
}

Expected<std::shared_ptr<const Material>> load_all(const CommonOptions& options) {
    const auto folder = find_assets(options.assets);
    if (!folder) return tl::unexpected(folder.error());
    auto material = load_material(*folder);
    if (!material || options.case_file.empty()) return material;
    return with_case(**material, options.case_file);
}

}  // namespace jemput::trainer
