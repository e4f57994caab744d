#pragma once

#include "trainer/core/oss/civil_record.hpp"
#include "trainer/core/oss/kbli_titles.hpp"
#include "trainer/core/oss/rule_set.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// Values for the placeholders of a text, or of an answer: name, value.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// What stands in the fields of a page, and what is ticked.
struct PageEntries {
    std::map<std::string, std::string> values;
    std::set<std::string> ticks;

    [[nodiscard]] std::string value(const std::string& field) const;
    friend bool operator==(const PageEntries&, const PageEntries&) = default;
};

/// Something on a page that keeps it from being accepted.
struct Problem {
    std::string field;  ///< or statement
    std::string message;
    NamedValues values{};

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// What the checks look at, besides the page.
struct CheckSources {
    const std::vector<CivilRecord>& people;
    const KbliTitles& kbli;
    std::string captcha;
    bool dukcapil_fails = false;
    std::function<bool(std::string_view)> is_email_used;
    std::function<bool(std::string_view)> is_nik_used;
};

/// The value as OSS keeps it: numbers without dots, dates in order, the code of a choice. What is none stays
/// as it was typed.
[[nodiscard]] std::string kept_value(const FieldRule& field, const RuleSet& rules, std::string_view typed);

/// Why the field is not accepted, if so: it is empty, its length or form is wrong, or the first check that
/// fails.
[[nodiscard]] std::vector<Problem> problems_of(const FieldRule& field, const PageKind& page,
                                               const RuleSet& rules, const PageEntries& entries,
                                               const CheckSources& sources);

/// All problems of the page in the order of its fields and statements; at most one each.
[[nodiscard]] std::vector<Problem> problems_of(const PageKind& page, const RuleSet& rules,
                                               const PageEntries& entries, const CheckSources& sources);

/// Why the code cannot be chosen: the first check of the field that fails for it.
[[nodiscard]] std::vector<Problem> problems_of_code(const FieldRule& field, const std::string& code,
                                                    const CheckSources& sources);

/// "14120, 47112" as its codes, and the other way round.
[[nodiscard]] std::vector<std::string> codes_in(std::string_view value);
[[nodiscard]] std::string codes_as_value(const std::vector<std::string>& codes);

/// The codes with their titles, as they stand on documents: "47112 Perdagangan Eceran …; 96200 Aktivitas
/// penatu".
[[nodiscard]] std::string codes_with_titles(const std::vector<std::string>& codes, const KbliTitles& titles,
                                            const Language& language);

[[nodiscard]] const CivilRecord* find_person(const std::vector<CivilRecord>& people, std::string_view nik);

}  // namespace jemput::trainer
