#include "trainer/ui/screens/help.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

namespace {

constexpr std::string_view help_id = "help";
constexpr std::string_view help_close = "help.close";

struct KeyLine {
    std::vector<std::string> keys;
    std::string does;
};

struct KeyGroup {
    std::string title;
    std::vector<KeyLine> lines;
};

KeyGroup keys_everywhere(const Language& language) {
    return {language.text("Everywhere"),
            {{{"Tab", "Shift Tab"}, language.text("to the next, to the one before")},
             {{"\u2190 \u2191 \u2192 \u2193"}, language.text("to the neighbour in that direction")},
             {{"F6", "Shift F6"}, language.text("to the next part of the window")},
             {{"Enter", language.text_in("a key", "Space")}, language.text("use what the ring is at")},
             {{"Page Up", "Page Down"}, language.text("scroll")},
             {{"Esc"}, language.text("close what is open, or go back")},
             {{"F1"}, language.text("this help")}}};
}

KeyGroup keys_of_look(const Language& language) {
    return {language.text("Look of the window"),
            {{{"Ctrl +", "Ctrl \u2212"}, language.text("larger and smaller text")},
             {{"Ctrl 0"}, language.text("text as large as fits the window")},
             {{"Ctrl L"}, language.text("Indonesian or English")},
             {{"Ctrl T"}, language.text("light or dark")}}};
}

KeyGroup keys_of_desk(const Language& language) {
    return {language.text("At the desk"),
            {{{"Alt 1\u20139"}, language.text("say the question or sentence with that number")},
             {{"Ctrl 1\u20136"}, language.text("tab of the browser")},
             {{"F2"}, language.text("hint")},
             {{"F3"}, language.text("find a KBLI")},
             {{"F4"}, language.text("pause")},
             {{"F5"}, language.text("actions")},
             {{"F6"}, language.text("applicant, browser, procedure, scene")},
             {{"Ctrl D"}, language.text("compare facts")},
             {{"Ctrl S"}, language.text("save the draft")},
             {{"Ctrl Enter"}, language.text("next page of OSS")}}};
}

/// How the desk is used, and how a case goes: for somebody who sees it for the first time.
std::vector<std::string> ways_of_desk(const Language& language) {
    return {
        language.text("**Left: the applicant.** What she says stands in the balloon. Choose below it what "
                      "you say: greet, ask, explain, confirm. Her papers lie on the desk below."),
        language.text("**Middle: your screen.** Tabs lead to the mock OSS, mail, WhatsApp, the KBLI finder "
                      "and the rules."),
        language.text("**Right: the steps.** The list tells where you are in the procedure. In an exam it "
                      "only tells what you did."),
        language.text("**Above: the queue.** Who waits and for how long, and whether OSS is running."),
        language.text("**Actions (F5)** are what can always be done: call a number, print, refer, take the "
                      "paper form, wait.")};
}

std::vector<std::string> course_of_case(const Language& language) {
    return {
        language.text("**Begin:** call the next number. The applicant sits down and tells what she wants."),
        language.text("**Serve:** talk on the left and type in the middle. She types passwords herself. "
                      "While a mail is on its way you go on asking."),
        language.text("**End:** hand over what is hers, give her papers back, log out, and call the next "
                      "number. Then the case is over and you talk it over. “End the session” among the "
                      "actions ends it at any time."),
        language.text("**Nothing is lost:** every step is saved at once. If you leave, or the power goes, "
                      "the start screen offers to go on from there.")};
}

/// Returns the bottom of what was drawn, also where it only measures.
float sentences(Ui& ui, Rect area, const std::string& title, const std::vector<std::string>& words,
                bool draws) {
    const Rect head = area.cut_top(ui.px(1.4F), ui.px(0.2F));
    if (draws) ui.line(head, title, ui.fonts().bold, ui.theme().text);
    for (const std::string& sentence : words) {
        const Rect place = area.cut_top(ui.height_of(sentence, ui.body(), area.width()), ui.px(0.3F));
        if (draws) ui.paragraph(place, sentence, ui.body());
    }
    return area.top;
}

/// How the desk is used, in one or two columns.
float usage(Ui& ui, const Rect& area, bool draws) {
    const Language& language = ui.language();
    const std::string desk = language.text("How to use the desk");
    const std::string course = language.text("How a case goes");
    Rect rest = area;
    if (area.width() < ui.px(34)) {
        rest.top = sentences(ui, rest, desk, ways_of_desk(language), draws) + ui.px(0.6F);
        return sentences(ui, rest, course, course_of_case(language), draws) + ui.px(0.8F);
    }
    const Rect left = rest.cut_left((area.width() - ui.px(1.6F)) / 2, ui.px(1.6F));
    return std::max(sentences(ui, left, desk, ways_of_desk(language), draws),
                    sentences(ui, rest, course, course_of_case(language), draws)) +
           ui.px(0.8F);
}

float keys_width(const Ui& ui, const KeyLine& line) {
    float width = 0;
    for (const std::string& key : line.keys)
        width += key_chip_width(ui, key) + ui.px(0.3F);
    return width;
}

/// Returns the bottom of what was drawn, also where it only measures.
float key_group(Ui& ui, Rect area, const KeyGroup& group, bool draws) {
    float keys = 0;
    for (const KeyLine& line : group.lines)
        keys = std::max(keys, keys_width(ui, line));
    keys = std::min(keys, area.width() / 2) + ui.px(0.4F);
    const Rect title = area.cut_top(ui.px(1.4F), ui.px(0.2F));
    if (draws) ui.line(title, group.title, ui.fonts().bold, ui.theme().text);
    for (const KeyLine& line : group.lines) {
        const float height = std::max(ui.px(1.35F), ui.height_of(line.does, ui.body(), area.width() - keys));
        Rect row = area.cut_top(height, ui.px(0.15F));
        if (!draws) continue;
        Rect cell = row.cut_left(keys);
        for (const std::string& key : line.keys) {
            key_chip(ui, {cell.left, row.top + ui.px(0.5F)}, key, ui.theme().text);
            cell.left += key_chip_width(ui, key) + ui.px(0.3F);
        }
        ui.paragraph(row, line.does, ui.body());
    }
    return area.top;
}

/// One or two columns, as there is room.
float key_groups(Ui& ui, const Rect& area, const std::vector<KeyGroup>& groups, bool draws) {
    const bool has_two = area.width() >= ui.px(34);
    const float gap = ui.px(1.6F);
    const float width = has_two ? (area.width() - gap) / 2 : area.width();
    float left = area.top;
    float right = area.top;
    for (const KeyGroup& group : groups) {
        const bool goes_right = has_two && right < left;
        float& top = goes_right ? right : left;
        const float x = goes_right ? area.left + width + gap : area.left;
        const Rect column = Rect::at({x, top}, {width, 1e5F});
        top = key_group(ui, column, group, draws) + ui.px(0.8F);
    }
    return std::max(left, right) - ui.px(0.8F);
}

}  // namespace

void draw_help(Ui& ui, HelpPage page) {
    if (ui.takes_key(Key::f1)) {
        if (ui.is_open(help_id))
            ui.close(help_id);
        else
            ui.open(help_id);
    }
    if (!ui.is_open(help_id)) return;
    if (ui.takes_key(Key::escape)) {
        ui.close(help_id);
        return;
    }
    const Language& language = ui.language();
    std::vector<KeyGroup> groups{keys_everywhere(language), keys_of_look(language)};
    groups.insert(page == HelpPage::desk ? groups.begin() : groups.begin() + 1, keys_of_desk(language));
    const float width = std::min(ui.size().x - ui.px(1.6F), ui.px(46));
    const Rect measure = Rect::at({0, 0}, {width - ui.px(3), 1e5F});
    const float keys_title = ui.px(2);
    const float wanted =
        usage(ui, measure, false) + keys_title + key_groups(ui, measure, groups, false) + ui.px(4.6F);
    const float height = std::min(ui.size().y - ui.px(1.6F), wanted);
    const ImVec2 corner{std::round((ui.size().x - width) / 2), std::round((ui.size().y - height) / 2)};
    const Rect rect = Rect::at(corner, {width, height});
    const Overlay overlay(ui, help_id, rect, true);
    Rect inside = rect.inner(ui.px(1.2F), ui.px(1));
    Rect head = inside.cut_top(ui.px(1.8F), ui.px(0.6F));
    if (button_from_right(ui, help_close, head, {.label = language.text("Close"), .key = "Esc"}))
        ui.close(help_id);
    ui.line(head, language.text("Help"), ui.fonts().title, ui.theme().text);
    ScrollArea area(ui, "help.keys", {inside.left, inside.top, inside.right + ui.px(0.6F), inside.bottom});
    Rect content = area.content();
    content.right = inside.right;
    content.top = usage(ui, content, true);
    ui.line(content.cut_top(keys_title), language.text("Keys"), ui.fonts().heading, ui.theme().text);
    area.end_at(key_groups(ui, content, groups, true));
    if (ui.focus() != help_close) ui.focus_on(help_close);
}

}  // namespace jemput::trainer::ui
