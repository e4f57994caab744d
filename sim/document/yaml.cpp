#include "sim/document/yaml.hpp"

#include "sim/document/file.hpp"
#include "sim/document/lines.hpp"
#include "sim/document/unicode.hpp"

#include <exception>
#include <optional>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace jemput {

namespace {

/// Enough to mend at one go; a hostile file could have as many as bytes.
constexpr std::size_t most_faults = 1'000;

bool begins_with_null(std::string_view text) {
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n,]}:"));
    return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

/// Thrown through the parser where reading on makes no sense; the faults say why.
struct Abandoned {};

/// Builds the tree of nodes from the events of the parser. The depth is limited here, because the parser
/// calls itself once per level and emits an event before it does.
class TreeBuilder final : public YAML::EventHandler {
  public:
    TreeBuilder(const Lines& lines, Diagnostics& faults) : lines_{lines}, faults_{faults} {}

    [[nodiscard]] Node take_root() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        reject_properties(mark, "", anchor);
        Node node{NodeKind::null, place(mark)};
        // Where nothing is written, the mark is that of whatever comes next.
        if (!begins_with_null(lines_.from(mark.line, mark.column)) && !open_.empty())
            node.place = open_.back().key ? open_.back().key_place : open_.back().node.place;
        complete(std::move(node));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        fault(place(mark), "an alias (*)", "write the value out");
        complete({NodeKind::null, place(mark)});
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        reject_properties(mark, tag, anchor);
        Node node{NodeKind::scalar, place(mark), value};
        node.quoted = tag == "!";
        complete(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(NodeKind::sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(NodeKind::mapping, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

  private:
    /// A list or mapping that is not complete yet.
    struct Open {
        Node node;
        std::optional<std::string> key{};  ///< whose value comes next
        Place key_place{};
        bool drops_value = false;  ///< the key was faulty: its value is read for its own faults only
        std::unordered_map<std::string, Place> known{};
    };

    [[nodiscard]] Place place(const YAML::Mark& mark) const { return lines_.place(mark.line, mark.column); }

    void fault(Place place, std::string found, std::string cure = {}) {
        faults_.push_back({std::move(place), path(), std::move(found), "", std::move(cure)});
        if (faults_.size() == most_faults) throw Abandoned{};
    }

    [[nodiscard]] std::string path() const {
        std::string path;
        for (const Open& level : open_) {
            if (level.node.kind == NodeKind::sequence)
                path = path_of_item(path, level.node.items.size());
            else if (level.key)
                path = path_of_key(path, *level.key);
        }
        return path;
    }

    /// Without a tag the parser says "?" for plain text and "!" for text in quotes; a lone "!" is a tag as
    /// well.
    void reject_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) fault(place(mark), "an anchor (&)", "write the value out");
        const std::string_view text = lines_.from(mark.line, mark.column);
        const bool is_lone = tag == "!" && !text.empty() && text.front() == '!';
        if ((!tag.empty() && tag != "?" && tag != "!") || is_lone)
            fault(place(mark), "a tag (!)", "leave the tag out: the key decides what its value is");
    }

    void count(const Place& place) {
        if (++nodes_ <= most_document_nodes) return;
        fault(place, fmt::format("more than {} values", most_document_nodes), "split the file");
        throw Abandoned{};
    }

    void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        reject_properties(mark, tag, anchor);
        if (open_.size() == most_document_depth) {
            fault(place(mark), fmt::format("more than {} levels of nesting", most_document_depth));
            throw Abandoned{};
        }
        open_.push_back({Node{kind, place(mark)}});
    }

    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        complete(std::move(node));
    }

    void complete(Node node) {
        count(node.place);
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == NodeKind::sequence) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            begin_entry(parent, node);
        } else {
            if (!parent.drops_value)
                parent.node.entries.push_back({*parent.key, parent.key_place, std::move(node)});
            parent.key.reset();
        }
    }

    void begin_entry(Open& mapping, const Node& key) {
        mapping.drops_value = true;
        if (key.kind != NodeKind::scalar) {
            const std::string found =
                key.kind == NodeKind::null ? "an empty key" : describe(key) + " as a key";
            fault(key.place, found, "a key is a single word");
        } else if (key.text == "<<" && !key.quoted) {
            fault(key.place, "a merge key (<<)", "write the keys out, or share them by includes");
        } else {
            const auto [first, is_new] = mapping.known.emplace(key.text, key.place);
            if (!is_new)
                fault(key.place, fmt::format("the key {} for the second time", in_quotes(key.text)),
                      fmt::format("the first one is at line {}, column {}", first->second.line,
                                  first->second.column));
            mapping.drops_value = !is_new;
        }
        mapping.key = key.text;
        mapping.key_place = key.place;
    }

    const Lines& lines_;
    Diagnostics& faults_;
    std::vector<Open> open_;
    Node root_;
    std::size_t nodes_ = 0;
};

/// Whatever begins here is one document too many.
class SecondDocument final : public YAML::EventHandler {
  public:
    explicit SecondDocument(const Lines& lines) : lines_{lines} {}
    void OnDocumentStart(const YAML::Mark& mark) override {
        const bool is_marked = lines_.from(mark.line, mark.column).substr(0, 3) == "---";
        throw Diagnostic{lines_.place(mark.line, mark.column), "",
                         is_marked ? "a second document (---)" : "text after the document", "",
                         "a file holds one document"};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

  private:
    const Lines& lines_;
};

std::string cure_of(const std::string& message) {
    static const std::vector<std::pair<std::string_view, std::string_view>> cures{
        {YAML::ErrorMsg::MAP_VALUE, "check the indentation; a text with ': ' in it needs quotes"},
        {YAML::ErrorMsg::END_OF_MAP_FLOW, "close the brace '}', and put a comma between entries"},
        {YAML::ErrorMsg::END_OF_SEQ_FLOW, "close the bracket ']', and put a comma between items"},
        {YAML::ErrorMsg::END_OF_MAP, "check the indentation"},
        {YAML::ErrorMsg::END_OF_SEQ, "check the indentation and the dashes"},
        {YAML::ErrorMsg::EOF_IN_SCALAR, "close the quotation mark"},
        {YAML::ErrorMsg::UNKNOWN_TOKEN, "text that begins with this character needs quotes"},
    };
    for (const auto& [known, cure] : cures)
        if (message == known) return std::string{cure};
    return {};
}

Diagnostic syntax_fault(const YAML::Exception& error, const Lines& lines) {
    const bool is_after_text = error.mark.line >= 0 && lines.from(error.mark.line, error.mark.column).empty();
    const Place place = is_after_text ? lines.end() : lines.place(error.mark.line, error.mark.column);
    if (error.msg.rfind(YAML::ErrorMsg::UNKNOWN_ANCHOR, 0) == 0)
        return {place, "", "an alias (*)", "", "write the value out; a text that begins with * needs quotes"};
    const std::string cure = lines.is_indented_with_tab(error.mark.line) ? "indent with spaces, not with tabs"
                                                                         : cure_of(error.msg);
    return {place, "", fmt::format("invalid YAML ({})", error.msg), "", cure};
}

}  // namespace

Expected<Node> parse_yaml(std::string_view text, const std::string& file) {
    if (text.size() > most_document_bytes)
        return tl::unexpected(Diagnostics{{{file, 0, 0},
                                           "",
                                           fmt::format("{} bytes of YAML", text.size()),
                                           "at most " + in_mebibytes(most_document_bytes),
                                           "put long lists into a CSV file"}});
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    const Lines lines{text, file};
    if (const auto fault = first_text_fault(text))
        return tl::unexpected(
            Diagnostics{{lines.place_of_byte(fault->offset), "", fault->found, "plain text in UTF-8", ""}});

    // The parser takes an open quotation mark for closed where the text ends after a line break. A comment
    // makes it notice, and changes nothing for a complete document.
    const bool is_whole = text.empty() || text.back() == '\n';
    std::istringstream stream{std::string{text} + (is_whole ? "#" : "\n#")};
    Diagnostics faults;
    TreeBuilder builder{lines, faults};
    Node root;
    try {
        YAML::Parser parser{stream};
        if (parser.HandleNextDocument(builder)) root = builder.take_root();
        SecondDocument second{lines};
        parser.HandleNextDocument(second);
        if (root.kind == NodeKind::null && faults.empty())
            faults.push_back({{file, 0, 0}, "", "an empty document", "", ""});
    } catch (const Abandoned&) {
        // The last fault says why.
    } catch (const Diagnostic& fault) {
        faults.push_back(fault);
    } catch (const YAML::Exception& error) {
        faults.push_back(syntax_fault(error, lines));
    } catch (const std::exception& error) {
        faults.push_back(
            {{file, 0, 0}, "", fmt::format("text that cannot be read ({})", error.what()), "", ""});
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return root;
}

}  // namespace jemput
