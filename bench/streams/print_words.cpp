// usage: stream-words applicants | purposes | replications | draws   (by `./dev check-all streams`)
//
// Writes the words of neighbouring addresses one after the other to stdout, as raw bytes without end, for
// programs that test generators of random numbers. Ends quietly when its reader goes away.
#include "sim/random/keyed_stream.hpp"

#include <array>
#include <cstdio>
#include <string_view>

namespace {

using namespace jemput;

constexpr std::uint64_t purposes = 37;

std::uint64_t first_word(const Chance& chance, const StreamAddress& address) {
    return chance.stream(address)();
}

/// The i-th word of the order of that name; only the names above are allowed.
std::uint64_t word(std::string_view order, std::uint64_t i) {
    if (order == "applicants") return first_word(Chance{1, 0}, {.purpose = Purpose::step_time, .entity = i});
    if (order == "purposes")
        return first_word(Chance{1, 0},
                          {.purpose = static_cast<Purpose>(1 + i % purposes), .entity = i / purposes});
    return first_word(Chance{1, i}, {.purpose = Purpose::step_time, .entity = 5});
}

bool write(const std::array<std::uint64_t, 4096>& words) {
    return std::fwrite(words.data(), sizeof words[0], words.size(), stdout) == words.size();
}

/// All words of a stream, then those of the next applicant.
void write_draws() {
    std::array<std::uint64_t, 4096> words{};
    for (std::uint64_t entity = 0;; ++entity) {
        KeyedStream stream = Chance{1, 0}.stream({.purpose = Purpose::arrival_gap, .entity = entity});
        for (int block = 0; block < 131072 / 4096; ++block) {
            for (std::uint64_t& next : words)
                next = stream();
            if (!write(words)) return;
        }
    }
}

void write_first_words(std::string_view order) {
    std::array<std::uint64_t, 4096> words{};
    for (std::uint64_t i = 0;; i += words.size()) {
        for (std::size_t k = 0; k < words.size(); ++k)
            words[k] = word(order, i + k);
        if (!write(words)) return;
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view order = argc == 2 ? argv[1] : "";
    if (order == "draws") {
        write_draws();
    } else if (order == "applicants" || order == "purposes" || order == "replications") {
        write_first_words(order);
    } else {
        std::fputs("usage: stream-words applicants | purposes | replications | draws\n", stderr);
        return 2;
    }
}
