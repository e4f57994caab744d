#pragma once

#include "tests/support/places.hpp"
#include "trainer/core/oss/mock_oss.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::tests {

inline std::string oss11_path() {
    return places::source_dir() + "/assets/rules/oss11.yaml";
}

/// The shipped rule set; throws with every fault where it is not good.
inline std::shared_ptr<const RuleSet> oss11() {
    static const std::shared_ptr<const RuleSet> rules = [] {
        auto read = load_rule_set(oss11_path());
        if (!read) throw std::runtime_error(to_string(read.error()));
        return std::make_shared<const RuleSet>(std::move(*read));
    }();
    return rules;
}

/// Invented people: the tailor, the caterers with each answer of the tax office, and two who have accounts.
inline std::vector<CivilRecord> people() {
    return {{"3505055207740000", "Sulastri", "1974-07-12", "P", "Dusun Krajan", "", ""},
            {"3505176111780000", "Winarti", "1978-11-21", "P", "Dusun Beru", "999000011000000", "02"},
            {"3505100302800000", "Sutrisno", "1980-02-03", "L", "Dusun Gaprang", "999000029000000", "00"},
            {"3505124812880000", "Lestari", "1988-12-08", "P", "Dusun Kalipang", "999000037000000", "03"}};
}

inline std::vector<Registered> accounts() {
    return {{"sutrisno.gaprang@latihan.example", "3505100302800000", true},
            {"winarti.dapur@latihan.example", "3505176111780000", false}};
}

/// Codes with short titles.
inline KbliTitles kbli_titles() {
    return {{"14120", {"Penjahitan", "Tailoring"}},     {"47112", {"Toko pracangan", "Village shop"}},
            {"56210", {"Jasa boga", "Catering"}},       {"11052", {"Air isi ulang", "Water refilling"}},
            {"96200", {"Aktivitas penatu", "Laundry"}}, {"95291", {"Vermak pakaian", "Altering of clothes"}}};
}

/// An officer before OSS, who does what lines of a script say, and notes what comes of it. `$captcha`,
/// `$password`,
/// `$link` and `$first_link` stand for what the picture, the last mail and the first one show.
class Desk {
  public:
    explicit Desk(std::shared_ptr<const RuleSet> rules = oss11(), std::uint64_t seed = 7)
        : oss(std::move(rules), people(), accounts(), kbli_titles(), seed) {}

    OssAnswer run(const std::string& script) {
        std::istringstream lines(script);
        OssAnswer last;
        for (std::string line; std::getline(lines, line);)
            if (line.find_first_not_of(' ') != std::string::npos)
                last = step(line.substr(line.find_first_not_of(' ')));
        return last;
    }

    [[nodiscard]] bool has_fact(const std::string& fact) const {
        return std::find(facts.begin(), facts.end(), fact) != facts.end();
    }
    [[nodiscard]] std::string last_mail(const std::string& name) const {
        if (mails.empty()) return "none";
        for (const auto& [key, value] : mails.back().values)
            if (key == name) return value;
        return "none";
    }

    MockOss oss;
    Surroundings s{};
    std::vector<OssMail> mails{};
    std::vector<std::string> facts{};
    std::set<std::string> messages{};

  private:
    OssAnswer step(const std::string& line) {
        std::istringstream words(line);
        std::string verb;
        std::string first;
        std::string rest;
        words >> verb >> first;
        std::getline(words >> std::ws, rest);
        OssAnswer answer = act(verb, first, meant(rest));
        s.now += answer.takes + std::chrono::seconds{1};
        mails.insert(mails.end(), answer.mails.begin(), answer.mails.end());
        for (const Command& fact : answer.facts) {
            facts.push_back(to_string(fact));
            if (fact.name == "oss_answers") messages.insert(fact.arguments.front());
        }
        if (!answer.message.empty()) messages.insert(answer.message);
        return answer;
    }

    [[nodiscard]] std::string meant(const std::string& word) const {
        if (word == "$captcha") return oss.captcha();
        if (word == "$password") return last_mail("password");
        return word;
    }

    [[nodiscard]] std::string link_of(const std::string& word) const {
        if (mails.empty()) return word;
        if (word == "$first_link") return mails.front().link;
        return word == "$link" ? mails.back().link : word;
    }

    OssAnswer act(const std::string& verb, const std::string& first, const std::string& rest) {
        if (verb == "open") return oss.open(first, s);
        if (verb == "type") return oss.type(first, rest, s);
        if (verb == "applicant") return oss.let_applicant_type(first, rest, s);
        if (verb == "tick") return oss.tick(first, true, s);
        if (verb == "untick") return oss.tick(first, false, s);
        if (verb == "submit") return oss.submit(s);
        if (verb == "save") return oss.save_draft(s);
        if (verb == "refresh") return oss.refresh(s);
        if (verb == "resend") return oss.resend_activation(s);
        if (verb == "reset") return oss.reset_password(s);
        if (verb == "follow") return oss.follow_link(link_of(first), s);
        if (verb == "choose") return oss.choose_kbli(first, s);
        if (verb == "remove") return oss.remove_kbli(first, s);
        if (verb == "log_out") return oss.log_out(s);
        if (verb == "expire") return oss.expire_session();
        return disturb(verb, first);
    }

    OssAnswer disturb(const std::string& verb, const std::string& first) {
        if (verb == "fail")
            oss.fail_next(std::stoi(first));
        else if (verb == "mismatch")
            oss.mismatch_next();
        else if (verb == "wait")
            s.now += std::chrono::minutes{std::stoi(first)};
        else if (verb == "down")
            s.is_reachable = false;
        else if (verb == "up")
            s.is_reachable = true;
        else if (verb == "slow")
            s.slowness = std::chrono::seconds{std::stoi(first)};
        else
            throw std::runtime_error("the desk does not know " + verb);
        return verb == "wait" ? oss.pass_time(s) : OssAnswer{};
    }
};

/// The right way of the tailor, piece by piece; each begins where the one before it ended.
namespace way {

inline const std::string account_fields = R"(
    open register
    type nik 3505055207740000
    type name Sulastri
    type born 12-07-1974
    type phone 080000000001
    type email sulastri.jahit@latihan.example
    type captcha $captcha
    tick account_true
)";
inline const std::string to_activation = account_fields + "submit\n";
inline const std::string to_log_in = to_activation + "follow $link\n";
inline const std::string to_applications = to_log_in + R"(
    type username sulastri.jahit@latihan.example
    applicant password $password
    submit
)";
inline const std::string owner_fields = R"(
    open owner
    type actor Perseorangan
    type sex P
    type address Dusun Krajan RT 1 RW 2
    type kecamatan Bakung
    type desa Plandirejo
    type postcode 66163
)";
inline const std::string to_business = to_applications + owner_fields + "submit\n";
inline const std::string business_fields = R"(
    open business
    type business_name Sulastri Jahit
    choose 14120
    type product Jahit kebaya dan seragam pesanan
    type business_address Dusun Krajan RT 1 RW 2
    type land_status Milik sendiri
    type area 9
    type area_unit m²
    type scale Mikro
    type capital Rp 6.000.000
    type workers_men 0
    type workers_women 1
)";
inline const std::string to_commitments = to_business + business_fields + "submit\n";
inline const std::string commitment_fields = R"(
    open commitments
    type building Sudah berdiri
    tick data_true
    tick location_fits
    tick sppl
)";
inline const std::string to_review = to_commitments + commitment_fields + "submit\n";
inline const std::string to_nib = to_review + "tick reviewed\nsubmit\n";

}  // namespace way

}  // namespace jemput::trainer::tests
