#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/record_types.hpp"
#include "trainer/core/records/uuid.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// What a program wants of a record.
enum class Access : std::uint8_t {
    read,    ///< any number of programs, also while one writes
    write,   ///< one program; the file must be there
    create,  ///< as `write`; the file is made where there is none
};

/// The record of a place of training: one file of SQLite (write-ahead log, every change on the disk before it
/// is acknowledged). A program that is killed loses at most the change in flight. Trainees are named by staff
/// code, sessions by UUID. Every fault says what is wrong, what is safe and what to do, and changes nothing.
class Records {
  public:
    /// Faults: no such folder or file, may not be written, another program writes it, empty, another kind of
    /// file, damaged, made by a newer program. An older record is brought up to date in one step, with a
    /// backup beside it first. `entropy` makes the UUIDs; nothing where nothing is written. `most_pages`
    /// limits the file, as a full disk would (0: only the disk does).
    [[nodiscard]] static Expected<Records> open(const std::filesystem::path& file, Access access,
                                                Entropy entropy = {}, int most_pages = 0);

    ~Records();
    Records(Records&& other) noexcept;
    Records& operator=(Records&& other) noexcept;
    Records(const Records&) = delete;
    Records& operator=(const Records&) = delete;

    /// Refuses what may be a name or a number of a person (staff_code.hpp), and a code that is there, in
    /// upper or lower case.
    [[nodiscard]] Expected<TraineeRecord> add_trainee(std::string_view code, Moment now);

    /// By code.
    [[nodiscard]] Expected<std::vector<TraineeRecord>> trainees() const;

    /// The UUID of the session. Refuses an unknown trainee, a second session of hers while one runs, and a
    /// second attempt at an exam with the same case and seed.
    [[nodiscard]] Expected<std::string> begin_session(const SessionSetup& setup);

    /// The number of the command, from 1. On the disk when it returns. The `number` of `command` is not read.
    [[nodiscard]] Expected<int> append_command(std::string_view session, const CommandRecord& command);

    /// Score, findings and mastery together, or nothing.
    [[nodiscard]] Expected<void> finish_session(std::string_view session, const Outcome& outcome);

    /// The attempt counts; there is no score.
    [[nodiscard]] Expected<void> abandon_session(std::string_view session, Moment now);

    /// The session of hers that runs, or was running when the program was killed.
    [[nodiscard]] Expected<std::optional<SessionRecord>> unfinished_session(std::string_view trainee) const;

    /// In the order in which they were given: to go on, or to play the session again.
    [[nodiscard]] Expected<std::vector<CommandRecord>> commands_of(std::string_view session) const;

    /// By skill.
    [[nodiscard]] Expected<std::map<std::string, MasteryRecord>> mastery_of(std::string_view trainee) const;

    /// Every session of hers, oldest first.
    [[nodiscard]] Expected<std::vector<HistoryEntry>> history(std::string_view trainee) const;

    /// Every session of everybody, by code, then oldest first.
    [[nodiscard]] Expected<std::vector<HistoryEntry>> whole_history() const;

    /// One session, by its UUID.
    [[nodiscard]] Expected<HistoryEntry> session(std::string_view id) const;

    /// Whether an exam with this case and seed was begun by her, however it ended.
    [[nodiscard]] Expected<bool> has_attempted(std::string_view trainee, std::string_view case_id,
                                               std::uint64_t seed) const;

    /// A copy beside the file, "FILE.1.backup" or the next number that is free; its path.
    [[nodiscard]] Expected<std::filesystem::path> back_up() const;

    /// Deletes everything of hers for good, bytes included. Backups beside the file that hold her are
    /// removed, and one new backup without her is made where there were some. No other program may read
    /// meanwhile.
    [[nodiscard]] Expected<void> erase_trainee(std::string_view trainee);

    [[nodiscard]] const std::filesystem::path& file() const;

  private:
    struct Store;
    explicit Records(std::unique_ptr<Store> store);

    std::unique_ptr<Store> store_;
};

}  // namespace jemput::trainer
