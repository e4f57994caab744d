#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

namespace jemput::trainer {

/// "JMPT": how a record is told from the files of other programs (PRAGMA application_id).
inline constexpr std::int32_t record_application = 0x4a4d5054;

/// The newest form of the tables (PRAGMA user_version).
inline constexpr int newest_schema = 2;

/// Brings the tables from one version (0: there are none) to the newest. The caller opens the transaction.
void bring_to_newest_schema(SQLite::Database& database, int version);

}  // namespace jemput::trainer
