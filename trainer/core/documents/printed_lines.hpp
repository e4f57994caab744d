#pragma once

#include "trainer/core/documents/printed_document.hpp"

#include <string>
#include <vector>

namespace jemput::trainer {

/// A document of which only the lines are known, such as one of the mock OSS: the first is the title, "Label:
/// value" is a field, anything else a paragraph. Lines that begin with the training mark are left out, as
/// every document has it anyway. Both languages have as many lines.
[[nodiscard]] PrintedDocument printed_lines(std::string name, const std::vector<std::string>& indonesian,
                                            const std::vector<std::string>& english);

}  // namespace jemput::trainer
