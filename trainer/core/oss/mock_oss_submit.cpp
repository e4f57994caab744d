#include "trainer/core/oss/mock_oss.hpp"
#include "trainer/core/words/number_forms.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer {

CheckSources MockOss::sources() const {
    return {*people_,
            *kbli_,
            browser_.captcha,
            mismatch_next_,
            [this](std::string_view email) { return account(email) != nullptr; },
            [this](std::string_view nik) { return account_of(nik) != nullptr; }};
}

OssAnswer MockOss::submit(const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    const std::optional<int> failure = std::exchange(fail_next_, std::nullopt);
    if (failure == 504) return submit_unheard(std::move(answer), s);
    request(answer, s);
    if (failure == 500) return refuse(std::move(answer), Situation::process_failed);
    return submit_now(std::move(answer), s);
}

/// The server does what it is asked; the browser hears nothing of it.
OssAnswer MockOss::submit_unheard(OssAnswer answer, const Surroundings& s) {
    MockOss other = *this;
    OssAnswer unheard = other.submit_now({}, s);
    for (std::size_t i = server_.nibs.size(); i < other.server_.nibs.size(); ++i)
        other.server_.nibs[i].is_known = false;
    server_ = std::move(other.server_);
    mismatch_next_ = other.mismatch_next_;
    answer.mails = std::move(unheard.mails);
    std::copy_if(
        unheard.facts.begin(), unheard.facts.end(), std::back_inserter(answer.facts),
        [](const Command& fact) { return fact.name == "second_nib" || fact.name == "account_registered"; });
    browser_.last_request = s.now;
    return time_out(std::move(answer), Situation::no_answer);
}

OssAnswer MockOss::submit_now(OssAnswer answer, const Surroundings& s) {
    const PageKind& page = page_kind();
    if (const auto reason = why_not(page)) return keep_out(std::move(answer), *reason);
    if (page.effect == PageEffect::none && page.next.empty())
        return refuse(std::move(answer), Situation::nothing_to_send);
    browser_.problems = problems_of(page, *rules_, browser_.entries, sources());
    const bool asks_dukcapil =
        std::any_of(page.fields.begin(), page.fields.end(), [this](const FieldRule& field) {
            return !browser_.entries.value(field.name).empty() &&
                   std::any_of(field.checks.begin(), field.checks.end(),
                               [](const Check& check) { return check.kind == CheckKind::dukcapil; });
        });
    if (asks_dukcapil) mismatch_next_ = false;
    if (!browser_.problems.empty()) {
        for (const Problem& problem : browser_.problems)
            answer = refuse(std::move(answer), problem.message);
        const Problem& first = browser_.problems.front();
        answer = refuse(std::move(answer), first.message, first.values);
        if (const FieldRule* const captcha = page.find_field(FieldKind::captcha)) {
            renew_captcha();
            browser_.entries.values.erase(captcha->name);
        }
        return answer;
    }
    switch (page.effect) {
        case PageEffect::register_account:
            return register_account(std::move(answer), page, s);
        case PageEffect::log_in:
            return log_in(std::move(answer), page, s);
        case PageEffect::issue:
            return issue(std::move(answer), page, s);
        case PageEffect::save:
            save_page(page, true);
            break;
        case PageEffect::none:
            break;
    }
    return accept(std::move(answer), page);
}

/// The page is accepted, and the next one opens.
OssAnswer MockOss::accept(OssAnswer answer, const PageKind& page) {
    answer.accepted = true;
    answer.message = page.done;
    if (page.effect != PageEffect::none) answer.facts.push_back({"page_accepted", {page.name}});
    const PageKind* const next = rules_->find_page(page.next);
    if (next == nullptr) return answer;
    if (const auto reason = why_not(*next)) return keep_out(std::move(answer), *reason);
    show(*next, answer);
    return answer;
}

void MockOss::save_page(const PageKind& page, bool is_complete) {
    SavedPage saved{page.name, browser_.entries, is_complete};
    for (const FieldRule& field : page.fields)
        if (field.kind == FieldKind::secret || field.kind == FieldKind::captcha)
            saved.entries.values.erase(field.name);
    auto& pages = server_.applications[browser_.logged_in_as];
    const auto old = std::find_if(pages.begin(), pages.end(),
                                  [&](const SavedPage& other) { return other.page == page.name; });
    if (old == pages.end())
        pages.push_back(std::move(saved));
    else
        *old = std::move(saved);
}

OssAnswer MockOss::save_draft(const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const PageKind& page = page_kind();
    if (const auto reason = why_not(page)) return keep_out(std::move(answer), *reason);
    if (page.effect != PageEffect::save) return refuse(std::move(answer), Situation::nothing_to_save);
    const auto& pages = draft();
    const bool is_unchanged = std::any_of(pages.begin(), pages.end(), [this](const SavedPage& saved) {
        return saved.page == browser_.page && saved.is_complete && saved.entries == browser_.entries;
    });
    save_page(page, is_unchanged);
    return succeed(std::move(answer), Situation::draft_saved, {{"page", page.name}});
}

OssAnswer MockOss::choose_kbli(std::string_view code, const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const PageKind& page = page_kind();
    if (const auto reason = why_not(page)) return keep_out(std::move(answer), *reason);
    const FieldRule* const field = page.find_field(FieldKind::kbli);
    if (field == nullptr) return refuse(std::move(answer), Situation::kbli_not_here);
    const std::string wanted = plain_word(code);
    std::vector<std::string> codes = codes_in(browser_.entries.value(field->name));
    const NamedValues values{{"field", field->name}, {"kbli", wanted}, {"most", std::to_string(field->most)}};
    if (std::find(codes.begin(), codes.end(), wanted) != codes.end())
        return refuse(std::move(answer), Situation::kbli_twice, values);
    if (static_cast<int>(codes.size()) >= field->most)
        return refuse(std::move(answer), Situation::kbli_too_many, values);
    const auto problems = problems_of_code(*field, wanted, sources());
    if (!problems.empty())
        return refuse(std::move(answer), problems.front().message, problems.front().values);
    codes.push_back(wanted);
    browser_.entries.values[field->name] = codes_as_value(codes);
    std::erase_if(browser_.problems, [&](const Problem& problem) { return problem.field == field->name; });
    answer.accepted = true;
    return answer;
}

OssAnswer MockOss::remove_kbli(std::string_view code, const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const PageKind& page = page_kind();
    if (const auto reason = why_not(page)) return keep_out(std::move(answer), *reason);
    const FieldRule* const field = page.find_field(FieldKind::kbli);
    if (field == nullptr) return refuse(std::move(answer), Situation::kbli_not_here);
    const std::string unwanted = plain_word(code);
    std::vector<std::string> codes = codes_in(browser_.entries.value(field->name));
    if (std::erase(codes, unwanted) == 0)
        return refuse(std::move(answer), Situation::kbli_absent, {{"kbli", unwanted}});
    browser_.entries.values[field->name] = codes_as_value(codes);
    answer.accepted = true;
    return answer;
}

}  // namespace jemput::trainer
