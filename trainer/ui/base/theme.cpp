#include "trainer/ui/base/theme.hpp"

#include "sim/document/document.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace jemput::trainer::ui {

namespace {

Type<ImU32> colour_type() {
    Type<ImU32> type;
    type.name = "a colour such as \"0A5C8F\", or \"3C301C12\" with its opacity";
    type.schema = {{"type", "string"}, {"pattern", "^([0-9A-F]{6}|[0-9A-F]{8})$"}};
    type.read = [what = type.name](const Node& node, Reader& reader) -> std::optional<ImU32> {
        if (node.kind == NodeKind::scalar)
            if (const auto colour = colour_of(node.text)) return colour;
        reader.fault(node.place, describe(node), what);
        return std::nullopt;
    };
    return type;
}

Type<Theme::State> state_type() {
    Record<Theme::State> state("state", "The colours of a state.");
    state.required("fill", &Theme::State::fill, colour_type(), "Of shapes.")
        .required("text", &Theme::State::text, colour_type(), "Of words.")
        .required("soft", &Theme::State::soft, colour_type(), "Of the ground behind the words.");
    return record(std::move(state));
}

Type<Theme> theme_type() {
    Record<Theme> theme("theme", "The colours of the window, by what they are for.");
    theme.required("dark", &Theme::is_dark, yes_no(), "Whether the text is lighter than its ground.")
        .required("page", &Theme::page, colour_type(), "The ground of the window.")
        .required("surface", &Theme::surface, colour_type(), "A card.")
        .required("surface2", &Theme::surface2, colour_type(), "A quiet card.")
        .required("sunken", &Theme::sunken, colour_type(), "A track, a strip of tabs.")
        .required("line", &Theme::line, colour_type(), "Between things.")
        .required("line2", &Theme::line2, colour_type(), "Round a control.")
        .required("text", &Theme::text, colour_type(), "Words.")
        .required("text2", &Theme::text2, colour_type(), "Labels and help.")
        .required("accent", &Theme::accent, colour_type(), "The one accent.")
        .required("pressed", &Theme::pressed, colour_type(), "The accent while it is pressed.")
        .required("soft", &Theme::soft, colour_type(), "The accent as a ground.")
        .required("on_accent", &Theme::on_accent, colour_type(), "Words on the accent.")
        .required("ok", &Theme::ok, state_type(), "Done, right.")
        .required("warn", &Theme::warn, state_type(), "Look out; a major error.")
        .required("error", &Theme::error, state_type(), "Wrong, down.")
        .required("critical", &Theme::critical, state_type(), "A critical error, and nothing else.")
        .required("focus", &Theme::focus, colour_type(), "The ring round what the keyboard is at.")
        .required("paper", &Theme::paper, colour_type(), "Forms.")
        .required("ink", &Theme::ink, colour_type(), "What was written by hand.")
        .required("shadow", &Theme::shadow, colour_type(), "Under cards.");
    return record(std::move(theme));
}

/// The relative luminance of WCAG 2.1.
double luminance(ImU32 colour) {
    const auto part = [colour](int shift) {
        const double share = static_cast<double>((colour >> shift) & 0xFFU) / 255;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(IM_COL32_R_SHIFT) + 0.7152 * part(IM_COL32_G_SHIFT) +
           0.0722 * part(IM_COL32_B_SHIFT);
}

}  // namespace

std::optional<ImU32> colour_of(std::string_view hexadecimal) {
    std::uint32_t number = 0;
    const auto* end = hexadecimal.data() + hexadecimal.size();
    const auto read = std::from_chars(hexadecimal.data(), end, number, 16);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    if (hexadecimal.size() == 6)
        number = (number << 8U) | 0xFFU;
    else if (hexadecimal.size() != 8)
        return std::nullopt;
    return IM_COL32(number >> 24U, (number >> 16U) & 0xFFU, (number >> 8U) & 0xFFU, number & 0xFFU);
}

Expected<Theme> load_theme(const std::filesystem::path& file) {
    static const Type<Theme> type = theme_type();
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    auto reading = read_document(*document, type);
    if (!reading) return tl::unexpected(reading.error());
    reading->value.name = file.stem().string();
    return std::move(reading->value);
}

double contrast(ImU32 a, ImU32 b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace jemput::trainer::ui
