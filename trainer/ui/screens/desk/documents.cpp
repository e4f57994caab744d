#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// A small button at a document.
struct DocumentButton {
    std::string command;
    std::string words;
};

/// What lies on the desk: hers first, then what was printed for her.
std::vector<std::string> on_the_desk(const Desk& desk) {
    const auto& hers = desk.workplace().on_desk();
    const auto& printed = desk.workplace().printed();
    std::vector<std::string> names(hers.begin(), hers.end());
    names.insert(names.end(), printed.begin(), printed.end());
    return names;
}

/// The one on top; what was chosen last, else the first.
std::string top_document(const Desk& desk, const std::vector<std::string>& names) {
    if (std::find(names.begin(), names.end(), desk.document) != names.end()) return desk.document;
    return names.empty() ? std::string() : names.front();
}

std::vector<DocumentButton> buttons_of(const Desk& desk, const Language& language, const std::string& name) {
    if (desk.workplace().printed().contains(name)) return {{"hand_over " + name, language.text("Hand over")}};
    const std::string look =
        was_done(desk, "look_at " + name) ? language.text("Read again") : language.text("Turn and read");
    return {{"look_at " + name, look}, {"return_document " + name, language.text("Give back")}};
}

float buttons_height(const Ui& ui, const std::vector<DocumentButton>& buttons, float width) {
    float x = 0;
    float height = ui.px(1.4F);
    for (const DocumentButton& one : buttons) {
        const float needed = width_of(ui, {.label = one.words, .is_small = true});
        if (x > 0 && x + needed > width) {
            x = 0;
            height += ui.px(1.6F);
        }
        x += needed + ui.px(0.4F);
    }
    return height;
}

void draw_buttons(Ui& ui, Desk& desk, const Rect& rect, const std::vector<DocumentButton>& buttons) {
    ImVec2 at = rect.min();
    for (const DocumentButton& one : buttons) {
        const ButtonFace face{.label = one.words, .is_small = true};
        const float needed = std::min(rect.width(), width_of(ui, face));
        if (at.x > rect.left && at.x + needed > rect.right) at = {rect.left, at.y + ui.px(1.6F)};
        if (button(ui, "do." + one.command, Rect::at(at, {needed, ui.px(1.4F)}), face))
            desk.give(one.command);
        at.x += needed + ui.px(0.4F);
    }
}

/// Money of hers: a plain rectangle with its amount.
void draw_money(Ui& ui, const Desk& desk, const Rect& rect) {
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, theme.soft, ui.px(0.15F), theme.line2, ui.stroke());
    Rect inside = rect.inner(ui.px(0.5F), 0);
    const std::string amount = rupiah(ui.language(), desk.workplace().gift());
    const std::string words = ui.language().text("training money");
    ui.line(inside.cut_left(size_of(ui.fonts().bold, amount).x + 1, ui.px(0.4F)), amount, ui.fonts().bold,
            theme.text);
    if (size_of(ui.fonts().small, words).x < inside.width())
        ui.line(inside, words, ui.fonts().small, theme.text2, 1);
    ui.mark("desk.money", rect, amount);
}

/// One that lies under the top one: a row with its name.
void draw_row(Ui& ui, Desk& desk, const std::string& name, const Rect& rect) {
    const Theme& theme = ui.theme();
    const std::string title = document_title(desk, ui.language(), name);
    const Touch touch = ui.touch("document." + name, rect, title, WidgetKind::item);
    fill_box(ui.list(), rect, touch.is_hovered ? theme.surface2 : theme.surface, ui.px(0.3F), theme.line,
             ui.stroke());
    Rect inside = rect.inner(ui.px(0.5F), 0);
    ui.line(inside.cut_left(ui.px(1.1F), ui.px(0.3F)), name == "ktp" ? icon::id_card : icon::file,
            ui.fonts().small, theme.text2);
    const TextStyle style{ui.fonts().small, theme.text};
    inside.top += std::max(0.0F, (inside.height() - ui.height_of(title, style, inside.width())) / 2);
    ui.paragraph(inside, title, style);
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, ui.px(0.3F), ui.F());
    if (touch.is_clicked) desk.document = name;
}

float row_height(const Ui& ui, const Desk& desk, const std::string& name, float width) {
    const TextStyle style{ui.fonts().small, 0};
    return std::max(
        ui.px(1.5F),
        ui.height_of(document_title(desk, ui.language(), name), style, width - ui.px(2.4F)) + ui.px(0.5F));
}

void draw_top(Ui& ui, Desk& desk, const std::string& name, Rect& rect) {
    const Rect face = rect.cut_top(document_face_height(ui, desk, name, rect.width()), ui.px(0.3F));
    const Touch touch = ui.touch("document." + name, face, document_title(desk, ui.language(), name),
                                 WidgetKind::item, true, "on");
    draw_document_face(ui, desk, name, face);
    if (touch.is_clicked) desk.document = name;
    if (touch.shows_focus)
        focus_ring(ui.list(), face.inner(ui.px(0.2F)), ui.theme().focus, ui.px(0.4F), ui.F());
    const auto buttons = buttons_of(desk, ui.language(), name);
    draw_buttons(ui, desk, rect.cut_top(buttons_height(ui, buttons, rect.width())), buttons);
}

/// What she can be asked for: the same list for everybody.
void draw_take_list(Ui& ui, Desk& desk, const Rect& box) {
    const auto names = documents_to_ask(desk);
    float widest = box.width();
    for (const std::string& name : names)
        widest = std::max(widest,
                          size_of(ui.fonts().body, document_title(desk, ui.language(), name)).x + ui.px(2));
    const float height = ui.px(1.7F) * static_cast<float>(names.size()) + ui.px(0.6F);
    const float shown = std::min(height, ui.size().y - ui.px(1));
    const float top = std::clamp(box.top - shown, ui.px(0.4F), ui.size().y - shown - ui.px(0.4F));
    const float left =
        std::clamp(box.left, ui.px(0.4F), std::max(ui.px(0.4F), ui.size().x - widest - ui.px(0.4F)));
    const Rect rect = Rect::at({left, top}, {widest, shown});
    const bool is_outside =
        ui.input().buttons[0] && !rect.contains(ui.input().mouse) && !box.contains(ui.input().mouse);
    if (ui.takes_key(Key::escape) || is_outside) {
        ui.close("desk.take");
        ui.focus_on("desk.take");
        return;
    }
    const Overlay overlay(ui, "take", rect, false);
    ScrollArea area(ui, "documents", rect.inner(ui.px(0.2F), ui.px(0.3F)));
    Rect content = area.content();
    for (const std::string& name : names) {
        const Rect cell = content.cut_top(ui.px(1.7F));
        const std::string title = document_title(desk, ui.language(), name);
        const Touch touch = ui.touch("do.take " + name, cell, title, WidgetKind::item);
        if (touch.is_hovered || touch.is_focused) fill_box(ui.list(), cell, ui.theme().soft, ui.px(0.3F));
        ui.line(cell.inner(ui.px(0.5F), 0), title, ui.fonts().body, ui.theme().text);
        if (touch.shows_focus)
            focus_ring(ui.list(), cell.inner(ui.px(0.15F)), ui.theme().focus, ui.px(0.3F), ui.F());
        if (!touch.is_clicked) continue;
        ui.close("desk.take");
        ui.focus_on("desk.take");
        if (desk.give("take " + name)) desk.document = name;
    }
    area.end_at(content.top);
    const bool has_focus = std::any_of(names.begin(), names.end(), [&ui](const std::string& name) {
        return ui.focus() == "do.take " + name;
    });
    if (!has_focus && ui.is_open("desk.take")) ui.focus_on("do.take " + names.front());
}

ButtonFace take_face(const std::string& words) {
    return {.label = words, .icon = icon::plus, .is_small = true};
}

ButtonFace compare_face(const std::string& words) {
    return {.label = words, .icon = icon::scales, .is_small = true};
}

struct DeskWords {
    std::string title;
    std::string take;
    std::string compare;
};

DeskWords desk_words(const Language& language) {
    return {language.text("On the desk"), language.text_in("documents", "Ask for"), language.text("Compare")};
}

/// The buttons stand beside the heading where there is room, else below it.
bool heading_is_one_row(const Ui& ui, const DeskWords& words, float width) {
    return size_of(ui.fonts().bold, words.title).x + width_of(ui, take_face(words.take)) +
               width_of(ui, compare_face(words.compare)) + ui.px(0.9F) <=
           width;
}

float heading_height(const Ui& ui, float width) {
    return ui.px(heading_is_one_row(ui, desk_words(ui.language()), width) ? 1.4F : 2.9F);
}

void draw_heading(Ui& ui, Desk& desk, Rect& rect) {
    const DeskWords words = desk_words(ui.language());
    const bool is_one_row = heading_is_one_row(ui, words, rect.width());
    Rect row = rect.cut_top(heading_height(ui, rect.width()), ui.px(0.4F));
    const Rect title = is_one_row ? row : row.cut_top(ui.px(1.2F), ui.px(0.3F));
    ui.line({title.left, title.top, title.left + size_of(ui.fonts().bold, words.title).x + 1, title.bottom},
            words.title, ui.fonts().bold, ui.theme().text);
    bool compares = false;
    bool takes = false;
    if (is_one_row) {
        compares = button_from_right(ui, "desk.compare", row, compare_face(words.compare));
        takes = button_from_right(ui, "desk.take", row, take_face(words.take));
    } else {
        takes = button_from_left(ui, "desk.take", row, take_face(words.take));
        compares = button_from_left(ui, "desk.compare", row, compare_face(words.compare));
    }
    if (compares) {
        desk.is_comparing = true;
        desk.facts.clear();
    }
    if (takes) ui.open("desk.take");
    if (!ui.is_open("desk.take")) return;
    if (const Widget* box = ui.shown_now().find("desk.take")) draw_take_list(ui, desk, box->rect);
}

std::string empty_desk(const Language& language) {
    return language.text("Nothing lies on the desk.");
}

}  // namespace

float documents_height(const Ui& ui, const Desk& desk, float width) {
    if (!desk.workplace().applicant_is_present()) return 0;
    float height = heading_height(ui, width) + ui.px(0.4F);
    if (desk.workplace().gift() > 0) height += ui.px(1.6F);
    const auto names = on_the_desk(desk);
    if (names.empty())
        return height + ui.height_of(empty_desk(ui.language()), ui.quiet(), width) + ui.px(0.2F);
    const std::string top = top_document(desk, names);
    for (const std::string& name : names)
        if (name != top) height += row_height(ui, desk, name, width) + ui.px(0.2F);
    return height + document_face_height(ui, desk, top, width) + ui.px(0.5F) +
           buttons_height(ui, buttons_of(desk, ui.language(), top), width);
}

void draw_documents(Ui& ui, Desk& desk, Rect rect) {
    if (!desk.workplace().applicant_is_present()) return;
    // As they lie when the frame begins: what is taken now is there in the next one.
    const auto names = on_the_desk(desk);
    draw_heading(ui, desk, rect);
    if (desk.workplace().gift() > 0)
        draw_money(ui, desk, rect.cut_top(ui.px(1.4F), ui.px(0.2F)).inner(ui.px(1), 0));
    if (names.empty()) {
        ui.paragraph(rect, empty_desk(ui.language()), ui.quiet());
        return;
    }
    const std::string top = top_document(desk, names);
    for (const std::string& name : names)
        if (name != top)
            draw_row(ui, desk, name, rect.cut_top(row_height(ui, desk, name, rect.width()), ui.px(0.2F)));
    draw_top(ui, desk, top, rect);
}

}  // namespace jemput::trainer::ui
