#pragma once

#include <string>

namespace jemput::trainer {

/// A person as Dukcapil and the tax office know her: the truth behind the checks.
struct CivilRecord {
    std::string nik;
    std::string name;
    std::string born;  ///< YYYY-MM-DD
    std::string sex;   ///< P or L
    std::string address;
    std::string npwp;  ///< 15 digits; empty: none
    std::string kswp;  ///< 00 valid, 01 failed, 02 annual returns, 03 VAT, 04 not found; empty: 00

    friend bool operator==(const CivilRecord&, const CivilRecord&) = default;
};

}  // namespace jemput::trainer
