#pragma once

#include "sim/chart/drawing.hpp"

#include <string_view>
#include <variant>
#include <vector>

namespace jemput::tests {

/// The shapes of one kind with this role, in their order; of this series, unless it is empty.
template <class Kind>
[[nodiscard]] std::vector<Kind> shapes_of(const Drawing& drawing, Role role, std::string_view series = {}) {
    std::vector<Kind> shapes;
    for (const Mark& mark : drawing.marks)
        if (mark.role == role && (series.empty() || mark.series == series))
            if (const auto* shape = std::get_if<Kind>(&mark.shape)) shapes.push_back(*shape);
    return shapes;
}

/// Every text of the drawing.
[[nodiscard]] inline std::vector<Text> texts_of(const Drawing& drawing) {
    std::vector<Text> texts;
    for (const Mark& mark : drawing.marks)
        if (const auto* text = std::get_if<Text>(&mark.shape)) texts.push_back(*text);
    return texts;
}

[[nodiscard]] inline bool has_text(const Drawing& drawing, std::string_view words) {
    for (const Text& text : texts_of(drawing))
        if (text.words == words) return true;
    return false;
}

}  // namespace jemput::tests
