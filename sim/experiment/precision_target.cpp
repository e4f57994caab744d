#include "sim/experiment/precision_target.hpp"

#include "sim/core/text.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace jemput {

namespace {

/// "Rp 75,000" has a comma of its own: a part without a sign belongs to the one before.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string part(text.substr(0, comma));
        if (part.find('=') == std::string::npos && !parts.empty()) {
            parts.back() += "," + part;
        } else {
            parts.push_back(part);
        }
        if (comma == text.size()) return parts;
        text.remove_prefix(comma + 1);
    }
}

std::string without_blanks_around(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return std::string(text.substr(first, std::max(end, first) - first));
}

std::string without_ending(const std::string& text, std::string_view ending) {
    if (text.size() < ending.size() || text.substr(text.size() - ending.size()) != ending) return text;
    return without_blanks_around(text.substr(0, text.size() - ending.size()));
}

bool is_per_cent(const std::string& text) {
    return !text.empty() && text.back() == '%';
}

/// Reads one half-width; the reader collects the faults.
class HalfWidth {
  public:
    HalfWidth(const std::string& written, Reader& reader)
        : node_(NodeKind::scalar, {"--precision"}, written), reader_(reader) {}

    /// In the measure's unit.
    [[nodiscard]] std::optional<double> in(const std::string& unit) {
        if (unit == "share") return read(share(), [](double value) { return value; });
        if (unit == "min") return read(duration(), in_minutes);
        if (unit == "h") return read(duration(), [](Duration value) { return in_minutes(value) / 60; });
        if (unit == "Rp")
            return read(rupiah(), [](Rupiah value) { return static_cast<double>(value.amount); });
        node_.text = without_ending(node_.text, unit);
        return read(positive_number(), [](double value) { return value; });
    }

    [[nodiscard]] std::optional<double> relative() {
        return read(share(), [](double value) { return value; });
    }

    void fault(std::string found, std::string allowed) {
        reader_.fault(node_.place, std::move(found), std::move(allowed));
    }

  private:
    template <class T, class Number>
    std::optional<double> read(const Type<T>& type, Number number) {
        const std::optional<T> value = read_value(type, node_, reader_);
        return value ? std::optional<double>{number(*value)} : std::nullopt;
    }

    Node node_;
    Reader& reader_;
};

std::vector<std::string> names_of(const std::vector<Measure>& measures) {
    std::vector<std::string> names;
    for (const Measure& measure : measures)
        names.push_back(measure.name);
    return names;
}

const Measure* find(const std::vector<Measure>& measures, std::string_view name, Reader& reader) {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [name](const Measure& measure) { return measure.name == name; });
    if (found != measures.end()) return &*found;
    const std::vector<std::string> names = names_of(measures);
    const auto near = nearest_word(name, names);
    reader.fault({"--precision"}, "unknown measure " + in_quotes(name), join(names, ", "),
                 near ? "did you mean '" + *near + "'?" : "");
    return nullptr;
}

std::optional<PrecisionTarget> parse_target(const std::string& part, const std::vector<Measure>& measures,
                                            Reader& reader) {
    const std::size_t sign = part.find('=');
    if (sign == std::string::npos) {
        reader.fault({"--precision"}, in_quotes(part), "MEASURE=HALF-WIDTH, such as wait.mean=1min");
        return std::nullopt;
    }
    const std::string name = without_blanks_around(part.substr(0, sign));
    const std::string written = without_blanks_around(part.substr(sign + 1));
    const Measure* measure = find(measures, name, reader);
    if (measure == nullptr) return std::nullopt;

    const Reader::At at{reader, name};
    HalfWidth half_width(written, reader);
    const bool is_relative = is_per_cent(written) && measure->unit != "share";
    const std::optional<double> wanted = is_relative ? half_width.relative() : half_width.in(measure->unit);
    if (!wanted) return std::nullopt;
    if (*wanted <= 0 || (is_relative && *wanted >= 1)) {
        half_width.fault(in_quotes(written),
                         is_relative ? "more than 0 % and less than 100 %" : "more than 0");
        return std::nullopt;
    }
    return PrecisionTarget{name, measure->unit, is_relative ? Precision::relative : Precision::absolute,
                           *wanted};
}

}  // namespace

Expected<std::vector<PrecisionTarget>> parse_precision(std::string_view text,
                                                       const std::vector<Measure>& measures) {
    Reader reader({});
    std::vector<PrecisionTarget> targets;
    for (const std::string& part : parts_of(text)) {
        const auto target = parse_target(part, measures, reader);
        if (!target) continue;
        const bool is_there = std::any_of(targets.begin(), targets.end(), [&](const PrecisionTarget& other) {
            return other.measure == target->measure;
        });
        if (is_there)
            reader.fault({"--precision"}, in_quotes(target->measure) + " twice", "each measure once");
        targets.push_back(*target);
    }
    if (reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return targets;
}

}  // namespace jemput
