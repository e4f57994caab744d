#include "trainer/core/documents/document_template.hpp"

#include "sim/core/text.hpp"

#include <array>
#include <cassert>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::array<std::pair<std::string_view, LineKind>, 5> line_kinds{{{"heading", LineKind::heading},
                                                                           {"field", LineKind::field},
                                                                           {"text", LineKind::text},
                                                                           {"note", LineKind::note},
                                                                           {"rule", LineKind::rule}}};

std::optional<LineKind> line_kind(std::string_view name) {
    for (const auto& [known, kind] : line_kinds)
        if (known == name) return kind;
    return std::nullopt;
}

/// A flag that a line asks for, and whether it wants it set.
struct FlagTest {
    std::string_view flag;
    bool wanted = true;
};

FlagTest flag_test(std::string_view only_if) {
    constexpr std::string_view no = "not ";
    if (only_if.starts_with(no)) return {only_if.substr(no.size()), false};
    return {only_if, true};
}

bool is_shown(const TemplateLine& line, const TemplateNames& flags) {
    if (line.only_if.empty()) return true;
    const FlagTest test = flag_test(line.only_if);
    return flags.contains(test.flag) == test.wanted;
}

std::string filled(std::string_view text, const TemplateValues& values) {
    std::string result;
    while (true) {
        const std::size_t begin = text.find('{');
        const std::size_t end = text.find('}', begin == text.npos ? 0 : begin);
        if (begin == text.npos || end == text.npos) return result.append(text);
        const auto value = values.find(text.substr(begin + 1, end - begin - 1));
        result += text.substr(0, begin);
        result += value == values.end() ? text.substr(begin, end - begin + 1) : value->second;
        text.remove_prefix(end + 1);
    }
}

Bilingual filled(const Bilingual& words, const TemplateValues& values) {
    return {filled(words.indonesian, values), filled(words.english, values)};
}

std::vector<std::string> listed(const TemplateNames& names) {
    return {names.begin(), names.end()};
}

class TemplateFaults {
  public:
    TemplateFaults(const TemplateNames& values, const TemplateNames& flags, const Place& place)
        : values_(values), flags_(flags), place_(place) {}

    void check(const Bilingual& words, const std::string& path) {
        check_names(words.indonesian, path + ".id");
        check_names(words.english, path + ".en");
    }

    void check(const TemplateLine& line, const std::string& path) {
        check_kind(line, path);
        check_flag(line.only_if, path + ".only_if");
        check(line.label, path + ".label");
        check(line.text, path + ".text");
        check_names(line.value, path + ".value");
    }

    [[nodiscard]] Diagnostics all() && { return std::move(faults_); }

  private:
    void add(const std::string& path, std::string found, std::string allowed, std::string cure = {}) {
        faults_.push_back({place_, path, std::move(found), std::move(allowed), std::move(cure)});
    }

    void add_unknown(const std::string& path, std::string_view what, std::string_view name,
                     const std::vector<std::string>& known) {
        const auto near = nearest_word(name, known);
        add(path, fmt::format("unknown {} '{}'", what, name), join(known, ", "),
            near ? fmt::format("did you mean '{}'?", *near) : "");
    }

    void check_kind(const TemplateLine& line, const std::string& path) {
        const auto kind = line_kind(line.kind);
        if (!kind) return add_unknown(path + ".kind", "kind", line.kind, kind_names());
        const bool has_text = !line.text.indonesian.empty() && !line.text.english.empty();
        const bool has_label = !line.label.indonesian.empty() && !line.label.english.empty();
        if (kind == LineKind::field && !has_label) add(path, "a field without label", "a label");
        if (kind == LineKind::field && line.value.empty() && !has_text)
            add(path, "a field without value", "a value, or a text in both languages");
        const bool needs_text = kind != LineKind::field && kind != LineKind::rule;
        if (needs_text && !has_text) add(path, "a line without text", "a text in both languages");
    }

    void check_flag(std::string_view only_if, const std::string& path) {
        if (only_if.empty()) return;
        const FlagTest test = flag_test(only_if);
        if (!flags_.contains(test.flag)) add_unknown(path, "flag", test.flag, listed(flags_));
    }

    void check_names(std::string_view text, const std::string& path) {
        while (true) {
            const std::size_t begin = text.find_first_of("{}");
            if (begin == text.npos) return;
            const std::size_t end = text.find_first_of("{}", begin + 1);
            if (text[begin] == '}' || end == text.npos || text[end] == '{')
                return add(path, "a brace without its partner", "{name}");
            const std::string_view name = text.substr(begin + 1, end - begin - 1);
            if (!values_.contains(name)) add_unknown(path, "name", name, listed(values_));
            text.remove_prefix(end + 1);
        }
    }

    static std::vector<std::string> kind_names() {
        std::vector<std::string> names;
        for (const auto& [name, kind] : line_kinds)
            names.emplace_back(name);
        return names;
    }

    const TemplateNames& values_;
    const TemplateNames& flags_;
    const Place& place_;
    Diagnostics faults_;
};

}  // namespace

Diagnostics faults_of(const PrintTemplate& form, const TemplateNames& values, const TemplateNames& flags,
                      const Place& place) {
    TemplateFaults faults(values, flags, place);
    faults.check(form.title, "title");
    for (std::size_t i = 0; i < form.lines.size(); ++i)
        faults.check(form.lines[i], fmt::format("lines[{}]", i));
    return std::move(faults).all();
}

PrintedDocument fill_template(const PrintTemplate& form, const TemplateValues& values,
                              const TemplateNames& flags) {
    PrintedDocument document{form.name, filled(form.title, values), {}};
    for (const TemplateLine& line : form.lines) {
        if (!is_shown(line, flags)) continue;
        const auto kind = line_kind(line.kind);
        assert(kind && "faults_of() refuses unknown kinds of lines");
        document.lines.push_back({kind.value_or(LineKind::text), filled(line.label, values),
                                  filled(line.text, values), filled(line.value, values)});
    }
    return document;
}

}  // namespace jemput::trainer
