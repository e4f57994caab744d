#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How the desk calls people, documents and facts.

namespace jemput::trainer::ui {

/// "Bu" or "Pak": how the officer speaks to the applicant.
[[nodiscard]] std::string address_of(const Desk& desk);
/// "Bu Sulastri".
[[nodiscard]] std::string applicant_name(const Desk& desk);
/// Her number in the queue; 0 in a lesson without one.
[[nodiscard]] std::uint32_t applicant_number(const Desk& desk);

/// "KTP", "Kartu NPWP": those that people bring have names of their own, whoever has them.
[[nodiscard]] std::string document_title(const Desk& desk, const Language& language, std::string_view name);
/// The documents that the trainee can ask for: what people bring, and what this one has, in a fixed order.
[[nodiscard]] std::vector<std::string> documents_to_ask(const Desk& desk);
/// nullptr where she has no such document.
[[nodiscard]] const ShownDocument* document_of(const Desk& desk, std::string_view name);

/// "Lahir" of born, the name itself where it has no words.
[[nodiscard]] std::string fact_word(const Language& language, std::string_view fact);
/// As it is written on a document: "12-07-1974" of 1974-07-12, "Perempuan" of P.
[[nodiscard]] std::string fact_value(const Language& language, std::string_view fact,
                                     const std::string& value);

/// A command with this beginning was given and done, such as "ask capital".
[[nodiscard]] bool was_done(const Desk& desk, std::string_view command);
/// When that was last so; negative: never.
[[nodiscard]] Duration last_done(const Desk& desk, std::string_view command);

/// When the morning after began, on which the forms are entered; nullopt: it is still the day of the van.
[[nodiscard]] std::optional<Duration> next_morning(const Desk& desk);
/// "Rabu" of that morning; empty where the day of the van has no date.
[[nodiscard]] std::string next_weekday(const Desk& desk, const Language& language);

/// The time of day at a moment of the attempt, as a length since midnight.
[[nodiscard]] Duration time_of_day(const Desk& desk, Duration at);
/// "09.42".
[[nodiscard]] std::string clock_now(const Desk& desk, const Language& language);

/// "6 menit", "40 detik".
[[nodiscard]] std::string time_words(const Language& language, Duration time);
/// "Rp50.000".
[[nodiscard]] std::string rupiah(const Language& language, std::int64_t amount);

/// A number that only the name decides.
[[nodiscard]] std::uint64_t mixed(std::string_view name);

/// Puts things in an order that tells nothing and is the same in every attempt: a hand that has learned where
/// something stands finds it there again. `name_of` gives the name of each, which is unique.
template <class Thing, class NameOf>
void mix(std::vector<Thing>& things, NameOf name_of) {
    std::sort(things.begin(), things.end(), [&](const Thing& a, const Thing& b) {
        return std::pair(mixed(name_of(a)), name_of(a)) < std::pair(mixed(name_of(b)), name_of(b));
    });
}

}  // namespace jemput::trainer::ui
