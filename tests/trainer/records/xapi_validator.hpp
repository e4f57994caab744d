#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::tests {

/// Breaches of xAPI 1.0.3 and of the once-and-order rules of cmi5 in statements, one JSON object a line:
/// required and unknown properties, types, formats, nulls, scores, order of time, and by registration what
/// comes first, last, once and with which result and category.
[[nodiscard]] std::vector<std::string> xapi_faults(std::string_view lines);

}  // namespace jemput::trainer::tests
