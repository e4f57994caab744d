#include "trainer/ui/screens/desk/paper.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer::ui {

ImU32 paper_print(const Theme& theme) {
    return theme.is_dark ? theme.page : theme.text;
}

ImU32 paper_quiet(const Theme& theme) {
    return theme.is_dark ? theme.line : theme.text2;
}

void draw_sheet(Ui& ui, const Rect& rect) {
    drop_shadow(ui.list(), rect, faded(ui.theme().shadow, 1.5F), ui.px(0.15F), ui.F());
    fill_box(ui.list(), rect, ui.theme().paper, ui.px(0.15F), ui.theme().line2, ui.stroke());
}

std::string form_number(const PaperForm& form) {
    return form.receipt_number() ? fmt::format("F-{:04}", *form.receipt_number()) : std::string();
}

float read_form(Ui& ui, const PaperForm& form, const Rect& whole, bool draws) {
    const Theme& theme = ui.theme();
    const TextStyle label{ui.fonts().small, paper_quiet(theme)};
    const TextStyle value{ui.fonts().small_bold, theme.ink};
    Rect rect = whole;
    for (const FormField& field : form.layout().fields) {
        const std::string written = form.value(field.name);
        if (written.empty()) continue;
        const std::string& words = field.label.in(ui.language());
        const float height =
            ui.height_of(words, label, rect.width()) + ui.height_of(written, value, rect.width());
        Rect row = rect.cut_top(height, ui.px(0.35F));
        if (!draws) continue;
        row.cut_top(ui.paragraph(row, words, label));
        ui.paragraph(row, written, value);
        const float y = row.bottom + ui.px(0.15F);
        ui.list().AddLine({row.left, y}, {row.right, y}, faded(paper_quiet(theme), 0.4F), ui.stroke());
    }
    return rect.top - whole.top;
}

}  // namespace jemput::trainer::ui
