#include "trainer/core/records/backup.hpp"
#include "trainer/core/records/store.hpp"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// The mode in which the database is afterwards: "wal" where another program held it there.
std::string in_journal_mode(SQLite::Database& database, const char* mode) {
    return database.execAndGet(fmt::format("PRAGMA journal_mode = {}", mode)).getString();
}

/// Nothing where the backup cannot be read.
std::optional<bool> holds_code(const std::filesystem::path& backup, std::string_view code) {
    try {
        const SQLite::Database database(backup.string(), SQLite::OPEN_READONLY);
        SQLite::Statement row(database, "SELECT 1 FROM trainees WHERE code = ?");
        row.bind(1, std::string(code));
        return row.executeStep();
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

/// Those that hold the trainee. A backup that cannot be read is a fault: nobody knows whom it holds.
Expected<std::vector<std::filesystem::path>> backups_with(const std::filesystem::path& record,
                                                          std::string_view code) {
    std::vector<std::filesystem::path> holding;
    Diagnostics faults;
    for (const std::filesystem::path& backup : backups_of(record)) {
        const std::optional<bool> holds = holds_code(backup, code);
        if (!holds)
            faults.push_back({{backup.string()},
                              "",
                              "a backup that cannot be read, so that nobody knows whom it holds",
                              "",
                              "nothing was erased; move it away or remove it, then do it again"});
        else if (*holds)
            holding.push_back(backup);
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return holding;
}

}  // namespace

Expected<std::filesystem::path> Records::back_up() const {
    return store_->attempt(
        [&]() -> Expected<std::filesystem::path> { return write_backup(store_->database, store_->file); });
}

Expected<void> Records::erase_trainee(std::string_view trainee) {
    return store_->attempt([&]() -> Expected<void> {
        SQLite::Database& database = store_->database;
        const auto id = store_->trainee_id(trainee);
        const auto backups = backups_with(store_->file, trainee);
        if (!backups) return tl::unexpected(backups.error());
        if (!id && backups->empty()) return tl::unexpected(id.error());
        // Without a write-ahead log nothing of hers can stay in it. The change of mode puts the log into the
        // file and removes it, which only works when nobody else has the record open.
        if (in_journal_mode(database, "DELETE") != "delete")
            return store_->fault("a record that another program is reading",
                                 "nothing was erased; close the other program and do it again");
        // Backups first: killed in between, the same call goes on where it ended.
        for (const std::filesystem::path& backup : *backups)
            std::filesystem::remove(backup);
        if (id) {
            SQLite::Transaction whole(database, SQLite::TransactionBehavior::EXCLUSIVE);
            // Sessions and all that belongs to them go with her; secure_delete overwrites their bytes.
            store_->prepared("DELETE FROM trainees WHERE id = ?", *id).exec();
            whole.commit();
        }
        database.exec("VACUUM");
        if (!backups->empty()) static_cast<void>(write_backup(database, store_->file));
        in_journal_mode(database, "WAL");
        return {};
    });
}

}  // namespace jemput::trainer
