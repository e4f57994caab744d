#pragma once

#include "trainer/core/cases/case.hpp"
#include "trainer/core/records/record_types.hpp"

#include <vector>

namespace jemput::trainer {

/// How far a trainee is from the certificate: at least three different cases for exams passed as an exam, one
/// of them with an outage and one about integrity. An exam is passed with a score of at least 80, no critical
/// error and at most two major ones (ScoreRules). All of it is assumed, after the training notes.
struct CertificateProgress {
    static constexpr int exams_needed = 3;

    int exams_passed = 0;  ///< different cases
    bool has_outage = false;
    bool has_integrity = false;

    int exams_there = 0;  ///< cases for exams that this computer has
    bool outage_is_there = false;
    bool integrity_is_there = false;

    [[nodiscard]] bool is_earned() const {
        return exams_passed >= exams_needed && has_outage && has_integrity;
    }
    /// False: the cases that are there do not suffice, however well she does.
    [[nodiscard]] bool is_reachable() const {
        return exams_there >= exams_needed && outage_is_there && integrity_is_there;
    }
    [[nodiscard]] int conditions_met() const {
        return int{exams_passed >= exams_needed} + int{has_outage} + int{has_integrity};
    }
};

/// A case with the skill S18 (the other way) is one with an outage; one with E01 or E02 is about integrity.
[[nodiscard]] bool is_about_outage(const Case& c);
[[nodiscard]] bool is_about_integrity(const Case& c);

/// `history` is hers. Exams of cases that are no longer there do not count.
[[nodiscard]] CertificateProgress certificate_of(const std::vector<Case>& cases,
                                                 const std::vector<HistoryEntry>& history);

}  // namespace jemput::trainer
