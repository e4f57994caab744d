#include "trainer/core/world/everyday_words.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace jemput::trainer {

namespace {

constexpr std::size_t shortest_stem = 4;

bool is_part_of_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_vowel(std::string_view text) {
    return !text.empty() && std::string_view("aeiou").find(text.front()) != std::string_view::npos;
}

std::string without_suffix(std::string word, std::string_view suffix) {
    const bool ends_so = word.size() >= suffix.size() + shortest_stem &&
                         word.compare(word.size() - suffix.size(), suffix.size(), suffix) == 0;
    if (ends_so) word.resize(word.size() - suffix.size());
    return word;
}

/// A prefix, and the letter that it swallows before a vowel: memotong is of potong.
struct Prefix {
    std::string_view letters;
    std::string_view swallowed;
};

std::string without_prefix(const std::string& word) {
    static constexpr std::array prefixes{
        Prefix{"meny", "s"}, Prefix{"peny", "s"}, Prefix{"meng", ""}, Prefix{"peng", ""}, Prefix{"mem", "p"},
        Prefix{"pem", "p"},  Prefix{"men", "t"},  Prefix{"pen", "t"}, Prefix{"ber", ""},  Prefix{"ter", ""},
        Prefix{"per", ""},   Prefix{"me", ""},    Prefix{"pe", ""},   Prefix{"di", ""},   Prefix{"se", ""},
    };
    for (const Prefix& prefix : prefixes) {
        if (word.compare(0, prefix.letters.size(), prefix.letters) != 0) continue;
        std::string rest = word.substr(prefix.letters.size());
        if (begins_with_vowel(rest)) rest.insert(0, prefix.swallowed);
        if (rest.size() >= shortest_stem) return rest;
    }
    return word;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool in_word = false;
    for (const char c : text) {
        if (is_part_of_word(c)) {
            if (!in_word) words.emplace_back();
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        in_word = is_part_of_word(c);
    }
    return words;
}

std::string stem_of(std::string_view word) {
    std::string stem(word);
    for (const std::string_view particle : {"lah", "kah", "pun", "nya", "ku", "mu"})
        stem = without_suffix(std::move(stem), particle);
    const std::size_t length = stem.size();
    for (const std::string_view suffix : {"kan", "an", "i"})
        if (stem.size() == length) stem = without_suffix(std::move(stem), suffix);
    return without_prefix(stem);
}

int likeness(std::string_view a, std::string_view b) {
    constexpr int same = 100;
    constexpr int begins = 70;
    constexpr std::size_t shortest_beginning = 4;
    constexpr std::size_t shortest_with_one_edit = 5;
    constexpr std::size_t shortest_with_two_edits = 8;
    if (a == b) return same;
    if (stem_of(a) == stem_of(b)) return likeness_of_stems;
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter >= shortest_beginning && a.substr(0, shorter) == b.substr(0, shorter)) return begins;
    if (shorter < shortest_with_one_edit) return 0;
    const std::size_t edits = shorter < shortest_with_two_edits ? 1 : 2;
    if (std::max(a.size(), b.size()) - shorter > edits) return 0;
    return edit_distance(a, b) <= edits ? likeness_of_typing_errors : 0;
}

}  // namespace jemput::trainer
