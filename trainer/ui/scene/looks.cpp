#include "trainer/ui/scene/looks.hpp"

#include <array>

namespace jemput::trainer::ui {

namespace {

constexpr std::uint32_t dark_hair = 0x2E2622;
constexpr std::uint32_t grey_hair = 0xC9C4BC;

constexpr std::array<std::uint32_t, 5> skins{0xC68B5E, 0xB5794C, 0xD6A077, 0xA96E43, 0xCF9768};

constexpr std::array visitors{
    Looks{Cover::hijab, 0x7A9E7E, 0xA9683F, 0x5B4636, 0, true},
    Looks{Cover::cap, 0x8C4B3A, 0x3F7C86, 0x3E434E, 1},
    Looks{Cover::peci, 0x24211F, 0xE6E1D6, 0x6B5B86, 3, true},
    Looks{Cover::hijab, 0xC98BA4, 0x8B5572, 0x3F3A4B, 2, true},
    Looks{Cover::hair, dark_hair, 0xB79A5B, 0x4C4A45, 1},
    Looks{Cover::caping, 0xD9B871, 0x5E7F4F, 0x544A3C, 3},
    Looks{Cover::bun, dark_hair, 0xC7743F, 0x6A4A57, 4, true, true},
    Looks{Cover::hair, dark_hair, 0x4C6FA5, 0x3A3D48, 0},
    Looks{Cover::hijab, 0xE0C08A, 0x51758C, 0x42506A, 2, true},
    Looks{Cover::cap, 0x39566E, 0xA8553E, 0x4B4943, 1},
    Looks{Cover::hijab, 0x5B6FA0, 0xC2A16A, 0x614F60, 0, true, true},
    Looks{Cover::peci, 0x24211F, 0x7A8F5A, 0x43464F, 3},
    Looks{Cover::hair, dark_hair, 0x8C6BA0, 0x3B3F46, 2},
};

/// The crew wears the service's blue-green; the first is the trainee.
constexpr std::array officers{
    Looks{Cover::hijab, 0xE8DCC2, 0x0A5C8F, 0x3A3D48, 0},
    Looks{Cover::hair, dark_hair, 0x2F7C86, 0x3A3D48, 1},
    Looks{Cover::hijab, 0x2F4D66, 0x2F7C86, 0x3A3D48, 2},
    Looks{Cover::peci, 0x24211F, 0x2F7C86, 0x3A3D48, 0},
    Looks{Cover::bun, dark_hair, 0x2F7C86, 0x3A3D48, 4},
};

constexpr std::array<std::uint32_t, 6> hijabs{0x5F918B, 0xC98BA4, 0x7A6A9E, 0xA9683F, 0x5B6FA0, 0x8A9A5B};
constexpr std::array<std::uint32_t, 6> tops{0x7E5A86, 0x8B5572, 0x4C6FA5, 0xB65C3A, 0x3F7C86, 0x51758C};
constexpr std::array<std::uint32_t, 3> caps{0x8C4B3A, 0x39566E, 0x5E7F4F};
constexpr std::array<std::uint32_t, 4> bottoms{0x5B4636, 0x3E434E, 0x42506A, 0x614F60};

/// Numbers of a seed, one after the other. (Steele, Lea and Flood 2014, Fast splittable pseudorandom number
/// generators: SplitMix64.)
class Choices {
  public:
    explicit Choices(std::uint64_t seed) : state_(seed) {}

    template <class Things>
    auto of(const Things& things) {
        return things[next() % things.size()];
    }
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
        z = (z ^ z >> 27) * 0x94D049BB133111EBU;
        return z ^ z >> 31;
    }

  private:
    std::uint64_t state_;
};

}  // namespace

std::uint32_t skin_colour(const Looks& looks) {
    return skins[looks.skin % skins.size()];
}

Looks aged(Looks looks) {
    if (looks.cover == Cover::hair || looks.cover == Cover::bun) looks.cover_colour = grey_hair;
    looks.is_old = true;
    return looks;
}

Looks looks_of_visitor(std::uint32_t number) {
    return visitors[number % visitors.size()];
}

Looks looks_of_officer(std::uint32_t place) {
    return officers[place % officers.size()];
}

Looks looks_of_persona(Sex sex, std::uint64_t seed, bool is_old) {
    constexpr std::array women{Cover::hijab, Cover::hijab, Cover::bun};
    constexpr std::array men{Cover::hair, Cover::peci, Cover::cap};
    Choices choose(seed);
    const bool is_woman = sex == Sex::female;
    Looks looks;
    looks.cover = is_woman ? choose.of(women) : choose.of(men);
    looks.cover_colour = dark_hair;
    if (looks.cover == Cover::hijab) looks.cover_colour = choose.of(hijabs);
    if (looks.cover == Cover::cap) looks.cover_colour = choose.of(caps);
    looks.top = choose.of(tops);
    looks.bottom = choose.of(bottoms);
    looks.skin = static_cast<std::uint8_t>(choose.next() % skins.size());
    looks.has_skirt = is_woman;
    constexpr std::array cloths{Cloth::plain, Cloth::batik, Cloth::lurik, Cloth::plain};
    looks.cloth = choose.of(cloths);
    looks.has_glasses = choose.next() % (is_old ? 2 : 4) == 0;
    looks.has_moustache = !is_woman && choose.next() % 3 == 0;
    return is_old ? aged(looks) : looks;
}

}  // namespace jemput::trainer::ui
