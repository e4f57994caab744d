#include "sim/report/provenance.hpp"

#include <string>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

SourcedNumber number_from(const std::string& source) {
    SourcedNumber number;
    number.source = source;
    number.place.line = 1;
    return number;
}

TEST(CountSources, TakesForAssumedWhatSaysSoInEitherLanguage) {
    for (const char* source : {"assumed", "Assumed: two a week", "ASSUMED", "asumsi", "Asumsi penulis",
                               "diasumsikan", "Perkiraan petugas", "dugaan", "Taksiran kasar"}) {
        EXPECT_EQ(count_sources({number_from(source)}).assumed, 1U) << source;
        EXPECT_TRUE(is_guess(number_from(source))) << source;
    }
    for (const char* source : {"paper: assumed by nobody", "stopwatch", "as", "Asum"}) {
        EXPECT_EQ(count_sources({number_from(source)}).sourced, 1U) << source;
        EXPECT_FALSE(is_guess(number_from(source))) << source;
    }
}

}  // namespace
}  // namespace jemput::tests
