#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/screens/desk/paper.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// What is said where no form is at hand.
std::string box_words(const Desk& desk, const Language& language) {
    const auto count = static_cast<std::int64_t>(desk.workplace().box().size());
    if (count == 0) return language.text("The locked box is empty.");
    return language.plural(count, "{n} form lies in the locked box. Take it out with Actions (F5).",
                           "{n} forms lie in the locked box. Take them out with Actions (F5).");
}

float draw_stored_form(Ui& ui, const PaperForm& form, const Rect& rect) {
    const float margin = ui.px(0.6F);
    const std::string title = ui.language().text("Registration form");
    const TextStyle heading{ui.fonts().bold, paper_print(ui.theme())};
    Rect inside = rect.inner(margin);
    const float head = ui.height_of(title, heading, inside.width()) + ui.px(0.4F);
    const float height = head + read_form(ui, form, inside, false) + 2 * margin;
    draw_sheet(ui, Rect::at(rect.min(), {rect.width(), height}));
    ui.paragraph(inside.cut_top(head), title, heading);
    read_form(ui, form, inside);
    ui.mark("desk.form", Rect::at(rect.min(), {rect.width(), height}), title);
    return rect.top + height;
}

}  // namespace

float draw_backlog(Ui& ui, Desk& desk, Rect rect, bool scrolls) {
    left_heading(ui, rect, ui.language().text("The next morning"));
    const auto& form = desk.workplace().form();
    if (!form) {
        rect.cut_top(ui.paragraph(rect, box_words(desk, ui.language()), ui.body()));
        return rect.top;
    }
    const std::string words = ui.language().text("Enter this form in OSS.");
    rect.cut_top(ui.paragraph(rect, words, ui.quiet()), ui.px(0.3F));
    if (!scrolls) return draw_stored_form(ui, *form, rect);
    ScrollArea area(ui, "backlog", rect);
    const Rect content = area.content();
    area.end_at(draw_stored_form(ui, *form, content.inner(ui.px(0.15F), 0)) + ui.px(0.4F));
    return rect.bottom;
}

}  // namespace jemput::trainer::ui
