#pragma once

#include "trainer/core/records/file_lock.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/records/storage_fault.hpp"

#include <cassert>
#include <optional>
#include <utility>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/VariadicBind.h>

namespace jemput::trainer {

/// The open file. The lock comes first: it is let go of after the database is closed.
struct Records::Store {
    std::filesystem::path file;
    Entropy entropy;
    std::optional<FileLock> lock;
    mutable SQLite::Database database;

    Store(std::filesystem::path path, Entropy bytes, std::optional<FileLock> held, int flags)
        : file(std::move(path)),
          entropy(std::move(bytes)),
          lock(std::move(held)),
          database(file.string(), flags, busy_milliseconds) {}

    /// A new UUID.
    [[nodiscard]] std::string new_id() const {
        assert(entropy && "who writes hands in entropy");
        return uuid_of(entropy());
    }

    /// A statement with its arguments.
    template <class... Arguments>
    [[nodiscard]] SQLite::Statement prepared(const std::string& sql, const Arguments&... arguments) const {
        SQLite::Statement statement(database, sql);
        if constexpr (sizeof...(arguments) > 0) SQLite::bind(statement, arguments...);
        return statement;
    }

    /// The UUID of the trainee with this code, or the fault that there is none.
    [[nodiscard]] Expected<std::string> trainee_id(std::string_view code) const;

    /// The session with what came of it.
    [[nodiscard]] HistoryEntry entry_of(SessionRecord session) const;

    /// The same for each row of sessions.
    [[nodiscard]] std::vector<HistoryEntry> entries_in(SQLite::Statement rows) const;

    /// What the work gives, with the exceptions of database and folder as faults.
    template <class Work>
    [[nodiscard]] auto attempt(Work work) const -> decltype(work()) {
        try {
            return work();
        } catch (const SQLite::Exception& error) {
            return tl::unexpected(Diagnostics{storage_fault(file, error)});
        } catch (const std::filesystem::filesystem_error& error) {
            return tl::unexpected(Diagnostics{folder_fault(file, error.code().value())});
        }
    }

    /// One fault of this file.
    [[nodiscard]] tl::unexpected<Diagnostics> fault(std::string found, std::string cure,
                                                    std::string allowed = {}) const {
        return tl::unexpected(
            Diagnostics{{{file.string()}, "", std::move(found), std::move(allowed), std::move(cure)}});
    }

    /// Long enough for another program's change or checkpoint, short enough for a person who waits.
    static constexpr int busy_milliseconds = 2000;
};

}  // namespace jemput::trainer
