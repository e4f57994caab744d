#include "trainer/ui/scene/sky.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jemput::trainer::ui {

namespace {

constexpr float hour = 60;
constexpr float sunrise = 5.4F * hour;  ///< in East Java, give or take a quarter of an hour over the year
constexpr float sunset = 17.6F * hour;

struct Dawn {
    float minutes;
    Light light;
};
constexpr Light daylight{1, 0, 0};
constexpr Light dusk_light{0, 1, 0};
constexpr Light night_light{0, 0, 1};
constexpr std::array<Dawn, 8> course{{{0, night_light},
                                      {sunrise - 35, night_light},
                                      {sunrise + 5, dusk_light},
                                      {sunrise + 60, daylight},
                                      {sunset - 60, daylight},
                                      {sunset, dusk_light},
                                      {sunset + 45, night_light},
                                      {24 * hour, night_light}}};

/// The sky from its top to three fifths of its height and to the ground.
using SkyColours = std::array<std::uint32_t, 3>;
constexpr SkyColours day_sky{0xB5DAEF, 0xE4F0F0, 0xF8EFDC};
constexpr SkyColours dusk_sky{0x5E6DA0, 0xD99A7C, 0xF4CE98};
constexpr SkyColours night_sky{0x10162B, 0x1D2444, 0x3A3654};

float lasting(float share, float from, float to) {
    return from + (to - from) * share;
}

ImU32 sky_colour(const Light& light, std::size_t at) {
    const ImU32 half_light =
        mixed(rgb(day_sky[at]), rgb(dusk_sky[at]), light.dusk / std::max(light.day + light.dusk, 1e-3F));
    return mixed(half_light, rgb(night_sky[at]), light.night);
}

/// Flat, but for rising and setting.
ImVec2 on_arc(const SceneLayout& layout, float share) {
    const float height = 1 - std::pow(std::abs(2 * share - 1), 10.0F);
    return {lasting(share, layout.width * 0.3F, layout.width * 0.62F),
            lasting(height, layout.horizon - 8, 36)};
}

void draw_sun(const Canvas& canvas, float dusk_share) {
    canvas.circle({0, 0}, 30, mixed(rgb(0xFFF3CF, 0.5F), rgb(0xFFD9A0, 0.4F), dusk_share));
    canvas.circle({0, 0}, 17, mixed(rgb(0xFBD97A), rgb(0xF6B25E), dusk_share));
}

/// A disc of 15 without a disc of 13 whose middle is at (6, -4): angles of the points where they meet.
void draw_crescent(const Canvas& canvas) {
    constexpr int steps = 24;
    Path outer({13.44F, 6.67F});
    outer.arc({0, 0}, {15, 15}, 26.4F, 266.3F, steps);
    Path inner({13.44F, 6.67F});
    inner.arc({6, -4}, {13, 13}, 55.1F, 237.5F, steps);
    canvas.band(outer.points(), inner.points(), rgb(0xF3EBCB));
}

void draw_stars(const Canvas& canvas, const SceneLayout& layout, float share) {
    for (int i = 0; i < 46; ++i) {
        const auto number = static_cast<float>(i);
        const ImVec2 place{std::fmod(number * 197.3F, layout.width),
                           std::fmod(number * 61.7F, layout.height / 2)};
        const float opacity = 0.35F + static_cast<float>(i % 4) * 0.13F;
        canvas.circle(place, 0.7F + static_cast<float>(i % 3) * 0.4F, rgb(0xFFFFFF, opacity * share));
    }
}

}  // namespace

Light light_at(float minutes) {
    const float time = minutes - std::floor(minutes / (24 * hour)) * 24 * hour;
    const auto next = std::find_if(course.begin() + 1, course.end() - 1,
                                   [time](const Dawn& dawn) { return time < dawn.minutes; });
    const Dawn& before = *(next - 1);
    const float share = std::clamp((time - before.minutes) / (next->minutes - before.minutes), 0.0F, 1.0F);
    return {lasting(share, before.light.day, next->light.day),
            lasting(share, before.light.dusk, next->light.dusk),
            lasting(share, before.light.night, next->light.night)};
}

void draw_sky(const Canvas& canvas, const SceneLayout& layout, float minutes) {
    const Light light = light_at(minutes);
    const float bend = layout.height * 0.6F;
    canvas.gradient({0, 0, layout.width, bend}, sky_colour(light, 0), sky_colour(light, 1));
    canvas.gradient({0, bend, layout.width, layout.height}, sky_colour(light, 1), sky_colour(light, 2));
    if (light.night > 0.02F) draw_stars(canvas, layout, light.night);

    const float time = minutes - std::floor(minutes / (24 * hour)) * 24 * hour;
    if (sunrise <= time && time <= sunset) {
        draw_sun(canvas.at(on_arc(layout, (time - sunrise) / (sunset - sunrise))), light.dusk);
        return;
    }
    const float since_sunset = time > sunset ? time - sunset : time + 24 * hour - sunset;
    const float length_of_night = 24 * hour - (sunset - sunrise);
    draw_crescent(
        canvas.faded(std::min(1.0F, light.night * 2)).at(on_arc(layout, since_sunset / length_of_night)));
}

}  // namespace jemput::trainer::ui
