#include "trainer/ui/scene/plates.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/text.hpp"
#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/scene_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

namespace {

/// From this width of the frame on, in F, the clock plate names the place.
constexpr float wide_frame = 60;

/// A small word over a bold value, with a sign before it.
struct Plate {
    std::string label;
    std::string value;
    std::string sign;  ///< an icon; empty: none
    int bars = -1;     ///< instead of an icon: strength of a hotspot
    ImU32 colour = 0;
};

float sign_width(const Plate& plate, const Fonts& fonts) {
    const float gap = 0.3F * fonts.F;
    if (plate.bars >= 0) return 1.3F * fonts.F + gap;
    return plate.sign.empty() ? 0 : size_of(fonts.body, plate.sign).x + gap;
}

float width_of(const Plate& plate, const Fonts& fonts) {
    const float value = sign_width(plate, fonts) + size_of(fonts.heading, plate.value).x;
    return std::round(std::max(size_of(fonts.small, plate.label).x, value) + 1.1F * fonts.F);
}

void draw_ground(ImDrawList& list, const SceneStyle& style, const Rect& rect) {
    list.AddRectFilled(rect.min(), rect.max(), plate_colour(style.theme), 0.5F * style.fonts.F);
}

void draw_plate(ImDrawList& list, const SceneStyle& style, const Plate& plate, const Rect& rect) {
    const Fonts& fonts = style.fonts;
    draw_ground(list, style, rect);
    const float left = rect.left + 0.55F * fonts.F;
    const float value_top = rect.top + 0.92F * fonts.F;
    draw_line(list, fonts.small, {left, rect.top + 0.12F * fonts.F}, faded(style.theme.text, 0.86F),
              plate.label);
    if (plate.bars >= 0) {
        draw_strength_bars(list, {left, value_top + 0.9F * fonts.F}, 0.65F * fonts.F, plate.bars,
                           plate.colour);
    } else if (!plate.sign.empty()) {
        const float middle = value_top + fonts.heading->FontSize / 2 - fonts.body->FontSize / 2;
        draw_line(list, fonts.body, {left, middle}, plate.colour, plate.sign);
    }
    draw_line(list, fonts.heading, {left + sign_width(plate, fonts), value_top}, plate.colour, plate.value);
}

std::vector<Plate> right_plates(const SceneStyle& style, const SceneState& state) {
    const Language& language = style.language;
    const OssSign oss = oss_sign(state, style.theme, language);
    std::vector<Plate> plates{{"OSS", oss.word, oss.icon, -1, oss.look.text}};
    if (state.hotspot) {
        const int strength = *state.hotspot;
        const ImU32 colour = strength > 0 ? style.theme.text : style.theme.error.text;
        plates.push_back({language.text("Hotspot"), hotspot_word(strength, language), {}, strength, colour});
    }
    if (!state.has_queue) return plates;
    plates.push_back({language.text_in("plate", "Waiting"), people_words(state.queue.size(), language),
                      icon::people, -1, style.theme.text});
    if (state.queue.empty()) return plates;
    const float longest = longest_wait(state);
    plates.push_back({language.text_in("plate", "Longest"), minutes_words(longest, language), icon::hourglass,
                      -1, longest < long_wait_minutes ? style.theme.text : style.theme.warn.text});
    return plates;
}

}  // namespace

ImU32 plate_colour(const Theme& theme) {
    return theme.is_dark ? faded(theme.page, 0.9F) : faded(theme.surface, 0.93F);
}

float draw_strength_bars(ImDrawList& list, ImVec2 foot, float height, int strength, ImU32 colour) {
    const float step = height / 2;
    for (int i = 0; i < 4; ++i) {
        const auto number = static_cast<float>(i);
        const float left = std::round(foot.x + number * step);
        const float bottom = std::round(foot.y);
        const float top = std::round(foot.y - height * (number + 1) / 4);
        list.AddRectFilled({left, top}, {left + std::round(step * 0.68F), bottom},
                           i < strength ? colour : faded(colour, 0.25F), 1);
    }
    return 4 * step;
}

void draw_plates(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame,
                 const SceneState& state) {
    const float F = style.fonts.F;
    const float height = std::round(2.2F * F);
    const float margin = std::round(0.6F * F);
    const float top = frame.rect.top + std::round(0.5F * F);

    float right = frame.rect.right - margin;
    const std::vector<Plate> plates = right_plates(style, state);
    for (auto plate = plates.rbegin(); plate != plates.rend(); ++plate) {
        const float width = width_of(*plate, style.fonts);
        draw_plate(list, style, *plate, {right - width, top, right, top + height});
        right -= width + std::round(0.3F * F);
    }

    const bool is_wide = frame.rect.width() >= wide_frame * F;
    Plate clock{day_words(state, style.language, is_wide),
                clock_words(state.minutes, style.language),
                {},
                -1,
                style.theme.text};
    const float left = frame.rect.left + margin;
    if (left + width_of(clock, style.fonts) > right) clock.label = day_words(state, style.language, false);
    draw_plate(list, style, clock, {left, top, left + width_of(clock, style.fonts), top + height});
}

void draw_visitor_plate(ImDrawList& list, const SceneStyle& style, const SceneFrame& frame,
                        const Visitor& who, const Rect& figure) {
    const Fonts& fonts = style.fonts;
    const Plate plate{style.language.text("Number {number}", fmt::arg("number", who.number)),
                      minutes_words(who.waited_minutes, style.language), icon::hourglass, -1,
                      who.waited_minutes < long_wait_minutes ? style.theme.text : style.theme.warn.text};
    const ImVec2 size{width_of(plate, fonts), std::round(2.2F * fonts.F)};
    const float gap = 0.2F * fonts.F;
    const float left = std::clamp(figure.centre().x - size.x / 2, frame.rect.left + gap,
                                  std::max(frame.rect.left + gap, frame.rect.right - size.x - gap));
    const float top = std::max(frame.rect.top + gap, figure.top - size.y - gap);
    const Rect rect = Rect::at({std::round(left), std::round(top)}, size);
    draw_plate(list, style, plate, rect);
    list.AddRect(rect.min(), rect.max(), style.theme.line2, 0.5F * fonts.F);
}

void draw_tag(const Canvas& canvas, const Fonts& fonts, ImVec2 middle, const std::string& word, bool is_bold,
              ImU32 ground, ImU32 text, bool has_tail) {
    const float height = std::max(fonts.small->FontSize, 17 * canvas.scale());
    const ImFont* font = is_bold ? nearest_font({fonts.small_bold, fonts.bold}, height)
                                 : nearest_font({fonts.small, fonts.body}, height);
    const float words =
        font->CalcTextSizeA(height, 1e9F, 0, word.data(), word.data() + word.size()).x / canvas.scale();
    const float half_height = height / canvas.scale() * 0.59F;
    const float half_width = words / 2 + half_height;
    canvas.box({middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height},
               ground, half_height);
    if (has_tail) {
        const float below = middle.y + half_height - 1;
        canvas.polygon({{middle.x - 5, below}, {middle.x + 5, below}, {middle.x, below + 7}}, ground);
    }
    canvas.text(font, height, middle, text, word);
}

}  // namespace jemput::trainer::ui
