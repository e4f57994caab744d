#include "trainer/core/oss/field_checks.hpp"

#include "sim/core/text.hpp"
#include "trainer/core/words/number_forms.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace jemput::trainer {

namespace {

std::string without_any(std::string_view text, std::string_view characters) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [characters](char c) { return characters.find(c) == std::string_view::npos; });
    return kept;
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::string amount_in(std::string_view typed) {
    std::string rest = plain_word(typed);
    if (rest.starts_with("rp")) rest.erase(0, 2);
    return without_any(rest, " .,");
}

std::string code_of_choice(const CodeList& list, std::string_view typed) {
    const std::string word = plain_word(typed);
    const auto found = std::find_if(list.options.begin(), list.options.end(), [&](const Option& option) {
        return word == plain_word(option.code) || word == plain_word(option.label.indonesian) ||
               word == plain_word(option.label.english);
    });
    return found == list.options.end() ? trimmed(typed) : found->code;
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// Characters, not bytes.
int length_of(std::string_view text) {
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_the_form(const FieldRule& field, const std::string& value) {
    switch (field.kind) {
        case FieldKind::digits:
            return is_all_digits(value);
        case FieldKind::date:
            return date_in_order(value).has_value();
        case FieldKind::money:
        case FieldKind::whole:
            return is_all_digits(value) && number_in(value).has_value();
        default:
            return true;
    }
}

bool is_password_form(std::string_view password) {
    const auto has = [password](char first, char last) {
        return std::any_of(password.begin(), password.end(), [=](char c) { return c >= first && c <= last; });
    };
    return has('a', 'z') && has('A', 'Z') && has('0', '9');
}

bool begins_with_any(std::string_view value, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [value](const std::string& word) { return value.starts_with(word); });
}

std::string entry_of_role(FieldRole role, const PageKind& page, const PageEntries& entries) {
    const FieldRule* const field = page.find_field(role);
    return field == nullptr ? std::string{} : entries.value(field->name);
}

/// The flag with which the tax office answers for this number and person.
std::string kswp_flag(std::string_view npwp, std::string_view nik, const std::vector<CivilRecord>& people) {
    const auto owner =
        std::find_if(people.begin(), people.end(), [npwp](const CivilRecord& p) { return p.npwp == npwp; });
    if (owner == people.end() || npwp.empty()) return "04";
    if (!nik.empty() && owner->nik != nik) return "01";
    return owner->kswp.empty() ? "00" : owner->kswp;
}

/// Which other entries of the page a check compares with.
std::vector<FieldRole> compared_roles(CheckKind kind) {
    if (kind == CheckKind::dukcapil) return {FieldRole::name, FieldRole::born};
    if (kind == CheckKind::nik_born) return {FieldRole::born};
    if (kind == CheckKind::nik_sex) return {FieldRole::sex};
    return {};
}

bool dukcapil_agrees(const PageKind& page, const PageEntries& entries, std::string_view nik,
                     const CheckSources& sources) {
    const CivilRecord* const person = find_person(sources.people, nik);
    return !sources.dukcapil_fails && person != nullptr &&
           plain_name(person->name) == plain_name(entry_of_role(FieldRole::name, page, entries)) &&
           person->born == entry_of_role(FieldRole::born, page, entries);
}

bool is_within(const Check& check, std::string_view value) {
    const auto number = number_in(value);
    return number && (!check.least || *number >= *check.least) && (!check.most || *number <= *check.most);
}

/// What depends on the code alone.
bool passes_for_code(const Check& check, const std::string& code, const CheckSources& sources) {
    if (check.kind == CheckKind::kbli_known) return sources.kbli.contains(code);
    if (check.kind == CheckKind::not_beginning_with) return !begins_with_any(code, check.words);
    return true;
}

bool passes(const Check& check, const std::string& value, const PageKind& page, const PageEntries& entries,
            const CheckSources& sources) {
    using enum CheckKind;
    switch (check.kind) {
        case nik_form:
            return is_nik_form(value);
        case nik_training:
            return value.ends_with("0000");
        case nik_born:
            return nik_agrees_with_birth(value, entry_of_role(FieldRole::born, page, entries));
        case nik_sex:
            return is_nik_form(value) && sex_of_nik(value) == entry_of_role(FieldRole::sex, page, entries);
        case nik_unused:
            return !sources.is_nik_used(value);
        case dukcapil:
            return dukcapil_agrees(page, entries, value, sources);
        case email_form:
            return is_email_form(value);
        case email_unused:
            return !sources.is_email_used(value);
        case captcha:
            return plain_word(value) == plain_word(sources.captcha);
        case npwp_luhn:
            return is_npwp_form(value);
        case kswp: {
            const std::string flag =
                kswp_flag(value, entry_of_role(FieldRole::nik, page, entries), sources.people);
            return std::find(check.words.begin(), check.words.end(), flag) == check.words.end();
        }
        case equals:
            return value == entries.value(check.of);
        case one_of:
            return std::any_of(check.words.begin(), check.words.end(), [&](const std::string& word) {
                return plain_word(word) == plain_word(value);
            });
        case beginning_with:
            return begins_with_any(value, check.words);
        case number:
            return is_within(check, value);
        case password_form:
            return is_password_form(value);
        case kbli_known:
        case not_beginning_with: {
            const auto codes = codes_in(value);
            return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
                return passes_for_code(check, code, sources);
            });
        }
    }
    return true;
}

/// What a message about the check may name.
NamedValues values_of(const Check& check, const FieldRule& field, const std::string& value) {
    NamedValues values{{"field", field.name}};
    if (check.least) values.emplace_back("least", std::to_string(*check.least));
    if (check.most) values.emplace_back("most", std::to_string(*check.most));
    if (field.role == FieldRole::email) values.emplace_back("email", value);
    if (field.kind == FieldKind::kbli) values.emplace_back("kbli", value);
    return values;
}

Problem problem_with(Situation situation, const FieldRule& field, const RuleSet& rules) {
    return {field.name,
            rules.message_of(situation),
            {{"field", field.name},
             {"least", std::to_string(field.least)},
             {"most", std::to_string(field.most)}}};
}

/// Empty, of the wrong length or form, or not of its list.
std::optional<Situation> fault_of_form(const FieldRule& field, const RuleSet& rules,
                                       const std::string& value) {
    const int length =
        field.kind == FieldKind::kbli ? static_cast<int>(codes_in(value).size()) : length_of(value);
    if (field.kind == FieldKind::choice)
        return rules.find_list(field.list)->find(value) == nullptr ? std::optional{Situation::choice_unknown}
                                                                   : std::nullopt;
    if (!has_the_form(field, value)) return Situation::field_form;
    if (length < field.least || length > field.most) return Situation::field_length;
    return std::nullopt;
}

/// The check compares with an entry that is missing or has no form: that entry has a message of its own.
bool waits_for_another(const Check& check, const PageKind& page, const RuleSet& rules,
                       const PageEntries& entries) {
    const auto roles = compared_roles(check.kind);
    return std::any_of(roles.begin(), roles.end(), [&](FieldRole role) {
        const FieldRule* const other = page.find_field(role);
        const std::string value = other == nullptr ? std::string{} : entries.value(other->name);
        if (other == nullptr) return false;
        return value.empty() ? other->required : fault_of_form(*other, rules, value).has_value();
    });
}

}  // namespace

std::string PageEntries::value(const std::string& field) const {
    const auto found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
}

std::string kept_value(const FieldRule& field, const RuleSet& rules, std::string_view typed) {
    switch (field.kind) {
        case FieldKind::digits:
            return without_any(typed, " .-");
        case FieldKind::money:
        case FieldKind::whole:
            return amount_in(typed);
        case FieldKind::date:
            return date_in_order(trimmed(typed)).value_or(trimmed(typed));
        case FieldKind::choice:
            return code_of_choice(*rules.find_list(field.list), typed);
        case FieldKind::secret:
            return std::string(typed);
        default:
            return field.role == FieldRole::email || field.role == FieldRole::username ? plain_word(typed)
                                                                                       : trimmed(typed);
    }
}

std::vector<Problem> problems_of(const FieldRule& field, const PageKind& page, const RuleSet& rules,
                                 const PageEntries& entries, const CheckSources& sources) {
    const std::string value = entries.value(field.name);
    if (value.empty()) {
        if (!field.required) return {};
        return {problem_with(Situation::field_missing, field, rules)};
    }
    if (const auto fault = fault_of_form(field, rules, value)) return {problem_with(*fault, field, rules)};
    for (const Check& check : field.checks) {
        const bool applies = std::all_of(check.where.begin(), check.where.end(), [&](const auto& where) {
            return entries.value(where.first) == where.second;
        });
        if (!applies || waits_for_another(check, page, rules, entries) ||
            passes(check, value, page, entries, sources))
            continue;
        Problem problem{field.name, check.message, values_of(check, field, value)};
        if (check.kind == CheckKind::kswp)
            problem.values.emplace_back(
                "flag", kswp_flag(value, entry_of_role(FieldRole::nik, page, entries), sources.people));
        return {std::move(problem)};
    }
    return {};
}

std::vector<Problem> problems_of(const PageKind& page, const RuleSet& rules, const PageEntries& entries,
                                 const CheckSources& sources) {
    std::vector<Problem> problems;
    for (const FieldRule& field : page.fields)
        for (Problem& problem : problems_of(field, page, rules, entries, sources))
            problems.push_back(std::move(problem));
    for (const Statement& statement : page.statements)
        if (statement.required && !entries.ticks.contains(statement.id))
            problems.push_back({statement.id, statement.message});
    return problems;
}

std::vector<Problem> problems_of_code(const FieldRule& field, const std::string& code,
                                      const CheckSources& sources) {
    for (const Check& check : field.checks)
        if (!passes_for_code(check, code, sources))
            return {{field.name, check.message, values_of(check, field, code)}};
    return {};
}

std::vector<std::string> codes_in(std::string_view value) {
    std::vector<std::string> codes;
    while (!value.empty()) {
        const std::size_t end = value.find(", ");
        codes.emplace_back(value.substr(0, end));
        value.remove_prefix(end == std::string_view::npos ? value.size() : end + 2);
    }
    return codes;
}

std::string codes_as_value(const std::vector<std::string>& codes) {
    return join(codes, ", ");
}

std::string codes_with_titles(const std::vector<std::string>& codes, const KbliTitles& titles,
                              const Language& language) {
    std::vector<std::string> parts;
    for (const std::string& code : codes) {
        const auto title = titles.find(code);
        parts.push_back(title == titles.end() ? code : code + " " + title->second.in(language));
    }
    return join(parts, "; ");
}

const CivilRecord* find_person(const std::vector<CivilRecord>& people, std::string_view nik) {
    const auto found = std::find_if(people.begin(), people.end(),
                                    [nik](const CivilRecord& person) { return person.nik == nik; });
    return found == people.end() ? nullptr : &*found;
}

}  // namespace jemput::trainer
