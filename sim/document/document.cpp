#include "sim/document/document.hpp"

#include "sim/core/text.hpp"
#include "sim/document/file.hpp"
#include "sim/document/sha256.hpp"
#include "sim/document/yaml.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::size_t most_files = 100;

/// Adds what `over` says to `base`, by the rules of load_document.
void merge_over(Node& base, Node over) {
    base.place = over.place;
    for (Entry& entry : over.entries) {
        const auto old = std::find_if(base.entries.begin(), base.entries.end(),
                                      [&entry](const Entry& e) { return e.key == entry.key; });
        if (old == base.entries.end()) {
            base.entries.push_back(std::move(entry));
            continue;
        }
        const bool both_are_blocks = old->value.kind == NodeKind::mapping &&
                                     entry.value.kind == NodeKind::mapping && !is_sourced(old->value) &&
                                     !is_sourced(entry.value);
        if (!both_are_blocks) {
            *old = std::move(entry);
            continue;
        }
        old->key_place = entry.key_place;
        old->value.place = entry.value.place;
        for (Entry& inner : entry.value.entries) {
            if (Node* value = old->value.find(inner.key))
                *value = std::move(inner.value);
            else
                old->value.entries.push_back(std::move(inner));
        }
    }
}

/// Reads a file and what it includes.
class Loader {
  public:
    /// The merged content of the file; after a fault whatever could be read. The file is named at `place`,
    /// under `path`.
    Node load(const std::filesystem::path& file, const Place& place, const std::string& path = {}) {
        const std::string name = file.string();
        if (++loads_ > most_files) {
            if (loads_ == most_files + 1)
                fault(place, path, fmt::format("more than {} included files", most_files));
            return {};
        }
        std::error_code error;
        const std::string identity = std::filesystem::weakly_canonical(file, error).string();
        if (is_open(identity, name, place, path)) return {};
        Expected<std::string> bytes = read_bytes(file, most_document_bytes, place);
        if (!bytes) {
            for (Diagnostic& diagnostic : bytes.error())
                diagnostic.path = path;
            add(bytes.error());
            return {};
        }
        if (known_.insert(identity).second) document_.files.push_back({name, sha256(*bytes)});
        Expected<Node> root = parse_yaml(*bytes, name);
        if (!root) {
            add(root.error());
            return {};
        }
        chain_.push_back({identity, name});
        Node merged = resolve_includes(std::move(*root), file.parent_path());
        chain_.pop_back();
        return merged;
    }

    Expected<Document> finish(Node root) {
        if (!faults_.empty()) return tl::unexpected(std::move(faults_));
        document_.root = std::move(root);
        return std::move(document_);
    }

  private:
    struct Link {
        std::string identity;
        std::string name;
    };

    void fault(const Place& place, const std::string& path, std::string found, std::string allowed = {},
               std::string cure = {}) {
        faults_.push_back({place, path, std::move(found), std::move(allowed), std::move(cure)});
    }

    void add(const Diagnostics& more) { faults_.insert(faults_.end(), more.begin(), more.end()); }

    bool is_open(const std::string& identity, const std::string& name, const Place& place,
                 const std::string& path) {
        const auto first = std::find_if(chain_.begin(), chain_.end(),
                                        [&identity](const Link& link) { return link.identity == identity; });
        if (first == chain_.end()) return false;
        std::string cycle;
        for (auto link = first; link != chain_.end(); ++link)
            cycle += link->name + " -> ";
        fault(place, path, "a cycle of includes: " + cycle + name, "", "leave one of them out");
        return true;
    }

    Node resolve_includes(Node root, const std::filesystem::path& folder) {
        if (root.kind != NodeKind::mapping) {
            if (chain_.size() > 1)
                fault(root.place, "", describe(root), "a mapping, to be merged with others");
            return root;
        }
        const auto entry = std::find_if(root.entries.begin(), root.entries.end(),
                                        [](const Entry& e) { return e.key == "includes"; });
        if (entry == root.entries.end()) return root;
        const Node includes = std::move(entry->value);
        root.entries.erase(entry);

        Node merged{NodeKind::mapping, root.place};
        const std::string allowed = "a list of files, relative to this one";
        if (includes.kind != NodeKind::sequence)
            fault(includes.place, "includes", describe(includes), allowed);
        for (std::size_t i = 0; i < includes.items.size(); ++i) {
            const Node& item = includes.items[i];
            const std::string path = path_of_item("includes", i);
            if (item.kind != NodeKind::scalar || item.text.empty())
                fault(item.place, path, describe(item), allowed);
            else
                merge_over(merged, load((folder / item.text).lexically_normal(), item.place, path));
        }
        merge_over(merged, std::move(root));
        return merged;
    }

    Document document_;
    Diagnostics faults_;
    std::vector<Link> chain_;  ///< the files that are being read, the main file first
    std::set<std::string> known_;
    std::size_t loads_ = 0;
};

}  // namespace

Expected<Document> load_document(const std::filesystem::path& file) {
    Loader loader;
    Node root = loader.load(file, {file.string(), 0, 0});
    return loader.finish(std::move(root));
}

Expected<Document> parse_document(std::string_view text, std::string name) {
    Expected<Node> root = parse_yaml(text, name);
    if (!root) return tl::unexpected(root.error());
    if (const Node* includes = root->find("includes"))
        return tl::unexpected(Diagnostics{{includes->place, "includes", "includes in a text that is no file",
                                           "", "only a file can include others"}});
    return Document{std::move(*root), {{std::move(name), sha256(text)}}};
}

}  // namespace jemput
