#include "tests/trainer/world/fixed_seed.hpp"
#include "trainer/core/world/guard.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace jemput::trainer::tests {
namespace {

/// Area and date of birth of a NIK that can exist.
std::string any_head() {
    const int province =
        *rc::gen::element(11, 19, 21, 31, 33, 35, 36, 51, 53, 61, 65, 71, 76, 81, 82, 91, 97);
    const int regency = *rc::gen::oneOf(rc::gen::inRange(1, 40), rc::gen::inRange(71, 80));
    const int day = *rc::gen::inRange(1, 29) + *rc::gen::element(0, 40);
    return fmt::format("{:02}{:02}{:02}{:02}{:02}{:02}", province, regency, *rc::gen::inRange(1, 40), day,
                       *rc::gen::inRange(1, 13), *rc::gen::inRange(0, 100));
}

/// Digits in groups of these sizes, as far as they go.
std::string grouped(const std::string& digits, const std::vector<std::size_t>& sizes,
                    const std::string& gap) {
    std::string text;
    std::size_t at = 0;
    for (const std::size_t size : sizes) {
        if (at >= digits.size()) break;
        if (at > 0) text += gap;
        text += digits.substr(at, size);
        at += size;
    }
    return text;
}

std::string usual_spelling_of_nik(const std::string& nik) {
    const auto sizes = *rc::gen::elementOf(
        std::vector<std::vector<std::size_t>>{{16},
                                              {4, 4, 4, 4},
                                              {6, 6, 4},
                                              {2, 2, 2, 2, 2, 2, 4},
                                              {2, 2, 2, 6, 4},
                                              {12, 4},
                                              {8, 8},
                                              {6, 10},
                                              {4, 12},
                                              {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                                              {4, 2, 6, 4},
                                              {6, 2, 2, 2, 4}});
    return grouped(nik, sizes, *rc::gen::element<std::string>(" ", ".", "-", " - ", "\xC2\xA0", "/"));
}

std::string words_around(const std::string& text) {
    const auto before =
        *rc::gen::element<std::string>("", "NIK ", "nik:", "no. KTP=", "Sulastri, ", "(", "\n");
    const auto behind = *rc::gen::element<std::string>("", " ya", ", Bakung", ")", ".", " umur 45", "\n");
    return before + text + behind;
}

RC_GTEST_PROP(Guard, RefusesEveryPlausibleNikInAnyUsualSpelling, ()) {
    const std::string nik = any_head() + fmt::format("{:04}", *rc::gen::inRange(1, 10000));
    const std::string text = words_around(usual_spelling_of_nik(nik));
    RC_LOG() << text;
    RC_ASSERT(refusal_of(text).has_value());
    RC_ASSERT(might_become_real(text, "nik"));
}

RC_GTEST_PROP(Guard, LetsEveryNikOfTheTrainingPass, ()) {
    const std::string nik = any_head() + "0000";
    const std::string spelled = usual_spelling_of_nik(nik);
    const std::string text = words_around(spelled);
    RC_LOG() << text;
    RC_ASSERT(!refusal_of(text).has_value());
    RC_ASSERT(!might_become_real(spelled, "nik"));
}

RC_GTEST_PROP(Guard, RefusesEveryPhoneInAnyUsualSpelling, ()) {
    const auto length = *rc::gen::inRange<std::size_t>(8, 12);
    std::string rest = std::to_string(*rc::gen::inRange(1, 10));
    while (rest.size() < length)
        rest += std::to_string(*rc::gen::inRange(0, 10));
    const std::string digits = *rc::gen::element<std::string>("08", "+628", "628", "00628") + rest;
    const std::size_t first = digits.front() == '+' ? 3 : digits.front() == '6' ? 2 : 4;
    const auto sizes = *rc::gen::elementOf(
        std::vector<std::vector<std::size_t>>{{20}, {first, 3, 20}, {first, 3, 4, 20}, {4, 4, 20}});
    const std::string text =
        words_around(grouped(digits, sizes, *rc::gen::element<std::string>(" ", "-", " - ")));
    RC_LOG() << text;
    RC_ASSERT(refusal_of(text).has_value());
}

RC_GTEST_PROP(Guard, LetsEveryPhoneOfTheTrainingPass, ()) {
    const std::string tail = fmt::format("0000000{:02}", *rc::gen::inRange(0, 100));
    const std::string head = *rc::gen::element<std::string>("080", "+6280", "6280");
    const auto sizes =
        *rc::gen::elementOf(std::vector<std::vector<std::size_t>>{{20}, {4, 20}, {4, 4, 20}, {3, 3, 3, 20}});
    const std::string digits = head.substr(0, head.size() - 1) + "0" + tail;
    const std::string text = grouped(digits, sizes, *rc::gen::element<std::string>(" ", "-"));
    RC_LOG() << text;
    RC_ASSERT(!refusal_of(text).has_value());
    RC_ASSERT(!might_become_real(text, "phone"));
}

RC_GTEST_PROP(Guard, LetsAmountsPassWithAndWithoutDots, ()) {
    const auto amount = *rc::gen::inRange<std::int64_t>(0, 10'000'000'000);
    const std::string digits = std::to_string(amount);
    std::string dotted;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) dotted += '.';
        dotted += digits[i];
    }
    RC_ASSERT(!refusal_of(digits).has_value());
    RC_ASSERT(!refusal_of("Rp " + dotted + ",00").has_value());
    RC_ASSERT(!refusal_of("modal " + dotted + " " + dotted).has_value());
}

RC_GTEST_PROP(Guard, LetsNibsOfTheTrainingPass, ()) {
    const auto nib = fmt::format("0000{:09}", *rc::gen::inRange(0, 1'000'000'000));
    RC_ASSERT(!refusal_of("NIB " + nib).has_value());
}

RC_GTEST_PROP(Guard, RefusesEveryNpwpOutsideTheTraining, ()) {
    const int code = *rc::gen::inRange(0, 99);
    const std::string digits = fmt::format("{:02}{:07}{:06}", code, *rc::gen::inRange(0, 10'000'000),
                                           *rc::gen::inRange(0, 1'000'000));
    const auto whole = digits.substr(0, 9) + "-" + digits.substr(9);
    RC_ASSERT(refusal_of(digits).has_value());
    RC_ASSERT(refusal_of(whole).has_value());
    RC_ASSERT(refusal_of(grouped(digits, {2, 3, 3, 1, 3, 3}, ".")).has_value());
}

RC_GTEST_PROP(Guard, StandsAnyBytes, ()) {
    const auto text = *rc::gen::string<std::string>();
    const auto kind = refusal_of(text);
    // The macro would evaluate every part of a disjunction.
    const bool is_known = !kind || *kind == "nik" || *kind == "npwp" || *kind == "phone" || *kind == "email";
    RC_ASSERT(is_known);
}

}  // namespace
}  // namespace jemput::trainer::tests
