#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/scene/portrait.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/screens/desk/scene_strip.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr float portrait_size = 3.6F;  // in F
constexpr float bubble_padding = 0.6F;

bool has_gone(const Desk& desk) {
    return was_done(desk, "call_next") && !desk.workplace().applicant_is_present();
}

struct MoodLook {
    std::string_view icon;
    Theme::State state;
};

MoodLook mood_look(const Theme& theme, MoodWord mood) {
    switch (mood) {
        case MoodWord::glad:
        case MoodWord::calm:
            return {icon::smile, theme.ok};
        case MoodWord::unsure:
            return {icon::neutral, theme.warn};
        case MoodWord::restless:
            return {icon::neutral, theme.warn};
        case MoodWord::annoyed:
            return {icon::frown, theme.error};
    }
    return {icon::neutral, theme.ok};
}

std::string with_capital(std::string words) {
    if (!words.empty()) words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

/// Her mood in a word, and a bar of it.
void draw_mood(Ui& ui, const Desk& desk, Rect row) {
    const Theme& theme = ui.theme();
    const Manner& manner = desk.workplace().manner();
    const MoodLook look = mood_look(theme, manner.mood_word());
    const std::string word = with_capital(to_string(manner.mood_word(), ui.language()));
    const float text = std::ceil(size_of(ui.fonts().small, word).x);
    const Rect chip = row.cut_left(text + ui.px(1.9F), ui.px(0.4F));
    fill_box(ui.list(), chip, look.state.soft, chip.height() / 2);
    Rect inside = chip.inner(ui.px(0.45F), 0);
    ui.line(inside.cut_left(ui.px(0.8F), ui.px(0.2F)), look.icon, ui.fonts().small, look.state.text, 0.5F);
    ui.line(inside, word, ui.fonts().small, look.state.text);
    ui.mark("applicant.mood", chip, word);
    if (row.width() < ui.px(1)) return;
    const float height = ui.px(0.3F);
    const Rect track = Rect::at({row.left, std::round(row.centre().y - height / 2)}, {row.width(), height});
    fill_box(ui.list(), track, theme.sunken, height / 2);
    const float share =
        ui.eased("applicant.mood", static_cast<float>(std::clamp(manner.mood(), 0.0, 1.0)), 0.2F);
    Rect filled = track;
    filled.right = track.left + std::max(height, track.width() * share);
    fill_box(ui.list(), filled, look.state.fill, height / 2);
}

std::string where_from(const Desk& desk, const Language& language) {
    const Persona& persona = desk.training_case().persona;
    const std::uint32_t number = applicant_number(desk);
    if (number == 0) return fmt::format("{}, {}", persona.desa, persona.kecamatan);
    return language.text("Number {number}, {village}, {district}", fmt::arg("number", number),
                         fmt::arg("village", persona.desa), fmt::arg("district", persona.kecamatan));
}

TextStyle speech_style(const Ui& ui) {
    return {ui.fonts().body, ui.theme().text, ui.fonts().bold, ui.theme().accent};
}

/// What she said last: her words, and the meaning of those that are Javanese.
struct Speech {
    std::string words;
    std::string meaning;
};

Speech speech_of(const Desk& desk, const Language& language) {
    const DeskLine* said = desk.last_of(Speaker::applicant);
    if (said == nullptr) return {};
    const std::string& all = said->line.words.in(language);
    const std::size_t end = all.find('\n');
    Speech speech{"\u201c" + all.substr(0, end) + "\u201d", {}};
    if (end != std::string::npos) speech.meaning = all.substr(end + 1);
    return speech;
}

/// The same for every speech, so that what stands below it does not move while she speaks: three small lines.
float bubble_height(const Ui& ui) {
    return ui.height_of("1\n2\n3", ui.quiet(), ui.px(10)) + ui.px(0.8F);
}

float speech_height(const Ui& ui, const Speech& speech, const TextStyle& style, float width) {
    float height = ui.height_of(speech.words, style, width);
    if (!speech.meaning.empty()) height += ui.height_of(speech.meaning, ui.quiet(), width) + ui.px(0.1F);
    return height;
}

void draw_bubble(Ui& ui, const Speech& speech, const Rect& rect) {
    const Theme& theme = ui.theme();
    fill_box(ui.list(), rect, theme.surface, ui.px(0.6F), theme.line, ui.stroke());
    const float x = rect.left + ui.px(portrait_size / 2);
    const float half = ui.px(0.4F);
    const float y = rect.top + ui.stroke();
    ui.list().AddTriangleFilled({x - half, y}, {x, y - half}, {x + half, y}, theme.surface);
    ui.list().AddLine({x - half, rect.top}, {x, rect.top - half}, theme.line, ui.stroke());
    ui.list().AddLine({x, rect.top - half}, {x + half, rect.top}, theme.line, ui.stroke());
    Rect inside = rect.inner(ui.px(bubble_padding), ui.px(0.4F));
    ui.mark("applicant.speech", rect, speech.words);
    // A long speech is written smaller, and scrolls where that is not enough.
    TextStyle style = speech_style(ui);
    if (speech_height(ui, speech, style, inside.width()) > inside.height() + 1)
        style = {ui.fonts().small, theme.text, ui.fonts().small_bold, theme.accent};
    const auto write = [&](Rect place) {
        place.cut_top(ui.paragraph(place, speech.words, style), ui.px(0.1F));
        if (!speech.meaning.empty()) place.cut_top(ui.paragraph(place, speech.meaning, ui.quiet()));
        return place.top;
    };
    if (speech_height(ui, speech, style, inside.width()) <= inside.height() + 1) {
        write(inside);
        return;
    }
    inside.right += ui.px(bubble_padding / 2);
    ScrollArea area(ui, "applicant.speech." + std::to_string(mixed(speech.words)), inside);
    area.end_at(write(area.content()));
}

/// A disc with head and shoulders, while nobody sits there.
void draw_disc(Ui& ui, const Rect& rect) {
    const Theme& theme = ui.theme();
    const float radius = rect.width() / 2;
    const ImVec2 centre = rect.centre();
    ui.list().AddCircleFilled(centre, radius, theme.sunken, 48);
    ui.list().AddCircleFilled({centre.x, centre.y - radius * 0.15F}, radius * 0.34F, theme.line2, 32);
    ui.list().PathArcTo({centre.x, centre.y + radius * 0.97F}, radius * 0.62F, 3.6F, 5.83F, 32);
    ui.list().PathFillConvex(theme.line2);
}

/// What is said of an empty chair, and what to do.
std::string nobody_title(const Desk& desk, const Language& language) {
    return has_gone(desk) ? language.text("The chair is empty")
                          : language.text("Nobody sits at the desk yet");
}

std::string nobody_help(const Desk& desk, const Language& language) {
    return has_gone(desk) ? std::string() : language.text("Call the next number when you are ready.");
}

float nobody_height(const Ui& ui, const Desk& desk, float width) {
    return ui.height_of(nobody_title(desk, ui.language()), {ui.fonts().bold, 0}, width) + ui.px(0.2F) +
           ui.height_of(nobody_help(desk, ui.language()), ui.quiet(), width);
}

void draw_nobody(Ui& ui, Desk& desk, Rect rect) {
    const Rect picture = rect.cut_left(ui.px(portrait_size), ui.px(0.6F));
    draw_disc(ui, Rect::at(picture.min(), {picture.width(), picture.width()}));
    const TextStyle heading{ui.fonts().bold, ui.theme().text};
    rect.cut_top(ui.paragraph(rect, nobody_title(desk, ui.language()), heading), ui.px(0.2F));
    ui.paragraph(rect, nobody_help(desk, ui.language()), ui.quiet());
}

/// The chair is empty and everything is ready: the one thing to do. It stands in the list of actions too,
/// where that is open.
void draw_call_next(Ui& ui, Desk& desk, Rect& rect) {
    const std::string label = ui.language().text("Call the next number");
    const bool list_stands_open = desk.is_exam() && width_class(ui) == WidthClass::wide;
    if (has_gone(desk) || ui.is_open("desk.actions") || list_stands_open) return;
    const Rect place = rect.cut_top(ui.px(1.8F), ui.px(0.6F));
    if (ui.shown_now().find("do.call_next") == nullptr &&
        button(ui, "do.call_next", place, {.label = label, .icon = icon::horn}))
        desk.give("call_next");
}

/// Talk, comparing or the form of the morning after, whichever it is now; returns its lower edge.
float draw_middle(Ui& ui, Desk& desk, Rect rect, bool scrolls, bool can_grow = false) {
    if (desk.is_comparing) return draw_comparing(ui, desk, rect, scrolls);
    if (has_gone(desk)) return draw_backlog(ui, desk, rect, scrolls);
    if (desk.workplace().applicant_is_present()) return draw_talk(ui, desk, rect, scrolls, can_grow);
    draw_call_next(ui, desk, rect);
    return rect.top;
}

float documents_height_now(const Ui& ui, const Desk& desk, float width) {
    return desk.is_comparing || desk.talk_is_large ? 0 : documents_height(ui, desk, width);
}

/// The papers while the talk has their place: one row that brings them back.
void draw_folded_papers(Ui& ui, Desk& desk, const Rect& rect) {
    const auto count =
        static_cast<std::int64_t>(desk.workplace().on_desk().size() + desk.workplace().printed().size());
    const std::string words =
        ui.language().plural(count, "On the desk: {n} paper", "On the desk: {n} papers");
    const Touch touch = ui.touch("desk.papers", rect, words, WidgetKind::item);
    fill_box(ui.list(), rect, touch.is_hovered ? ui.theme().surface2 : ui.theme().surface, ui.px(0.4F),
             ui.theme().line, ui.stroke());
    Rect inside = rect.inner(ui.px(0.5F), 0);
    ui.line(inside.cut_right(ui.px(1)), icon::up, ui.fonts().small, ui.theme().text2, 1);
    icon_text(ui, inside, icon::id_card, words, ui.fonts().body, ui.theme().text);
    if (touch.shows_focus)
        focus_ring(ui.list(), rect.inner(ui.px(0.15F)), ui.theme().focus, ui.px(0.3F), ui.F());
    if (touch.is_clicked) desk.talk_is_large = false;
}

/// What lies on the desk, in a part that scrolls where it has less room than it needs.
void draw_documents_within(Ui& ui, Desk& desk, const Rect& rect) {
    if (documents_height_now(ui, desk, rect.width()) <= rect.height() + 1) {
        draw_documents(ui, desk, rect);
        return;
    }
    ScrollArea area(ui, "documents.scroll", rect);
    const Rect content = area.content();
    draw_documents(ui, desk, content);
    area.end_at(content.top + documents_height(ui, desk, content.width()));
}

/// The whole left side in one column: the person above, what lies on the desk below, the talk between them.
void draw_column(Ui& ui, Desk& desk, Rect rect) {
    const float gap = ui.px(0.4F);
    const bool has_talk = desk.workplace().applicant_is_present() && !desk.is_comparing;
    if (!has_talk) desk.talk_is_large = false;
    const float person = person_height(ui, desk, rect.width());
    const float documents = documents_height_now(ui, desk, rect.width());
    const float room = rect.height() - person - 2 * gap;
    // The groups and three sentences; all answers to money in full, while it lies there.
    const bool has_gift = desk.workplace().gift() > 0;
    const float talk = ui.px(has_gift ? 11.0F : 6.7F);
    const float least_documents = std::min(documents, ui.px(has_gift ? 3 : 6));
    if (room >= talk + least_documents) {
        draw_person(ui, desk, rect.cut_top(person, gap));
        const float height = std::clamp(room - talk, least_documents, documents);
        if (desk.talk_is_large) draw_folded_papers(ui, desk, rect.cut_bottom(ui.px(1.6F), gap));
        if (documents > 0) draw_documents_within(ui, desk, rect.cut_bottom(height, gap));
        draw_middle(ui, desk, rect, true, has_talk);
        return;
    }
    desk.talk_is_large = false;  // all of it scrolls
    ScrollArea area(ui, "applicant.scroll", rect);
    Rect content = area.content();
    draw_person(ui, desk, content.cut_top(person_height(ui, desk, content.width()), gap));
    content.top = draw_middle(ui, desk, content, false) + gap;
    if (documents > 0) draw_documents(ui, desk, content.cut_top(documents_height(ui, desk, content.width())));
    area.end_at(content.top);
}

/// Person and documents at the left, the talk at the right.
void draw_columns(Ui& ui, Desk& desk, Rect rect) {
    const Rect left = rect.cut_left((rect.width() - ui.px(0.8F)) / 2, ui.px(0.8F));
    {
        ScrollArea area(ui, "applicant.scroll", left);
        Rect content = area.content();
        draw_person(ui, desk, content.cut_top(person_height(ui, desk, content.width()), ui.px(0.4F)));
        if (!desk.is_comparing)
            draw_documents(ui, desk, content.cut_top(documents_height(ui, desk, content.width())));
        area.end_at(content.top);
    }
    draw_middle(ui, desk, rect, true);
}

}  // namespace

Rect left_heading(Ui& ui, Rect& rect, std::string_view words, std::string_view right) {
    Rect row = rect.cut_top(ui.px(1.2F), ui.px(0.3F));
    const float width = std::ceil(size_of(ui.fonts().bold, words).x);
    ui.line(row.cut_left(width, ui.px(0.4F)), words, ui.fonts().bold, ui.theme().text);
    if (!right.empty() && size_of(ui.fonts().small, right).x <= row.width())
        ui.line(row, right, ui.fonts().small, ui.theme().text2, 1);
    return row;
}

float person_height(const Ui& ui, const Desk& desk, float width) {
    const float beside = width - ui.px(portrait_size + 0.6F);
    if (!desk.workplace().applicant_is_present())
        return std::max(ui.px(portrait_size), nobody_height(ui, desk, beside));
    const TextStyle heading{ui.fonts().heading, 0};
    const float words = ui.height_of(applicant_name(desk), heading, beside) +
                        ui.height_of(where_from(desk, ui.language()), ui.quiet(), beside) + ui.px(1.4F);
    return std::max(ui.px(portrait_size), words) + bubble_height(ui) + ui.px(0.5F);
}

void draw_person(Ui& ui, Desk& desk, const Rect& whole) {
    if (!desk.workplace().applicant_is_present()) {
        draw_nobody(ui, desk, whole);
        return;
    }
    Rect rect = whole;
    const Speech speech = speech_of(desk, ui.language());
    Rect upper =
        rect.cut_top(person_height(ui, desk, rect.width()) - bubble_height(ui) - ui.px(0.5F), ui.px(0.5F));
    const Rect picture = upper.cut_left(ui.px(portrait_size), ui.px(0.6F));
    const Manner& manner = desk.workplace().manner();
    const Feeling feeling{static_cast<float>(std::clamp(manner.mood(), 0.0, 1.0)),
                          manner.mood_word() == MoodWord::unsure};
    draw_portrait(ui.list(), Rect::at(picture.min(), {picture.width(), picture.width()}),
                  applicant_looks(desk), feeling, ui.theme().sunken);
    const TextStyle heading{ui.fonts().heading, ui.theme().text};
    upper.cut_top(ui.paragraph(upper, applicant_name(desk), heading));
    upper.cut_top(ui.paragraph(upper, where_from(desk, ui.language()), ui.quiet()), ui.px(0.2F));
    draw_mood(ui, desk, upper.cut_top(ui.px(1.2F)));
    if (!speech.words.empty()) draw_bubble(ui, speech, rect.cut_top(bubble_height(ui)));
}

void draw_applicant(Ui& ui, Desk& desk, const Rect& rect) {
    ui.begin_region("applicant");
    if (ui.takes_key(key_of('D'), true)) {
        desk.is_comparing = !desk.is_comparing;
        desk.facts.clear();
    }
    if (desk.is_comparing && ui.takes_key(Key::escape)) {
        desk.is_comparing = false;
        desk.facts.clear();
    }
    if (rect.width() >= ui.px(28))
        draw_columns(ui, desk, rect);
    else
        draw_column(ui, desk, rect);
}

}  // namespace jemput::trainer::ui
