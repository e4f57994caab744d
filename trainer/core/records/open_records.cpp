#include "trainer/core/records/backup.hpp"
#include "trainer/core/records/schema.hpp"
#include "trainer/core/records/store.hpp"

#include <system_error>

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace jemput::trainer {

namespace {

namespace fs = std::filesystem;

/// Beside the file itself, also where it is named by a link: all its names share one lock.
fs::path resolved(const fs::path& file) {
    std::error_code error;
    fs::path whole = fs::weakly_canonical(file, error);
    return error ? file : whole;
}

bool is_filled(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0;
}

/// Of a record that is not there; nothing where it may be made.
std::optional<Diagnostic> absence_fault(const fs::path& file, Access access) {
    for (const char* ending : {"-wal", "-journal"}) {
        if (!is_filled(beside(file, ending))) continue;
        return Diagnostic{
            {file.string()},
            "",
            fmt::format("no record, but its latest changes in '{}'",
                        beside(file, ending).filename().string()),
            "",
            "nothing was changed; put the record back beside it, or move that file away to begin "
            "a new record"};
    }
    if (access == Access::create) return std::nullopt;
    return Diagnostic{
        {file.string()}, "", "no such file", "a record that is there", "look at its name and folder"};
}

/// What can be told without opening it.
std::optional<Diagnostic> outside_fault(const fs::path& file, Access access) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) return absence_fault(file, access);
    if (!fs::is_regular_file(status))
        return foreign_fault(file, fs::is_directory(status) ? "a folder" : "a device or pipe");
    if (is_filled(file)) return std::nullopt;
    return Diagnostic{{file.string()},
                      "",
                      "an empty file",
                      "a record that the trainer made, or a name that is not taken yet",
                      "it stays as it is; put a backup in its place, or remove it to begin a new record"};
}

void make_record(const fs::path& file) {
    remove_draft(file);
    {
        SQLite::Database draft(draft_of(file).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Transaction whole(draft);
        bring_to_newest_schema(draft, 0);
        whole.commit();
    }
    name_draft(file, file);
}

/// Whether the last page is not whole, which SQLite would fill up with zeros. Where a log of changes waits,
/// the page may stand there.
bool is_cut_off(SQLite::Database& database, const fs::path& file) {
    const auto page = static_cast<std::uintmax_t>(database.execAndGet("PRAGMA page_size").getInt64());
    return !is_filled(beside(file, "-wal")) && fs::file_size(file) % page != 0;
}

/// The first lines of what is broken, or nothing.
std::string damage_in(SQLite::Database& database) {
    SQLite::Statement check(database, "PRAGMA integrity_check(3)");
    std::string found;
    while (check.executeStep()) {
        const std::string line = check.getColumn(0).getString();
        if (line != "ok") found += (found.empty() ? "" : "; ") + line;
    }
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    if (found.empty() && keys.executeStep())
        found = "lines in '" + keys.getColumn(0).getString() + "' that belong to nothing";
    return found;
}

/// Whose file it is, of which version, and whether it is whole. Changes nothing.
std::optional<Diagnostic> inside_fault(SQLite::Database& database, const fs::path& file, Access access) {
    if (database.execAndGet("PRAGMA application_id").getInt() != record_application)
        return foreign_fault(file, "a database of another program");
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > newest_schema)
        return Diagnostic{{file.string()},
                          "",
                          fmt::format("a record of version {}, made by a newer Jemput", version),
                          fmt::format("up to version {}", newest_schema),
                          "it stays as it is; use the newer Jemput"};
    if (version < 1) return damage_fault(file, "it has no version");
    if (is_cut_off(database, file)) return damage_fault(file, "its end is missing");
    if (const std::string damage = damage_in(database); !damage.empty()) return damage_fault(file, damage);
    if (version < newest_schema && access == Access::read)
        return Diagnostic{
            {file.string()},
            "",
            fmt::format("a record of the older version {}", version),
            fmt::format("version {}", newest_schema),
            "it stays as it is; open it once for writing (adding a trainee does): it is brought up "
            "to date, with a backup first"};
    return std::nullopt;
}

void bring_up_to_date(SQLite::Database& database, const fs::path& file) {
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version == newest_schema) return;
    static_cast<void>(write_backup(database, file));
    SQLite::Transaction whole(database, SQLite::TransactionBehavior::IMMEDIATE);
    bring_to_newest_schema(database, version);
    whole.commit();
}

void set_for_writing(SQLite::Database& database, int most_pages) {
    static_cast<void>(database.execAndGet("PRAGMA journal_mode = WAL").getString());
    database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    static_cast<void>(database.execAndGet("PRAGMA secure_delete = ON").getInt());
    if (most_pages > 0)
        static_cast<void>(
            database.execAndGet(fmt::format("PRAGMA max_page_count = {}", most_pages)).getInt());
}

tl::unexpected<Diagnostics> refused(Diagnostic fault) {
    return tl::unexpected(Diagnostics{std::move(fault)});
}

}  // namespace

Expected<Records> Records::open(const fs::path& name, Access access, Entropy entropy, int most_pages) {
    const fs::path file = resolved(name);
    const bool writes = access != Access::read;
    assert((!writes || entropy) && "who writes hands in entropy");
    if (auto fault = outside_fault(file, access)) return refused(std::move(*fault));
    std::optional<FileLock> lock;
    if (writes) {
        auto taken = FileLock::take(file);
        if (!taken) return tl::unexpected(std::move(taken.error()));
        lock.emplace(std::move(*taken));
    }
    try {
        if (writes && !fs::exists(file)) {
            make_record(file);
            // What trainees did is for those who train only; its log is made with the same permissions.
            fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
        }
        auto store = std::make_unique<Store>(file, std::move(entropy), std::move(lock),
                                             writes ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
        // SQLite reads only, without a word, where a file may not be written.
        if (writes && sqlite3_db_readonly(store->database.getHandle(), "main") == 1)
            throw SQLite::Exception("read only", SQLITE_READONLY);
        store->database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
        if (auto fault = inside_fault(store->database, file, access)) return refused(std::move(*fault));
        if (writes) {
            remove_draft(file);
            bring_up_to_date(store->database, file);
            set_for_writing(store->database, most_pages);
        }
        return Records(std::move(store));
    } catch (const SQLite::Exception& error) {
        return refused(storage_fault(file, error));
    } catch (const fs::filesystem_error& error) {
        return refused(folder_fault(file, error.code().value()));
    }
}

}  // namespace jemput::trainer
