#include "trainer/core/session/finding_words.hpp"

#include "trainer/core/oss/oss_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// "Konveksi makes ready-made clothes. Right: 14120 Penjahitan …"
std::string about_code(const Session& session, const std::string& code, const Language& language) {
    const CaseKbli& kbli = session.training_case().kbli;
    std::string words;
    for (const auto& [trap, why] : kbli.traps)
        if (trap == code) words = fmt::format("{}: {} ", code, why.in(language));
    if (words.empty()) words = fmt::format("{}. ", code);
    for (const std::string& right : kbli.right) {
        const KbliEntry* entry = session.material().kbli.find(right);
        const std::string title =
            fmt::format("{} {}", right, entry != nullptr ? entry->title.in(language) : "");
        words += language.text("Right: {title}.", fmt::arg("title", title));
    }
    return words;
}

std::string about_word(const Session& session, const std::string& key, const Language& language) {
    const Term* term = session.material().glossary.find(key);
    if (term == nullptr) return key;
    const std::string& plain = term->plain.in(language);
    const std::string& word = term->term.in(language);
    if (plain.empty()) return word;
    return language.text("{word}; in plain words: {plain}", fmt::arg("word", word), fmt::arg("plain", plain));
}

}  // namespace

std::string about_finding(const Session& session, const Finding& finding, const Language& language) {
    const auto expectations = session.judge().expectations();
    const auto left_out = std::find_if(expectations.begin(), expectations.end(),
                                       [&](const Expectation& e) { return e.id == finding.cause; });
    if (left_out != expectations.end()) return left_out->what.in(language);
    const Command& cause = session.judge().observations()[finding.observation].command;
    if (cause.arguments.empty()) return {};
    const std::string& first = cause.arguments.front();
    if (cause.name == "entered_wrong")
        return label_of_field(session.workplace().oss().rules(), first, language);
    if (cause.name == "jargon") return about_word(session, first, language);
    if (cause.name == "nib_issued") return about_code(session, first, language);
    return {};
}

}  // namespace jemput::trainer
