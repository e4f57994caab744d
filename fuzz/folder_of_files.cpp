#include "fuzz/folder_of_files.hpp"

#include "sim/document/yaml.hpp"

#include <algorithm>
#include <fstream>
#include <functional>

#include <unistd.h>

namespace jemput::fuzz {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view begins_a_file = "#> ";
constexpr int most_files = 12;

/// Calls `use` with the name and content of each file.
void for_each_file(std::string_view bundle,
                   const std::function<void(const std::string&, std::string_view)>& use) {
    std::string name = "main.yaml";
    for (int files = 0; files < most_files; ++files) {
        std::size_t end = bundle.find("\n#> ");
        end = end == std::string_view::npos ? bundle.size() : end + 1;
        use(name, bundle.substr(0, end));
        bundle.remove_prefix(end);
        if (bundle.empty()) return;
        const std::size_t line_end = std::min(bundle.find('\n'), bundle.size() - 1);
        name = bundle.substr(begins_a_file.size(), line_end - std::min(line_end, begins_a_file.size()));
        bundle.remove_prefix(line_end + 1);
    }
}

}  // namespace

FolderOfFiles::FolderOfFiles() {
    const fs::path memory = fs::exists("/dev/shm") ? fs::path{"/dev/shm"} : fs::temp_directory_path();
    path_ = memory / ("jemput-fuzz-" + std::to_string(getpid()));
    fs::remove_all(path_);
    fs::create_directory(path_);
    fs::current_path(path_);
    fs::create_directory("shared");
}

FolderOfFiles::~FolderOfFiles() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void FolderOfFiles::fill(std::string_view bundle) {
    for (const auto& entry : fs::recursive_directory_iterator(path_))
        if (entry.is_regular_file()) fs::remove(entry);
    for_each_file(bundle, [this](const std::string& name, std::string_view content) {
        if (is_inside(name)) write(name, content);
    });
}

void FolderOfFiles::write(const std::string& name, std::string_view content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
}

bool is_inside(std::string_view name) {
    return name.substr(0, 1) != "/" && name.find("..") == std::string_view::npos;
}

bool are_inside(const Node& node) {
    return is_inside(node.text) && std::all_of(node.items.begin(), node.items.end(), are_inside) &&
           std::all_of(node.entries.begin(), node.entries.end(),
                       [](const Entry& entry) { return are_inside(entry.value); });
}

bool is_bundle_inside(std::string_view bundle) {
    bool is_all_inside = true;
    for_each_file(bundle, [&](const std::string& name, std::string_view content) {
        const auto node = parse_yaml(content, name);
        is_all_inside = is_all_inside && is_inside(name) && (!node || are_inside(*node));
    });
    return is_all_inside;
}

}  // namespace jemput::fuzz
