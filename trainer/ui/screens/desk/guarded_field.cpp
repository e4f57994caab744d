#include "trainer/ui/screens/desk/guarded_field.hpp"

#include "trainer/core/world/guard.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

namespace jemput::trainer::ui {

namespace {

std::string field_id(std::string_view command) {
    return fmt::format("do.{}", command);
}

/// What somebody real is known by in the text, or might be once it is typed to its end.
std::optional<std::string> refused_kind(std::string_view text, std::string_view kind) {
    if (!kind.empty() && might_become_real(text, kind)) return std::string(kind);
    return refusal_of(text);
}

/// That it was refused, and what can be written there instead.
std::string refused_words(const Language& language, const std::string& kind) {
    const std::string refusal = refusal_text(language, kind);
    const auto with = [&](const std::string& instead) { return refusal + " " + instead; };
    if (kind == "email") return with(language.text("Write an address that ends in @latihan.example."));
    if (kind == "nik")
        return with(language.text("A NIK of the training ends in 0000; it stands on the KTP."));
    if (kind == "phone") return with(language.text("A number of the training begins with 0800000000."));
    if (kind == "npwp") return with(language.text("An NPWP of the training begins with 99."));
    return refusal;
}

}  // namespace

std::string_view guarded_kind(std::string_view field) {
    constexpr std::array kinds{
        std::pair<std::string_view, std::string_view>{"nik", "nik"},
        std::pair<std::string_view, std::string_view>{"npwp", "npwp"},
        std::pair<std::string_view, std::string_view>{"phone", "phone"},
        std::pair<std::string_view, std::string_view>{"whatsapp", "phone"},
        std::pair<std::string_view, std::string_view>{"email", "email"},
        std::pair<std::string_view, std::string_view>{"username", "email"},
    };
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [field](const auto& k) { return k.first == field; });
    return found == kinds.end() ? std::string_view() : found->second;
}

void wipe_field(Desk& desk, std::string_view id) {
    std::string& typed = desk.typed[std::string(id)];
    std::fill(typed.begin(), typed.end(), '\0');
    typed.clear();
    read_again(id);
}

void read_again(std::string_view id) {
    // Dear ImGui keeps a copy, and what can be undone, while the field is written in.
    const ImGuiID item = ImGui::GetID(fmt::format("##{}", id).c_str());
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(item)) state->ID = 0;
    if (ImGui::GetActiveID() == item) ImGui::ClearActiveID();
}

FieldEvent guarded_field(Ui& ui, Desk& desk, std::string_view command, const Rect& rect, FieldFace face,
                         std::string_view kind) {
    const std::string id = field_id(command);
    std::string& typed = desk.typed[id];
    if (const auto refused = desk.refused.find(id); refused != desk.refused.end())
        face.error = refused->second;
    FieldEvent event = text_field(ui, id, rect, face, typed);
    if (event.is_edited) {
        const auto refused = refused_kind(typed, kind);
        if (!typed.empty()) desk.refused.erase(id);
        if (refused) {
            wipe_field(desk, id);
            desk.refused[id] = refused_words(ui.language(), *refused);
            desk.note_refusal(fmt::format("{} <{}>", command, *refused));
            ui.focus_on(id);
            ui.keep_moving();
        }
    }
    // The field was left because it was wiped: nothing is committed.
    if (typed.empty() && desk.refused.contains(id)) event.is_committed = false;
    return event;
}

float guarded_height(const Ui& ui, const Desk& desk, std::string_view command, FieldFace face, float width) {
    if (const auto refused = desk.refused.find(field_id(command)); refused != desk.refused.end())
        face.error = refused->second;
    return height_of(ui, face, width);
}

FieldEvent command_field(Ui& ui, Desk& desk, std::string_view command, const Rect& rect,
                         const FieldFace& face, std::string_view kind) {
    const std::string id = field_id(command);
    const FieldEvent event = guarded_field(ui, desk, command, rect, face, kind);
    std::string& given = desk.given[id];
    const std::string& typed = desk.typed[id];
    // Wherever the keyboard went: what was typed is entered.
    const bool is_entered = event.is_committed || !event.has_focus;
    if (!is_entered || typed.empty() || typed == given) return event;
    given = typed;
    desk.give(fmt::format("{} {}", command, typed));
    return event;
}

}  // namespace jemput::trainer::ui
