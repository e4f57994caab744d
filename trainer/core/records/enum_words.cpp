#include "trainer/core/records/enum_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace jemput::trainer {

namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 3> actor_words{"trainee", "instructor", "world"};
constexpr std::array<std::string_view, 8> error_kind_words{
    "omission", "wrong_choice", "order", "slip", "privacy", "integrity", "communication", "time"};
constexpr std::array<std::string_view, 3> record_state_words{"running", "finished", "abandoned"};

static_assert(static_cast<std::size_t>(Actor::world) + 1 == actor_words.size());
static_assert(static_cast<std::size_t>(ErrorKind::time) + 1 == error_kind_words.size());
static_assert(static_cast<std::size_t>(RecordState::abandoned) + 1 == record_state_words.size());

template <class Enum, std::size_t size>
std::optional<Enum> enumerator_of(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view word_of(Actor actor) {
    return actor_words.at(static_cast<std::size_t>(actor));
}

std::string_view word_of(ErrorKind kind) {
    return error_kind_words.at(static_cast<std::size_t>(kind));
}

std::string_view word_of(RecordState state) {
    return record_state_words.at(static_cast<std::size_t>(state));
}

std::optional<Actor> actor_of(std::string_view word) {
    return enumerator_of<Actor>(actor_words, word);
}

std::optional<ErrorKind> error_kind_of(std::string_view word) {
    return enumerator_of<ErrorKind>(error_kind_words, word);
}

std::optional<RecordState> record_state_of(std::string_view word) {
    return enumerator_of<RecordState>(record_state_words, word);
}

}  // namespace jemput::trainer
