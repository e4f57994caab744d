#include "sim/experiment/grid.hpp"

#include "sim/document/decimal.hpp"
#include "sim/document/node.hpp"
#include "sim/experiment/measure_value.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

constexpr std::string_view example = "PATH=VALUES, such as staff.officers=1..6 or arrivals.level=0.5,1,1.5";

tl::unexpected<Diagnostics> grid_fault(const std::string& path, std::string found, std::string allowed,
                                       std::string cure = {}) {
    return tl::unexpected(
        Diagnostics{{{"--over"}, path, std::move(found), std::move(allowed), std::move(cure)}});
}

/// A decimal as a whole number of its last places.
struct ExactDecimal {
    std::int64_t units = 0;
    int places = 0;

    [[nodiscard]] ExactDecimal with_places(int wanted) const {
        ExactDecimal same = *this;
        for (; same.places < wanted; ++same.places)
            same.units *= 10;
        return same;
    }
};

/// Nothing for what is no decimal of at most 15 digits.
std::optional<ExactDecimal> exact(const std::string& text) {
    if (!parse_decimal(text)) return std::nullopt;
    std::string digits = text;
    const std::size_t point = digits.find('.');
    int places = 0;
    if (point != std::string::npos) {
        digits.erase(point, 1);
        places = static_cast<int>(digits.size() - point);
    }
    if (digits.size() > 15) return std::nullopt;
    return ExactDecimal{std::stoll(digits), places};
}

std::string written(const ExactDecimal& number) {
    std::int64_t unit = 1;
    for (int i = 0; i < number.places; ++i)
        unit *= 10;
    return print_decimal(static_cast<double>(number.units) / static_cast<double>(unit));
}

/// The texts of "from..to:step".
struct RangeText {
    std::string from;
    std::string to;
    std::string step;
};

std::optional<RangeText> range_in(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const std::string_view rest = text.substr(dots + 2);
    const std::size_t colon = rest.find(':');
    return RangeText{without_blanks_around(text.substr(0, dots)),
                     without_blanks_around(rest.substr(0, colon)),
                     colon == std::string_view::npos ? "1" : without_blanks_around(rest.substr(colon + 1))};
}

Expected<std::vector<std::string>> values_of_range(const std::string& path, const std::string& text,
                                                   const RangeText& range) {
    auto from = exact(range.from);
    auto to = exact(range.to);
    auto step = exact(range.step);
    if (!from || !to || !step)
        return grid_fault(path, in_quotes(text), "a range of numbers such as 1..6 or 0.5..1.5:0.25",
                          "list values that are no plain numbers: 5 min,10 min");
    if (step->units <= 0) return grid_fault(path, "the step " + in_quotes(range.step), "a step above 0");
    const int places = std::max({from->places, to->places, step->places});
    const ExactDecimal first = from->with_places(places);
    const std::int64_t last = to->with_places(places).units;
    const std::int64_t by = step->with_places(places).units;
    if (last < first.units)
        return grid_fault(path, "the empty range " + in_quotes(text), "from the lower to the higher number");
    const std::int64_t count = (last - first.units) / by + 1;
    if (count > most_values_of_axis)
        return grid_fault(path, fmt::format("{} values", count),
                          fmt::format("at most {}", most_values_of_axis), "take a greater step");
    std::vector<std::string> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(written({first.units + i * by, places}));
    return values;
}

/// The parts between commas that stand outside of brackets and quotes.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    char quote = '\0';
    for (const char c : text) {
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && depth == 0) {
            parts.emplace_back();
            continue;
        }
        parts.back() += c;
    }
    for (std::string& part : parts)
        part = without_blanks_around(part);
    return parts;
}

Expected<std::vector<std::string>> values_in(const std::string& path, const std::string& text) {
    std::vector<std::string> values;
    for (const std::string& part : parts_of(text)) {
        if (part.empty()) return grid_fault(path, "no value in " + in_quotes(text), std::string(example));
        const auto range = range_in(part);
        if (!range) {
            values.push_back(part);
            continue;
        }
        auto more = values_of_range(path, part, *range);
        if (!more) return more;
        values.insert(values.end(), more->begin(), more->end());
    }
    std::set<std::string> seen;
    for (const std::string& value : values) {
        if (!seen.insert(value).second)
            return grid_fault(path, in_quotes(value) + " twice", "each value once");
    }
    return values;
}

}  // namespace

Expected<Axis> parse_axis(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos) return grid_fault("", in_quotes(text), std::string(example));
    const std::string path = without_blanks_around(text.substr(0, sign));
    if (path.empty()) return grid_fault("", in_quotes(text), std::string(example));
    auto values = values_in(path, std::string(text.substr(sign + 1)));
    if (!values) return tl::unexpected(values.error());
    return Axis{path, std::move(*values)};
}

std::int64_t Grid::size() const {
    std::int64_t cells = 1;
    for (const Axis& axis : axes_) {
        const auto values = static_cast<std::int64_t>(axis.values.size());
        if (cells > std::numeric_limits<std::int64_t>::max() / values)
            return std::numeric_limits<std::int64_t>::max();
        cells *= values;
    }
    return cells;
}

std::vector<std::size_t> Grid::position(std::int64_t cell) const {
    std::vector<std::size_t> at(axes_.size());
    for (std::size_t i = axes_.size(); i-- > 0;) {
        const auto values = static_cast<std::int64_t>(axes_[i].values.size());
        at[i] = static_cast<std::size_t>(cell % values);
        cell /= values;
    }
    return at;
}

std::vector<Assignment> Grid::values(std::int64_t cell) const {
    const std::vector<std::size_t> at = position(cell);
    std::vector<Assignment> values;
    for (std::size_t i = 0; i < axes_.size(); ++i)
        values.emplace_back(axes_[i].path, axes_[i].values[at[i]]);
    return values;
}

Expected<Grid> parse_grid(const std::vector<std::string>& texts) {
    std::vector<Axis> axes;
    Diagnostics faults;
    for (const std::string& text : texts) {
        auto axis = parse_axis(text);
        if (!axis) {
            faults.insert(faults.end(), axis.error().begin(), axis.error().end());
            continue;
        }
        const bool is_there = std::any_of(axes.begin(), axes.end(),
                                          [&](const Axis& other) { return other.path == axis->path; });
        if (is_there)
            faults.push_back({{"--over"},
                              axis->path,
                              "the same path twice",
                              "each path once",
                              "list all its values in one --over"});
        axes.push_back(std::move(*axis));
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return Grid(std::move(axes));
}

}  // namespace jemput
