#include "trainer/core/oss/mock_oss.hpp"

#include "trainer/core/words/number_forms.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace jemput::trainer {

namespace {

bool answers_already(const std::vector<Command>& facts, const std::string& message) {
    return std::find(facts.begin(), facts.end(), Command{"oss_answers", {message}}) != facts.end();
}

}  // namespace

MockOss::MockOss(std::shared_ptr<const RuleSet> rules, std::vector<CivilRecord> people,
                 const std::vector<Registered>& accounts, KbliTitles kbli, std::uint64_t seed)
    : rules_{std::move(rules)},
      people_{std::make_shared<const std::vector<CivilRecord>>(std::move(people))},
      kbli_{std::make_shared<const KbliTitles>(std::move(kbli))},
      seed_{seed} {
    assert(rules_ && "a mock OSS needs its rules");
    for (const Registered& registered : accounts) {
        OssAccount account{plain_word(registered.email), registered.nik, {}, registered.is_active};
        if (account.is_active) make_password(account);
        server_.accounts.push_back(std::move(account));
    }
    browser_.page = rules_->first_page;
    renew_captcha();
}

/// What must happen before anything else: a session whose time is over ends.
OssAnswer MockOss::begin(const Surroundings& s) {
    return is_logged_in() && s.now - browser_.last_request >= rules_->limits.session ? expire_session()
                                                                                     : OssAnswer{};
}

OssAnswer MockOss::expire_session() {
    OssAnswer answer;
    if (!is_logged_in()) return answer;
    browser_.logged_in_as.clear();
    browser_.is_expired = true;
    answer.accepted = true;
    answer.facts.push_back({"session_expires", {}});
    return answer;
}

OssAnswer MockOss::pass_time(const Surroundings& s) {
    OssAnswer answer = begin(s);
    answer.accepted = true;
    return answer;
}

std::optional<Duration> MockOss::session_ends_at() const {
    if (!is_logged_in()) return std::nullopt;
    return browser_.last_request + rules_->limits.session;
}

OssAnswer MockOss::refuse(OssAnswer answer, const std::string& message, NamedValues values) const {
    if (!answers_already(answer.facts, message)) answer.facts.push_back({"oss_answers", {message}});
    answer.accepted = false;
    answer.message = message;
    answer.values = std::move(values);
    return answer;
}

OssAnswer MockOss::refuse(OssAnswer answer, Situation situation, NamedValues values) const {
    return refuse(std::move(answer), rules_->message_of(situation), std::move(values));
}

OssAnswer MockOss::succeed(OssAnswer answer, Situation situation, NamedValues values) const {
    answer.accepted = true;
    answer.message = rules_->message_of(situation);
    answer.values = std::move(values);
    return answer;
}

OssAnswer MockOss::time_out(OssAnswer answer, Situation situation) const {
    answer.takes = rules_->limits.time_out;
    return refuse(std::move(answer), situation);
}

/// A request has got through: it takes its time, and the session lives on.
void MockOss::request(OssAnswer& answer, const Surroundings& s) {
    answer.takes = rules_->limits.page_time + s.slowness;
    browser_.last_request = s.now;
}

void MockOss::renew_captcha() {
    const auto& words = rules_->captcha_words;
    browser_.captcha = words[(seed_ + browser_.captchas++) % words.size()];
}

const PageKind& MockOss::page_kind() const {
    const PageKind* const page = rules_->find_page(browser_.page);
    assert(page != nullptr && "the browser shows a page of the rule set");
    return *page;
}

/// Why the page does not open, if so; `field` is empty.
std::optional<Problem> MockOss::why_not(const PageKind& page) const {
    const auto because = [this](Situation situation, NamedValues values = {}) {
        return Problem{{}, rules_->message_of(situation), std::move(values)};
    };
    if (page.needs == PageNeeds::nothing) return std::nullopt;
    if (page.needs == PageNeeds::account)
        return browser_.account.empty() ? std::optional{because(Situation::account_needed)} : std::nullopt;
    if (!is_logged_in())
        return because(browser_.is_expired ? Situation::session_expired : Situation::log_in_needed);
    const bool belongs_to_application = page.effect == PageEffect::save || page.effect == PageEffect::issue;
    if (belongs_to_application && issued() != nullptr)
        return because(Situation::already_issued, {{"nib", nib()}});
    if (page.needs == PageNeeds::draft && !has_draft()) return because(Situation::draft_needed);
    const auto missing = std::find_if(page.after.begin(), page.after.end(),
                                      [this](const std::string& before) { return !is_complete(before); });
    if (missing != page.after.end()) return because(Situation::page_too_early, {{"page", *missing}});
    return std::nullopt;
}

/// Who is not logged in is led to the page where one logs in; what was typed is lost.
OssAnswer MockOss::keep_out(OssAnswer answer, const Problem& reason) {
    answer = refuse(std::move(answer), reason.message, reason.values);
    if (reason.message == rules_->message_of(Situation::session_expired) ||
        reason.message == rules_->message_of(Situation::log_in_needed))
        show_log_in(answer);
    return answer;
}

void MockOss::show_log_in(OssAnswer& answer) {
    show(*rules_->find_page(rules_->log_in_page), answer);
}

void MockOss::show(const PageKind& page, OssAnswer& answer) {
    browser_.page = page.name;
    browser_.entries = entries_at_opening(page);
    browser_.problems.clear();
    if (page.find_field(FieldKind::captcha) != nullptr) renew_captcha();
    answer.facts.push_back({"page_opens", {page.name}});
    if (page.shows_applications) learn_of_nibs(answer);
}

/// What was saved; else what OSS knows of the account.
PageEntries MockOss::entries_at_opening(const PageKind& page) const {
    for (const SavedPage& saved : draft())
        if (saved.page == page.name && page.effect == PageEffect::save) return saved.entries;
    PageEntries entries;
    const OssAccount* const own = is_logged_in() ? account(browser_.logged_in_as) : nullptr;
    if (own == nullptr) return entries;
    const CivilRecord* const person = find_person(*people_, own->nik);
    for (const FieldRule& field : page.fields) {
        if (!field.prefilled) continue;
        std::string value;
        if (const auto known = own->details.find(field.name); known != own->details.end())
            value = known->second;
        else if (field.role == FieldRole::email)
            value = own->email;
        else if (field.role == FieldRole::nik)
            value = own->nik;
        else if (person != nullptr && field.role == FieldRole::name)
            value = person->name;
        else if (person != nullptr && field.role == FieldRole::born)
            value = person->born;
        else if (person != nullptr && field.role == FieldRole::sex)
            value = person->sex;
        else if (person != nullptr && field.role == FieldRole::address)
            value = person->address;
        if (!value.empty()) entries.values[field.name] = value;
    }
    return entries;
}

OssAnswer MockOss::open(std::string_view page, const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const PageKind* const kind = rules_->find_page(page);
    if (kind == nullptr) return refuse(std::move(answer), Situation::page_unknown);
    if (const auto reason = why_not(*kind)) return keep_out(std::move(answer), *reason);
    show(*kind, answer);
    answer.accepted = true;
    return answer;
}

OssAnswer MockOss::refresh(const Surroundings& s) {
    return open(std::string(browser_.page), s);
}

OssAnswer MockOss::type(std::string_view field, std::string_view value, const Surroundings& s) {
    const FieldRule* const rule = page_kind().find_field(field);
    if (rule == nullptr) return begin(s);
    if (rule->kind == FieldKind::kbli) return choose_kbli(value, s);
    OssAnswer answer = begin(s);
    std::string kept = kept_value(*rule, *rules_, value);
    const auto guard = std::find_if(rule->checks.begin(), rule->checks.end(),
                                    [](const Check& check) { return check.kind == CheckKind::nik_training; });
    if (guard != rule->checks.end() && kept.size() >= 16 && !kept.ends_with("0000"))
        return refuse(std::move(answer), guard->message, {{"field", rule->name}});
    browser_.entries.values[rule->name] = std::move(kept);
    std::erase_if(browser_.problems, [&](const Problem& problem) { return problem.field == rule->name; });
    answer.accepted = true;
    return answer;
}

OssAnswer MockOss::let_applicant_type(std::string_view field, std::string_view value, const Surroundings& s) {
    return type(field, value, s);
}

OssAnswer MockOss::tick(std::string_view statement, bool is_ticked, const Surroundings& s) {
    OssAnswer answer = begin(s);
    const Statement* const found = page_kind().find_statement(statement);
    if (found == nullptr) return answer;
    if (is_ticked)
        browser_.entries.ticks.insert(found->id);
    else
        browser_.entries.ticks.erase(found->id);
    std::erase_if(browser_.problems, [&](const Problem& problem) { return problem.field == found->id; });
    answer.accepted = true;
    return answer;
}

std::string MockOss::value(std::string_view field) const {
    const std::string name(field);
    if (page_kind().find_field(field) != nullptr) return browser_.entries.value(name);
    for (const SavedPage& saved : draft())
        if (const auto found = saved.entries.values.find(name); found != saved.entries.values.end())
            return found->second;
    return {};
}

bool MockOss::is_value(std::string_view field, std::string_view expected) const {
    const FieldRule* rule = page_kind().find_field(field);
    for (const SavedPage& saved : draft())
        if (rule == nullptr) rule = rules_->find_page(saved.page)->find_field(field);
    if (rule == nullptr) return false;
    const std::string kept =
        rule->kind == FieldKind::kbli ? std::string(expected) : kept_value(*rule, *rules_, expected);
    const std::string there = value(field);
    return rule->role == FieldRole::name ? plain_name(there) == plain_name(kept) : there == kept;
}

bool MockOss::has_tick(std::string_view statement) const {
    const std::string id(statement);
    if (page_kind().find_statement(statement) != nullptr) return browser_.entries.ticks.contains(id);
    return std::any_of(draft().begin(), draft().end(),
                       [&](const SavedPage& saved) { return saved.entries.ticks.contains(id); });
}

void MockOss::fail_next(int code) {
    assert((code == 500 || code == 504) && "OSS fails with 500 or 504");
    fail_next_ = code;
}

/// 64 bits that depend on the seed and on how many were drawn (SplitMix64: Steele, Lea, Flood 2014).
std::uint64_t MockOss::draw() {
    std::uint64_t z = seed_ + 0x9E3779B97F4A7C15U * ++server_.drawn;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

}  // namespace jemput::trainer
