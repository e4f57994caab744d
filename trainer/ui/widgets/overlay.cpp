#include "trainer/ui/widgets/overlay.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/button.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoNav;

void begin_bare_window(const std::string& id, const Rect& rect) {
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize(rect.size());
    ImGui::Begin(id.c_str(), nullptr, bare);
}

/// Page Up and Page Down, in the topmost layer: also where nothing in the area takes the keyboard.
void scroll_by_keys(Ui& ui, float height) {
    if (ImGui::GetScrollMaxY() <= 0 || ui.layer() < ui.shown().top_layer()) return;
    const float step = std::max(ui.F(), height - 2 * ui.F());
    if (ui.takes_key(Key::page_down))
        ImGui::SetScrollY(std::min(ImGui::GetScrollMaxY(), ImGui::GetScrollY() + step));
    if (ui.takes_key(Key::page_up)) ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() - step));
}

std::string small_letters_of(std::string_view text) {
    std::string letters(text);
    for (char& c : letters)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

/// A word of it begins so.
bool has_word_like(std::string_view text, std::string_view beginning) {
    const std::string words = " " + small_letters_of(text);
    return words.find(" " + small_letters_of(beginning)) != std::string::npos;
}

/// What is typed while a list stands open, from the frame on in which it was opened.
void take_filter(Ui& ui) {
    std::string& filter = ui.filter();
    for (const char c : ui.input().text)
        if (c != ' ' || !filter.empty()) filter += c;
    if (!filter.empty() && ui.takes_key(Key::backspace)) filter.pop_back();
}

constexpr std::size_t filtered_from = 6;  ///< choices; fewer are seen at once

void draw_filter(Ui& ui, const Rect& row) {
    const std::string hint = ui.language().text("Type to search");
    const std::string& words = ui.filter().empty() ? hint : ui.filter();
    Rect inside = row.inner(ui.px(0.4F), 0);
    ui.line(inside.cut_left(ui.px(1), ui.px(0.2F)), icon::search, ui.fonts().small, ui.theme().text2);
    if (size_of(ui.fonts().body, words).x <= inside.width())
        ui.line(inside, words, ui.fonts().body, ui.filter().empty() ? ui.theme().text2 : ui.theme().text);
    ui.mark("choices.filter", row, words);
}

}  // namespace

Overlay::Overlay(Ui& ui, std::string_view id, const Rect& rect, bool is_modal) : ui_(ui) {
    ui_.begin_layer();
    const Rect window = is_modal ? ui.window() : rect.inner(-ui.px(0.5F));
    begin_bare_window(fmt::format("##overlay.{}", id), window);
    if (is_modal)
        ui.list().AddRectFilled(window.min(), window.max(),
                                ui.theme().is_dark ? IM_COL32(0, 0, 0, 140) : IM_COL32(37, 34, 29, 90));
    drop_shadow(ui.list(), rect, faded(ui.theme().shadow, 2), ui.px(0.6F), 2 * ui.F());
    fill_box(ui.list(), rect, ui.theme().surface, ui.px(0.6F), ui.theme().line2, ui.stroke());
    ui.mark(fmt::format("overlay.{}", id), window);
}

Overlay::~Overlay() {
    ImGui::End();
    ui_.end_layer();
}

ScrollArea::ScrollArea(Ui& ui, std::string_view id, const Rect& rect) : ui_(ui), bottom_(rect.top) {
    const Theme& theme = ui.theme();
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, theme.line);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, theme.line2);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, theme.line2);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(0.4F));
    ImGui::SetCursorScreenPos(rect.min());
    ImGui::BeginChild(std::string(id).c_str(), rect.size(), false,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
    // What lies over the screen begins anew each time.
    const bool is_new = ui.is_new_area(ImGui::GetID(""));
    if ((is_new || (ui.layer() > 0 && ImGui::IsWindowAppearing())) && ImGui::GetScrollY() > 0) {
        ImGui::SetScrollY(0);
        ui.keep_moving();
    }
    scroll_by_keys(ui, rect.height());
    const float bar = ImGui::GetScrollMaxY() > 0 ? ui.px(0.6F) : 0;
    const float top = rect.top - ImGui::GetScrollY();
    content_ = {rect.left, top, rect.right - bar, top + 1e5F};
}

ScrollArea::~ScrollArea() {
    ImGui::SetCursorScreenPos({content_.left, std::max(content_.top, bottom_ - 1)});
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(4);
}

std::string choice_list(Ui& ui, std::string_view id, const Rect& box,
                        const std::vector<std::pair<std::string, std::string>>& choices, std::string chosen) {
    const float row = ui.px(1.6F);
    const bool is_filtered = choices.size() >= filtered_from;
    if (is_filtered) take_filter(ui);
    const float wanted = row * static_cast<float>(choices.size() + (is_filtered ? 1 : 0)) + ui.px(0.6F);
    const float room_below = ui.size().y - box.bottom - ui.px(0.8F);
    const float room_above = box.top - ui.px(0.8F);
    const bool goes_down = wanted <= room_below || room_below >= room_above;
    const float height = std::min(wanted, goes_down ? room_below : room_above);
    const float top = goes_down ? box.bottom + ui.px(0.2F) : box.top - height - ui.px(0.2F);
    const Rect rect = Rect::at({box.left, top}, {box.width(), height});
    const bool clicks_outside =
        ui.input().buttons[0] && !rect.contains(ui.input().mouse) && !box.contains(ui.input().mouse);
    if (ui.takes_key(Key::escape) || clicks_outside) {
        ui.close(id);
        ui.focus_on(id);
        return chosen;
    }
    const Overlay overlay(ui, id, rect, false);
    Rect inner = rect.inner(ui.px(0.2F), ui.px(0.3F));
    if (is_filtered) draw_filter(ui, inner.cut_top(row));
    ScrollArea area(ui, "choices", inner);
    Rect content = area.content();
    std::string first;
    bool has_focus = false;
    for (const auto& [value, words] : choices) {
        if (is_filtered && !has_word_like(words, ui.filter())) continue;
        const Rect cell = content.cut_top(row);
        const std::string name = fmt::format("{}.{}", id, value);
        if (first.empty() || (ui.filter().empty() && value == chosen)) first = name;
        has_focus = has_focus || ui.focus() == name;
        const Touch touch =
            ui.touch(name, cell, words, WidgetKind::choice, true, value == chosen ? "on" : "");
        if (touch.is_hovered || touch.is_focused) fill_box(ui.list(), cell, ui.theme().soft, ui.px(0.3F));
        Rect inside = cell.inner(ui.px(0.4F), 0);
        const Rect sign = inside.cut_right(ui.px(1));
        if (value == chosen) ui.line(sign, icon::check, ui.fonts().small, ui.theme().accent, 1);
        ui.line(inside, words, ui.fonts().body, ui.theme().text);
        if (touch.shows_focus)
            focus_ring(ui.list(), cell.inner(ui.px(0.15F)), ui.theme().focus, ui.px(0.3F), ui.F());
        if (touch.is_clicked) {
            chosen = value;
            ui.close(id);
            ui.focus_on(id);
        }
    }
    area.end_at(content.top);
    if (ui.is_open(id) && !has_focus && !first.empty()) ui.focus_on(first);
    return chosen;
}

int ask(Ui& ui, std::string_view id, const Question& question) {
    const float width = std::min(ui.size().x - ui.px(2), ui.px(24));
    const float inside_width = width - ui.px(2.4F);
    const ButtonFace other{.label = question.other,
                           .style = question.is_danger ? ButtonStyle::filled_danger : ButtonStyle::filled};
    const ButtonFace safe{.label = question.safe};
    const bool in_one_row = width_of(ui, other) + width_of(ui, safe) + ui.px(0.4F) <= inside_width;
    const TextStyle title{ui.fonts().heading, ui.theme().text};
    const float height = ui.height_of(question.title, title, inside_width) +
                         ui.height_of(question.words, ui.body(), inside_width) +
                         ui.px(in_one_row ? 5.4F : 7.6F);
    const ImVec2 corner{(ui.size().x - width) / 2, (ui.size().y - height) / 2};
    const Rect rect = Rect::at({std::round(corner.x), std::round(std::max(0.0F, corner.y))}, {width, height});
    const Overlay overlay(ui, id, rect, true);
    Rect content = rect.inner(ui.px(1.2F));
    content.cut_top(ui.paragraph(content, question.title, title), ui.px(0.4F));
    content.cut_top(ui.paragraph(content, question.words, ui.body()), ui.px(0.8F));
    const std::string safe_id = fmt::format("{}.safe", id);
    const std::string other_id = fmt::format("{}.other", id);
    int answer = ui.takes_key(Key::escape) ? 0 : -1;
    if (in_one_row) {
        Rect row = content.cut_top(ui.px(1.8F));
        if (button_from_left(ui, safe_id, row, safe)) answer = 0;
        if (button_from_right(ui, other_id, row, other)) answer = 1;
    } else {
        if (button(ui, safe_id, content.cut_top(ui.px(1.8F), ui.px(0.4F)), safe)) answer = 0;
        if (button(ui, other_id, content.cut_top(ui.px(1.8F)), other)) answer = 1;
    }
    if (ui.focus() != safe_id && ui.focus() != other_id) ui.focus_on(safe_id);
    return answer;
}

}  // namespace jemput::trainer::ui
