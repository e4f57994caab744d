#include "trainer/core/oss/mock_oss.hpp"
#include "trainer/core/words/number_forms.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

std::string whole_minutes(Duration length) {
    using namespace std::chrono_literals;
    return std::to_string((length + 1min - Duration{1}) / 1min);
}

}  // namespace

const OssAccount* MockOss::account(std::string_view email) const {
    const std::string address = plain_word(email);
    const auto& accounts = server_.accounts;
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const OssAccount& account) { return account.email == address; });
    return found == accounts.end() ? nullptr : &*found;
}

const OssAccount* MockOss::account_of(std::string_view nik) const {
    const auto& accounts = server_.accounts;
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [nik](const OssAccount& account) { return account.nik == nik; });
    return found == accounts.end() ? nullptr : &*found;
}

OssAccount* MockOss::find_account(std::string_view email) {
    const OssAccount* const found = account(email);
    return found == nullptr ? nullptr
                            : &server_.accounts[static_cast<std::size_t>(found - server_.accounts.data())];
}

/// The address for which a mail is asked.
std::string MockOss::address_on_page() const {
    for (const FieldRole role : {FieldRole::username, FieldRole::email})
        if (const FieldRule* const field = page_kind().find_field(role))
            if (const std::string typed = browser_.entries.value(field->name); !typed.empty()) return typed;
    return browser_.account;
}

/// While somebody is logged in, it is her account that the browser deals with.
void MockOss::deal_with(const OssAccount& account) {
    if (!is_logged_in()) browser_.account = account.email;
}

OssMail MockOss::mail(std::string kind, const OssAccount& account, const Surroundings& s) const {
    const Duration arrives =
        s.now + rules_->limits.page_time + s.slowness + rules_->limits.mail + s.mail_delay;
    return {std::move(kind), account.email, {}, arrives, {{"email", account.email}}};
}

void MockOss::send_activation(OssAccount& account, OssAnswer& answer, const Surroundings& s) {
    account.links.push_back({fmt::format("aktivasi-{:016x}", draw()), s.now});
    OssMail sent = mail("activation", account, s);
    sent.link = account.links.back().token;
    sent.values.emplace_back("link", sent.link);
    answer.mails.push_back(std::move(sent));
}

/// Two syllables, two digits and a capital letter: she can copy it onto her card.
void MockOss::make_password(OssAccount& account) {
    constexpr std::string_view consonants = "bdgjklmnprst";
    constexpr std::string_view vowels = "aeiou";
    std::uint64_t chance = draw();
    const auto one_of_them = [&chance](std::string_view letters) {
        const char letter = letters[chance % letters.size()];
        chance /= letters.size();
        return letter;
    };
    std::string word;
    for (int syllable = 0; syllable < 3; ++syllable) {
        word += one_of_them(consonants);
        word += one_of_them(vowels);
    }
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    account.password = word + fmt::format("{:02}", chance % 100);
}

OssAnswer MockOss::register_account(OssAnswer answer, const PageKind& page, const Surroundings& s) {
    OssAccount made;
    for (const FieldRule& field : page.fields)
        if (field.kind != FieldKind::secret && field.kind != FieldKind::captcha)
            made.details[field.name] = browser_.entries.value(field.name);
    made.nik = browser_.entries.value(page.find_field(FieldRole::nik)->name);
    made.email = browser_.entries.value(page.find_field(FieldRole::email)->name);
    server_.accounts.push_back(made);
    deal_with(made);
    answer.facts.push_back({"account_registered", {made.email}});
    answer.values = {{"email", made.email}};
    send_activation(server_.accounts.back(), answer, s);
    return accept(std::move(answer), page);
}

OssAnswer MockOss::log_in(OssAnswer answer, const PageKind& page, const Surroundings& s) {
    const std::string username = browser_.entries.value(page.find_field(FieldRole::username)->name);
    const FieldRule& secret = *page.find_field(FieldRole::password);
    const std::string password = browser_.entries.value(secret.name);
    browser_.entries.values.erase(secret.name);
    OssAccount* const found = find_account(username);
    const int allowed = rules_->limits.wrong_log_ins;
    if (found == nullptr)
        return refuse(std::move(answer), Situation::wrong_log_in, {{"attempts", std::to_string(allowed)}});
    if (s.now < found->locked_until)
        return refuse(std::move(answer), Situation::locked,
                      {{"minutes", whole_minutes(found->locked_until - s.now)}});
    if (!found->is_active) return refuse(std::move(answer), Situation::not_active, {{"email", found->email}});
    if (password != found->password) {
        if (++found->wrong_log_ins < allowed)
            return refuse(std::move(answer), Situation::wrong_log_in,
                          {{"attempts", std::to_string(allowed - found->wrong_log_ins)}});
        found->wrong_log_ins = 0;
        found->locked_until = s.now + rules_->limits.lock_out;
        return refuse(std::move(answer), Situation::locked,
                      {{"minutes", whole_minutes(rules_->limits.lock_out)}});
    }
    found->wrong_log_ins = 0;
    browser_.account = found->email;
    browser_.logged_in_as = found->email;
    browser_.is_expired = false;
    browser_.last_request = s.now;
    answer.facts.push_back({"logged_in", {}});
    return accept(std::move(answer), page);
}

OssAnswer MockOss::log_out(const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!is_logged_in() && !browser_.is_expired) return answer;
    if (is_logged_in()) answer.facts.push_back({"logged_out", {}});
    browser_.logged_in_as.clear();
    browser_.account.clear();
    browser_.is_expired = false;
    answer.takes = s.is_reachable ? rules_->limits.page_time + s.slowness : Duration::zero();
    show(*rules_->find_page(rules_->first_page), answer);
    return succeed(std::move(answer), Situation::logged_out);
}

OssAnswer MockOss::resend_activation(const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const std::string address = address_on_page();
    if (address.empty()) return refuse(std::move(answer), Situation::address_needed);
    OssAccount* const found = find_account(address);
    if (found == nullptr) return refuse(std::move(answer), Situation::account_unknown, {{"email", address}});
    if (found->is_active) return refuse(std::move(answer), Situation::already_active, {{"email", address}});
    deal_with(*found);
    if (found->resends >= rules_->limits.resends)
        return refuse(std::move(answer), Situation::resend_limit,
                      {{"attempts", std::to_string(found->resends)}});
    if (!found->links.empty()) {
        const Duration gap = s.now - found->links.back().since;
        if (gap < rules_->limits.resend_gap)
            return refuse(std::move(answer), Situation::resend_too_soon,
                          {{"minutes", whole_minutes(rules_->limits.resend_gap - gap)}});
    }
    ++found->resends;
    send_activation(*found, answer, s);
    return succeed(std::move(answer), Situation::mail_sent, {{"email", found->email}});
}

OssAnswer MockOss::reset_password(const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const std::string address = address_on_page();
    if (address.empty()) return refuse(std::move(answer), Situation::address_needed);
    OssAccount* const found = find_account(address);
    if (found == nullptr) return refuse(std::move(answer), Situation::account_unknown, {{"email", address}});
    deal_with(*found);
    if (!found->is_active) return refuse(std::move(answer), Situation::not_active, {{"email", address}});
    make_password(*found);
    found->wrong_log_ins = 0;
    found->locked_until = Duration::zero();
    OssMail sent = mail("password", *found, s);
    sent.values.emplace_back("username", found->email);
    sent.values.emplace_back("password", found->password);
    answer.mails.push_back(std::move(sent));
    return succeed(std::move(answer), Situation::mail_sent, {{"email", found->email}});
}

OssAnswer MockOss::follow_link(std::string_view token, const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    for (OssAccount& account : server_.accounts) {
        const auto link = std::find_if(account.links.begin(), account.links.end(),
                                       [token](const ActivationLink& l) { return l.token == token; });
        if (link == account.links.end()) continue;
        if (account.is_active) return refuse(std::move(answer), Situation::link_used);
        if (s.now - link->since > rules_->limits.link)
            return refuse(std::move(answer), Situation::link_expired);
        account.is_active = true;
        make_password(account);
        deal_with(account);
        answer.facts.push_back({"account_activated", {}});
        OssMail sent = mail("credentials", account, s);
        sent.values.emplace_back("username", account.email);
        sent.values.emplace_back("password", account.password);
        answer.mails.push_back(std::move(sent));
        show_log_in(answer);
        return succeed(std::move(answer), Situation::activated, {{"email", account.email}});
    }
    return refuse(std::move(answer), Situation::link_unknown);
}

}  // namespace jemput::trainer
