#include "sim/experiment/measure_value.hpp"

#include "sim/core/text.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace jemput {

namespace {

std::string without_ending(const std::string& text, std::string_view ending) {
    if (text.size() < ending.size() || text.substr(text.size() - ending.size()) != ending) return text;
    return without_blanks_around(text.substr(0, text.size() - ending.size()));
}

std::vector<std::string> names_of(const std::vector<Measure>& measures) {
    std::vector<std::string> names;
    for (const Measure& measure : measures)
        names.push_back(measure.name);
    return names;
}

template <class T, class Number>
std::optional<double> read_as(const Type<T>& type, const Node& node, Reader& reader, Number number) {
    const std::optional<T> value = read_value(type, node, reader);
    return value ? std::optional<double>{number(*value)} : std::nullopt;
}

}  // namespace

std::string without_blanks_around(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return std::string(text.substr(first, std::max(end, first) - first));
}

const Measure* find_measure(const std::vector<Measure>& measures, std::string_view name, const Place& place,
                            Reader& reader) {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [name](const Measure& measure) { return measure.name == name; });
    if (found != measures.end()) return &*found;
    const std::vector<std::string> names = names_of(measures);
    const auto near = nearest_word(name, names);
    reader.fault(place, "unknown measure " + in_quotes(name), join(names, ", "),
                 near ? "did you mean '" + *near + "'?" : "");
    return nullptr;
}

std::optional<double> read_in_unit(const std::string& written, const Measure& measure, const Place& place,
                                   Reader& reader) {
    Node node(NodeKind::scalar, place, written);
    const auto as_it_is = [](double value) { return value; };
    const std::string& unit = measure.unit;
    if (unit == "share") return read_as(share(), node, reader, as_it_is);
    if (unit == "min") return read_as(duration(), node, reader, in_minutes);
    if (unit == "h")
        return read_as(duration(), node, reader, [](Duration value) { return in_minutes(value) / 60; });
    if (unit == "Rp")
        return read_as(rupiah(), node, reader,
                       [](Rupiah value) { return static_cast<double>(value.amount); });
    node.text = without_ending(node.text, unit);
    return read_as(number(0, std::numeric_limits<double>::infinity()), node, reader, as_it_is);
}

}  // namespace jemput
