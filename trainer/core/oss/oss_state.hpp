#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/oss/field_checks.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jemput::trainer {

/// An activation link that was mailed.
struct ActivationLink {
    std::string token;
    Duration since{};

    friend bool operator==(const ActivationLink&, const ActivationLink&) = default;
};

/// An account of OSS. The user name is the address.
struct OssAccount {
    std::string email;
    std::string nik;
    std::string password;  ///< what was mailed; empty before the activation
    bool is_active = false;
    std::map<std::string, std::string> details{};  ///< what was registered, by field
    int wrong_log_ins = 0;                         ///< in a row
    Duration locked_until{};
    int resends = 0;
    std::vector<ActivationLink> links{};

    friend bool operator==(const OssAccount&, const OssAccount&) = default;
};

/// A page of an application, as OSS has it.
struct SavedPage {
    std::string page;
    PageEntries entries;
    bool is_complete = false;  ///< it was sent and accepted, not only kept as a draft

    friend bool operator==(const SavedPage&, const SavedPage&) = default;
};

/// A NIB that was issued.
struct IssuedNib {
    std::string number;
    std::string account;  ///< its address
    std::string nik;
    std::string business;
    std::vector<std::string> kbli;
    std::vector<SavedPage> pages;
    std::vector<std::string> open_commitments;
    Duration issued_at{};
    bool is_known = true;  ///< false: the answer was lost, and nobody has looked since

    friend bool operator==(const IssuedNib&, const IssuedNib&) = default;
};

/// What the central server knows. It is still there when the connection or the answer is lost.
struct OssServer {
    std::vector<OssAccount> accounts;
    std::map<std::string, std::vector<SavedPage>> applications;  ///< by address of the account
    std::vector<IssuedNib> nibs;
    std::uint64_t drawn = 0;  ///< numbers, passwords and links so far

    friend bool operator==(const OssServer&, const OssServer&) = default;
};

/// What the browser shows.
struct OssBrowser {
    std::string page;
    PageEntries entries;
    std::vector<Problem> problems;
    std::string captcha;
    std::string account;       ///< that was registered, asked for or logged in here
    std::string logged_in_as;  ///< empty: nobody
    bool is_expired = false;   ///< the session ended by itself, and nobody has logged in since
    Duration last_request{};
    std::uint64_t captchas = 0;

    friend bool operator==(const OssBrowser&, const OssBrowser&) = default;
};

}  // namespace jemput::trainer
