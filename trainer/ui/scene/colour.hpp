#pragma once

#include "trainer/ui/base/imgui.hpp"

#include <cstdint>

namespace jemput::trainer::ui {

/// 0xRRGGBB with a share of opacity.
[[nodiscard]] constexpr ImU32 rgb(std::uint32_t hex, float opacity = 1) {
    return IM_COL32(hex >> 16 & 0xFFU, hex >> 8 & 0xFFU, hex & 0xFFU,
                    static_cast<ImU32>(opacity * 255 + 0.5F));
}

/// From `a` (0) to `b` (1), channel by channel.
[[nodiscard]] constexpr ImU32 mixed(ImU32 a, ImU32 b, float share) {
    ImU32 result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>(a >> shift & 0xFFU);
        const auto to = static_cast<float>(b >> shift & 0xFFU);
        result |= static_cast<ImU32>(from + (to - from) * share + 0.5F) << shift;
    }
    return result;
}

}  // namespace jemput::trainer::ui
