#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jemput {

/// A cell of a CSV file, in quotes where a comma or a quote would be mistaken (RFC 4180).
[[nodiscard]] std::string csv_cell(std::string_view text);

/// The shortest text that reads back as the same number; nothing where there is none.
[[nodiscard]] std::string csv_number(std::optional<double> value);

}  // namespace jemput
