#pragma once

#include "sim/document/type.hpp"

#include <string>
#include <string_view>

namespace jemput {

/// All faults of a text that is read as a document of the type, one a line; "none" if it has none.
template <class T>
std::string faults_of(std::string_view text, const Type<T>& type) {
    const auto document = parse_document(text, "f");
    if (!document) return to_string(document.error());
    const auto reading = read_document(*document, type);
    return reading ? "none" : to_string(reading.error());
}

/// The value of a text that has no faults.
template <class T>
T value_of(std::string_view text, const Type<T>& type) {
    return read_document(parse_document(text, "f").value(), type).value().value;
}

}  // namespace jemput
