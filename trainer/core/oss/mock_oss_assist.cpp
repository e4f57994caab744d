#include "trainer/core/oss/mock_oss.hpp"

#include <utility>

// The office enters what was taken on paper.

namespace jemput::trainer {

OssAnswer MockOss::assist(std::string_view nik, const Surroundings& s) {
    OssAnswer answer = begin(s);
    if (!s.is_reachable) return time_out(std::move(answer), Situation::unreachable);
    request(answer, s);
    const OssAccount* account = account_of(nik);
    if (account == nullptr) return refuse(std::move(answer), Situation::account_needed);
    browser_.account = account->email;
    browser_.logged_in_as = account->email;
    browser_.is_expired = false;
    answer.facts.push_back({"logged_in", {}});
    answer.accepted = true;
    for (const PageKind& page : rules_->pages) {
        if (!page.shows_applications) continue;
        show(page, answer);
        learn_of_nibs(answer);
        break;
    }
    return answer;
}

}  // namespace jemput::trainer
