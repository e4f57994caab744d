#include "sim/core/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jemput {

namespace {

bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

constexpr std::array weekdays{translatable("Sunday"),    translatable("Monday"),   translatable("Tuesday"),
                              translatable("Wednesday"), translatable("Thursday"), translatable("Friday"),
                              translatable("Saturday")};
constexpr std::array months{translatable("January"), translatable("February"), translatable("March"),
                            translatable("April"),   translatable("May"),      translatable("June"),
                            translatable("July"),    translatable("August"),   translatable("September"),
                            translatable("October"), translatable("November"), translatable("December")};

std::string month_of(const Language& language, std::chrono::year_month_day date) {
    return language.text(months[static_cast<unsigned>(date.month()) - 1]);
}

char separator_of(const Language& language) {
    return language.code() == LanguageCode::indonesian ? '.' : ':';
}

std::string hours_and_minutes(Duration since_midnight, char separator) {
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::minutes>(since_midnight));
    return fmt::format("{:02}{}{:02}", clock.hours().count(), separator, clock.minutes().count());
}

/// Where the line may be broken first: not within "Rp 75,000", "± 0.3" and "95 %".
std::size_t end_of_word(std::string_view line) {
    std::size_t end = line.find(' ');
    while (end < line.size()) {
        const std::string_view before = line.substr(0, end);
        const std::string_view after = line.substr(end + 1);
        if (!before.ends_with("Rp") && !before.ends_with("±") && !after.starts_with("%")) return end;
        end = line.find(' ', end + 1);
    }
    return line.size();
}

/// Adds a line, broken where it is too wide; what it is indented by stays in front of every part.
void add_wrapped(std::string& lines, std::string_view line, std::size_t width) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string begin(indent, ' ');
    line.remove_prefix(indent);
    lines += begin;
    std::size_t used = indent;
    while (!line.empty()) {
        const std::size_t end = end_of_word(line);
        const std::string_view word = line.substr(0, end);
        const bool is_first = used == indent;
        const bool fits = used + 1 + width_of(word) <= width;
        if (!is_first) lines += fits ? " " : "\n" + begin;
        used = (is_first || !fits ? indent : used + 1) + width_of(word);
        lines += word;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
}

}  // namespace

std::string as_rupiah(const Language& language, double amount) {
    return language.text("Rp {amount}", fmt::arg("amount", language.whole(std::llround(amount))));
}

int digits_for(double half_width, int most) {
    if (!(half_width > 0)) return most;
    return std::clamp(-static_cast<int>(std::floor(std::log10(half_width))), 0, most);
}

std::string as_clock(const Language& language, Duration since_midnight, bool with_seconds) {
    using namespace std::chrono;
    const auto day = floor<days>(since_midnight);
    const Duration of_day = since_midnight - day;
    const char separator = separator_of(language);
    std::string text = hours_and_minutes(of_day, separator);
    if (with_seconds)
        text += fmt::format("{}{:02}", separator, floor<seconds>(of_day) % minutes{1} / seconds{1});
    return day.count() == 0 ? text : fmt::format("+{} {}", day.count(), text);
}

std::string as_clock_of_day(const Language& language, Duration since_midnight) {
    if (since_midnight != std::chrono::hours{24}) return as_clock(language, since_midnight);
    return hours_and_minutes(since_midnight, separator_of(language));
}

std::string as_iso_clock(Duration since_midnight) {
    return hours_and_minutes(since_midnight, ':');
}

std::string as_hours(const Language& language, Duration from, Duration to) {
    return as_clock_of_day(language, from) + "–" + as_clock_of_day(language, to);
}

std::string as_weekday(const Language& language, std::chrono::year_month_day date) {
    return language.text(weekdays[std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding()]);
}

std::string as_date(const Language& language, std::chrono::year_month_day date) {
    return language.text("{weekday} {day} {month} {year}", fmt::arg("weekday", as_weekday(language, date)),
                         fmt::arg("day", static_cast<unsigned>(date.day())),
                         fmt::arg("month", month_of(language, date)),
                         fmt::arg("year", static_cast<int>(date.year())));
}

std::string as_short_date(const Language& language, std::chrono::year_month_day date) {
    return fmt::format("{} {} {} {}", as_weekday(language, date).substr(0, 3),
                       static_cast<unsigned>(date.day()), month_of(language, date).substr(0, 3),
                       static_cast<int>(date.year()));
}

std::string as_iso_date(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string shortened(std::string_view text, std::size_t width) {
    if (width_of(text) <= width) return std::string(text);
    std::size_t end = 0;
    for (std::size_t characters = 0; end < text.size(); ++end) {
        if (begins_character(text[end]) && ++characters == width) break;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string wrapped(std::string_view text, std::size_t width) {
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add_wrapped(lines, text.substr(0, end), width);
        if (end < text.size()) lines += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
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
