#include "trainer/ui/scene/scene_words.hpp"

#include "sim/core/format.hpp"
#include "trainer/ui/base/icons.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui {

namespace {

constexpr float evening = 18 * 60;

std::int64_t whole_minutes(float minutes) {
    return static_cast<std::int64_t>(std::floor(minutes));
}

}  // namespace

OssSign oss_sign(const SceneState& state, const Theme& theme, const Language& language) {
    switch (state.oss) {
        case OssState::up:
            return {icon::check_disc, theme.ok, language.text_in("OSS", "Running"),
                    language.text("OSS running")};
        case OssState::slow:
            return {icon::clock, theme.warn, language.text_in("OSS", "Slow"), language.text("OSS slow")};
        case OssState::down:
            break;
    }
    const std::int64_t minutes = whole_minutes(state.oss_down_minutes);
    return {icon::cross_disc, theme.error,
            minutes < 1 ? language.text_in("OSS", "Down")
                        : language.plural(minutes, "Down {n} minute", "Down {n} minutes"),
            language.text("OSS down")};
}

std::string hotspot_word(int strength, const Language& language) {
    if (strength <= 0) return language.text_in("hotspot", "Lost");
    if (strength <= 2) return language.text_in("hotspot", "Weak");
    return strength == 3 ? language.text_in("hotspot", "Fair") : language.text_in("hotspot", "Strong");
}

std::string hotspot_phrase(int strength, const Language& language) {
    if (strength <= 0) return language.text("Hotspot lost");
    if (strength <= 2) return language.text("Hotspot weak");
    return strength == 3 ? language.text("Hotspot fair") : language.text("Hotspot strong");
}

std::string clock_words(float minutes, const Language& language) {
    return as_clock(language, from_minutes(std::floor(static_cast<double>(minutes))));
}

std::string day_words(const SceneState& state, const Language& language, bool with_place) {
    const std::string day = state.minutes < evening || state.day.empty()
                                ? state.day
                                : language.text("{day} evening", fmt::arg("day", state.day));
    if (!with_place || state.place.empty()) return day;
    return day.empty() ? state.place : day + ", " + state.place;
}

std::string people_words(std::size_t people, const Language& language) {
    return language.plural(static_cast<std::int64_t>(people), "{n} person", "{n} people");
}

std::string minutes_words(float minutes, const Language& language) {
    return language.plural(whole_minutes(minutes), "{n} minute", "{n} minutes");
}

float longest_wait(const SceneState& state) {
    float longest = 0;
    for (const Visitor& visitor : state.queue)
        longest = std::max(longest, visitor.waited_minutes);
    return longest;
}

std::string leaving_word(Leaving how, const Language& language) {
    switch (how) {
        case Leaving::with_form:
            return language.text("Paper form");
        case Leaving::referred:
            return language.text("Referred");
        case Leaving::lacks_papers:
            return language.text("Papers missing");
        case Leaving::with_licence:
        case Leaving::gave_up:
        case Leaving::sent_away:
            break;
    }
    return {};
}

}  // namespace jemput::trainer::ui
