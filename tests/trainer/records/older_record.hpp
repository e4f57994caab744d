#pragma once

#include <filesystem>

namespace jemput::trainer::tests {

/// A record in the form of version 1, as a program of that time wrote it: PTG-017 with a finished session
/// K01, in which two hints were taken.
void make_older_record(const std::filesystem::path& file);

}  // namespace jemput::trainer::tests
