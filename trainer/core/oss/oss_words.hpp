#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/oss/field_checks.hpp"
#include "trainer/core/oss/rule_set.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer {

/// How a field of OSS is called on its page; "the form" is a name too. Other names stay as they are.
[[nodiscard]] std::string label_of_field(const RuleSet& rules, const std::string& name,
                                         const Language& language);

/// A message as it stands on the screen: "400 · Nama pemilik belum diisi." The names of fields and pages
/// among the values become their words. Empty for an empty id.
[[nodiscard]] std::string message_text(const RuleSet& rules, std::string_view message,
                                       const NamedValues& values, const Language& language);

struct MailWords {
    std::string subject;
    std::string body;
};

[[nodiscard]] MailWords mail_words(const RuleSet& rules, std::string_view kind, const NamedValues& values,
                                   const Language& language);

}  // namespace jemput::trainer
