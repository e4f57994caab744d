#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/description.hpp"
#include "sim/document/document.hpp"

#include <cassert>
#include <optional>
#include <utility>
#include <vector>

namespace jemput {

/// What a document says, where its numbers come from, and which files were read for it.
template <class T>
struct Reading {
    T value;
    std::vector<SourcedNumber> numbers;
    std::vector<SourceFile> files;
};

/// Reads the whole document by the description; every fault of it at once, sorted by place.
template <class T>
Expected<Reading<T>> read_document(const Document& document, const Type<T>& type) {
    Reader reader{document.files};
    std::optional<T> value = read_value(type, document.root, reader);
    assert(value.has_value() == (reader.fault_count() == 0) && "a type notes a fault where it has no value");
    if (!value || reader.fault_count() > 0) return tl::unexpected(reader.sorted_faults());
    return Reading<T>{std::move(*value), reader.numbers(), reader.files()};
}

}  // namespace jemput
