#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/paper.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// Labels stand beside the lines where the sheet is so wide (in F).
constexpr float wide_sheet = 20;

bool has_label_beside(const Ui& ui, float width) {
    return width >= ui.px(wide_sheet);
}

float label_width(const Ui& ui, float width) {
    return has_label_beside(ui, width) ? std::round(width * 0.36F) : 0;
}

std::string fill_command(const FormField& field) {
    return "fill_form " + field.name;
}

FieldFace line_face(const FormField& field) {
    return {.is_mono = field.name == "nik" || field.name == "whatsapp" || field.name == "kbli",
            .is_on_paper = true};
}

float row_height(const Ui& ui, const Desk& desk, const FormField& field, float width) {
    const TextStyle label{ui.fonts().small, 0};
    const float beside = label_width(ui, width);
    const float words =
        ui.height_of(field.label.in(ui.language()), label, beside > 0 ? beside - ui.px(0.6F) : width);
    const float line = guarded_height(ui, desk, fill_command(field), line_face(field), width - beside);
    return beside > 0 ? std::max(words + ui.px(0.3F), line) : words + line;
}

/// Yes or no, in the words of the language.
void draw_consent(Ui& ui, Desk& desk, const FormField& field, const Rect& rect, const PaperForm& form) {
    const bool is_indonesian = ui.language().code() == LanguageCode::indonesian;
    const std::vector<std::pair<std::string, std::string>> choices{{"ya", is_indonesian ? "ya" : "yes"},
                                                                   {"tidak", is_indonesian ? "tidak" : "no"}};
    std::string chosen = form.value(field.name);
    if (chosen == "yes") chosen = "ya";
    if (chosen == "no") chosen = "tidak";
    const std::string hint = ui.language().text("Choose one");
    const FieldFace face{.hint = hint, .is_on_paper = true};
    if (choice_field(ui, "do." + fill_command(field), rect, face, choices, chosen))
        desk.give(fill_command(field) + " " + chosen);
}

void draw_field(Ui& ui, Desk& desk, const FormField& field, Rect row, const PaperForm& form) {
    const TextStyle label{ui.fonts().small, paper_quiet(ui.theme())};
    const float beside = label_width(ui, row.width());
    const std::string& words = field.label.in(ui.language());
    if (beside > 0) {
        Rect place = row.cut_left(beside).inner(0, 0);
        place.right -= ui.px(0.6F);
        place.top += std::max(0.0F, (ui.px(1.8F) - ui.height_of(words, label, place.width())) / 2);
        ui.paragraph(place, words, label);
    } else {
        row.cut_top(ui.paragraph(row, words, label));
    }
    if (field.kind == FormFieldKind::consent || field.kind == FormFieldKind::agreement) {
        draw_consent(ui, desk, field, row, form);
        return;
    }
    const std::string command = fill_command(field);
    const std::string id = "do." + command;
    // What stands on the form is in the field, as long as nothing else is being written there.
    const std::string written = form.value(field.name);
    const bool is_entered = desk.typed_in(id).empty() || desk.typed_in(id) == desk.given[id];
    if (ui.focus() != id && is_entered && !desk.refused.contains(id)) {
        desk.typed[id] = written;
        desk.given[id] = written;
    }
    command_field(ui, desk, command, row, line_face(field), guarded_kind(field.name));
}

/// The fields from top to bottom; returns their height.
float draw_lines(Ui& ui, Desk& desk, Rect rect) {
    const float top = rect.top;
    // A copy: a command that is given in between may put the form into the box.
    const PaperForm form = *desk.workplace().form();
    for (const FormField& field : form.layout().fields)
        draw_field(ui, desk, field, rect.cut_top(row_height(ui, desk, field, rect.width()), ui.px(0.2F)),
                   form);
    return rect.top - top;
}

float lines_height(const Ui& ui, const Desk& desk, float width) {
    float height = 0;
    for (const FormField& field : desk.workplace().form()->layout().fields)
        height += row_height(ui, desk, field, width) + ui.px(0.2F);
    return height;
}

/// Where she signs: an empty frame, or what stands for her hand.
void draw_signature(Ui& ui, const Desk& desk, const Rect& rect) {
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, 0, ui.px(0.2F), theme.line2, ui.stroke());
    Rect inside = rect.inner(ui.px(0.4F), ui.px(0.2F));
    const std::string words = ui.language().text("Signature of the applicant");
    const TextStyle style{ui.fonts().small, paper_quiet(theme)};
    const float height = ui.height_of(words, style, inside.width());
    ui.paragraph(inside.cut_bottom(height), words, style);
    if (!desk.workplace().form()->is_signed()) return;
    const ImVec2 at{inside.left + ui.px(0.6F), inside.centre().y};
    const float w = std::min(inside.width() - ui.px(1), ui.px(5));
    const ImVec2 points[]{at,
                          at + ImVec2{w * 0.2F, -ui.px(0.8F)},
                          at + ImVec2{w * 0.3F, ui.px(0.6F)},
                          at + ImVec2{w * 0.5F, -ui.px(0.6F)},
                          at + ImVec2{w * 0.65F, ui.px(0.3F)},
                          at + ImVec2{w, -ui.px(0.2F)}};
    ui.list().AddPolyline(points, 6, theme.ink, 0, ui.stroke() * 2);
}

float signature_height(const Ui& ui) {
    return ui.px(3.6F);
}

/// The stub that she takes along.
float draw_stub(Ui& ui, const PaperForm& form, Rect rect, bool draws) {
    const float top = rect.top;
    const TextStyle heading{ui.fonts().bold, paper_print(ui.theme())};
    const TextStyle words{ui.fonts().small, paper_print(ui.theme())};
    const std::string title = ui.language().text("Receipt");
    const std::string text = form.receipt_number() ? receipt_text(ui.language(), form)
                                                   : ui.language().text("No receipt was given yet.");
    if (draws) {
        rect.cut_top(ui.paragraph(rect, title, heading), ui.px(0.3F));
        rect.cut_top(ui.paragraph(rect, text, words));
    } else {
        rect.cut_top(ui.height_of(title, heading, rect.width()) + ui.px(0.3F) +
                     ui.height_of(text, words, rect.width()));
    }
    return rect.top - top;
}

void draw_title(Ui& ui, const PaperForm& form, Rect& rect) {
    const TextStyle heading{ui.fonts().heading, paper_print(ui.theme())};
    const std::string title = ui.language().text("Registration form");
    const std::string number = form_number(form);
    Rect row = rect.cut_top(ui.height_of(title, heading, rect.width()), ui.px(0.4F));
    if (!number.empty())
        ui.line(row.cut_right(size_of(ui.fonts().mono_bold, number).x + 1), number, ui.fonts().mono_bold,
                paper_print(ui.theme()));
    ui.paragraph(row, title, heading);
}

/// Sheet and stub beside each other, or one below the other.
void draw_paper(Ui& ui, Desk& desk, const Rect& rect) {
    ScrollArea area(ui, "form", rect);
    const Rect content = area.content();
    const Rect whole = content.inner(ui.px(0.4F), 0);
    const float margin = ui.px(0.8F);
    const bool is_wide = whole.width() >= ui.px(30);
    const float stub_width = is_wide ? ui.px(9.5F) : 0;
    const float inside_width = whole.width() - stub_width - 2 * margin;
    const TextStyle heading{ui.fonts().heading, 0};
    const float title =
        ui.height_of(ui.language().text("Registration form"), heading, inside_width) + ui.px(0.4F);
    const PaperForm form = *desk.workplace().form();
    const float stub =
        draw_stub(ui, form, {0, 0, is_wide ? stub_width - 1.2F * margin : inside_width, 1e5F}, false);
    float height =
        title + lines_height(ui, desk, inside_width) + ui.px(0.4F) + signature_height(ui) + 2 * margin;
    if (!is_wide) height += stub + ui.px(1.2F);
    height = std::max(height, rect.height() - ui.px(1.2F));
    const Rect sheet = Rect::at({whole.left, whole.top + ui.px(0.6F)}, {whole.width(), height});
    draw_sheet(ui, sheet);
    Rect inside = Rect{sheet.left, sheet.top, sheet.right - stub_width, sheet.bottom}.inner(margin);
    draw_title(ui, form, inside);
    inside.cut_top(draw_lines(ui, desk, inside), ui.px(0.4F));
    if (desk.workplace().form()) draw_signature(ui, desk, inside.cut_top(signature_height(ui), ui.px(0.6F)));
    const ImU32 fold = faded(paper_quiet(ui.theme()), 0.6F);
    if (is_wide) {
        const float x = sheet.right - stub_width;
        dashed_line(ui.list(), {x, sheet.top}, {x, sheet.bottom}, fold, ui.stroke() * 2, ui.px(0.3F));
        draw_stub(ui, form, Rect{x, sheet.top, sheet.right, sheet.bottom}.inner(0.6F * margin, margin), true);
    } else {
        dashed_line(ui.list(), {sheet.left, inside.top}, {sheet.right, inside.top}, fold, ui.stroke() * 2,
                    ui.px(0.3F));
        inside.cut_top(ui.px(0.6F));
        draw_stub(ui, form, inside, true);
    }
    area.end_at(sheet.bottom + ui.px(0.8F));
}

/// The three deeds that end the paper way, in the order of the paper.
void draw_deeds(Ui& ui, Desk& desk, Rect rect) {
    struct Deed {
        std::string command;
        std::string label;
    };
    const std::vector<Deed> deeds{{"let_applicant_sign", ui.language().text("Let sign")},
                                  {"give_receipt", ui.language().text("Give the receipt")},
                                  {"store_form", ui.language().text("Put into the locked box")}};
    float x = rect.left;
    float y = rect.top;
    for (const Deed& deed : deeds) {
        const ButtonFace face{.label = deed.label};
        const float width = std::min(rect.width(), width_of(ui, face));
        if (x > rect.left && x + width > rect.right) {
            x = rect.left;
            y += ui.px(2.1F);
        }
        if (button(ui, "do." + deed.command, Rect::at({x, y}, {width, ui.px(1.8F)}), face))
            desk.give(deed.command);
        x += width + ui.px(0.4F);
    }
}

float deeds_height(const Ui& ui, float width) {
    float x = 0;
    float height = ui.px(1.8F);
    for (const std::string& label : {ui.language().text("Let sign"), ui.language().text("Give the receipt"),
                                     ui.language().text("Put into the locked box")}) {
        const float needed = std::min(width, width_of(ui, ButtonFace{.label = label}));
        if (x > 0 && x + needed > width) {
            x = 0;
            height += ui.px(2.1F);
        }
        x += needed + ui.px(0.4F);
    }
    return height;
}

void draw_no_form(Ui& ui, Desk& desk, const Rect& rect) {
    const bool is_stored = desk.workplace().has_forms_to_enter();
    const std::string words =
        is_stored ? ui.language().text("The form lies in the locked box.")
                  : ui.language().text("No form lies on the desk. Take one with Actions (F5).");
    Rect place = rect.inner(ui.px(2));
    const float width = std::min(place.width(), ui.px(24));
    place.left += (place.width() - width) / 2;
    place.right = place.left + width;
    place.top += std::max(0.0F, place.height() / 2 - ui.px(3));
    ui.line(place.cut_top(ui.px(2), ui.px(0.4F)), is_stored ? icon::archive : icon::edit, ui.fonts().title,
            ui.theme().text2, 0.5F);
    ui.paragraph(place, words, ui.body(), 0.5F);
}

}  // namespace

void draw_form_tab(Ui& ui, Desk& desk, const Rect& whole) {
    if (!desk.workplace().form()) {
        draw_no_form(ui, desk, whole);
        return;
    }
    Rect rect = whole;
    const float width = rect.width() - ui.px(1.6F);
    const Rect foot = rect.cut_bottom(deeds_height(ui, width) + ui.px(1));
    draw_paper(ui, desk, rect);
    ui.list().AddLine(foot.min(), {foot.right, foot.top}, ui.theme().line, ui.stroke());
    if (desk.workplace().form()) draw_deeds(ui, desk, foot.inner(ui.px(0.8F), ui.px(0.5F)));
}

}  // namespace jemput::trainer::ui
