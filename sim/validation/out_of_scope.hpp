#pragma once

#include <span>
#include <string_view>

namespace jemput {

/// A known value that Jemput does not reproduce, because nothing in it has it to tell.
struct OutOfScope {
    std::string_view id;
    std::string_view what;
    double expected;
    std::string_view reason;
};

/// All of them.
[[nodiscard]] std::span<const OutOfScope> out_of_scope();

}  // namespace jemput
