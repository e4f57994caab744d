// Changes by --set, one PATH=VALUE a line, to a shipped scenario; the result is read, and run where it can
// be.

#include "fuzz/folder_of_files.hpp"
#include "fuzz/run_within_bounds.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace jemput;
    static fuzz::FolderOfFiles folder;
    static const Document shipped = load_document(JEMPUT_SOURCE_DIR "/scenarios/simple_van_day.yaml").value();
    Document document = shipped;
    std::string_view lines{reinterpret_cast<const char*>(bytes), size};
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        const std::string_view line = lines.substr(0, end - (lines[end - 1] == '\n' ? 1 : 0));
        lines.remove_prefix(end);
        const std::size_t sign = line.find('=');
        if (sign == std::string_view::npos || sign == 0) continue;
        const auto change = assign(document, line.substr(0, sign), line.substr(sign + 1));
        if (!change) (void)to_string(change.error());
    }
    if (!fuzz::are_inside(document.root)) return -1;
    const auto reading = read_scenario(document);
    if (reading) fuzz::run_within_bounds(*reading);
    return 0;
}
