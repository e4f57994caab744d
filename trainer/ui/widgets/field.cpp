#include "trainer/ui/widgets/field.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace jemput::trainer::ui {

namespace {

/// Label and help around the box of a field; returns the box.
Rect field_frame(Ui& ui, Rect rect, const FieldFace& face) {
    if (!face.label.empty()) {
        const TextStyle style{ui.fonts().small_bold, ui.theme().text};
        const float height = ui.height_of(face.label, style, rect.width());
        ui.paragraph(rect.cut_top(height, ui.px(0.15F)), face.label, style);
    }
    const Rect box = rect.cut_top(ui.px(1.8F), ui.px(0.1F));
    if (!face.error.empty()) {
        Rect row = rect;
        const Rect sign = row.cut_left(ui.px(0.9F), ui.px(0.2F));
        ui.line(Rect::at(sign.min(), {sign.width(), ui.fonts().small->FontSize}), icon::cross_disc,
                ui.fonts().small, ui.theme().error.text);
        ui.paragraph(row, face.error, {ui.fonts().small, ui.theme().error.text});
    } else if (!face.help.empty()) {
        ui.paragraph(rect, face.help, ui.quiet());
    }
    return box;
}

void field_box(Ui& ui, const Rect& box, const FieldFace& face, bool has_focus, bool shows_focus) {
    const Theme& theme = ui.theme();
    const float radius = ui.px(0.4F);
    const bool is_wrong = !face.error.empty();
    if (face.is_on_paper && !is_wrong) {
        const float width = ui.stroke() * (has_focus ? 2.0F : 1.0F);
        ui.list().AddLine({box.left, box.bottom - width}, {box.right, box.bottom - width}, theme.ink, width);
        if (shows_focus) focus_ring(ui.list(), box, theme.focus, radius, ui.F());
        return;
    }
    const ImU32 border = is_wrong         ? theme.error.fill
                         : has_focus      ? theme.accent
                         : face.is_locked ? theme.line
                                          : theme.line2;
    fill_box(ui.list(), box, face.is_locked ? theme.surface2 : theme.surface, radius, border,
             ui.stroke() * (is_wrong || has_focus ? 2.0F : 1.0F));
    if (shows_focus) focus_ring(ui.list(), box, theme.focus, radius, ui.F());
}

/// Prefix and unit inside the box; returns the place of the value.
Rect value_place(Ui& ui, const Rect& box, const FieldFace& face) {
    Rect inside = box.inner(ui.px(0.5F), 0);
    const auto width = [&ui](std::string_view text) { return std::ceil(size_of(ui.fonts().body, text).x); };
    if (!face.prefix.empty())
        ui.line(inside.cut_left(width(face.prefix), ui.px(0.4F)), face.prefix, ui.fonts().body,
                ui.theme().text2);
    if (!face.unit.empty())
        ui.line(inside.cut_right(width(face.unit), ui.px(0.4F)), face.unit, ui.fonts().body,
                ui.theme().text2);
    if (face.is_locked)
        ui.line(inside.cut_right(ui.px(1), ui.px(0.2F)), icon::lock, ui.fonts().small, ui.theme().text2, 1);
    return inside;
}

/// Dear ImGui's input of text, without any look of its own.
bool bare_input(Ui& ui, const std::string& id, const Rect& place, const FieldFace& face, std::string& value) {
    ImFont* font = face.is_mono ? ui.fonts().mono : face.is_on_paper ? ui.fonts().bold : ui.fonts().body;
    ImGui::PushFont(font);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, (place.height() - font->FontSize) / 2));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, face.is_on_paper ? ui.theme().ink : ui.theme().text);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled,
                          face.is_on_paper ? faded(ui.theme().ink, 0.7F) : ui.theme().text2);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, faded(ui.theme().accent, 0.3F));
    ImGui::SetCursorScreenPos(place.min());
    ImGui::SetNextItemWidth(place.width());
    const ImGuiInputTextFlags flags = face.is_secret ? ImGuiInputTextFlags_Password : 0;
    const std::string hint(face.hint);
    const bool is_edited = ImGui::InputTextWithHint(("##" + id).c_str(), hint.c_str(), &value, flags);
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    return is_edited;
}

/// Lets the text that comes next be written in. Takes effect in the next frame.
void write_in(ImGuiID item) {
#if IMGUI_VERSION_NUM >= 18900
    // Its navigation, through which the keyboard is given to an item, finds none in windows without
    // navigation.
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavNextActivateId = item;
    context.NavNextActivateFlags = ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState;
#else
    (void)item;
    ImGui::SetKeyboardFocusHere();
#endif
}

/// As if they had been typed before those of this frame.
void put_letters_first(const std::string& letters) {
    if (letters.empty()) return;
    std::vector<ImWchar> characters(letters.size() + 1);
    const int count = ImTextStrFromUtf8(characters.data(), static_cast<int>(characters.size()),
                                        letters.data(), letters.data() + letters.size());
    auto& queue = ImGui::GetIO().InputQueueCharacters;
    for (int i = count; i-- > 0;)
        queue.insert(queue.begin(), characters[static_cast<std::size_t>(i)]);
}

void locked_field(Ui& ui, std::string_view id, const Rect& box, const FieldFace& face,
                  const std::string& value) {
    ui.touch(id, box, face.label, WidgetKind::field, false, value);
    field_box(ui, box, face, false, false);
    ui.line(value_place(ui, box, face), value, face.is_mono ? ui.fonts().mono : ui.fonts().body,
            ui.theme().text);
}

}  // namespace

float height_of(const Ui& ui, const FieldFace& face, float width) {
    float height = ui.px(1.8F);
    if (!face.label.empty())
        height += ui.height_of(face.label, {ui.fonts().small_bold, 0}, width) + ui.px(0.15F);
    if (!face.error.empty())
        height += ui.height_of(face.error, ui.quiet(), width - ui.px(1.1F)) + ui.px(0.1F);
    else if (!face.help.empty())
        height += ui.height_of(face.help, ui.quiet(), width) + ui.px(0.1F);
    return height;
}

FieldEvent text_field(Ui& ui, std::string_view id, const Rect& rect, const FieldFace& face,
                      std::string& value) {
    const Rect box = field_frame(ui, rect, face);
    if (face.is_locked) {
        locked_field(ui, id, box, face, value);
        return {};
    }
    const std::string name(id);
    const bool was_focused = ui.focus() == id;
    field_box(ui, box, face, was_focused, was_focused && ui.shows_focus());
    const Rect place = value_place(ui, box, face);
    const ImGuiID item = ImGui::GetID(("##" + name).c_str());
    const bool was_active = ImGui::GetActiveID() == item;
    if (was_focused && !was_active) write_in(item);
    if (was_focused && was_active) put_letters_first(ui.take_letters());
    FieldEvent event;
    event.is_edited = bare_input(ui, name, place, face, value);
    // Until Dear ImGui has noticed where the keyboard is, letters would be lost.
    if ((was_focused || ImGui::IsItemActivated()) && !was_active && !event.is_edited)
        ui.keep_letters(ui.input().text);
    const bool is_active = ImGui::IsItemActive();
    if (ImGui::IsItemActivated() && !was_focused) ui.focus_on(id);
    event.is_committed = ImGui::IsItemDeactivatedAfterEdit();
    event.has_focus = ui.focus() == id;
    if (is_active && !event.has_focus) ImGui::ClearActiveID();
    if (event.has_focus) {
        ui.set_writes(id);
        if (ui.takes_key(Key::enter)) event.is_committed = true;
    }
    ui.note_field(id, box, face.label, face.is_secret ? std::string(value.size(), '*') : value);
    return event;
}

bool choice_field(Ui& ui, std::string_view id, const Rect& rect, const FieldFace& face,
                  const std::vector<std::pair<std::string, std::string>>& choices, std::string& chosen) {
    const Rect box = field_frame(ui, rect, face);
    const auto now =
        std::find_if(choices.begin(), choices.end(), [&](const auto& c) { return c.first == chosen; });
    const std::string words = now == choices.end() ? std::string(face.hint) : now->second;
    if (face.is_locked) {
        locked_field(ui, id, box, face, words);
        return false;
    }
    const Touch touch = ui.touch(id, box, face.label, WidgetKind::choice, true, chosen);
    field_box(ui, box, face, touch.is_focused, touch.shows_focus);
    Rect inside = value_place(ui, box, face);
    const ImU32 ink = face.is_on_paper ? ui.theme().ink : ui.theme().text;
    const ImU32 quiet = face.is_on_paper ? faded(ui.theme().ink, 0.7F) : ui.theme().text2;
    ui.line(inside.cut_right(ui.px(0.9F), ui.px(0.3F)), icon::down, ui.fonts().small, quiet, 1);
    ui.line(inside, words, face.is_on_paper ? ui.fonts().bold : ui.fonts().body,
            now == choices.end() ? quiet : ink);
    const bool looks_for_words = touch.is_focused && !ui.input().text.empty() && ui.input().text != " ";
    if (touch.is_clicked || (looks_for_words && !ui.is_open(id))) ui.open(id);
    if (!ui.is_open(id)) return false;
    const std::string before = chosen;
    chosen = choice_list(ui, id, box, choices, chosen);
    return chosen != before;
}

float tick_box_height(const Ui& ui, std::string_view words, float width) {
    return std::max(ui.px(1.5F), ui.height_of(words, ui.body(), width - ui.px(1.7F)) + ui.px(0.3F));
}

bool tick_box(Ui& ui, std::string_view id, const Rect& rect, std::string_view words, bool is_ticked,
              bool is_enabled) {
    const Theme& theme = ui.theme();
    const Touch touch = ui.touch(id, rect, words, WidgetKind::toggle, is_enabled, is_ticked ? "on" : "");
    const float side = ui.px(1.1F);
    const Rect box = Rect::at({rect.left + ui.px(0.1F), rect.top + ui.px(0.2F)}, {side, side});
    fill_box(ui.list(), box, is_ticked ? theme.accent : theme.surface, ui.px(0.25F),
             is_ticked ? theme.accent : theme.line2, ui.stroke());
    if (is_ticked) ui.line(box, icon::check, ui.fonts().small, theme.on_accent, 0.5F);
    Rect text = rect;
    text.left += ui.px(1.7F);
    text.top += ui.px(0.2F);
    ui.paragraph(text, words, ui.body());
    if (touch.shows_focus) focus_ring(ui.list(), rect, theme.focus, ui.px(0.3F), ui.F());
    return touch.is_clicked;
}

}  // namespace jemput::trainer::ui
