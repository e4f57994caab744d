#include "trainer/core/judge/severity_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace jemput::trainer {

namespace {

constexpr std::array<std::string_view, 3> severity_words{"critical", "major", "minor"};
static_assert(static_cast<std::size_t>(Severity::minor) + 1 == severity_words.size());

}  // namespace

std::string_view word_of(Severity severity) {
    return severity_words.at(static_cast<std::size_t>(severity));
}

std::optional<Severity> severity_of(std::string_view word) {
    const auto found = std::find(severity_words.begin(), severity_words.end(), word);
    if (found == severity_words.end()) return std::nullopt;
    return static_cast<Severity>(found - severity_words.begin());
}

}  // namespace jemput::trainer
