#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace jemput::tests {

/// An entry of a .po file. Without a plural there is one translation; in a template it is empty.
struct PoMessage {
    std::string context;
    std::string english;
    std::string plural;
    std::vector<std::string> translations;
    bool is_fuzzy = false;

    /// What an entry is looked up by.
    [[nodiscard]] std::string key() const { return context + "|" + english + "|" + plural; }
};

/// Its entries without the header and without obsolete ones; throws std::runtime_error where it cannot be
/// read.
[[nodiscard]] std::vector<PoMessage> read_po(const std::filesystem::path& file);

/// The names of the arguments in a text: {name}. Throws std::runtime_error for any other brace.
[[nodiscard]] std::set<std::string> arguments_of(const std::string& text);

}  // namespace jemput::tests
