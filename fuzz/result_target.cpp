// A result in JSON, as `jemput reproduce` reads it and compares it with another.

#include "fuzz/folder_of_files.hpp"
#include "sim/report/recorded_result.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace jemput;
    static fuzz::FolderOfFiles folder;
    folder.write("result.json", {reinterpret_cast<const char*>(bytes), size});
    const auto recorded = read_result("result.json", {"run", "compare"});
    if (!recorded) {
        (void)to_string(recorded.error());
        return 0;
    }
    if (!compare_results(recorded->json, recorded->json).differences.empty()) std::abort();
    (void)compare_results(recorded->json, {{"measures", {{"wait.mean", {{"estimate", 1.5}}}}}});
    return 0;
}
