#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/node.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A file that was read, and the SHA-256 of its bytes in lowercase hexadecimal digits.
struct SourceFile {
    std::string path;
    std::string sha256;
};

/// A document with everything that it includes.
struct Document {
    Node root;
    std::vector<SourceFile> files;  ///< every file that was read, each once, the main file first
};

/// Reads a file and the files that its top-level key `includes` lists (paths relative to the file that
/// includes; those may include others; no cycles; at most 100 files in all), strictly as parse_yaml does.
/// Merging:
///  - a top-level block that is a mapping in both files is taken key by key: of a key that both have, the
///  value of
///    the including file replaces the included one whole;
///  - every other top-level value is replaced whole, and so is a mapping with the key `value` (a sourced
///  value);
///  - later includes win over earlier ones, the including file wins over all of them.
/// Each node keeps the place where it was written. Gives the faults of all files at once.
[[nodiscard]] Expected<Document> load_document(const std::filesystem::path& file);

/// Reads a text as load_document reads a file; `name` stands for it in places. It cannot include anything.
[[nodiscard]] Expected<Document> parse_document(std::string_view text, std::string name);

/// Sets the value at `path` ("staff.officers", "flow[0].time") to `value_text`, a piece of YAML, as the
/// command line does: what stood there, a sourced value too, is replaced whole. Missing mappings on the way
/// are created; an index must exist. The new nodes have the place "--set PATH=VALUE", or that of another
/// option. After a fault the document is as before.
[[nodiscard]] Expected<void> assign(Document& document, std::string_view path, std::string_view value_text,
                                    std::string_view option = "--set");

}  // namespace jemput
