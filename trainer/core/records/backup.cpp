#include "trainer/core/records/backup.hpp"

#include "trainer/core/records/storage_fault.hpp"

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace jemput::trainer {

namespace {

namespace fs = std::filesystem;

/// The folder in which a file lies; never empty.
fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void put_on_disk(const fs::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_done = descriptor >= 0 && fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) close(descriptor);
    if (!is_done) throw fs::filesystem_error("fsync", path, std::error_code(error, std::generic_category()));
}

fs::path free_backup_name(const fs::path& record) {
    for (int number = 1;; ++number) {
        fs::path name = beside(record, fmt::format(".{}.backup", number));
        if (!fs::exists(name)) return name;
    }
}

bool is_backup_of(const std::string& record, const std::string& name) {
    constexpr std::string_view ending = ".backup";
    if (!name.starts_with(record + ".") || !name.ends_with(ending)) return false;
    if (name.size() <= record.size() + 1 + ending.size()) return false;
    const auto number = name.substr(record.size() + 1, name.size() - record.size() - 1 - ending.size());
    return std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<fs::path> backups_of(const fs::path& record) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(record)))
        if (is_backup_of(record.filename().string(), entry.path().filename().string()))
            found.push_back(entry.path());
    return found;
}

fs::path draft_of(const fs::path& record) {
    return beside(record, "-draft");
}

void remove_draft(const fs::path& record) {
    for (const char* ending : {"-draft", "-draft-journal", "-draft-wal", "-draft-shm"})
        fs::remove(beside(record, ending));
}

void name_draft(const fs::path& record, const fs::path& name) {
    put_on_disk(draft_of(record));
    fs::rename(draft_of(record), name);
    put_on_disk(folder_of(record));
}

fs::path write_backup(SQLite::Database& database, const fs::path& record) {
    remove_draft(record);
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, draft_of(record).string());
    copy.exec();
    fs::path name = free_backup_name(record);
    name_draft(record, name);
    return name;
}

}  // namespace jemput::trainer
