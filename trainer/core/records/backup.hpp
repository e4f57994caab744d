#pragma once

#include <filesystem>
#include <vector>

namespace SQLite {
class Database;
}

namespace jemput::trainer {

/// The backups beside a record, "FILE.1.backup" and so on, in no order.
[[nodiscard]] std::vector<std::filesystem::path> backups_of(const std::filesystem::path& record);

/// Writes a copy, whole or not at all, and onto the disk; its path. Throws SQLite::Exception, or
/// std::filesystem::filesystem_error where it cannot be named.
[[nodiscard]] std::filesystem::path write_backup(SQLite::Database& database,
                                                 const std::filesystem::path& record);

/// Where something is written before it gets its name.
[[nodiscard]] std::filesystem::path draft_of(const std::filesystem::path& record);

/// Removes what a killed program left of it.
void remove_draft(const std::filesystem::path& record);

/// Gives the draft its name, on the disk. Throws std::filesystem::filesystem_error.
void name_draft(const std::filesystem::path& record, const std::filesystem::path& name);

}  // namespace jemput::trainer
