#include "sim/document/simple_types.hpp"

#include "sim/document/decimal.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The value of digits; nullopt where there is anything else, or another number of them.
std::optional<int> parse_digits(std::string_view text, std::size_t count) {
    if (text.size() != count) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "18.30", "1830" and "8:30" are usual too.
std::string cure_of_clock_time(std::string text) {
    std::replace(text.begin(), text.end(), '.', ':');
    if (text.size() == 4 && text.find(':') == std::string::npos) text.insert(2, ":");
    if (text.size() > 1 && text[1] == ':') text.insert(0, "0");
    return parse_clock_time(text) ? fmt::format("write \"{}\"", text) : std::string{};
}

std::string print_clock_time(Duration time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const std::string hours_and_minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? fmt::format("\"{}\"", hours_and_minutes)
                             : fmt::format("\"{}:{:02}\"", hours_and_minutes, seconds % 60);
}

std::string print_date(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// Quotes keep a text from being taken for a number or a truth value.
std::string print_text(const std::string& value) {
    const bool is_text = value != "true" && value != "false" && value != "null" && !parse_decimal(value);
    return to_text(Node{NodeKind::scalar, {}, value, !is_text});
}

}  // namespace

Type<bool> yes_no() {
    Type<bool> type;
    type.name = "true or false";
    type.label = "`true` or `false`";
    type.schema = {{"type", "boolean"}};
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<bool> {
        if (node.kind == NodeKind::scalar && !node.quoted) {
            if (node.text == "true") return true;
            if (node.text == "false") return false;
        }
        reader.fault(node.place, describe(node) + (node.quoted ? " in quotes" : ""), name);
        return std::nullopt;
    };
    type.print = [](const bool& value) { return value ? "true" : "false"; };
    return type;
}

Type<std::string> text() {
    Type<std::string> type;
    type.name = "a text";
    // A name such as "7" without quotes is a number for an editor, but a text for us.
    type.schema = {{"type", {"string", "number", "boolean"}}, {"minLength", 1}};
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<std::string> {
        if (node.kind == NodeKind::scalar && !node.text.empty()) return node.text;
        reader.fault(node.place, node.kind == NodeKind::scalar ? "an empty text" : describe(node), name);
        return std::nullopt;
    };
    type.print = print_text;
    return type;
}

Type<Duration> clock_time() {
    Type<Duration> type;
    type.name = "a time of day such as \"18:30\"";
    define(type, "clock time",
           {{"type", "string"},
            {"pattern", R"(^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$)"},
            {"description", type.name}});
    type.read = [name = type.name](const Node& node, Reader& reader) -> std::optional<Duration> {
        std::optional<Duration> value;
        if (node.kind == NodeKind::scalar) value = parse_clock_time(node.text);
        if (!value)
            reader.fault(node.place, describe(node), name + ", up to 24:00",
                         node.kind == NodeKind::scalar ? cure_of_clock_time(node.text) : "");
        return value;
    };
    type.print = print_clock_time;
    type.size = in_minutes;
    return type;
}

std::optional<Duration> parse_clock_time(std::string_view text) {
    if (text.size() != 5 && text.size() != 8) return std::nullopt;
    const bool has_seconds = text.size() == 8;
    const auto hours = parse_digits(text.substr(0, 2), 2);
    const auto minutes_past = parse_digits(text.substr(3, 2), 2);
    const auto seconds = has_seconds ? parse_digits(text.substr(6, 2), 2) : 0;
    if (text[2] != ':' || (has_seconds && text[5] != ':')) return std::nullopt;
    if (!hours || !minutes_past || !seconds || *minutes_past > 59 || *seconds > 59) return std::nullopt;
    const Duration time =
        std::chrono::hours{*hours} + std::chrono::minutes{*minutes_past} + std::chrono::seconds{*seconds};
    return time <= std::chrono::hours{24} ? std::optional{time} : std::nullopt;
}

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4), 4);
    const auto month = parse_digits(text.substr(5, 2), 2);
    const auto day = parse_digits(text.substr(8, 2), 2);
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

Type<std::chrono::year_month_day> date() {
    Type<std::chrono::year_month_day> type;
    type.name = "a date such as 2019-09-18";
    define(type, "date",
           {{"type", "string"},
            {"format", "date"},
            {"pattern", R"(^\d{4}-\d{2}-\d{2}$)"},
            {"description", type.name}});
    type.read = [name = type.name](const Node& node,
                                   Reader& reader) -> std::optional<std::chrono::year_month_day> {
        std::optional<std::chrono::year_month_day> value;
        if (node.kind == NodeKind::scalar) value = parse_date(node.text);
        if (!value) reader.fault(node.place, describe(node), name + " that exists");
        return value;
    };
    type.print = print_date;
    return type;
}

}  // namespace jemput
