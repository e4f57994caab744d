#include "sim/report/key_words.hpp"

#include <cstddef>
#include <string_view>

namespace jemput {

std::string key_words(const std::string& path, const Scenario& scenario) {
    constexpr std::string_view flow = "flow[";
    if (path.substr(0, flow.size()) != flow) return path;
    const std::size_t end = path.find(']');
    const std::size_t index = std::stoul(path.substr(flow.size(), end - flow.size()));
    return index < scenario.flow.size() ? "flow " + scenario.flow[index].id + path.substr(end + 1) : path;
}

}  // namespace jemput
