#pragma once

#include "sim/core/diagnostic.hpp"

#include <filesystem>
#include <string>

namespace jemput::trainer {

/// Holds a record for the one program that writes it: a lock on the empty file "FILE-lock" beside it. The
/// system lets go of it when the program ends, however it ends; the empty file stays.
class FileLock {
  public:
    /// Faults: the folder is not there or may not be written; another program holds it.
    [[nodiscard]] static Expected<FileLock> take(const std::filesystem::path& record);

    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

  private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace jemput::trainer
