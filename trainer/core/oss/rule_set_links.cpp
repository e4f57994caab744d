#include "trainer/core/oss/rule_set_links.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/oss/placeholders.hpp"
#include "trainer/core/oss/rule_set.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

using NodeNames = std::set<std::string>;

/// What documents name without a field.
const NodeNames built_in{"nib", "number", "status", "commitments"};

std::string word_at(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found != nullptr && found->kind == NodeKind::scalar ? found->text : std::string{};
}

/// Calls `visit` with each item of the list at `key`; the reader knows its path meanwhile.
template <class Visit>
void each_item(const Node& parent, std::string_view key, Reader& reader, const Visit& visit) {
    const Node* const list = parent.find(key);
    if (list == nullptr || list->kind != NodeKind::sequence) return;
    const Reader::At at{reader, key};
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Reader::At item{reader, i};
        visit(list->items[i]);
    }
}

/// The same for the entries of a mapping.
template <class Visit>
void each_entry(const Node& parent, std::string_view key, Reader& reader, const Visit& visit) {
    const Node* const mapping = parent.find(key);
    if (mapping == nullptr || mapping->kind != NodeKind::mapping) return;
    const Reader::At at{reader, key};
    for (const Entry& entry : mapping->entries) {
        const Reader::At below{reader, entry.key};
        visit(entry);
    }
}

void expect_known(const Node& node, const NodeNames& known, std::string_view what, Reader& reader) {
    if (node.kind != NodeKind::scalar || known.contains(node.text)) return;
    const auto near = nearest_word(node.text, {known.begin(), known.end()});
    reader.fault(node.place, in_quotes(node.text), fmt::format("the name of a {}", what),
                 near ? fmt::format("did you mean '{}'?", *near) : std::string{});
}

void expect_known_at(const Node& parent, std::string_view key, const NodeNames& known, std::string_view what,
                     Reader& reader) {
    const Node* const node = parent.find(key);
    if (node == nullptr) return;
    const Reader::At at{reader, key};
    expect_known(*node, known, what, reader);
}

bool has_role(const Node& page, std::string_view role) {
    const Node* const fields = page.find("fields");
    return fields != nullptr &&
           std::any_of(fields->items.begin(), fields->items.end(),
                       [&](const Node& field) { return word_at(field, "role") == role; });
}

/// Everything in a rule set that has a name, and the faults of the names.
class RuleSetLinks {
  public:
    RuleSetLinks(const Node& root, Reader& reader) : root_(root), reader_(reader) {
        pages_ = names_in(root, "pages", "name");
        messages_ = names_in(root, "messages", "id");
        mails_ = names_in(root, "mails", "id");
        lists_ = names_in(root, "lists", "name");
        risks_ = names_in(root, "risk_classes", "name");
        names_in(root, "documents", "name");
        names_in(root, "commitments", "id");
        collect_codes();
        collect_pages();
    }

    void check() {
        expect_known_at(root_, "first_page", pages_, "page", reader_);
        expect_known_at(root_, "log_in_page", pages_, "page", reader_);
        check_answers();
        each_item(root_, "pages", reader_, [this](const Node& page) { check_page(page); });
        check_whole_application();
        check_texts();
        check_commitments();
        check_nib();
    }

  private:
    /// The names of the items, and a fault for each that is there twice.
    NodeNames names_in(const Node& parent, std::string_view list, std::string_view key) {
        NodeNames names;
        each_item(parent, list, reader_, [&](const Node& item) {
            const std::string name = word_at(item, key);
            if (!name.empty() && !names.insert(name).second) note_twice(item, key, name);
        });
        return names;
    }

    void note_twice(const Node& item, std::string_view key, const std::string& name) {
        const Reader::At at{reader_, key};
        reader_.fault(item.place_of(key), in_quotes(name) + " for the second time", "a name of its own");
    }

    void collect_codes() {
        each_item(root_, "lists", reader_, [this](const Node& list) {
            codes_[word_at(list, "name")] = names_in(list, "options", "code");
        });
    }

    /// Names of statements are unique in the rule set; those of fields within a page, and within the pages
    /// of the application, whose documents name them.
    void collect_pages() {
        each_item(root_, "pages", reader_, [this](const Node& page) {
            const bool is_saved = word_at(page, "effect") == "save";
            if (is_saved) saved_pages_.insert(word_at(page, "name"));
            if (!is_saved) names_in(page, "fields", "name");
            each_item(page, "fields", reader_, [&](const Node& field) {
                const std::string name = word_at(field, "name");
                if (!is_saved || name.empty()) return;
                if (built_in.contains(name)) note_built_in(field, name);
                if (!saved_fields_.emplace(name, word_at(field, "list")).second)
                    note_twice(field, "name", name);
            });
            each_item(page, "statements", reader_, [this](const Node& statement) {
                const std::string id = word_at(statement, "id");
                const bool is_required = word_at(statement, "required") != "false";
                if (!id.empty() && !statements_.emplace(id, is_required).second)
                    note_twice(statement, "id", id);
            });
        });
    }

    void note_built_in(const Node& field, const std::string& name) {
        const Reader::At at{reader_, "name"};
        reader_.fault(field.place_of("name"), in_quotes(name) + ", which documents fill in themselves",
                      "another name");
    }

    void check_answers() {
        NodeNames given;
        each_entry(root_, "answers", reader_, [&](const Entry& entry) {
            given.insert(entry.key);
            expect_known(entry.value, messages_, "message", reader_);
        });
        const Reader::At at{reader_, "answers"};
        for (const auto& [word, situation] : situations())
            if (!given.contains(word))
                reader_.fault(root_.place_of("answers"), "no answer for " + in_quotes(word),
                              word + ": MESSAGE");
    }

    void check_page(const Node& page) {
        expect_known_at(page, "next", pages_, "page", reader_);
        expect_known_at(page, "done", messages_, "message", reader_);
        each_item(page, "after", reader_, [this](const Node& name) {
            expect_known(name, saved_pages_, "page whose effect is save", reader_);
        });
        each_item(page, "fields", reader_, [&](const Node& field) { check_field(page, field); });
        each_item(page, "statements", reader_, [this](const Node& statement) {
            expect_known_at(statement, "message", messages_, "message", reader_);
        });
        const std::string effect = word_at(page, "effect");
        if (effect == "register_account") expect_roles(page, {"nik", "email"}, "registers an account");
        if (effect == "log_in") expect_roles(page, {"username", "password"}, "logs in");
    }

    void check_field(const Node& page, const Node& field) {
        expect_known_at(field, "list", lists_, "list", reader_);
        each_item(field, "checks", reader_, [&](const Node& check) {
            expect_known_at(check, "message", messages_, "message", reader_);
            NodeNames fields;
            if (const Node* const list = page.find("fields"))
                for (const Node& other : list->items)
                    fields.insert(word_at(other, "name"));
            expect_known_at(check, "of", fields, "field of this page", reader_);
            each_entry(check, "where", reader_, [&](const Entry& entry) {
                expect_known(Node{NodeKind::scalar, entry.key_place, entry.key}, fields, "field of this page",
                             reader_);
            });
            const std::string kind = word_at(check, "check");
            if (kind == "dukcapil") expect_roles(page, {"name", "born"}, "asks Dukcapil");
            if (kind == "nik_born") expect_roles(page, {"born"}, "compares the NIK with the birth date");
            if (kind == "nik_sex") expect_roles(page, {"sex"}, "compares the NIK with the sex");
        });
    }

    void expect_roles(const Node& page, const std::vector<std::string>& roles, std::string_view why) {
        for (const std::string& role : roles)
            if (!has_role(page, role))
                reader_.fault(page.place, fmt::format("a page that {} without the role {}", why, role),
                              fmt::format("a field with role: {}", role));
    }

    /// An application needs a page that issues, and a NIK, a name of the business and codes on the pages that
    /// are saved.
    void check_whole_application() {
        const Node* const pages = root_.find("pages");
        if (pages == nullptr) return;
        const Reader::At at{reader_, "pages"};
        const auto any_page = [&](const auto& is_it) {
            return std::any_of(pages->items.begin(), pages->items.end(), is_it);
        };
        const auto is_saved = [](const Node& page) { return word_at(page, "effect") == "save"; };
        const auto expect = [&](bool is_there, const std::string& what) {
            if (!is_there) reader_.fault(pages->place, "no " + what, "an application that is complete");
        };
        expect(any_page([](const Node& page) { return word_at(page, "effect") == "issue"; }),
               "page with effect: issue");
        for (const std::string role : {"nik", "business"})
            expect(any_page([&](const Node& page) { return is_saved(page) && has_role(page, role); }),
                   "saved field with role: " + role);
        expect(any_page([&](const Node& page) { return is_saved(page) && has_codes(page); }),
               "saved field of kind: kbli");
        const std::string log_in = word_at(root_, "log_in_page");
        const bool is_known = pages_.contains(log_in);
        expect(!is_known || any_page([&](const Node& page) {
            return word_at(page, "name") == log_in && word_at(page, "effect") == "log_in";
        }),
               "effect: log_in on the log_in_page");
    }

    static bool has_codes(const Node& page) {
        const Node* const fields = page.find("fields");
        return fields != nullptr &&
               std::any_of(fields->items.begin(), fields->items.end(),
                           [](const Node& field) { return word_at(field, "kind") == "kbli"; });
    }

    void check_texts() {
        const NodeNames of_messages{"field", "least", "most", "minutes", "attempts",
                                    "flag",  "email", "page", "kbli",    "nib"};
        each_item(root_, "messages", reader_,
                  [&](const Node& message) { expect_placeholders(message, "text", of_messages); });
        const NodeNames of_mails{"email", "username", "password", "link"};
        each_item(root_, "mails", reader_, [&](const Node& mail) {
            expect_placeholders(mail, "subject", of_mails);
            expect_placeholders(mail, "body", of_mails);
        });
        for (const std::string needed : {"activation", "credentials", "password"})
            if (!mails_.contains(needed))
                reader_.fault(root_.place_of("mails"), "no mail " + in_quotes(needed), "a mail with this id");
        NodeNames of_documents = built_in;
        of_documents.insert("kbli");
        for (const auto& [field, list] : saved_fields_)
            of_documents.insert(field);
        each_item(root_, "documents", reader_, [&](const Node& document) {
            each_item(document, "lines", reader_,
                      [&](const Node& line) { expect_placeholders(line, "text", of_documents); });
        });
    }

    /// Both languages name the same things, and only things that are known.
    void expect_placeholders(const Node& parent, std::string_view key, const NodeNames& known) {
        const Node* const text = parent.find(key);
        if (text == nullptr || text->kind != NodeKind::mapping) return;
        const Reader::At at{reader_, key};
        for (const Entry& entry : text->entries)
            for (const std::string& name : placeholders_in(entry.value.text))
                if (!known.contains(name))
                    reader_.fault(entry.value.place, fmt::format("'{{{}}}'", name),
                                  "{" + join({known.begin(), known.end()}, "}, {") + "}");
        const auto indonesian = placeholders_in(word_at(*text, "id"));
        if (text->find("en") != nullptr && indonesian != placeholders_in(word_at(*text, "en")))
            reader_.fault(text->place, "other placeholders in English than in Indonesian",
                          "the same in both languages");
    }

    void check_commitments() {
        each_item(root_, "commitments", reader_, [this](const Node& commitment) {
            each_item(commitment, "risks", reader_,
                      [this](const Node& risk) { expect_known(risk, risks_, "risk class", reader_); });
            each_item(commitment, "without", reader_, [this](const Node& statement) {
                expect_known(statement, optional_statements(), "statement that is not required", reader_);
            });
            each_entry(commitment, "where", reader_, [this](const Entry& entry) { check_where(entry); });
        });
    }

    NodeNames optional_statements() const {
        NodeNames names;
        for (const auto& [id, is_required] : statements_)
            if (!is_required) names.insert(id);
        return names;
    }

    void check_where(const Entry& entry) {
        const auto field = saved_fields_.find(entry.key);
        const auto codes = field == saved_fields_.end() ? codes_.end() : codes_.find(field->second);
        if (codes == codes_.end())
            reader_.fault(entry.key_place, in_quotes(entry.key), "a choice on a page whose effect is save");
        else
            expect_known(entry.value, codes->second, "code of its list", reader_);
    }

    void check_nib() {
        const Node* const nib = root_.find("nib");
        if (nib == nullptr) return;
        const Reader::At at{reader_, "nib"};
        expect_known_at(*nib, "status_list", lists_, "list", reader_);
        const auto codes = codes_.find(word_at(*nib, "status_list"));
        if (codes == codes_.end()) return;
        expect_known_at(*nib, "status_open", codes->second, "code of its list", reader_);
        expect_known_at(*nib, "status_effective", codes->second, "code of its list", reader_);
    }

    const Node& root_;
    Reader& reader_;
    NodeNames pages_;
    NodeNames messages_;
    NodeNames mails_;
    NodeNames lists_;
    NodeNames risks_;
    std::map<std::string, NodeNames> codes_;  ///< by list
    NodeNames saved_pages_;
    std::map<std::string, std::string> saved_fields_;  ///< field, its list
    std::map<std::string, bool> statements_;           ///< whether required
};

}  // namespace

void check_links(const Node& rule_set, Reader& reader) {
    if (rule_set.kind == NodeKind::mapping) RuleSetLinks(rule_set, reader).check();
}

}  // namespace jemput::trainer
