#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/text.hpp"
#include "trainer/ui/scene/canvas.hpp"
#include "trainer/ui/scene/draw_scene.hpp"
#include "trainer/ui/scene/figures.hpp"
#include "trainer/ui/scene/plates.hpp"
#include "trainer/ui/scene/scene_words.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace jemput::trainer::ui {

namespace {

constexpr float head_pitch = 34;  ///< units; a ring is 36 across
constexpr float head_height = 38;

/// Writes along the middle of a line, from the left or from the right.
class Line {
  public:
    Line(ImDrawList& list, const SceneStyle& style, const Rect& rest)
        : list_(&list), style_(&style), rest_(rest) {}

    [[nodiscard]] const Rect& rest() const { return rest_; }
    [[nodiscard]] float F() const { return style_->fonts.F; }

    void from_left(const ImFont* font, ImU32 colour, const std::string& words, float gap) {
        put(font, rest_.left, colour, words);
        rest_.left += size_of(font, words).x + gap;
    }
    void from_right(const ImFont* font, ImU32 colour, const std::string& words, float gap) {
        rest_.right -= size_of(font, words).x;
        put(font, rest_.right, colour, words);
        rest_.right -= gap;
    }
    Rect cut_left(float width, float gap) { return rest_.cut_left(width, gap); }
    Rect cut_right(float width, float gap) { return rest_.cut_right(width, gap); }

  private:
    void put(const ImFont* font, float left, ImU32 colour, const std::string& words) const {
        draw_line(*list_, font, {left, rest_.centre().y - font->FontSize / 2}, colour, words);
    }

    ImDrawList* list_;
    const SceneStyle* style_;
    Rect rest_;
};

void draw_oss_chip(ImDrawList& list, Line& line, const SceneStyle& style, const SceneState& state) {
    const Fonts& fonts = style.fonts;
    const OssSign sign = oss_sign(state, style.theme, style.language);
    const float pad = 0.45F * fonts.F;
    const float gap = 0.2F * fonts.F;
    const float width =
        2 * pad + size_of(fonts.small, sign.icon).x + gap + size_of(fonts.small, sign.phrase).x;
    const float middle = line.rest().centre().y;
    const Rect place = line.cut_left(width, 0.7F * fonts.F);
    const Rect chip{place.left, std::round(middle - 0.6F * fonts.F), place.right,
                    std::round(middle + 0.6F * fonts.F)};
    list.AddRectFilled(chip.min(), chip.max(), sign.look.soft, chip.height() / 2);
    Line inside(list, style, chip.inner(pad, 0));
    inside.from_left(fonts.small, sign.look.text, sign.icon, gap);
    inside.from_left(fonts.small, sign.look.text, sign.phrase, 0);
}

void draw_strength(ImDrawList& list, Line& line, const SceneStyle& style, int strength) {
    const float height = 0.6F * style.fonts.F;
    const Rect bars = line.cut_left(2 * height, 0.4F * style.fonts.F);
    draw_strength_bars(list, {bars.left, bars.centre().y + height / 2}, height, strength, style.theme.text);
}

/// In words, where there is room for all of them.
void write_strength(Line& line, const SceneStyle& style, int strength) {
    const std::string words = hotspot_phrase(strength, style.language);
    if (size_of(style.fonts.body, words).x <= line.rest().width())
        line.from_left(style.fonts.body, style.theme.text, words, 0.7F * style.fonts.F);
}

void write_queue(Line& line, const SceneStyle& style, const SceneState& state) {
    if (!state.has_queue) return;
    const Fonts& fonts = style.fonts;
    const float space = 0.25F * fonts.F;
    if (!state.queue.empty()) {
        const float longest = longest_wait(state);
        const ImU32 colour = longest < long_wait_minutes ? style.theme.text : style.theme.warn.text;
        line.from_right(fonts.bold, colour, minutes_words(longest, style.language), space);
        const std::string word = style.language.text_in("after a number", "longest");
        // Before the words there is room for the heads, or at least for "+5".
        const float needed = size_of(fonts.body, word).x + 9 * fonts.F;
        line.from_right(fonts.body, colour, needed <= line.rest().width() ? word : icon::hourglass,
                        4 * space);
    }
    line.from_right(fonts.body, style.theme.text, style.language.text_in("after a number", "waiting"), space);
    line.from_right(fonts.bold, style.theme.text, std::to_string(state.queue.size()), 4 * space);
}

/// As many as there is room for, from the first on; then how many more there are.
std::vector<SceneTarget> draw_heads(ImDrawList& list, Line& line, const SceneStyle& style,
                                    const MovedScene& scene) {
    std::vector<SceneTarget> targets;
    const std::vector<Visitor>& queue = scene.state.queue;
    const float scale = std::min(line.rest().height() * 0.94F / head_height, style.fonts.F / 20);
    const float pitch = head_pitch * scale;
    const auto fit = [pitch](float room) { return static_cast<std::size_t>(std::max(0.0F, room / pitch)); };
    std::size_t shown = std::min(queue.size(), fit(line.rest().width()));
    const std::string more_room = "+00";
    if (shown < queue.size()) shown = fit(line.rest().width() - size_of(style.fonts.small_bold, more_room).x);
    if (shown == 0) return targets;
    if (shown < queue.size()) {
        line.from_right(style.fonts.small_bold, style.theme.text, "+" + std::to_string(queue.size() - shown),
                        0.3F * line.F());
    }
    const Rect place = line.cut_right(static_cast<float>(shown) * pitch, 0);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto shown_patience =
            std::find_if(scene.figures.begin(), scene.figures.end(), [&](const Figure& figure) {
                return figure.who.number == queue[i].number && !figure.is_leaving();
            });
        const float patience =
            shown_patience == scene.figures.end() ? queue[i].patience : shown_patience->patience;
        const ImVec2 middle{place.left + (static_cast<float>(i) + 0.5F) * pitch, place.centre().y};
        const Canvas canvas(list, middle, scale);
        draw_head(canvas, queue[i].looks, patience);
        draw_patience_ring(canvas, patience, faded(style.theme.text, 0.1F), 3.4F);
        targets.push_back(
            {queue[i].number, Rect{middle.x - pitch / 2, place.top, middle.x + pitch / 2, place.bottom}});
    }
    return targets;
}

}  // namespace

std::vector<SceneTarget> draw_ribbon(ImDrawList& list, const SceneStyle& style, const Rect& rect,
                                     const MovedScene& scene) {
    const Fonts& fonts = style.fonts;
    const SceneState& state = scene.state;
    const float gap = 0.7F * fonts.F;
    const bool is_wide = rect.width() >= 46 * fonts.F;
    list.PushClipRect(rect.min(), rect.max(), true);
    list.AddRectFilled(rect.min(), rect.max(), style.theme.surface2);
    Line line(list, style, rect.inner(is_wide ? 0.8F * fonts.F : 0.5F * fonts.F, 0));
    line.from_left(is_wide ? fonts.heading : fonts.bold, style.theme.text,
                   clock_words(state.minutes, style.language), gap);
    if (is_wide && !state.place.empty()) line.from_left(fonts.body, style.theme.text2, state.place, gap);
    draw_oss_chip(list, line, style, state);
    if (state.hotspot) draw_strength(list, line, style, *state.hotspot);
    write_queue(line, style, state);
    if (state.hotspot) write_strength(line, style, *state.hotspot);
    std::vector<SceneTarget> targets = draw_heads(list, line, style, scene);
    list.PopClipRect();
    return targets;
}

}  // namespace jemput::trainer::ui
