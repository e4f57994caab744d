#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/core/language.hpp"

#include <filesystem>
#include <string>

namespace jemput::trainer::ui {

/// How the window looks, as people choose it; kept from one start to the next.
struct Appearance {
    LanguageCode language = LanguageCode::indonesian;
    std::string theme = "light";
    int scale_percent = 0;  ///< of the text: 100 to 200; 0: by the height of the window
    bool reduces_motion = false;

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// The text scale in use: that which was chosen, else 100 % up to 900 pixels, 125 % up to 1300, 150 % above.
[[nodiscard]] int scale_percent_in(const Appearance& appearance, float window_height);

/// One step larger or smaller, within 100 to 200 %.
[[nodiscard]] int next_scale(int percent, bool larger);

/// Reads what was chosen. A file that is missing gives the defaults; one that is broken its faults.
[[nodiscard]] Expected<Appearance> load_appearance(const std::filesystem::path& file);

/// As load_appearance reads it.
[[nodiscard]] std::string to_yaml(const Appearance& appearance);

}  // namespace jemput::trainer::ui
