#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// One of the choices behind an action: "refer dukcapil".
struct ActionChoice {
    std::string command;
    std::string words;
};

/// What can always be done at the desk, in every case.
struct ActionItem {
    std::string name;  ///< of the command; its widget is do.NAME, or actions.NAME where choices follow
    std::string_view icon;
    std::string words;
    bool has_choices = false;
    std::string help{};  ///< above the choices; why not, of what cannot be used
    std::vector<ActionChoice> choices{};
    bool is_usable = true;
};

/// The same list, in the same order, in every case.
[[nodiscard]] std::vector<ActionItem> action_items(const Desk& desk, const Language& language);

}  // namespace jemput::trainer::ui
