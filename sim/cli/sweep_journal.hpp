#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/experiment/sweep.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

namespace jemput {

/// A file that keeps the finished cells of a sweep, so that an interrupted one can go on: a line of JSON that
/// says of which sweep, then a line for each cell, on the disk before the next cell begins. Numbers are
/// written so that they read back as the same bits. A last line that was cut off is taken away.
class SweepJournal {
  public:
    /// Opens the file or makes a new one. `sweep` is all that the results depend on, and `size`
    /// the number of its cells. Faults: a file of
    /// another sweep, one that is no such file, or damaged; it stays as it is. Throws std::runtime_error
    /// where it cannot be read or written, or where another program is writing it.
    [[nodiscard]] static Expected<SweepJournal> open(const std::string& file,
                                                     const nlohmann::ordered_json& sweep, std::int64_t size);

    /// The cells that it held when it was opened.
    [[nodiscard]] const std::map<std::int64_t, SweptCell>& cells() const { return cells_; }

    /// Throws std::runtime_error where the cell cannot be written; the cells before are safe.
    void add(std::int64_t cell, const SweptCell& swept);

  private:
    class File;

    explicit SweepJournal(std::shared_ptr<File> file) : file_(std::move(file)) {}

    std::shared_ptr<File> file_;
    std::map<std::int64_t, SweptCell> cells_;
};

}  // namespace jemput
