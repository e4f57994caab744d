#pragma once

#include "trainer/core/documents/printed_document.hpp"

#include <string>
#include <vector>

namespace jemput::trainer {

/// What the applicant takes home beside the licence. Dates and times are handed in as they are to be written.

/// The card on which she writes the password herself: the van neither knows nor keeps it.
struct PasswordCard {
    std::string holder;
    std::string address;  ///< of her mailbox
    std::string date;
};

/// For the paper form that was filled in while OSS was down.
struct FormReceipt {
    std::string form_number;
    std::string applicant;
    std::string business;
    std::string place;  ///< where the van stood
    std::string date;
    std::string whatsapp;  ///< to which the licence will be sent; may be empty
    std::string contact;   ///< of the office
};

/// The way to a desk or an office, with what to bring.
struct ReferralSlip {
    std::string applicant;
    Bilingual desk;
    Bilingual reason;
    std::vector<Bilingual> documents;
    std::string date;
};

/// To come again at another time.
struct ReturnSlip {
    std::string applicant;
    std::string slot;
    std::string place;
    Bilingual reason;
    std::vector<Bilingual> documents;
    std::string date;
};

/// Named password_card, receipt, referral_slip and return_slip.
[[nodiscard]] PrintedDocument printed(const PasswordCard& card);
[[nodiscard]] PrintedDocument printed(const FormReceipt& receipt);
[[nodiscard]] PrintedDocument printed(const ReferralSlip& slip);
[[nodiscard]] PrintedDocument printed(const ReturnSlip& slip);

}  // namespace jemput::trainer
