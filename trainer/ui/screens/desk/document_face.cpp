#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/portrait.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/screens/desk/scene_strip.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr float face_padding = 0.5F;  // in F
constexpr float photo_width = 2.4F;
constexpr std::string_view face_mark = "DATA LATIHAN";

/// Documents are paper, by day and by night.
ImU32 print_colour(const Theme& theme) {
    return theme.is_dark ? theme.page : theme.text;
}

ImU32 quiet_print(const Theme& theme) {
    return theme.is_dark ? theme.line : theme.text2;
}

ImU32 mixed(ImU32 a, ImU32 b, float share) {
    ImU32 result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto one = static_cast<float>((a >> shift) & 0xFFU);
        const auto other = static_cast<float>((b >> shift) & 0xFFU);
        result |= static_cast<ImU32>(std::lround(one + (other - one) * share)) << shift;
    }
    return result;
}

bool is_card(std::string_view name) {
    return name == "ktp";
}

struct FaceLine {
    std::string label;
    std::string value;
};

std::string shown_fact(const Language& language, const ShownDocument& document, std::string_view wanted) {
    for (const auto& [fact, value] : document.facts)
        if (fact == wanted) return fact_value(language, fact, value);
    return {};
}

/// One line a fact; sex stands with the name, and the district with the village, as there is little room.
std::vector<FaceLine> fact_lines(const Language& language, const ShownDocument& document) {
    std::vector<FaceLine> lines;
    const std::string sex = shown_fact(language, document, "sex");
    const std::string district = shown_fact(language, document, "kecamatan");
    const bool has_name = !shown_fact(language, document, "name").empty();
    const bool has_village = !shown_fact(language, document, "desa").empty();
    for (const auto& [fact, value] : document.facts) {
        if ((fact == "sex" && has_name) || (fact == "kecamatan" && has_village)) continue;
        std::string words = fact_value(language, fact, value);
        if (fact == "name" && !sex.empty()) words += fmt::format(" ({})", sex);
        if (fact == "desa" && !district.empty()) words += ", " + district;
        lines.push_back({fact_word(language, fact), std::move(words)});
    }
    return lines;
}

/// The facts on a document of hers, or what stands on one that was printed.
std::vector<FaceLine> face_lines(const Desk& desk, const Language& language, const std::string& name) {
    std::vector<FaceLine> lines;
    if (const ShownDocument* document = document_of(desk, name)) lines = fact_lines(language, *document);
    const auto& printed = desk.workplace().documents();
    const auto found = printed.find(name);
    if (!lines.empty() || found == printed.end()) return lines;
    for (const PrintedLine& line : found->second.lines) {
        if (line.kind == LineKind::field)
            lines.push_back({line.label.in(language), line.value_in(language)});
        else if (line.kind != LineKind::rule && line.text.indonesian.find(face_mark) == std::string::npos)
            lines.push_back({{}, line.text.in(language)});
    }
    return lines;
}

/// What lies face up: hers once it was looked at, what was printed always.
bool is_face_up(const Desk& desk, const std::string& name) {
    return document_of(desk, name) == nullptr || was_done(desk, "look_at " + name);
}

float label_width(const Ui& ui, const std::vector<FaceLine>& lines, float width) {
    float widest = 0;
    for (const FaceLine& line : lines)
        widest = std::max(widest, size_of(ui.fonts().small, line.label).x);
    return std::min(std::ceil(widest) + ui.px(0.4F), width * 0.45F);
}

/// Lays the lines out, and draws them where asked to; returns their height. Numbers are as wide as they are,
/// also under the photograph.
float lay_lines(Ui* drawn, const Ui& ui, const std::vector<FaceLine>& lines, const Rect& rect,
                float photo_bottom, float photo_left) {
    const float label = label_width(ui, lines, rect.width());
    float y = rect.top;
    for (const FaceLine& line : lines) {
        const float right = y < photo_bottom ? photo_left : rect.right;
        const float left = line.label.empty() ? rect.left : rect.left + label;
        const TextStyle value{line.label.empty() ? ui.fonts().small : ui.fonts().small_bold,
                              print_colour(ui.theme())};
        const TextStyle words{ui.fonts().small, quiet_print(ui.theme())};
        const float value_height = ui.height_of(line.value, value, right - left);
        const float label_height =
            line.label.empty() ? 0 : ui.height_of(line.label, words, label - ui.px(0.3F));
        const float height = std::max(value_height, label_height);
        if (drawn != nullptr) {
            if (!line.label.empty())
                drawn->paragraph({rect.left, y, left - ui.px(0.3F), y + height}, line.label, words);
            drawn->paragraph({left, y, right, y + height}, line.value, value);
        }
        y += height + ui.px(0.05F);
    }
    return y - rect.top;
}

struct FacePlan {
    Rect head;
    Rect lines;
    Rect photo;
    Rect foot;
    float height = 0;
};

FacePlan plan_face(const Ui& ui, const Desk& desk, const std::string& name, const Rect& rect) {
    FacePlan plan;
    Rect inside = rect.inner(ui.px(face_padding), ui.px(0.35F));
    inside.bottom = inside.top + 1e5F;
    const std::string title =
        is_card(name) ? "PROVINSI JAWA TIMUR \u00b7 KAB. BLITAR" : document_title(desk, ui.language(), name);
    const TextStyle heading{ui.fonts().small_bold, 0};
    plan.head = inside.cut_top(ui.height_of(title, heading, inside.width()), ui.px(0.2F));
    plan.lines = inside;
    plan.photo = is_card(name) ? Rect::at({inside.right - ui.px(photo_width), inside.top},
                                          {ui.px(photo_width), ui.px(2.6F)})
                               : Rect{inside.right, inside.top, inside.right, inside.top};
    const float photo_left = is_card(name) ? plan.photo.left - ui.px(0.3F) : inside.right;
    const auto lines = face_lines(desk, ui.language(), name);
    const float words = lay_lines(nullptr, ui, lines, plan.lines, plan.photo.bottom, photo_left);
    inside.cut_top(std::max(words, plan.photo.height()), ui.px(0.25F));
    plan.foot = inside.cut_top(ui.px(1.05F), ui.px(0.35F));
    plan.height = inside.top - rect.top;
    return plan;
}

void draw_mark(Ui& ui, const Rect& rect) {
    const Theme& theme = ui.theme();
    // Warning red on paper: that of the light theme is the darker one.
    const ImU32 red = theme.is_dark ? mixed(theme.error.fill, IM_COL32_BLACK, 0.35F) : theme.error.text;
    fill_box(ui.list(), rect, faded(theme.paper, 0.9F), ui.px(0.2F), red, ui.stroke());
    ui.line(rect, ui.language().text("TRAINING DATA"), ui.fonts().small_bold, red, 0.5F);
}

ImU32 card_ground(const Theme& theme, std::string_view name) {
    constexpr ImU32 light_blue = IM_COL32(0x56, 0xB4, 0xE9, 0xFF);
    return is_card(name)
               ? mixed(mixed(light_blue, IM_COL32_WHITE, 0.78F), theme.paper, theme.is_dark ? 0.4F : 0)
               : theme.paper;
}

void draw_back(Ui& ui, const Desk& desk, const std::string& name, const Rect& rect) {
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, card_ground(theme, name), ui.px(0.5F), theme.line2, ui.stroke());
    Rect inside = rect.inner(ui.px(face_padding));
    const TextStyle title{ui.fonts().small_bold, print_colour(theme)};
    const TextStyle words{ui.fonts().small, quiet_print(theme)};
    inside.cut_top(ui.paragraph(inside, document_title(desk, ui.language(), name), title), ui.px(0.1F));
    ui.paragraph(inside, ui.language().text("Face down. Not read yet."), words);
}

float back_height(const Ui& ui, const Desk& desk, const std::string& name, float width) {
    const TextStyle words{ui.fonts().small_bold, 0};
    const float inside = width - 2 * ui.px(face_padding);
    return ui.height_of(document_title(desk, ui.language(), name), words, inside) +
           ui.height_of(ui.language().text("Face down. Not read yet."), words, inside) + ui.px(1.2F);
}

void draw_front(Ui& ui, const Desk& desk, const std::string& name, const Rect& rect) {
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, card_ground(theme, name), ui.px(is_card(name) ? 0.5F : 0.15F), theme.line2,
             ui.stroke());
    const FacePlan plan = plan_face(ui, desk, name, rect);
    const std::string title =
        is_card(name) ? "PROVINSI JAWA TIMUR \u00b7 KAB. BLITAR" : document_title(desk, ui.language(), name);
    ui.paragraph(plan.head, title, {ui.fonts().small_bold, print_colour(theme)}, is_card(name) ? 0.5F : 0);
    if (is_card(name))
        draw_photograph(ui.list(), plan.photo, applicant_looks(desk),
                        mixed(theme.error.fill, IM_COL32_BLACK, 0.1F));
    const float photo_left = is_card(name) ? plan.photo.left - ui.px(0.3F) : plan.lines.right;
    lay_lines(&ui, ui, face_lines(desk, ui.language(), name), plan.lines, plan.photo.bottom, photo_left);
    draw_mark(ui, plan.foot);
}

}  // namespace

float document_face_height(const Ui& ui, const Desk& desk, const std::string& name, float width) {
    if (!is_face_up(desk, name)) return back_height(ui, desk, name, width);
    return plan_face(ui, desk, name, Rect::at({0, 0}, {width, 1e5F})).height;
}

void draw_document_face(Ui& ui, Desk& desk, const std::string& name, const Rect& rect) {
    const bool is_up = is_face_up(desk, name);
    // It is turned by getting narrow and wide again.
    const float turned = ui.eased("turn." + name, is_up ? 1.0F : 0.0F, 0.24F);
    const float share = std::abs(2 * turned - 1);
    if (share > 0.98F) {
        is_up ? draw_front(ui, desk, name, rect) : draw_back(ui, desk, name, rect);
        return;
    }
    const Rect narrow = rect.inner(rect.width() / 2 * (1 - share), 0);
    fill_box(ui.list(), narrow, card_ground(ui.theme(), name), ui.px(0.3F), ui.theme().line2, ui.stroke());
}

}  // namespace jemput::trainer::ui
