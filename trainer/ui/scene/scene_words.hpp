#pragma once

#include "sim/core/language.hpp"
#include "trainer/ui/base/theme.hpp"
#include "trainer/ui/scene/scene_state.hpp"

#include <string>

// The words and signs of the plates, in full and in a line.

namespace jemput::trainer::ui {

/// A wait from which the plate is amber (assumed).
inline constexpr float long_wait_minutes = 20;

struct OssSign {
    const char* icon;
    Theme::State look;
    std::string word;    ///< "Mati 5 menit"
    std::string phrase;  ///< "OSS mati", for a line
};

[[nodiscard]] OssSign oss_sign(const SceneState& state, const Theme& theme, const Language& language);

/// "Cukup".
[[nodiscard]] std::string hotspot_word(int strength, const Language& language);
/// "Hotspot cukup".
[[nodiscard]] std::string hotspot_phrase(int strength, const Language& language);

/// "09.42".
[[nodiscard]] std::string clock_words(float minutes, const Language& language);
/// "Selasa malam, Lapangan Kalipang"; without the place where there is no room for it.
[[nodiscard]] std::string day_words(const SceneState& state, const Language& language, bool with_place);

/// "7 orang", "23 menit".
[[nodiscard]] std::string people_words(std::size_t people, const Language& language);
[[nodiscard]] std::string minutes_words(float minutes, const Language& language);

/// Of those who wait; 0 where nobody does.
[[nodiscard]] float longest_wait(const SceneState& state);

/// What somebody carries away, above her head; empty where that is plain to see.
[[nodiscard]] std::string leaving_word(Leaving how, const Language& language);

}  // namespace jemput::trainer::ui
