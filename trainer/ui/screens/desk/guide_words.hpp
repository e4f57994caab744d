#pragma once

#include "trainer/ui/screens/desk/guide_target.hpp"

#include <string>

namespace jemput::trainer::ui {

/// The very deed of this moment, with the word that stands on the widget: Tekan “Minta”, lalu “KTP”.
[[nodiscard]] std::string deed_words(const Ui& ui, const Desk& desk, const Lead& lead, const Widget* target);

/// One line that says why, or where the value is found; `goal` is said where nothing better is known.
[[nodiscard]] std::string why_words(const Ui& ui, const Desk& desk, const Lead& lead,
                                    const std::string& goal);

/// A field or statement of the open page as it is called there.
[[nodiscard]] std::string name_on_page(const Ui& ui, const Desk& desk, const std::string& field);

}  // namespace jemput::trainer::ui
