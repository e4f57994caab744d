#include "trainer/ui/screens/desk/desk_over.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

namespace {

Rect in_the_middle(const Ui& ui, float width, float height) {
    return Rect::at({std::round((ui.size().x - width) / 2), std::round(std::max(0.0F, (ui.size().y - height) / 2))},
                    {width, std::min(height, ui.size().y)});
}

struct KeyWords {
    std::string keys;
    std::string words;
};

std::vector<KeyWords> keys_of(const Desk& desk, const Language& language) {
    std::vector<KeyWords> keys{
        {"Tab", language.text("to the next thing; back with Shift")},
        {"Enter", language.text("use it")},
        {"F6", language.text("to the next part: applicant, page, procedure, scene")},
        {"Alt 1 \u2026 9", language.text("say the sentence with that number")},
        {"Ctrl 1 \u2026 6", language.text("open a tab")},
        {"Ctrl D", language.text("compare facts")},
        {"Ctrl S", language.text("save the draft")},
        {"F3", language.text("find a KBLI code")},
        {"F5", language.text("actions")},
        {"Ctrl + \u2212", language.text("larger and smaller text")},
        {"Ctrl L", language.text("the other language")},
        {"Ctrl T", language.text("light or dark")},
        {"Esc", language.text("close; at the desk: leave")},
    };
    if (desk.is_exam()) return keys;
    keys.insert(keys.begin() + 8, {{"F2", language.text("ask for a hint")}, {"F4", language.text("pause")}});
    return keys;
}

}  // namespace

LeavingAnswer ask_to_leave(Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const float width = std::min(ui.size().x - ui.px(2), ui.px(26));
    const float inside_width = width - ui.px(2.4F);
    const std::string title = language.text("Leave the desk?");
    const std::string words = language.text("Everything is saved. You can go on later from where you are.");
    const std::string stay = language.text("Stay here");
    const std::string leave = language.text("Leave, go on later");
    const std::string end = desk.is_exam() ? language.text("End the exam and grade it") : language.text("End and see the result");
    const TextStyle heading{ui.fonts().heading, ui.theme().text};
    const float height = ui.height_of(title, heading, inside_width) + ui.height_of(words, ui.body(), inside_width) + ui.px(2.4F + 1.2F + 3 * 2.2F);
    const Rect rect = in_the_middle(ui, width, height);
    const Overlay overlay(ui, "leave", rect, true);
    Rect content = rect.inner(ui.px(1.2F));
    content.cut_top(ui.paragraph(content, title, heading), ui.px(0.4F));
    content.cut_top(ui.paragraph(content, words, ui.body()), ui.px(0.8F));
    LeavingAnswer answer = ui.takes_key(Key::escape) ? LeavingAnswer::stay : LeavingAnswer::none;
    const auto row = [&content, &ui] { return content.cut_top(ui.px(1.8F), ui.px(0.4F)); };
    if (button(ui, "leave.stay", row(), {.label = stay})) answer = LeavingAnswer::stay;
    if (button(ui, "leave.leave", row(), {.label = leave, .icon = icon::save})) answer = LeavingAnswer::leave;
    if (button(ui, "leave.end", row(), {.label = end, .icon = icon::flag, .style = ButtonStyle::danger})) answer = LeavingAnswer::end;
    constexpr std::array ids{"leave.stay", "leave.leave", "leave.end"};
    if (std::find(ids.begin(), ids.end(), ui.focus()) == ids.end()) ui.focus_on(ids[0]);
    return answer;
}

void draw_help(Ui& ui, const Desk& desk) {
    if (!ui.is_open("desk.help")) return;
    const Language& language = ui.language();
    const auto keys = keys_of(desk, language);
    const float width = std::min(ui.size().x - ui.px(2), ui.px(30));
    const float beside = ui.px(6);
    const float words_width = width - ui.px(2.8F) - beside;
    float list = 0;
    for (const KeyWords& one : keys)
        list += ui.height_of(one.words, ui.body(), words_width) + ui.px(0.4F);
    const Rect rect = in_the_middle(ui, width, std::min(list + ui.px(6), ui.size().y - ui.px(1)));
    const Overlay overlay(ui, "help", rect, true);
    Rect content = rect.inner(ui.px(1.2F));
    const Rect foot = content.cut_bottom(ui.px(1.8F), ui.px(0.6F));
    ui.line(content.cut_top(ui.px(1.4F), ui.px(0.4F)), language.text("Keys"), ui.fonts().heading, ui.theme().text);
    {
        ScrollArea area(ui, "keys", content);
        Rect inside = area.content();
        for (const KeyWords& one : keys) {
            Rect row = inside.cut_top(ui.height_of(one.words, ui.body(), words_width), ui.px(0.4F));
            const Rect place = row.cut_left(beside);
            key_chip(ui, {place.left, place.top + ui.F() / 2}, one.keys, ui.theme().text2);
            row.right = row.left + words_width;
            ui.paragraph(row, one.words, ui.body());
        }
        area.end_at(inside.top);
    }
    const std::string close = language.text("Close");
    if (button(ui, "help.close", foot, {.label = close}) || ui.takes_key(Key::escape) || ui.takes_key(Key::f1)) ui.close("desk.help");
    if (ui.focus() != "help.close") ui.focus_on("help.close");
}

}  // namespace jemput::trainer::ui
