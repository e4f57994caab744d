#include "trainer/core/records/certificate.hpp"

#include "tests/trainer/records/past.hpp"
#include "tests/trainer/session/material.hpp"

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

const std::vector<Case> enough{a_case("A", "exam", {"S18"}), a_case("B", "exam", {"E01"}),
                               a_case("C", "exam"), a_case("D", "exam"), a_case("G", "guided", {"E02"})};

TEST(Certificate, IsEarnedWithThreeExamsOneWithAnOutageAndOneAboutIntegrity) {
    const auto progress = certificate_of(
        enough, {finished("A", "exam", true), finished("B", "exam", true), finished("C", "exam", true)});
    EXPECT_EQ(progress.conditions_met(), 3);
    EXPECT_TRUE(progress.is_earned());
}

TEST(Certificate, WantsDifferentCases) {
    const auto progress = certificate_of(
        enough, {finished("A", "exam", true), finished("A", "exam", true), finished("B", "exam", true)});
    EXPECT_EQ(progress.exams_passed, 2);
    EXPECT_FALSE(progress.is_earned());
}

TEST(Certificate, IsNotEarnedWithoutAnOutageOrIntegrity) {
    EXPECT_FALSE(certificate_of(enough, {finished("B", "exam", true), finished("C", "exam", true),
                                         finished("D", "exam", true)})
                     .is_earned());
    EXPECT_FALSE(certificate_of(enough, {finished("A", "exam", true), finished("C", "exam", true),
                                         finished("D", "exam", true)})
                     .is_earned());
}

TEST(Certificate, CountsOnlyExamsThatWerePassed) {
    const auto progress = certificate_of(
        enough, {finished("A", "practice", true), finished("B", "exam", false), abandoned("C", "exam"),
                 finished("G", "exam", true), finished("Z", "exam", true)});
    EXPECT_EQ(progress.exams_passed, 0);
    EXPECT_FALSE(progress.has_outage);
    EXPECT_FALSE(progress.has_integrity);
}

TEST(Certificate, KeepsAPassWhenTheExamIsFailedLater) {
    const auto progress = certificate_of(enough, {finished("A", "exam", true), finished("A", "exam", false)});
    EXPECT_EQ(progress.exams_passed, 1);
}

TEST(Certificate, SaysWhatTheCasesOfThisComputerAllow) {
    EXPECT_TRUE(certificate_of(enough, {}).is_reachable());
    EXPECT_FALSE(certificate_of({enough[0], enough[1]}, {}).is_reachable()) << "two cases";
    EXPECT_FALSE(certificate_of({enough[1], enough[2], enough[3]}, {}).is_reachable()) << "no outage";
    EXPECT_FALSE(certificate_of({enough[0], enough[2], enough[4]}, {}).is_reachable())
        << "none about integrity";
}

TEST(Certificate, FindsTheOutageAmongTheShippedCases) {
    const auto progress = certificate_of(shipped_material()->cases, {finished("K09", "exam", true)});
    EXPECT_TRUE(progress.outage_is_there);
    EXPECT_TRUE(progress.has_outage);
}

}  // namespace
}  // namespace jemput::trainer::tests
