#pragma once

#include "sim/document/node.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace jemput::fuzz {

/// A folder of this process in the memory of the machine, the working directory while a target runs, so that
/// no name without a folder leads anywhere else. Gone when the process ends in the usual way.
class FolderOfFiles {
  public:
    FolderOfFiles();
    ~FolderOfFiles();
    FolderOfFiles(const FolderOfFiles&) = delete;
    FolderOfFiles& operator=(const FolderOfFiles&) = delete;

    /// Takes the files out that are there, and puts in what `bundle` holds: the text up to the first line "#>
    /// NAME" is the file "main.yaml", what follows each such line the file NAME. At most 12 files; names that
    /// are_inside() does not allow are left out.
    void fill(std::string_view bundle);

    /// Writes one file.
    void write(const std::string& name, std::string_view content) const;

  private:
    std::filesystem::path path_;
};

/// True where no scalar below could name a file outside of the folder: none is absolute or has "..".
[[nodiscard]] bool are_inside(const Node& node);

/// The same of one name.
[[nodiscard]] bool is_inside(std::string_view name);

/// True where that holds of every file of the bundle that is YAML at all.
[[nodiscard]] bool is_bundle_inside(std::string_view bundle);

}  // namespace jemput::fuzz
