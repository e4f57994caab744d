#include "trainer/ui/base/paint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jemput::trainer::ui {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

}  // namespace

void fill_box(ImDrawList& list, const Rect& rect, ImU32 fill, float radius, ImU32 border, float width) {
    if (fill != 0) list.AddRectFilled(rect.min(), rect.max(), fill, radius);
    if (width <= 0 || border == 0) return;
    const Rect edge = rect.inner(width / 2);
    list.AddRect(edge.min(), edge.max(), border, std::max(0.0F, radius - width / 2), 0, width);
}

void drop_shadow(ImDrawList& list, const Rect& rect, ImU32 colour, float radius, float F) {
    for (const float offset : {0.05F, 0.15F}) {
        const float grow = offset == 0.05F ? 0 : 0.1F * F;
        const Rect shadow = rect.moved({0, offset * F}).inner(-grow);
        list.AddRectFilled(shadow.min(), shadow.max(), colour, radius + grow);
    }
}

void focus_ring(ImDrawList& list, const Rect& rect, ImU32 colour, float radius, float F) {
    const float width = std::max(2.0F, std::round(F / 10));
    const Rect ring = rect.inner(-1.5F * width);
    list.AddRect(ring.min(), ring.max(), colour, radius + 1.5F * width, 0, width);
}

void dashed_line(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float width, float dash) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const ImVec2 along = (to - from) * (length > 0 ? 1 / length : 0);
    const int count = static_cast<int>(length / dash);
    for (int i = 0; i < count; i += 2) {
        const float begin = static_cast<float>(i) * dash;
        list.AddLine(from + along * begin, from + along * std::min(length, begin + dash), colour, width);
    }
}

void arc(ImDrawList& list, ImVec2 centre, float radius, float share, ImU32 colour, float width) {
    if (share <= 0) return;
    const int segments = std::clamp(static_cast<int>(radius * 2), 16, 64);
    list.PathArcTo(centre, radius, -pi / 2, -pi / 2 + 2 * pi * std::min(1.0F, share), segments);
    list.PathStroke(colour, 0, width);
}

void hatch(ImDrawList& list, const Rect& rect, ImU32 colour, float width, float distance) {
    list.PushClipRect(rect.min(), rect.max(), true);
    const int count = static_cast<int>((rect.width() + rect.height()) / distance) + 1;
    for (int i = 0; i < count; ++i) {
        const float x = rect.left + static_cast<float>(i) * distance;
        list.AddLine({x, rect.top}, {x - rect.height(), rect.bottom}, colour, width);
    }
    list.PopClipRect();
}

}  // namespace jemput::trainer::ui
