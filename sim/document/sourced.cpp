#include "sim/core/text.hpp"
#include "sim/document/decimal.hpp"
#include "sim/document/description.hpp"
#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

const std::vector<std::string>& keys() {
    static const std::vector<std::string> all{"value", "source", "low", "high", "n", "date"};
    return all;
}

/// YYYY, YYYY-MM or YYYY-MM-DD.
bool is_date_of_source(const std::string& text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '-' ? text[i] != '-' : !is_digit) return false;
    }
    constexpr std::string_view first_day = "0000-01-01";
    return parse_date(text + std::string{first_day.substr(text.size())}).has_value();
}

/// The text of a bound as it is written; faults of it are found by check_bounds.
std::string bound_text(const Node* node) {
    return node ? to_text(*node) : std::string{};
}

}  // namespace

SourcedNumber read_source(const Node& sourced, Reader& reader) {
    for (const Entry& entry : sourced.entries)
        if (std::find(keys().begin(), keys().end(), entry.key) == keys().end()) {
            const auto near = nearest_word(entry.key, keys());
            reader.fault(entry.key_place, fmt::format("unknown key {} beside 'value'", in_quotes(entry.key)),
                         join(keys(), ", "), near ? fmt::format("did you mean '{}'?", *near) : "");
        }

    SourcedNumber number;
    number.path = reader.path();
    number.place = sourced.place;
    number.value = to_text(*sourced.find("value"));
    number.low = bound_text(sourced.find("low"));
    number.high = bound_text(sourced.find("high"));
    if (const Node* source = sourced.find("source")) {
        const Reader::At at{reader, "source"};
        number.source = text().read(*source, reader).value_or("");
    } else {
        reader.fault(sourced.place, "a value without 'source'", join(keys(), ", "),
                     "say where it comes from, or write 'source: assumed'");
    }
    if (const Node* n = sourced.find("n")) {
        const Reader::At at{reader, "n"};
        const auto value = n->kind == NodeKind::scalar && !n->quoted ? parse_whole(n->text) : std::nullopt;
        if (!value || *value < 1)
            reader.fault(n->place, describe(*n), "a number of observations, at least 1");
        number.n = value;
    }
    if (const Node* date = sourced.find("date")) {
        const Reader::At at{reader, "date"};
        if (date->kind != NodeKind::scalar || !is_date_of_source(date->text))
            reader.fault(date->place, describe(*date), "YYYY, YYYY-MM or YYYY-MM-DD");
        number.date = date->text;
    }
    return number;
}

void check_bounds(const Node& sourced,
                  const SharedFunction<std::optional<double>(const Node&, Reader&)>& bound,
                  std::optional<double> size, Reader& reader) {
    const auto read = [&](const std::string& key) -> std::optional<double> {
        const Node* node = sourced.find(key);
        if (!node) return std::nullopt;
        const Reader::At at{reader, key};
        if (bound) return bound(*node, reader);
        reader.fault(node->place, fmt::format("the key '{}' for a value that is no quantity", key),
                     "value, source, n, date", "leave it out");
        return std::nullopt;
    };
    const std::optional<double> low = read("low");
    const std::optional<double> high = read("high");
    const auto fault = [&](const std::string& key, const std::string& relation, const std::string& other) {
        const Reader::At at{reader, key};
        reader.fault(sourced.place_of(key), describe(*sourced.find(key)),
                     fmt::format("{} {} ({})", relation, other, to_text(*sourced.find(other))));
    };
    if (low && high && *low > *high) return fault("low", "at most", "high");
    if (low && size && *low > *size) fault("low", "at most", "value");
    if (high && size && *high < *size) fault("high", "at least", "value");
}

bool expect_no_source(const Node& inner, Reader& reader) {
    if (!is_sourced(inner)) return true;
    reader.fault(inner.place, "a value inside a value", "", "one source for one value");
    return false;
}

}  // namespace jemput
