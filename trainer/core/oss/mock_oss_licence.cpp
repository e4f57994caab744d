#include "sim/core/text.hpp"
#include "trainer/core/oss/mock_oss.hpp"
#include "trainer/core/oss/placeholders.hpp"
#include "trainer/core/words/number_forms.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// The value of the saved field with this role; empty: there is none.
std::string saved_entry_of(FieldRole role, const std::vector<SavedPage>& pages, const RuleSet& rules) {
    for (const SavedPage& saved : pages)
        if (const FieldRule* const field = rules.find_page(saved.page)->find_field(role))
            return saved.entries.value(field->name);
    return {};
}

std::string saved_value(const std::string& field, const std::vector<SavedPage>& pages) {
    for (const SavedPage& saved : pages)
        if (const std::string value = saved.entries.value(field); !value.empty()) return value;
    return {};
}

std::vector<std::string> saved_codes(const std::vector<SavedPage>& pages, const RuleSet& rules) {
    for (const SavedPage& saved : pages)
        if (const FieldRule* const field = rules.find_page(saved.page)->find_field(FieldKind::kbli))
            return codes_in(saved.entries.value(field->name));
    return {};
}

bool is_same_business(const IssuedNib& a, const IssuedNib& b) {
    return a.nik == b.nik && plain_name(a.business) == plain_name(b.business);
}

/// A saved value as people read it: the words of a choice, an amount with its dots.
std::string words_of_value(const FieldRule& field, const std::string& value, const RuleSet& rules,
                           const Language& language) {
    if (value.empty()) return "-";
    if (field.kind == FieldKind::choice) {
        const Option* const option = rules.find_list(field.list)->find(value);
        return option == nullptr ? value : option->label.in(language);
    }
    if (field.kind != FieldKind::money) return value;
    std::int64_t amount = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), amount);
    return error == std::errc{} ? "Rp " + language.whole(amount) : value;
}

}  // namespace

const std::vector<SavedPage>& MockOss::draft() const {
    static const std::vector<SavedPage> none;
    const auto found = server_.applications.find(browser_.account);
    return found == server_.applications.end() || issued() != nullptr ? none : found->second;
}

std::vector<std::string> MockOss::chosen_kbli() const {
    if (const FieldRule* const field = page_kind().find_field(FieldKind::kbli))
        return codes_in(browser_.entries.value(field->name));
    const IssuedNib* const nib = issued();
    return nib != nullptr ? nib->kbli : saved_codes(draft(), *rules_);
}

bool MockOss::is_complete(std::string_view page) const {
    const auto& pages = draft();
    return std::any_of(pages.begin(), pages.end(),
                       [page](const SavedPage& saved) { return saved.page == page && saved.is_complete; });
}

const IssuedNib* MockOss::issued() const {
    const auto& nibs = server_.nibs;
    const auto found = std::find_if(nibs.rbegin(), nibs.rend(), [this](const IssuedNib& nib) {
        return nib.account == browser_.account && nib.is_known;
    });
    return found == nibs.rend() ? nullptr : &*found;
}

std::string MockOss::nib() const {
    const IssuedNib* const nib = issued();
    return nib == nullptr ? std::string{} : nib->number;
}

bool MockOss::is_effective() const {
    const IssuedNib* const nib = issued();
    return nib != nullptr && nib->open_commitments.empty();
}

std::vector<std::string> MockOss::commitments_of(const IssuedNib& nib) const {
    const auto is_ticked = [&](const std::string& statement) {
        return std::any_of(nib.pages.begin(), nib.pages.end(),
                           [&](const SavedPage& saved) { return saved.entries.ticks.contains(statement); });
    };
    const auto has_risk = [&](const std::string& name) {
        const auto risk = std::find_if(rules_->risk_classes.begin(), rules_->risk_classes.end(),
                                       [&](const RiskClass& r) { return r.name == name; });
        return std::any_of(risk->kbli.begin(), risk->kbli.end(), [&](const std::string& code) {
            return std::find(nib.kbli.begin(), nib.kbli.end(), code) != nib.kbli.end();
        });
    };
    std::vector<std::string> open;
    for (const Commitment& commitment : rules_->commitments) {
        const bool is_open =
            std::any_of(commitment.risks.begin(), commitment.risks.end(), has_risk) ||
            std::any_of(commitment.without.begin(), commitment.without.end(),
                        [&](const std::string& statement) { return !is_ticked(statement); }) ||
            std::any_of(commitment.where.begin(), commitment.where.end(), [&](const auto& where) {
                return saved_value(where.first, nib.pages) == where.second;
            });
        if (is_open) open.push_back(commitment.id);
    }
    return open;
}

/// The number is that of the rule set with digits that no other NIB here has.
IssuedNib MockOss::new_nib(const Surroundings& s) {
    IssuedNib nib;
    nib.account = browser_.logged_in_as;
    nib.pages = draft();
    nib.nik = saved_entry_of(FieldRole::nik, nib.pages, *rules_);
    nib.business = saved_entry_of(FieldRole::business, nib.pages, *rules_);
    nib.kbli = saved_codes(nib.pages, *rules_);
    nib.open_commitments = commitments_of(nib);
    nib.issued_at = s.now;
    const auto is_taken = [this](const std::string& number) {
        return std::any_of(server_.nibs.begin(), server_.nibs.end(),
                           [&](const IssuedNib& other) { return other.number == number; });
    };
    do {
        nib.number = rules_->nib.begins;
        while (nib.number.size() < static_cast<std::size_t>(rules_->nib.digits))
            nib.number += static_cast<char>('0' + draw() % 10);
    } while (is_taken(nib.number));
    return nib;
}

OssAnswer MockOss::issue(OssAnswer answer, const PageKind& page, const Surroundings& s) {
    for (const PageKind& other : rules_->pages) {
        if (other.effect != PageEffect::save || is_complete(other.name)) continue;
        const bool is_optional = std::none_of(other.statements.begin(), other.statements.end(),
                                              [](const Statement& statement) { return statement.required; });
        if (!is_optional) return refuse(std::move(answer), Situation::page_too_early, {{"page", other.name}});
    }
    IssuedNib nib = new_nib(s);
    if (nib.nik.empty() || nib.business.empty() || nib.kbli.empty())
        return refuse(std::move(answer), Situation::page_too_early, {{"page", page.name}});
    const bool is_second = std::any_of(server_.nibs.begin(), server_.nibs.end(),
                                       [&](const IssuedNib& other) { return is_same_business(nib, other); });
    for (const std::string& code : nib.kbli)
        answer.facts.push_back({"nib_issued", {code}});
    if (is_second) answer.facts.push_back({"second_nib", {}});
    answer.values = {{"nib", nib.number}};
    server_.nibs.push_back(std::move(nib));
    return accept(std::move(answer), page);
}

/// Who looks at the applications sees what was issued, also where the answer was lost.
void MockOss::learn_of_nibs(OssAnswer& answer) {
    for (IssuedNib& nib : server_.nibs) {
        if (nib.is_known || nib.account != browser_.logged_in_as) continue;
        nib.is_known = true;
        for (const std::string& code : nib.kbli)
            answer.facts.push_back({"nib_issued", {code}});
    }
    if (const IssuedNib* const nib = issued()) answer.values = {{"nib", nib->number}};
}

NamedValues MockOss::document_values(std::string_view document, const Language& language) const {
    const IssuedNib* const nib = issued();
    if (nib == nullptr || rules_->find_document(document) == nullptr) return {};
    std::vector<std::string> commitments;
    for (const Commitment& commitment : rules_->commitments) {
        const auto& open = nib->open_commitments;
        if (std::find(open.begin(), open.end(), commitment.id) != open.end())
            commitments.push_back(commitment.text.in(language));
    }
    const auto& form = rules_->nib;
    const std::string& status = commitments.empty() ? form.status_effective : form.status_open;
    NamedValues values{{"nib", nib->number},
                       {"number", fmt::format("{}/{}", document, nib->number)},
                       {"status", rules_->find_list(form.status_list)->find(status)->label.in(language)},
                       {"kbli", codes_with_titles(nib->kbli, *kbli_, language)},
                       {"commitments", commitments.empty() ? "-" : join(commitments, "; ")}};
    for (const PageKind& page : rules_->pages) {
        if (page.effect != PageEffect::save) continue;
        for (const FieldRule& field : page.fields)
            if (field.kind != FieldKind::secret && field.kind != FieldKind::captcha)
                values.emplace_back(field.name, words_of_value(field, saved_value(field.name, nib->pages),
                                                               *rules_, language));
    }
    return values;
}

std::vector<std::string> MockOss::document_lines(std::string_view document, const Language& language) const {
    const NamedValues values = document_values(document, language);
    if (values.empty()) return {};
    const DocumentTemplate& form = *rules_->find_document(document);
    std::vector<std::string> lines{form.title.in(language)};
    for (const DocumentLine& line : form.lines)
        if (line.shown == ShownWhile::always || (line.shown == ShownWhile::effective) == is_effective())
            lines.push_back(filled(line.text.in(language), values));
    return lines;
}

}  // namespace jemput::trainer
