#pragma once

#include "sim/chart/drawing.hpp"

#include <array>

namespace jemput::colours {

// Okabe & Ito (2008, "Color Universal Design"): told apart by the colour-blind too.
inline constexpr Colour blue{0x0072B2};
inline constexpr Colour sky{0x56B4E9};
inline constexpr Colour green{0x009E73};
inline constexpr Colour orange{0xE69F00};
inline constexpr Colour vermilion{0xD55E00};
inline constexpr Colour purple{0xCC79A7};

inline constexpr Colour orange_edge{0x744B00};  ///< around orange, which is pale on paper

inline constexpr Colour paper{0xFFFFFF};
inline constexpr Colour text{0x25221D};
inline constexpr Colour quiet_text{0x5A544A};  ///< units, axes; 7.5:1 on paper
inline constexpr Colour grid{0xDCD6CA};
inline constexpr Colour edge{0x8B8376};  ///< base lines, references; 3.7:1 on paper
inline constexpr Colour track{0xEBE7DF};

// Of a difference; the edges tell them apart without colour, beside the side or sign.
inline constexpr Colour better = green;
inline constexpr Stroke better_edge{Colour{0x00664B}, 1};
inline constexpr Colour worse = orange;
inline constexpr Stroke worse_edge{orange_edge, 1};

/// Parts of a whole, in the order of the parts: neighbours differ in lightness (CIE L* by 12 and more), so
/// that they do in print without colour.
inline constexpr std::array parts{blue, sky, green, orange, vermilion, grid, purple, quiet_text};

/// Series beside each other; MarkerShape tells them apart without colour.
inline constexpr std::array series{blue, vermilion, green, purple};

/// Nested bands, the widest first: tints of `sky`.
inline constexpr std::array bands{Colour{0xE4F2FB}, Colour{0xC3E3F7}, Colour{0x98CFF1}, Colour{0x6FBDEC}};

/// Low to high values of a heat map: five steps of one blue.
inline constexpr std::array heat{Colour{0xEDF5FB}, Colour{0xBFDFF4}, Colour{0x86C3EA}, Colour{0x3E93CC},
                                 Colour{0x0A5C8F}};

inline constexpr Colour dark_ink{0x12100D};  ///< on fills: 4.5:1 or more even on vermilion

/// Dark or light text, whichever has more contrast on `fill` (relative luminance of WCAG 2.1).
[[nodiscard]] Colour text_on(Colour fill);

/// The relative luminance, 0 (black) … 1 (white), of WCAG 2.1.
[[nodiscard]] double luminance(Colour colour);

}  // namespace jemput::colours
