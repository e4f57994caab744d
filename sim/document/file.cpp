#include "sim/document/file.hpp"

#include <fstream>
#include <system_error>

#include <fmt/format.h>

namespace jemput {

Expected<std::string> read_bytes(const std::filesystem::path& file, std::uintmax_t most_bytes,
                                 const Place& place) {
    const std::string name = file.string();
    const auto fault = [&place](std::string found, std::string allowed = {}, std::string cure = {}) {
        return tl::unexpected(
            Diagnostics{{place, "", std::move(found), std::move(allowed), std::move(cure)}});
    };
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return fault(fmt::format("no file '{}'", name), "", "check the name and the folder");
    if (error) return fault(fmt::format("'{}', which cannot be read: {}", name, error.message()));
    if (std::filesystem::is_directory(status))
        return fault(fmt::format("the directory '{}'", name), "a file");
    if (!std::filesystem::is_regular_file(status))
        return fault(fmt::format("'{}', which is no regular file", name), "a file");

    std::ifstream stream{file, std::ios::binary};
    if (!stream) return fault(fmt::format("'{}', which cannot be opened", name), "a file that may be read");
    std::string bytes;
    std::string block(std::size_t{64} * 1024, '\0');
    while (stream && bytes.size() <= most_bytes) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        bytes.append(block, 0, static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) return fault(fmt::format("'{}', which cannot be read to its end", name));
    if (bytes.size() > most_bytes)
        return fault(fmt::format("'{}', which is too large", name), "at most " + in_mebibytes(most_bytes));
    return bytes;
}

std::string in_mebibytes(std::uintmax_t bytes) {
    return fmt::format("{} MiB", bytes / (std::uintmax_t{1024} * 1024));
}

}  // namespace jemput
