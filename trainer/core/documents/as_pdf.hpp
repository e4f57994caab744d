#pragma once

#include "trainer/core/documents/printed_document.hpp"

#include <chrono>
#include <string>

namespace jemput::trainer {

/// The bytes of a PDF: A4 portrait, the training mark in large grey letters across each page and in its foot;
/// what does not fit on one page goes on on the next. `made` is the date in the file, in western Indonesian
/// time: the same arguments give the same bytes. Throws std::runtime_error where libharu fails.
[[nodiscard]] std::string as_pdf(const PrintedDocument& document, const Language& language,
                                 std::chrono::local_seconds made);

}  // namespace jemput::trainer
