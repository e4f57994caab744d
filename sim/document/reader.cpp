#include "sim/document/reader.hpp"

#include "sim/document/file.hpp"
#include "sim/document/sha256.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

namespace jemput {

namespace {

constexpr std::uintmax_t most_file_bytes = std::uintmax_t{16} * 1024 * 1024;

auto in_order(const Diagnostic& d) {
    return std::tie(d.place.file, d.place.line, d.place.column);
}

auto everything(const Diagnostic& d) {
    return std::tie(d.place.file, d.place.line, d.place.column, d.path, d.found, d.allowed, d.cure);
}

}  // namespace

Reader::At::At(Reader& reader, std::string_view key) : reader_{reader}, length_{reader.path_.size()} {
    reader_.path_ = path_of_key(reader_.path_, key);
}

Reader::At::At(Reader& reader, std::size_t index) : reader_{reader}, length_{reader.path_.size()} {
    reader_.path_ = path_of_item(reader_.path_, index);
}

void Reader::fault(const Place& place, std::string found, std::string allowed, std::string cure) {
    faults_.push_back({place, path_, std::move(found), std::move(allowed), std::move(cure)});
}

Expected<std::string> Reader::read_file(const std::string& relative, const Place& place) {
    const std::filesystem::path folder =
        place.line == 0 ? std::filesystem::path{} : std::filesystem::path{place.file}.parent_path();
    const std::filesystem::path file = (folder / relative).lexically_normal();
    Expected<std::string> bytes = read_bytes(file, most_file_bytes, place);
    if (!bytes) {
        for (Diagnostic& fault : bytes.error()) {
            fault.path = path_;
            faults_.push_back(fault);
        }
        return bytes;
    }
    const std::string name = file.string();
    const bool is_known = std::any_of(files_.begin(), files_.end(),
                                      [&name](const SourceFile& known) { return known.path == name; });
    if (!is_known) files_.push_back({name, sha256(*bytes)});
    return bytes;
}

void Reader::note_bare(const Node& node) {
    if (sources_ > 0) return;
    SourcedNumber number;
    number.path = path_;
    number.value = to_text(node);
    number.place = node.place;
    numbers_.push_back(std::move(number));
}

Diagnostics Reader::sorted_faults() const {
    Diagnostics sorted = faults_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return in_order(a) < in_order(b); });
    const auto end = std::unique(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return everything(a) == everything(b);
    });
    sorted.erase(end, sorted.end());
    return sorted;
}

}  // namespace jemput
