#pragma once

#include "sim/document/description.hpp"

#include <string>

namespace jemput {

/// The reference page of a document of this type in Markdown: the rules of the format, then each record with
/// its keys, in order of appearance.
template <class T>
std::string format_page(const Type<T>& type) {
    return page_document(type);
}

}  // namespace jemput
