#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/left_parts.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// The list while it is drawn: counts the sentences, so that Alt and a digit say them.
class TalkList {
  public:
    TalkList(Ui& ui, Desk& desk, Rect rect) : ui_(ui), desk_(desk), rect_(rect) {}

    void sentence(const Sentence& one);
    void item(const TalkItem& one);
    void own_words();
    void heading(std::string_view words) { left_heading(ui_, rect_, words); }
    [[nodiscard]] float bottom() const { return rect_.top; }

  private:
    [[nodiscard]] std::string next_key();
    void give(const std::string& command, const std::string& key, bool is_clicked);

    Ui& ui_;
    Desk& desk_;
    Rect rect_;
    int count_ = 0;
};

std::string TalkList::next_key() {
    ++count_;
    return count_ <= 9 ? std::to_string(count_) : std::string();
}

void TalkList::give(const std::string& command, const std::string& key, bool is_clicked) {
    const bool is_pressed = !key.empty() && ui_.takes({key_of(key[0]), false, false, true});
    if (is_clicked || is_pressed) desk_.give(command);
}

/// A sentence in a row: its number, or a check where it was said, and its words, wrapped.
void TalkList::sentence(const Sentence& one) {
    const Theme& theme = ui_.theme();
    const float sign = ui_.px(1.5F);
    const TextStyle style{ui_.fonts().body, one.is_said ? theme.text2 : theme.text, ui_.fonts().bold, 0};
    const float width = rect_.width() - sign - ui_.px(1);
    const float height = std::max(ui_.px(1.5F), ui_.height_of(one.words, style, width) + ui_.px(0.4F));
    const Rect row = rect_.cut_top(height, ui_.px(0.15F));
    const Touch touch =
        ui_.touch("do." + one.command, row, one.words, WidgetKind::item, true, one.is_said ? "on" : "");
    const ImU32 ground = touch.is_held ? theme.sunken : touch.is_hovered ? theme.surface2 : theme.surface;
    fill_box(ui_.list(), row, one.is_said && !touch.is_hovered ? 0 : ground, ui_.px(0.4F),
             touch.is_hovered ? theme.line2 : theme.line, ui_.stroke());
    Rect inside = row.inner(ui_.px(0.5F), ui_.px(0.2F));
    const Rect place = inside.cut_left(sign);
    const std::string key = next_key();
    const float middle = inside.top + std::max(0.0F, std::min(inside.height(), ui_.px(1.1F)) / 2);
    if (one.is_said)
        draw_line(ui_.list(), ui_.fonts().body, {place.left, middle - ui_.F() / 2}, theme.ok.text,
                  icon::check);
    else if (!key.empty())
        key_chip(ui_, {place.left, middle}, key, theme.text2);
    inside.top += std::max(0.0F, (inside.height() - ui_.height_of(one.words, style, width)) / 2);
    ui_.paragraph(inside, one.words, style);
    if (touch.shows_focus)
        focus_ring(ui_.list(), row.inner(ui_.px(0.15F)), theme.focus, ui_.px(0.3F), ui_.F());
    give(one.command, key, touch.is_clicked);
}

/// What is agreed together: its words, and a button for each way.
void TalkList::item(const TalkItem& one) {
    const Theme& theme = ui_.theme();
    const float padding = ui_.px(0.5F);
    const float width = rect_.width() - 2 * padding;
    const auto face_of = [](const Sentence& way, const std::string& key) {
        return ButtonFace{.label = way.words,
                          .icon = way.is_said ? std::string_view(icon::check) : std::string_view(),
                          .key = key,
                          .is_small = true};
    };
    std::vector<std::string> keys;
    std::vector<Rect> places;
    float x = 0;
    float y = 0;
    for (const Sentence& way : one.ways) {
        keys.push_back(next_key());
        const float needed = std::min(width, width_of(ui_, face_of(way, keys.back())));
        if (x > 0 && x + needed > width) {
            x = 0;
            y += ui_.px(1.6F);
        }
        places.push_back(Rect::at({x, y}, {needed, ui_.px(1.4F)}));
        x += needed + ui_.px(0.3F);
    }
    const float words = ui_.height_of(one.words, ui_.quiet(), width);
    const Rect card = rect_.cut_top(words + y + ui_.px(1.4F) + ui_.px(1), ui_.px(0.3F));
    fill_box(ui_.list(), card, theme.surface, ui_.px(0.4F), theme.line, ui_.stroke());
    Rect inside = card.inner(padding, ui_.px(0.4F));
    inside.cut_top(ui_.paragraph(inside, one.words, {ui_.fonts().small, theme.text}), ui_.px(0.2F));
    for (std::size_t i = 0; i < one.ways.size(); ++i) {
        const Sentence& way = one.ways[i];
        const bool is_clicked =
            button(ui_, "do." + way.command, places[i].moved(inside.min()), face_of(way, keys[i]));
        give(way.command, keys[i], is_clicked);
    }
}

/// A sentence of one's own.
void TalkList::own_words() {
    const std::string label = ui_.language().text("In your own words");
    const std::string button_label = ui_.language().text_in("own words", "Say");
    const FieldFace face{.label = label};
    const ButtonFace send{.label = button_label};
    Rect row = rect_.cut_top(guarded_height(ui_, desk_, "say", face, rect_.width()), ui_.px(0.4F));
    const float button_width = width_of(ui_, send);
    Rect field = row;
    field.right -= button_width + ui_.px(0.3F);
    const FieldEvent event = guarded_field(ui_, desk_, "say", field, face);
    const Widget* shown = ui_.shown_now().find("do.say");
    const bool is_entered = event.is_committed && event.has_focus;
    const Rect box = shown == nullptr ? field : shown->rect;
    const Rect place = Rect::at({row.right - button_width, box.top}, {button_width, ui_.px(1.8F)});
    const bool is_clicked = button(ui_, "say.send", place, send);
    std::string& words = desk_.typed["do.say"];
    if ((!is_entered && !is_clicked) || words.empty()) return;
    const std::string said = words;
    wipe_field(desk_, "do.say");
    desk_.give("say " + said);
}

/// Gives the talk the place of the papers, or gives it back.
void enlarge_button(Ui& ui, Desk& desk, const Rect& place) {
    const bool is_large = desk.talk_is_large;
    const std::string words =
        is_large ? ui.language().text("Show the papers again") : ui.language().text("Enlarge the talk");
    const ButtonFace face{.label = is_large ? icon::down : icon::up,
                          .style = ButtonStyle::quiet,
                          .is_small = true,
                          .is_on = is_large,
                          .reads = words};
    if (button(ui, "talk.enlarge", place, face)) desk.talk_is_large = !is_large;
}

/// How wide the four groups are in one row.
float groups_width(const Ui& ui, float padding) {
    float width = 0;
    for (const Talk talk : {Talk::greeting, Talk::questions, Talk::explaining, Talk::confirming})
        width += std::ceil(size_of(ui.fonts().small_bold, talk_word(ui.language(), talk)).x) + padding +
                 ui.px(0.2F);
    return width;
}

/// The four groups as chips, in as many rows as they need, and the button that enlarges the talk.
void draw_groups(Ui& ui, Desk& desk, Rect& whole, bool can_grow) {
    const Theme& theme = ui.theme();
    Rect rect = whole;
    const float height = ui.px(1.4F);
    const float grow_side = can_grow ? ui.px(1.4F) : 0;
    // Closer together where the button would else take a row of its own.
    const bool is_tight = groups_width(ui, ui.px(0.8F)) + grow_side > rect.width();
    const float padding = ui.px(is_tight ? 0.5F : 0.8F);
    float x = rect.left;
    float y = rect.top;
    for (const Talk talk : {Talk::greeting, Talk::questions, Talk::explaining, Talk::confirming}) {
        const std::string word = talk_word(ui.language(), talk);
        const bool is_on = desk.talk == talk;
        const ImFont* font = is_on ? ui.fonts().small_bold : ui.fonts().small;
        const float width = std::ceil(size_of(ui.fonts().small_bold, word).x) + padding;
        if (x > rect.left && x + width > rect.right) {
            x = rect.left;
            y += height + ui.px(0.2F);
        }
        const Rect chip = Rect::at({x, y}, {width, height});
        const Touch touch = ui.touch(talk_id(talk), chip, word, WidgetKind::tab, true, is_on ? "on" : "");
        const ImU32 ground = is_on ? theme.soft : touch.is_hovered ? theme.line : theme.sunken;
        fill_box(ui.list(), chip, ground, height / 2, is_on ? theme.accent : 0, ui.stroke());
        ui.line(chip, word, font, is_on ? theme.accent : theme.text, 0.5F);
        if (touch.shows_focus) focus_ring(ui.list(), chip, theme.focus, height / 2, ui.F());
        if (touch.is_clicked) desk.talk = talk;
        x += width + ui.px(0.2F);
    }
    if (can_grow) {
        if (x + grow_side > rect.right) {
            x = rect.left;
            y += height + ui.px(0.2F);
        }
        const Rect place = Rect::at({rect.right - grow_side, y}, {grow_side, height});
        enlarge_button(ui, desk, place);
        rect.right = place.left - ui.px(0.3F);
    }
    const std::string keys = ui.language().text("Alt + number");
    if (const float needed = size_of(ui.fonts().small, keys).x; needed < rect.right - x)
        ui.line({x, y, rect.right, y + height}, keys, ui.fonts().small, ui.theme().text2, 1);
    whole.top = y + height + ui.px(0.4F);
}

float draw_sentences(Ui& ui, Desk& desk, const Rect& rect) {
    TalkList list(ui, desk, rect);
    // The group stays until the end of the frame, whatever is clicked in it.
    const Talk talk = desk.talk;
    if (const auto answers = answers_to_gift(desk, ui.language()); !answers.empty()) {
        list.heading(ui.language().text("Money lies on the desk"));
        for (const Sentence& one : answers)
            list.sentence(one);
    }
    for (const Sentence& one : sentences_of(desk, ui.language(), talk))
        list.sentence(one);
    if (talk == Talk::questions) list.own_words();
    if (talk == Talk::explaining) {
        list.heading(ui.language().text("What a word means"));
        for (const Sentence& one : terms_of(desk, ui.language()))
            list.sentence(one);
    }
    if (talk == Talk::confirming)
        for (const TalkItem& one : items_of(desk, ui.language()))
            list.item(one);
    return list.bottom();
}

}  // namespace

float draw_talk(Ui& ui, Desk& desk, Rect rect, bool scrolls, bool can_grow) {
    draw_groups(ui, desk, rect, can_grow);
    if (!scrolls) return draw_sentences(ui, desk, rect);
    // Each group scrolls by itself, and begins anew at the top where money has to be answered.
    const bool has_gift = desk.workplace().gift() > 0;
    ScrollArea area(ui, talk_id(desk.talk) + (has_gift ? ".gift" : ""), rect);
    area.end_at(draw_sentences(ui, desk, area.content()));
    return rect.bottom;
}

}  // namespace jemput::trainer::ui
