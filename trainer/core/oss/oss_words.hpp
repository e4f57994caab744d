#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/oss/field_checks.hpp"
#include "trainer/core/oss/rule_set.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer {

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
