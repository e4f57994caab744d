#pragma once

#include "trainer/ui/screens/office.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// The title of a screen, who practises, and text size, theme and language.
void draw_header(Ui& ui, Office& office, Rect row, std::string_view title);

/// The names of the themes that there are, light before dark before the rest, as (name, words).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> theme_choices(const Office& office,
                                                                             const Language& language);

/// The text sizes as (per cent, words); "0" follows the window.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> text_size_choices(const Language& language);

}  // namespace jemput::trainer::ui
