#include "trainer/ui/widgets/parts.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jemput::trainer::ui {

Rect card(Ui& ui, const Rect& rect, bool is_quiet) {
    const Theme& theme = ui.theme();
    const float radius = ui.px(0.6F);
    if (!is_quiet) drop_shadow(ui.list(), rect, theme.shadow, radius, ui.F());
    fill_box(ui.list(), rect, is_quiet ? theme.surface2 : theme.surface, radius, theme.line, ui.stroke());
    return rect.inner(ui.px(0.8F));
}

void progress_bar(Ui& ui, const Rect& rect, float share, ImU32 colour) {
    const float radius = rect.height() / 2;
    fill_box(ui.list(), rect, ui.theme().sunken, radius);
    const float width = rect.width() * std::clamp(share, 0.0F, 1.0F);
    if (width < 1) return;
    fill_box(ui.list(), Rect::at(rect.min(), {std::max(width, rect.height()), rect.height()}), colour,
             radius);
}

void loading_arc(Ui& ui, ImVec2 centre, float radius) {
    constexpr double turn = 1.2;
    const float begin = static_cast<float>(std::fmod(ui.seconds(), turn) / turn * 2 * std::numbers::pi);
    ImDrawList& list = ui.list();
    list.AddCircle(centre, radius, ui.theme().sunken, 0, ui.px(0.15F));
    list.PathArcTo(centre, radius, begin, begin + 1.5F, 24);
    list.PathStroke(ui.theme().accent, 0, ui.px(0.15F));
    if (!ui.reduces_motion()) ui.keep_moving();
}

float icon_text(Ui& ui, const Rect& rect, std::string_view icon, std::string_view text, const ImFont* font,
                ImU32 colour) {
    Rect row = rect;
    const float sign = std::ceil(size_of(font, icon).x);
    ui.line(row.cut_left(sign, ui.px(0.25F)), icon, font, colour);
    ui.line(row, text, font, colour);
    return sign + ui.px(0.25F) + size_of(font, text).x;
}

void empty_place(Ui& ui, const Rect& rect, std::string_view icon, std::string_view words) {
    const float width = std::min(rect.width() - ui.px(1), ui.px(18));
    const TextStyle style{ui.fonts().body, ui.theme().text2, ui.fonts().bold, 0};
    const float text_height = ui.height_of(words, style, width);
    const float sign = ui.fonts().title->FontSize;
    const float height = sign + ui.px(0.4F) + text_height;
    Rect middle = Rect::at({rect.centre().x - width / 2, rect.centre().y - height / 2}, {width, height});
    ui.line(middle.cut_top(sign, ui.px(0.4F)), icon, ui.fonts().title, ui.theme().line2, 0.5F);
    ui.paragraph(middle, words, style, 0.5F);
}

void line_above(Ui& ui, const Rect& rect) {
    ui.list().AddLine(rect.min(), {rect.right, rect.top}, ui.theme().line, ui.stroke());
}

void line_below(Ui& ui, const Rect& rect) {
    ui.list().AddLine({rect.left, rect.bottom - 1}, {rect.right, rect.bottom - 1}, ui.theme().line,
                      ui.stroke());
}

void step_mark(Ui& ui, const Rect& rect, StepMark mark) {
    const Theme& theme = ui.theme();
    const float radius = std::min(rect.width(), rect.height()) / 2;
    const ImVec2 centre = rect.centre();
    ImDrawList& list = ui.list();
    const auto disc = [&](ImU32 fill, ImU32 ink, std::string_view sign) {
        list.AddCircleFilled(centre, radius, fill);
        ui.line(Rect::at(centre - ImVec2(radius, radius), {2 * radius, 2 * radius}), sign, ui.fonts().small,
                ink, 0.5F);
    };
    const ImU32 on_fill = theme.is_dark ? theme.page : theme.surface;
    switch (mark) {
        case StepMark::done:
            disc(theme.ok.fill, on_fill, icon::check);
            break;
        case StepMark::wrong:
            disc(theme.error.fill, on_fill, icon::cross);
            break;
        case StepMark::missed:
            disc(theme.warn.soft, theme.warn.text, "!");
            break;
        case StepMark::paused:
            disc(theme.sunken, theme.text2, icon::pause);
            break;
        case StepMark::now:
            list.AddCircle(centre, radius - ui.px(0.12F), theme.accent, 0, ui.px(0.25F));
            break;
        case StepMark::open:
            list.AddCircle(centre, radius - 1, theme.line2, 0, 1.5F * ui.stroke());
            break;
        case StepMark::not_needed:
            for (int i = 0; i < 8; ++i) {
                const float begin = static_cast<float>(i) * std::numbers::pi_v<float> / 4;
                list.PathArcTo(centre, radius - 1, begin, begin + 0.45F, 6);
                list.PathStroke(theme.line2, 0, ui.stroke());
            }
            break;
    }
}

std::string word_of(const Language& language, StepMark mark) {
    switch (mark) {
        case StepMark::open:
            return language.text("not yet");
        case StepMark::now:
            return language.text("now");
        case StepMark::done:
            return language.text("done");
        case StepMark::paused:
            return language.text("put off");
        case StepMark::missed:
            return language.text("left out");
        case StepMark::wrong:
            return language.text("wrong");
        case StepMark::not_needed:
            break;
    }
    return language.text("not needed");
}

WidthClass width_class(const Ui& ui) {
    const float lines = ui.size().x / ui.F();
    if (lines < 46) return WidthClass::narrow;
    return lines < 60 ? WidthClass::medium : WidthClass::wide;
}

bool is_low(const Ui& ui) {
    return ui.size().y / ui.F() < 38;
}

}  // namespace jemput::trainer::ui
