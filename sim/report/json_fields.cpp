#include "sim/report/json_fields.hpp"

#include "sim/document/node.hpp"

#include <limits>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string found_in(const JsonFields::Json& value) {
    return in_quotes(value.dump(-1, ' ', false, JsonFields::Json::error_handler_t::replace));
}

}  // namespace

void JsonFields::fault(std::string path, std::string found, std::string allowed, std::string cure) {
    faults_.push_back({{file_}, std::move(path), std::move(found), std::move(allowed), std::move(cure)});
}

const JsonFields::Json* JsonFields::find(const Json& object, std::string_view path, std::string_view name) {
    const auto member = object.is_object() ? object.find(std::string(name)) : object.end();
    if (member != object.end()) return &*member;
    fault(path_of_key(std::string(path), name), "nothing", "what `jemput` wrote there");
    return nullptr;
}

std::string JsonFields::text(const Json& object, std::string_view path, std::string_view name) {
    const Json* value = find(object, path, name);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    fault(path_of_key(std::string(path), name), found_in(*value), "a text");
    return {};
}

std::int64_t JsonFields::whole(const Json& object, std::string_view path, std::string_view name,
                               std::int64_t least, std::int64_t most) {
    const Json* value = find(object, path, name);
    if (value == nullptr) return least;
    const bool fits = value->is_number_unsigned()
                          ? value->get<std::uint64_t>() <= static_cast<std::uint64_t>(most)
                          : value->is_number_integer();
    if (fits && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most)
        return value->get<std::int64_t>();
    fault(path_of_key(std::string(path), name), found_in(*value),
          fmt::format("a whole number from {} to {}", least, most));
    return least;
}

std::uint64_t JsonFields::natural(const Json& object, std::string_view path, std::string_view name) {
    const Json* value = find(object, path, name);
    if (value == nullptr) return 0;
    if (value->is_number_unsigned()) return value->get<std::uint64_t>();
    fault(path_of_key(std::string(path), name), found_in(*value), "a whole number");
    return 0;
}

double JsonFields::number(const Json& object, std::string_view path, std::string_view name, double least,
                          double most) {
    const Json* value = find(object, path, name);
    if (value == nullptr) return least;
    if (value->is_number() && value->get<double>() >= least && value->get<double>() <= most)
        return value->get<double>();
    fault(path_of_key(std::string(path), name), found_in(*value),
          fmt::format("a number from {} to {}", least, most));
    return least;
}

std::vector<JsonFields::Json> JsonFields::list(const Json& object, std::string_view path,
                                               std::string_view name) {
    const Json* value = find(object, path, name);
    if (value == nullptr) return {};
    if (value->is_array()) return {value->begin(), value->end()};
    fault(path_of_key(std::string(path), name), found_in(*value), "a list");
    return {};
}

}  // namespace jemput
