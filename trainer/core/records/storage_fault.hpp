#pragma once

#include "sim/core/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace SQLite {
class Exception;
}

namespace jemput::trainer {

/// "records.jemput-lock" of "records.jemput" and "-lock".
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& record, std::string_view ending);

/// What the storage refused, what is safe, and what to do: full disk, damage, lock, a folder that may not be
/// written.
[[nodiscard]] Diagnostic storage_fault(const std::filesystem::path& record, const SQLite::Exception& error);

/// Of a file beside the record that could not be made or written; `error` is an errno.
[[nodiscard]] Diagnostic folder_fault(const std::filesystem::path& record, int error);

/// A file whose structure is broken; `what` may be empty.
[[nodiscard]] Diagnostic damage_fault(const std::filesystem::path& record, const std::string& what);

/// A file that is no record at all; `what` says what it is.
[[nodiscard]] Diagnostic foreign_fault(const std::filesystem::path& record, const std::string& what);

}  // namespace jemput::trainer
