#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/home/home_parts.hpp"

namespace jemput::trainer::ui {

void draw_home_picture(Ui& ui, const Rect& rect) {
    const Rect place = rect.inner(ui.stroke());
    ui.list().AddRectFilled(place.min(), place.max(), ui.theme().soft, ui.px(0.6F), ImDrawFlags_RoundCornersRight);
    ui.list().PushClipRect(place.min(), place.max(), true);
    const float step = ui.px(2.4F);
    for (float y = place.top + step / 2; y < place.bottom + step / 2; y += step)
        for (float x = place.left + step / 2; x < place.right + step / 2; x += step)
            draw_kawung(ui.list(), {x, y}, step * 0.46F, faded(ui.theme().accent, 0.12F));
    ui.list().PopClipRect();
}

}  // namespace jemput::trainer::ui
