#include "tests/translations/po_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <regex>
#include <stdexcept>

#include <gettext-po.h>

namespace jemput::tests {

namespace {

/// The library demands that an error that is fatal does not return.
void tell(int severity, po_message_t, const char* file, size_t line, size_t, int, const char* text) {
    std::fprintf(stderr, "%s:%zu: %s\n", file == nullptr ? "" : file, line, text);
    if (severity == PO_SEVERITY_FATAL_ERROR) std::abort();
}

void tell_two(int severity, po_message_t message, const char* file, size_t line, size_t column,
              int is_multiline, const char* text, po_message_t, const char*, size_t, size_t, int,
              const char*) {
    tell(severity, message, file, line, column, is_multiline, text);
}

constexpr po_xerror_handler errors{tell, tell_two};

std::string text_or_nothing(const char* text) {
    return text == nullptr ? "" : text;
}

PoMessage message_of(po_message_t message) {
    PoMessage result;
    result.context = text_or_nothing(po_message_msgctxt(message));
    result.english = po_message_msgid(message);
    result.plural = text_or_nothing(po_message_msgid_plural(message));
    result.is_fuzzy = po_message_is_fuzzy(message) != 0;
    if (result.plural.empty()) {
        result.translations.emplace_back(po_message_msgstr(message));
        return result;
    }
    for (int form = 0; const char* text = po_message_msgstr_plural(message, form); ++form)
        result.translations.emplace_back(text);
    return result;
}

}  // namespace

std::vector<PoMessage> read_po(const std::filesystem::path& file) {
    po_file_t po = po_file_read(file.c_str(), &errors);
    if (po == nullptr) throw std::runtime_error(file.string() + " cannot be read");
    std::vector<PoMessage> messages;
    po_message_iterator_t iterator = po_message_iterator(po, nullptr);
    while (po_message_t message = po_next_message(iterator)) {
        const bool is_header = *po_message_msgid(message) == '\0';
        if (!is_header && po_message_is_obsolete(message) == 0) messages.push_back(message_of(message));
    }
    po_message_iterator_free(iterator);
    po_file_free(po);
    return messages;
}

std::set<std::string> arguments_of(const std::string& text) {
    static const std::regex argument{R"(\{([a-z_]+)\})"};
    if (std::regex_replace(text, argument, "").find_first_of("{}") != std::string::npos)
        throw std::runtime_error("a brace that is no argument: " + text);
    std::set<std::string> names;
    for (std::sregex_iterator it(text.begin(), text.end(), argument); it != std::sregex_iterator(); ++it)
        names.insert(it->str(1));
    return names;
}

}  // namespace jemput::tests
