#pragma once

#include <filesystem>
#include <string>

namespace jemput {

/// Writes a file whole or not at all: what was there stays until all of the text has reached the disk. A
/// device or pipe, such as /dev/stdout, is written as it is; a reader of it that has gone away is no error.
/// Throws std::runtime_error that says what happened, that what was there is as before, and what to do.
void write_file(const std::filesystem::path& file, const std::string& text);

/// Throws as write_file does if it could not write the file now: for a command that must first work for long.
void expect_writable(const std::filesystem::path& file);

/// Writes the file, or prints on stdout where it has no name.
void write_or_print(const std::string& file, const std::string& text);

}  // namespace jemput
