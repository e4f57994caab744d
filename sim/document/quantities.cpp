#include "sim/document/quantities.hpp"

#include "sim/document/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

using nlohmann::json;

struct Unit {
    std::string_view symbol;
    Duration length;
    std::string_view other_names;  ///< what people write instead, each between blanks
};

/// From large to small, the order in which they are written.
constexpr std::array<Unit, 4> units{{
    {"d", std::chrono::hours{24}, " day days hari "},
    {"h", std::chrono::hours{1}, " hr hrs hour hours jam "},
    {"min", std::chrono::minutes{1}, " m mins minute minutes menit "},
    {"s", std::chrono::seconds{1}, " sec secs second seconds detik "},
}};

constexpr std::string_view unit_names = "d, h, min or s";
constexpr std::string_view decimal_pattern = R"((0|[1-9]\d*)(\.\d+)?)";
constexpr std::int64_t most_rupiah = 1'000'000'000'000;

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view take_while(std::string_view& text, std::string_view characters) {
    const std::string_view taken = text.substr(0, std::min(text.find_first_not_of(characters), text.size()));
    text.remove_prefix(taken.size());
    return taken;
}

std::string_view take_word(std::string_view& text) {
    return take_while(text, "abcdefghijklmnopqrstuvwxyz");
}

const Unit* unit_of(std::string_view symbol) {
    for (const Unit& unit : units)
        if (unit.symbol == symbol) return &unit;
    return nullptr;
}

/// The sum of its parts in microseconds, however long.
std::optional<double> parse_microseconds(std::string_view text) {
    double microseconds = 0;
    const Unit* last = nullptr;
    do {
        const auto number = parse_decimal(take_while(text, "0123456789."));
        skip_blanks(text);
        const Unit* unit = unit_of(take_word(text));
        if (!number || !unit || (last && unit->length >= last->length)) return std::nullopt;
        microseconds += *number * static_cast<double>(unit->length.count());
        last = unit;
        skip_blanks(text);
    } while (!text.empty());
    return microseconds;
}

std::optional<Duration> parse_duration(std::string_view text) {
    const auto microseconds = parse_microseconds(text);
    if (!microseconds || *microseconds > static_cast<double>(longest_duration.count())) return std::nullopt;
    return Duration{std::llround(*microseconds)};
}

std::string cure_of_duration(std::string_view text) {
    if (parse_microseconds(text) && !parse_duration(text)) return "nothing may be longer than 36525 d";
    if (parse_decimal(text)) return fmt::format("add the unit: {}", unit_names);
    if (text.find(',') != std::string_view::npos) return "write the decimal point as '.'";
    const std::string_view number = take_while(text, "0123456789.");
    skip_blanks(text);
    const std::string word{take_word(text)};
    for (const Unit& unit : units)
        if (!word.empty() && text.empty() &&
            unit.other_names.find(" " + word + " ") != std::string_view::npos)
            return fmt::format("write '{} {}'", number, unit.symbol);
    return {};
}

std::optional<double> parse_rate(std::string_view text) {
    const auto number = parse_decimal(take_while(text, "0123456789."));
    skip_blanks(text);
    if (!number || text.substr(0, 1) != "/") return std::nullopt;
    text.remove_prefix(1);
    skip_blanks(text);
    const Unit* unit = unit_of(take_word(text));
    if (!unit || !text.empty()) return std::nullopt;
    const double rate = *number / in_minutes(unit->length);
    return std::isfinite(rate) ? std::optional{rate} : std::nullopt;
}

/// The shorter of "9/h" and "0.15/min", as long as it is read back as the same rate.
std::string print_rate(double per_minute) {
    const std::string by_minute = print_decimal(per_minute) + "/min";
    const std::string by_hour = print_decimal(per_minute * 60) + "/h";
    return by_hour.size() < by_minute.size() && parse_rate(by_hour) == per_minute ? by_hour : by_minute;
}

std::optional<double> parse_share(std::string_view text) {
    double scale = 1;
    if (!text.empty() && text.back() == '%') {
        scale = 100;
        text.remove_suffix(1);
        while (!text.empty() && text.back() == ' ')
            text.remove_suffix(1);
    }
    const auto number = parse_decimal(text);
    if (!number || *number < 0 || *number > scale) return std::nullopt;
    return *number / scale;
}

std::string cure_of_share(std::string_view text) {
    const auto number = parse_decimal(text);
    if (!number || *number <= 1 || *number > 100) return {};
    return fmt::format("write '{} %' or {}", text, print_decimal(*number / 100));
}

/// The amount, however large.
std::optional<double> parse_amount(std::string_view text) {
    if (text.substr(0, 2) != "Rp") return std::nullopt;
    text.remove_prefix(2);
    skip_blanks(text);
    std::string digits{take_while(text, "0123456789")};
    const char separator = text.empty() ? ',' : text.front();
    if ((separator != ',' && separator != '.') || digits.empty() || (!text.empty() && digits.size() > 3))
        return std::nullopt;
    while (!text.empty()) {
        if (text.front() != separator) return std::nullopt;
        text.remove_prefix(1);
        const std::string_view group = take_while(text, "0123456789");
        if (group.size() != 3) return std::nullopt;
        digits += group;
    }
    return parse_decimal(digits);
}

std::optional<Rupiah> parse_rupiah(std::string_view text) {
    const auto amount = parse_amount(text);
    if (!amount || *amount > static_cast<double>(most_rupiah)) return std::nullopt;
    return Rupiah{std::llround(*amount)};
}

std::string print_rupiah(Rupiah rupiah) {
    std::string digits = std::to_string(rupiah.amount);
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, ",");
    return "Rp " + digits;
}

/// A type that is written as one scalar. `parse` turns its text into the value, `cure` says what to do about
/// a text that it refuses.
template <class T>
Type<T> quantity(std::string name, std::function<std::optional<T>(std::string_view)> parse,
                 std::function<std::string(std::string_view)> cure = {}) {
    Type<T> type;
    type.name = std::move(name);
    type.is_number = true;
    type.read = [name = type.name, parse, cure](const Node& node, Reader& reader) -> std::optional<T> {
        std::optional<T> value;
        if (node.kind == NodeKind::scalar) value = parse(node.text);
        if (!value)
            reader.fault(node.place, describe(node), name,
                         cure && node.kind == NodeKind::scalar ? cure(node.text) : "");
        return value;
    };
    return type;
}

/// A quantity that is a number in YAML as well, so quotes would make a text of it.
template <class T>
Type<T> plain(Type<T> type) {
    type.read = [name = type.name, read = type.read](const Node& node, Reader& reader) -> std::optional<T> {
        if (!node.quoted) return read(node, reader);
        reader.fault(node.place, describe(node) + " in quotes", name, "leave the quotes out");
        return std::nullopt;
    };
    return type;
}

template <class T>
std::string range_text(T least, T most, const std::function<std::string(T)>& print, bool has_least,
                       bool has_most) {
    if (has_least && has_most) return fmt::format(" from {} to {}", print(least), print(most));
    if (has_least) return " of at least " + print(least);
    if (has_most) return " of at most " + print(most);
    return "";
}

template <class T>
Type<T> whole_number(T least, T most) {
    const std::string name =
        least == most ? std::to_string(least) : fmt::format("a whole number from {} to {}", least, most);
    Type<T> type = plain(quantity<T>(name, [least, most](std::string_view text) -> std::optional<T> {
        const auto value = parse_whole(text);
        if (!value || *value < least || *value > most) return std::nullopt;
        return static_cast<T>(*value);
    }));
    type.schema = {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
    type.print = [](const T& value) { return std::to_string(value); };
    type.size = [](const T& value) { return static_cast<double>(value); };
    return type;
}

/// The form of every duration; its range cannot be said in JSON Schema.
json duration_schema(const std::string& description) {
    std::string parts;
    for (const Unit& unit : units)
        parts += fmt::format("({} *{} *)?", decimal_pattern, unit.symbol);
    return {{"type", "string"}, {"pattern", "^(?=.)" + parts + "$"}, {"description", description}};
}

const std::string any_duration = "a duration such as 5 min";

}  // namespace

Type<Duration> duration(Duration least, Duration most) {
    const std::string range =
        range_text<Duration>(least, most, print_duration, least > Duration::zero(), most < longest_duration);
    Type<Duration> type = quantity<Duration>(
        any_duration + (range.empty() ? "" : "," + range),
        [least, most](std::string_view text) -> std::optional<Duration> {
            const auto value = parse_duration(text);
            return value && *value >= least && *value <= most ? value : std::nullopt;
        },
        cure_of_duration);
    define(type, "duration", duration_schema(any_duration));
    type.print = print_duration;
    type.size = in_minutes;
    return type;
}

Type<double> minutes() {
    return mapped<double, Duration>(duration(), in_minutes, from_minutes);
}

Type<double> rate_per_minute() {
    Type<double> type =
        quantity<double>("a rate such as 9/h or 0.35/min", parse_rate, [](std::string_view text) {
            return parse_decimal(text) ? "add the unit: /d, /h, /min or /s" : std::string{};
        });
    define(type, "rate",
           {{"type", "string"},
            {"pattern", fmt::format("^{} */ *(d|h|min|s)$", decimal_pattern)},
            {"description", type.name}});
    type.print = print_rate;
    type.size = [](const double& value) { return value; };
    return type;
}

Type<double> number(double least, double most) {
    const bool has_least = std::isfinite(least);
    const bool has_most = std::isfinite(most);
    Type<double> type = plain(
        quantity<double>("a number" + range_text<double>(least, most, print_decimal, has_least, has_most),
                         [least, most](std::string_view text) -> std::optional<double> {
                             const auto value = parse_decimal(text);
                             return value && *value >= least && *value <= most ? value : std::nullopt;
                         }));
    type.schema = {{"type", "number"}};
    if (has_least) type.schema["minimum"] = least;
    if (has_most) type.schema["maximum"] = most;
    type.print = print_decimal;
    type.size = [](const double& value) { return value; };
    return type;
}

Type<double> positive_number() {
    Type<double> type =
        plain(quantity<double>("a number above 0", [](std::string_view text) -> std::optional<double> {
            const auto value = parse_decimal(text);
            return value && *value > 0 ? value : std::nullopt;
        }));
    type.schema = {{"type", "number"}, {"exclusiveMinimum", 0}};
    type.print = print_decimal;
    type.size = [](const double& value) { return value; };
    return type;
}

Type<double> share() {
    Type<double> type =
        quantity<double>("a share from 0 to 1, or from 0 % to 100 %", parse_share, cure_of_share);
    type.read = [read = type.read, name = type.name](const Node& node,
                                                     Reader& reader) -> std::optional<double> {
        if (!node.quoted || !parse_decimal(node.text)) return read(node, reader);
        reader.fault(node.place, describe(node) + " in quotes", name, "leave the quotes out");
        return std::nullopt;
    };
    define(type, "share",
           {{"description", type.name},
            {"anyOf",
             {{{"type", "number"}, {"minimum", 0}, {"maximum", 1}},
              {{"type", "string"}, {"pattern", R"(^(100(\.0+)?|[1-9]?\d(\.\d+)?) *%$)"}}}}});
    type.print = print_decimal;
    type.size = [](const double& value) { return value; };
    return type;
}

Type<std::int64_t> whole(std::int64_t least, std::int64_t most) {
    return whole_number<std::int64_t>(least, most);
}

Type<int> count(int least, int most) {
    return whole_number<int>(least, most);
}

Type<Rupiah> rupiah() {
    Type<Rupiah> type =
        quantity<Rupiah>("an amount such as Rp 75,000", parse_rupiah, [](std::string_view text) {
            if (parse_amount(text))
                return fmt::format("no amount may be above {}", print_rupiah({most_rupiah}));
            return parse_rupiah(fmt::format("Rp {}", text)) ? fmt::format("write 'Rp {}'", text)
                                                            : std::string{};
        });
    define(type, "rupiah",
           {{"type", "string"},
            {"pattern", R"(^Rp *(\d{1,3}((,\d{3})+|(\.\d{3})+)|0|[1-9]\d*)$)"},
            {"description", type.name}});
    type.print = print_rupiah;
    type.size = [](const Rupiah& value) { return static_cast<double>(value.amount); };
    return type;
}

std::string print_duration(Duration duration) {
    std::string text;
    for (const Unit& unit : units) {
        if (unit.symbol == "d") continue;  // "36 h" is easier to grasp than "1 d 12 h"
        const bool is_last = unit.symbol == "s";
        const auto whole_units = duration / unit.length;
        const Duration rest = duration % unit.length;
        if (whole_units == 0 && (!is_last || rest == Duration::zero())) continue;
        if (!text.empty()) text += ' ';
        text += is_last ? print_decimal(static_cast<double>(duration.count()) / 1e6)
                        : std::to_string(whole_units);
        text += fmt::format(" {}", unit.symbol);
        duration = rest;
    }
    return text.empty() ? "0 min" : text;
}

}  // namespace jemput
