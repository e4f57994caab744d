#pragma once

#include "trainer/core/cases/case.hpp"

#include <cstdint>

namespace jemput::trainer::ui {

enum class Cover : std::uint8_t { hair, bun, hijab, cap, peci, caping };

/// What the upper garment is made of.
enum class Cloth : std::uint8_t {
    plain,
    batik,  ///< kawung
    lurik,  ///< stripes along
};

/// How a person looks: the same as a small figure and as a portrait. Colours are 0xRRGGBB.
struct Looks {
    Cover cover = Cover::hair;
    std::uint32_t cover_colour = 0x2E2622;  ///< of hijab, cap or hair
    std::uint32_t top = 0x5B7FA6;
    std::uint32_t bottom = 0x4A4A55;
    std::uint8_t skin = 0;  ///< 0 … 4
    bool has_skirt = false;
    bool has_bag = false;
    // What a portrait shows, and a small figure has no room for.
    Cloth cloth = Cloth::plain;
    bool has_glasses = false;
    bool has_moustache = false;
    bool is_old = false;

    friend bool operator==(const Looks&, const Looks&) = default;
};

/// 0xRRGGBB.
[[nodiscard]] std::uint32_t skin_colour(const Looks& looks);

/// The same person with grey hair, where it is seen, and an older face.
[[nodiscard]] Looks aged(Looks looks);

/// Of somebody who comes to the van, by her number: neighbours in the queue look different.
[[nodiscard]] Looks looks_of_visitor(std::uint32_t number);

/// Of an officer, by her place in the crew.
[[nodiscard]] Looks looks_of_officer(std::uint32_t place);

/// Of an applicant who is known by name; the same for the same seed.
[[nodiscard]] Looks looks_of_persona(Sex sex, std::uint64_t seed, bool is_old = false);

}  // namespace jemput::trainer::ui
