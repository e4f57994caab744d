#include "trainer/core/records/storage_fault.hpp"

#include <cerrno>
#include <cstring>

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace jemput::trainer {

namespace {

constexpr std::string_view kept = "everything that was recorded before is safe";

Diagnostic fault_at(const std::filesystem::path& record, std::string found, std::string cure) {
    return {{record.string()}, "", std::move(found), "", std::move(cure)};
}

}  // namespace

std::filesystem::path beside(const std::filesystem::path& record, std::string_view ending) {
    return record.string() + std::string(ending);
}

Diagnostic damage_fault(const std::filesystem::path& record, const std::string& what) {
    return fault_at(
        record, what.empty() ? "a damaged record" : "a damaged record: " + what,
        "it stays as it is; keep it, and go on with a backup (files that begin with the same name "
        "and end in .backup), or rename it and begin a new one");
}

Diagnostic foreign_fault(const std::filesystem::path& record, const std::string& what) {
    return {{record.string()},
            "",
            what + ", not a record of Jemput",
            "a record that the trainer made, or a name that is not taken yet",
            "it stays as it is; name another file"};
}

Diagnostic folder_fault(const std::filesystem::path& record, int error) {
    const std::string folder = record.has_parent_path() ? record.parent_path().string() : ".";
    if (error == ENOENT || error == ENOTDIR)
        return fault_at(record, fmt::format("no folder '{}'", folder),
                        "nothing was written; make the folder first, or name another file");
    if (error == EACCES || error == EPERM || error == EROFS)
        return fault_at(record, fmt::format("a folder that may not be written, '{}'", folder),
                        "nothing was changed; name a file in a folder that you may write, or ask who looks "
                        "after this computer");
    if (error == ENOSPC || error == EDQUOT)
        return fault_at(record, "a disk that is full",
                        fmt::format("{}; free some space and do it again", kept));
    return fault_at(record, fmt::format("a file that cannot be written: {}", std::strerror(error)),
                    fmt::format("{}; do it again, or name another file", kept));
}

Diagnostic storage_fault(const std::filesystem::path& record, const SQLite::Exception& error) {
    switch (error.getErrorCode() & 0xff) {
        case SQLITE_FULL:
            return folder_fault(record, ENOSPC);
        case SQLITE_NOTADB:
            return foreign_fault(record, "another kind of file (or one whose beginning is destroyed)");
        case SQLITE_CORRUPT:
            return damage_fault(record, error.what());
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fault_at(record, "a record that another program is using",
                            fmt::format("{}; close the other program and do it again", kept));
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return fault_at(
                record, "a record that cannot be written here, nor its files -wal and -shm beside it",
                fmt::format("{}; copy it to a folder that you may write, and name the copy", kept));
        case SQLITE_IOERR:
            return fault_at(record,
                            fmt::format("a disk that does not do what it should ({})", error.getErrorStr()),
                            fmt::format("{}; look at the disk and its space, then do it again", kept));
        case SQLITE_NOMEM:
            return fault_at(record, "too little memory",
                            fmt::format("{}; close other programs and do it again", kept));
        default:
            return fault_at(record, fmt::format("an error of the database: {}", error.what()),
                            fmt::format("{}; make a copy of the file, then do it again", kept));
    }
}

}  // namespace jemput::trainer
