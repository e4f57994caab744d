#pragma once

#include <string>

namespace jemput::trainer::ui {

/// What guided mode says at a moment, and the widget at which it points.
struct GuideStep {
    std::string about;       ///< id of the expectation, or what else it is about; folded by it
    std::string title;       ///< the deed, with the word that stands on the button
    std::string why;         ///< one line
    std::string target;      ///< id of a widget; empty: none is shown
    bool is_folded = false;  ///< only what is to be reached is said, and nothing is pointed at

    friend bool operator==(const GuideStep&, const GuideStep&) = default;
};

}  // namespace jemput::trainer::ui
