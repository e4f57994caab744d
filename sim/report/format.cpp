#include "sim/report/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string with_thousands(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t end = text.size(); end > first + 3; end -= 3)
        text.insert(end - 3, ",");
    return text;
}

std::string as_rupiah(double amount) {
    return "Rp " + with_thousands(std::llround(amount));
}

std::string decimal(double number, int digits) {
    const std::string text = fmt::format("{:.{}f}", number, digits);
    const bool is_minus_zero = text.front() == '-' && text.find_first_of("123456789") == std::string::npos;
    return is_minus_zero ? text.substr(1) : text;
}

int digits_for(double half_width, int most) {
    if (!(half_width > 0)) return most;
    return std::clamp(-static_cast<int>(std::floor(std::log10(half_width))), 0, most);
}

std::string as_clock(Duration since_midnight, bool with_seconds) {
    using namespace std::chrono;
    const auto day = floor<days>(since_midnight);
    const hh_mm_ss clock(floor<seconds>(since_midnight - day));
    std::string text = fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
    if (with_seconds) text += fmt::format(":{:02}", clock.seconds().count());
    return day.count() == 0 ? text : fmt::format("+{} {}", day.count(), text);
}

std::string as_date(std::chrono::year_month_day date) {
    constexpr std::array weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                  "Thursday", "Friday", "Saturday"};
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    const std::chrono::weekday day{std::chrono::sys_days{date}};
    return fmt::format("{} {} {} {}", weekdays[day.c_encoding()], static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(width > used ? width - used : 0, ' ') + std::string(text);
}

std::string left_aligned(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

}  // namespace jemput
