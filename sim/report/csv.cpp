#include "sim/report/csv.hpp"

#include <fmt/format.h>

namespace jemput {

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string csv_number(std::optional<double> value) {
    return value ? fmt::format("{}", *value) : "";
}

}  // namespace jemput
