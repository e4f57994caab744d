#include "sim/report/words.hpp"

#include "sim/report/markdown.hpp"
#include "sim/report/number_words.hpp"
#include "tests/support/languages.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace jemput::tests {
namespace {

using namespace std::chrono_literals;

TEST(Words, SayATimeInTheUnitThatIsEasiestToGrasp) {
    EXPECT_EQ(length_in_words(english, 36s), "0.6 min");
    EXPECT_EQ(length_in_words(english, 120min), "120 min");
    EXPECT_EQ(length_in_words(english, 110h), "110 h");
    EXPECT_EQ(length_in_words(english, 120h), "5 days");
    EXPECT_EQ(length_in_words(indonesian, 252s), "4,2 menit");
}

TEST(Words, SayANumberWithNoMoreDigitsThanItHas) {
    EXPECT_EQ(number_in_words(english, 12.0), "12");
    EXPECT_EQ(number_in_words(english, 0.1 + 0.2), "0.3");
    EXPECT_EQ(number_in_words(indonesian, 78020000), "78.020.000");
    EXPECT_EQ(share_in_words(english, 0.07), "7 %");
    EXPECT_EQ(rate_in_words(english, 0.35), "21 per hour");
}

TEST(Words, SayAnyDistributionWithAllItsParameters) {
    EXPECT_EQ(distribution_in_words(english, Distribution::lognormal(6, 0.5)),
              "lognormal, mean 6 min, coefficient of variation 0.5");
    EXPECT_EQ(distribution_in_words(english, Distribution::erlang(3, 1)), "Erlang, mean 1 min, 3 stages");
    EXPECT_EQ(distribution_in_words(english, Distribution::pert(0, 5, 30)),
              "PERT (beta) from 0 min to 30 min, most likely 5 min");
    EXPECT_EQ(distribution_in_words(english, Distribution::empirical({3, 4}, {1, 3})),
              "one of the observed times 3 min with probability 25 %; 4 min with probability 75 %");
    EXPECT_EQ(distribution_in_words(english, Distribution::mixture({{3, Distribution::constant(4)},
                                                                    {1, Distribution::exponential(8)}})),
              "in 75 % of the cases always 4 min; in 25 % of the cases exponential, mean 8 min");
    EXPECT_EQ(distribution_in_words(indonesian, Distribution::weibull(1.5, 9)),
              "Weibull, bentuk 1,5, skala 9 menit");
}

TEST(Words, TellWhatHoldsForSeveralVisitsOnce) {
    EXPECT_EQ(told_once(english, {{"same", "a"}, {"same", "b"}, {"same", "b"}, {"same", "b"}}),
              (Sentences{"same", "Visit 1: a", "Visits 2–4: b"}));
    EXPECT_EQ(numbers_in_words({0, 1, 2, 4, 5}), "1–3, 5, 6");
}

TEST(Words, TellSharesFromPlainNumbersByThePathOfAValue) {
    EXPECT_EQ(value_in_words("applicants.email", "0.6", english), "60 %");
    EXPECT_EQ(value_in_words("arrivals.day_cv", "0.25", english), "0.25");
    EXPECT_EQ(value_in_words("arrivals.groups", "{1: 0.55, 2: 0.45}", english), "1: 55 %, 2: 45 %");
    EXPECT_EQ(value_in_words("money.per_officer", "\"Rp 75,000\"", indonesian), "Rp75.000");
    EXPECT_EQ(value_in_words("flow[1].time", "{lognormal: {mean: 6 min, cv: 0.5}}", indonesian),
              "lognormal, rata-rata 6 menit, koefisien variasi 0,5");
    EXPECT_EQ(value_in_words("arrivals.profile", "[{from: \"08:00\", to: \"09:00\", rate: 4/h}]", indonesian),
              "dari: 08.00, sampai: 09.00, laju: 4 per jam");
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
    EXPECT_EQ(Markdown::escaped("a_b *c* | <d> [e]"), R"(a\_b \*c\* \| \<d> \[e\])");
    EXPECT_EQ(Markdown::escaped("# a"), R"(\# a)");
    EXPECT_EQ(Markdown::escaped("12. a"), R"(12\. a)");
    EXPECT_EQ(Markdown::escaped("18.30 a"), "18.30 a");
    EXPECT_EQ(Markdown::escaped("two\nlines"), "two lines");
}

TEST(Markdown, ShowsCodeInATableLetterByLetter) {
    Markdown page;
    page.table({"a"}, {{{"x | `y`", true}}});
    EXPECT_EQ(page.text(), "| a |\n| --- |\n| `` x \\| `y` `` |\n");
}

}  // namespace
}  // namespace jemput::tests
