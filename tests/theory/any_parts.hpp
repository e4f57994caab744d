#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <rapidcheck.h>

// What random scenarios are made of. All functions draw, so they are called within a generator.

namespace jemput {

/// True in so many of a hundred cases; a case that fails is made simpler by switching things off.
[[nodiscard]] bool happens(int percent);

/// The simplest stands first.
[[nodiscard]] std::string one_of(const std::vector<std::string>& choices);

/// "[first, second, …]"
[[nodiscard]] std::string list_of(const std::vector<std::string>& items);

/// A share from 0 to 1.
[[nodiscard]] std::string any_share();

/// A random duration above 0; many are whole multiples of five minutes, so that things happen at one instant.
[[nodiscard]] std::string some_time();

/// A random duration that may be 0.
[[nodiscard]] std::string any_time();

/// A mapping of YAML in one line.
class Mapping {
  public:
    Mapping& add(std::string_view key, std::string_view value) {
        keys_ += fmt::format("{}{}: {}", keys_.empty() ? "" : ", ", key, value);
        return *this;
    }

    /// Adds a key in so many of a hundred cases.
    template <class Value>
    Mapping& perhaps(int percent, std::string_view key, Value value) {
        return happens(percent) ? add(key, value()) : *this;
    }

    [[nodiscard]] bool empty() const { return keys_.empty(); }
    [[nodiscard]] std::string text() const { return "{" + keys_ + "}"; }

  private:
    std::string keys_;
};

/// What the parts of a scenario must know of each other.
struct Known {
    bool is_endless = false;
    bool has_paper = false;
    std::string population;             ///< the same for all, so that pools agree
    std::vector<std::string> officers;  ///< ids of the steps that need an officer
};

/// The keys of the top that say when, where, with whom: `time` or `visits` or `horizon`, `place`, `arrivals`,
/// `staff`.
[[nodiscard]] std::string any_occasions(const Known& known);

}  // namespace jemput
