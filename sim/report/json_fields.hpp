#pragma once

#include "sim/core/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace jemput {

/// Reads the fields of a JSON file that somebody may have touched, and collects what is wrong with it.
class JsonFields {
  public:
    using Json = nlohmann::ordered_json;

    explicit JsonFields(std::string file) : file_(std::move(file)) {}

    /// The member of that name, or nullptr after noting that it is missing. `path` is that of `object`.
    const Json* find(const Json& object, std::string_view path, std::string_view name);

    /// The member as text, whole number or number in a range; after a fault something harmless.
    std::string text(const Json& object, std::string_view path, std::string_view name);
    std::int64_t whole(const Json& object, std::string_view path, std::string_view name, std::int64_t least,
                       std::int64_t most);
    std::uint64_t natural(const Json& object, std::string_view path, std::string_view name);
    double number(const Json& object, std::string_view path, std::string_view name, double least,
                  double most);

    /// The items of a member that is a list; none after a fault.
    std::vector<Json> list(const Json& object, std::string_view path, std::string_view name);

    void fault(std::string path, std::string found, std::string allowed, std::string cure = {});

    [[nodiscard]] const Diagnostics& faults() const { return faults_; }

  private:
    std::string file_;
    Diagnostics faults_;
};

}  // namespace jemput
