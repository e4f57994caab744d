// A scenario with the files that it names, from the text to the results. The input is a bundle
// (FolderOfFiles).

#include "fuzz/folder_of_files.hpp"
#include "fuzz/run_within_bounds.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static jemput::fuzz::FolderOfFiles folder;
    const std::string_view bundle{reinterpret_cast<const char*>(bytes), size};
    if (!jemput::fuzz::is_bundle_inside(bundle)) return -1;
    folder.fill(bundle);
    const auto reading = jemput::load_scenario("main.yaml");
    if (!reading) return !jemput::to_string(reading.error()).empty() ? 0 : -1;
    jemput::fuzz::run_within_bounds(*reading);
    return 0;
}
