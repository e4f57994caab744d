#include "trainer/core/oss/oss_words.hpp"

#include "trainer/core/oss/placeholders.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

std::string title_of_page(const RuleSet& rules, const std::string& name, const Language& language) {
    const PageKind* const page = rules.find_page(name);
    return page == nullptr ? name : page->title.in(language);
}

}  // namespace

std::string label_of_field(const RuleSet& rules, const std::string& name, const Language& language) {
    for (const PageKind& page : rules.pages)
        if (const FieldRule* const field = page.find_field(name)) return field->label.in(language);
    return name == "form" ? language.text("the form") : name;
}

std::string message_text(const RuleSet& rules, std::string_view message, const NamedValues& values,
                         const Language& language) {
    if (message.empty()) return {};
    const OssMessage* const found = rules.find_message(message);
    assert(found != nullptr && "OSS answers with messages of its rule set");
    NamedValues words = values;
    for (auto& [name, value] : words) {
        if (name == "field") value = label_of_field(rules, value, language);
        if (name == "page") value = title_of_page(rules, value, language);
    }
    return fmt::format("{} · {}", found->code, filled(found->text.in(language), words));
}

MailWords mail_words(const RuleSet& rules, std::string_view kind, const NamedValues& values,
                     const Language& language) {
    const MailTemplate* const mail = rules.find_mail(kind);
    assert(mail != nullptr && "OSS sends mails of its rule set");
    return {filled(mail->subject.in(language), values), filled(mail->body.in(language), values)};
}

}  // namespace jemput::trainer
