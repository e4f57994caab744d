#include "trainer/core/vocabulary/duration_words.hpp"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 3> units{{{"h", 3600}, {"min", 60}, {"s", 1}}};

}  // namespace

std::optional<Duration> parse_duration_word(std::string_view text) {
    std::int64_t seconds = 0;
    std::size_t next_unit = 0;
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number < 0 || number > 86'400 || text.front() == '-') return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        while (next_unit < units.size() && !text.starts_with(units[next_unit].first))
            ++next_unit;
        if (next_unit == units.size()) return std::nullopt;
        seconds += number * units[next_unit].second;
        text.remove_prefix(units[next_unit].first.size());
        ++next_unit;
    }
    if (seconds < 1 || seconds > 86'400) return std::nullopt;
    return std::chrono::seconds{seconds};
}

std::string to_duration_word(Duration length) {
    std::int64_t left = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    std::string text;
    for (const auto& [unit, size] : units) {
        if (left / size > 0) text += fmt::format("{}{}", left / size, unit);
        left %= size;
    }
    return text.empty() ? "0s" : text;
}

}  // namespace jemput::trainer
