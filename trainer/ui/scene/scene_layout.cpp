#include "trainer/ui/scene/scene_layout.hpp"

#include <algorithm>

namespace jemput::trainer::ui {

namespace {

constexpr float van_length = 246;  ///< to the left post of the canopy
constexpr float widest_desk = 112;
constexpr float narrowest_desk = 84;
constexpr float share_for_desks = 0.68F;  ///< of the width, with the van; the queue has the rest
constexpr float widest_place = 48;        ///< 2.4 F
constexpr float narrowest_place = 40;     ///< 2 F
constexpr float right_edge = 26;          ///< half a figure with its ring
constexpr float pill = 52;

/// Beside the van there is room for those who leave, where the frame is wide.
float van_place(float width, float desks) {
    const float by_width = 8 + (width - 700) * 110 / 480;
    const float by_desks = width * share_for_desks - van_length - desks * widest_desk;
    return std::clamp(std::min(by_width, by_desks), 8.0F, 118.0F);
}

void lay_out_queue(SceneLayout& layout, std::size_t queue) {
    const float room = layout.width - right_edge - layout.first_in_queue;
    const auto fit = [](float length) {
        return length < 0 ? std::size_t{0} : static_cast<std::size_t>(length / narrowest_place) + 1;
    };
    layout.shown = std::min(queue, fit(room));
    if (layout.shown < queue) layout.shown = std::min(queue, fit(room - pill));
    layout.hidden = queue - layout.shown;
    const float length = layout.hidden > 0 ? room - pill : room;
    const float gaps = layout.shown > 1 ? static_cast<float>(layout.shown - 1) : 1.0F;
    layout.queue_pitch = std::clamp(length / gaps, narrowest_place, widest_place);
}

}  // namespace

ImVec2 SceneLayout::officer(std::size_t desk) const {
    return {first_desk + static_cast<float>(desk) * desk_pitch, feet};
}

ImVec2 SceneLayout::client(std::size_t desk) const {
    return officer(desk) + ImVec2{54, 0};
}

ImVec2 SceneLayout::beside(std::size_t desk) const {
    return officer(desk) + ImVec2{80, -2};
}

/// Every second one a step in front, so that rings do not hide faces.
ImVec2 SceneLayout::in_queue(std::size_t place) const {
    return {first_in_queue + static_cast<float>(place) * queue_pitch, feet + (place % 2 == 0 ? 0.0F : 2.0F)};
}

SceneLayout lay_out(const SceneFrame& frame, std::size_t desks, std::size_t queue) {
    const auto many = static_cast<float>(std::max<std::size_t>(desks, 1));
    SceneLayout layout;
    layout.width = frame.rect.width() / frame.pixels_a_unit();
    layout.height = frame.rect.height() / frame.pixels_a_unit();
    layout.horizon = layout.height - 22;
    layout.feet = layout.height - 13;
    layout.van = {frame.van_x.value_or(van_place(layout.width, many)), layout.feet - 2};
    layout.lamp = {layout.van.x + 146, layout.feet - 122};
    layout.canopy = layout.van.x + van_length;
    const float room = (layout.width * share_for_desks - layout.canopy) / many;
    layout.desk_pitch = std::clamp(room, narrowest_desk, widest_desk);
    layout.canopy_width = many * layout.desk_pitch + 18;
    layout.first_desk = layout.canopy + 40;
    layout.first_in_queue = layout.canopy + layout.canopy_width + 44;
    layout.hall = std::max(layout.width * 0.79F, layout.canopy + layout.canopy_width + 130);
    lay_out_queue(layout, queue);
    return layout;
}

}  // namespace jemput::trainer::ui
