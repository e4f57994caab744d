#include "sim/report/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A number in digits, with a comma before each three digits of its whole part.
std::string with_commas(std::string number) {
    const std::size_t first = number.front() == '-' ? 1 : 0;
    for (std::size_t end = std::min(number.find('.'), number.size()); end > first + 3; end -= 3)
        number.insert(end - 3, ",");
    return number;
}

constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string_view weekday_of(std::chrono::year_month_day date) {
    return weekdays[std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding()];
}

std::string_view month_of(std::chrono::year_month_day date) {
    return months[static_cast<unsigned>(date.month()) - 1];
}

}  // namespace

std::string with_thousands(std::int64_t number) {
    return with_commas(std::to_string(number));
}

std::string as_rupiah(double amount) {
    return "Rp " + with_thousands(std::llround(amount));
}

std::string decimal(double number, int digits) {
    const std::string text = fmt::format("{:.{}f}", number, digits);
    const bool is_minus_zero = text.front() == '-' && text.find_first_of("123456789") == std::string::npos;
    return with_commas(is_minus_zero ? text.substr(1) : text);
}

std::string as_clock(Duration since_midnight, bool with_seconds) {
    using namespace std::chrono;
    const auto day = floor<days>(since_midnight);
    const hh_mm_ss clock(floor<seconds>(since_midnight - day));
    std::string text = fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
    if (with_seconds) text += fmt::format(":{:02}", clock.seconds().count());
    return day.count() == 0 ? text : fmt::format("+{} {}", day.count(), text);
}

std::string as_clock_of_day(Duration since_midnight) {
    return since_midnight == std::chrono::hours{24} ? "24:00" : as_clock(since_midnight);
}

std::string as_hours(Duration from, Duration to) {
    return as_clock_of_day(from) + "–" + as_clock_of_day(to);
}

std::string as_date(std::chrono::year_month_day date) {
    return fmt::format("{} {} {} {}", weekday_of(date), static_cast<unsigned>(date.day()), month_of(date),
                       static_cast<int>(date.year()));
}

std::string as_short_date(std::chrono::year_month_day date) {
    return fmt::format("{} {} {} {}", weekday_of(date).substr(0, 3), static_cast<unsigned>(date.day()),
                       month_of(date).substr(0, 3), static_cast<int>(date.year()));
}

std::string counted(std::int64_t number, std::string_view noun) {
    return fmt::format("{} {}{}", with_thousands(number), noun, number == 1 ? "" : "s");
}

}  // namespace jemput
