#pragma once

#include "sim/document/description.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace jemput {

/// The JSON Schema (draft 2020-12) of a document of this type, for editors. It is as strict as the reader in
/// keys and forms, but it cannot compare numbers with units, nor low and high, nor one key with another.
template <class T>
nlohmann::json json_schema(const Type<T>& type, const std::string& title) {
    return schema_document(type, title);
}

}  // namespace jemput
