#pragma once

#include "sim/document/node.hpp"
#include "sim/document/outline.hpp"
#include "sim/document/reader.hpp"
#include "sim/document/shared_function.hpp"

#include <functional>
#include <optional>
#include <string>

namespace jemput {

/// How a value of type T is written in a document: the one description that reads it, checks it, and
/// documents it.
template <class T>
struct Type : Outline {
    /// Converts what is written; nullopt after it has noted its faults. Call it through read_value, which
    /// also understands a value that is written with its source.
    SharedFunction<std::optional<T>(const Node&, Reader&)> read;
    /// The value as it would be written in a file; shows defaults. May be empty, or give an empty text: then
    /// no default is shown.
    SharedFunction<std::string(const T&)> print;
    /// Reads the bounds `low` and `high` of a sourced value as numbers comparable with `size`. Empty: `read`
    /// and `size` do it, so a quantity needs only `size`.
    SharedFunction<std::optional<double>(const Node&, Reader&)> bound;
    /// The value as one number, e.g. the mean of a distribution in minutes. May be empty.
    SharedFunction<double(const T&)> size;
    /// A quantity whose source matters: listed where it stands without one.
    bool is_number = false;
};

/// What stands around the value of a sourced value. Notes its faults; the numbers' `value` and `path` are
/// filled.
[[nodiscard]] SourcedNumber read_source(const Node& sourced, Reader& reader);

/// Checks `low` and `high` of a sourced value: readable by `bound`, in order, and around `size` where it is
/// known.
void check_bounds(const Node& sourced,
                  const SharedFunction<std::optional<double>(const Node&, Reader&)>& bound,
                  std::optional<double> size, Reader& reader);

/// Notes the fault of a value inside a value; true if there was none.
bool expect_no_source(const Node& inner, Reader& reader);

/// Reads a value that is written as `{value, source, low, high, n, date}`.
template <class T>
std::optional<T> read_sourced(const Type<T>& type, const Node& node, Reader& reader) {
    const std::size_t faults = reader.fault_count();
    SourcedNumber number = read_source(node, reader);
    const Node& inner = *node.find("value");
    std::optional<T> value;
    {
        const Reader::At at{reader, "value"};
        const Reader::InSource within{reader};
        if (expect_no_source(inner, reader)) value = type.read(inner, reader);
    }
    auto bound = type.bound;
    if (!bound && type.size)
        bound = [&type](const Node& limit, Reader& r) -> std::optional<double> {
            const std::optional<T> read = type.read(limit, r);
            return read ? std::optional{type.size(*read)} : std::nullopt;
        };
    check_bounds(node, bound, value && type.size ? std::optional{type.size(*value)} : std::nullopt, reader);
    if (reader.fault_count() != faults) return std::nullopt;
    reader.note(std::move(number));
    return value;
}

/// Reads a value, with or without its source. Every part of a document is read through here.
template <class T>
std::optional<T> read_value(const Type<T>& type, const Node& node, Reader& reader) {
    if (is_sourced(node)) return read_sourced(type, node, reader);
    std::optional<T> value = type.read(node, reader);
    if (value && type.is_number) reader.note_bare(node);
    return value;
}

/// A value of another C++ type that is written in the same way. `from` may be empty: then nothing can be
/// printed.
template <class U, class T>
Type<U> mapped(Type<T> type, std::function<U(const T&)> to, std::function<T(const U&)> from = {}) {
    Type<U> result;
    static_cast<Outline&>(result) = static_cast<const Outline&>(type);
    result.is_number = type.is_number;
    result.read = [type, to](const Node& node, Reader& reader) -> std::optional<U> {
        const std::optional<T> value = type.read(node, reader);
        return value ? std::optional<U>{to(*value)} : std::nullopt;
    };
    if (from && type.print) result.print = [type, from](const U& value) { return type.print(from(value)); };
    if (from && type.size) result.size = [type, from](const U& value) { return type.size(from(value)); };
    result.bound = type.bound;
    if (!result.bound && type.size)
        result.bound = [type](const Node& limit, Reader& reader) -> std::optional<double> {
            const std::optional<T> value = type.read(limit, reader);
            return value ? std::optional{type.size(*value)} : std::nullopt;
        };
    return result;
}

/// A value that is made of what is written by reading further, e.g. a file that is named there. `further`
/// notes its faults.
template <class U, class T>
Type<U> read_further(Type<T> written,
                     std::function<std::optional<U>(const T&, const Node&, Reader&)> further) {
    Type<U> type;
    static_cast<Outline&>(type) = static_cast<const Outline&>(written);
    type.read = [written, further](const Node& node, Reader& reader) -> std::optional<U> {
        const std::optional<T> value = written.read(node, reader);
        return value ? further(*value, node, reader) : std::nullopt;
    };
    return type;
}

}  // namespace jemput
