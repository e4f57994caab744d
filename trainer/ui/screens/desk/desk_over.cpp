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
    return Rect::at(
        {std::round((ui.size().x - width) / 2), std::round(std::max(0.0F, (ui.size().y - height) / 2))},
        {width, std::min(height, ui.size().y)});
}

std::string title_of_leaving(const Language& language, bool is_exam, bool closes_window) {
    if (!is_exam) return language.text("Leave the desk?");
    return closes_window ? language.text("Interrupt the exam?") : language.text("End the exam?");
}

std::string what_leaving_does(const Language& language, bool is_exam, bool closes_window) {
    if (!is_exam) return language.text("Everything is saved. You can go on later from where you are.");
    if (closes_window)
        return language.text(
            "Everything is saved, and you can go on later from where you are. Your instructor sees in the "
            "record how long the exam was interrupted.");
    return language.text(
        "The clock of an exam goes on, so the desk cannot be left for a while. Stay here, or end the exam: "
        "what is done so far is graded.");
}

}  // namespace

LeavingAnswer ask_to_leave(Ui& ui, const Desk& desk, bool closes_window) {
    const Language& language = ui.language();
    const bool may_go_on_later = !desk.is_exam() || closes_window;
    const float width = std::min(ui.size().x - ui.px(2), ui.px(26));
    const float inside_width = width - ui.px(2.4F);
    const std::string title = title_of_leaving(language, desk.is_exam(), closes_window);
    const std::string words = what_leaving_does(language, desk.is_exam(), closes_window);
    const std::string stay = language.text("Stay here");
    const std::string leave =
        desk.is_exam() ? language.text("Close the window, go on later") : language.text("Leave, go on later");
    const std::string end =
        desk.is_exam() ? language.text("End the exam and grade it") : language.text("End and see the result");
    const TextStyle heading{ui.fonts().heading, ui.theme().text};
    const float height = ui.height_of(title, heading, inside_width) +
                         ui.height_of(words, ui.body(), inside_width) +
                         ui.px(2.4F + 1.2F + (may_go_on_later ? 3 : 2) * 2.2F);
    const Rect rect = in_the_middle(ui, width, height);
    const Overlay overlay(ui, "leave", rect, true);
    Rect content = rect.inner(ui.px(1.2F));
    content.cut_top(ui.paragraph(content, title, heading), ui.px(0.4F));
    content.cut_top(ui.paragraph(content, words, ui.body()), ui.px(0.8F));
    LeavingAnswer answer = ui.takes_key(Key::escape) ? LeavingAnswer::stay : LeavingAnswer::none;
    const auto row = [&content, &ui] { return content.cut_top(ui.px(1.8F), ui.px(0.4F)); };
    if (button(ui, "leave.stay", row(), {.label = stay})) answer = LeavingAnswer::stay;
    if (may_go_on_later && button(ui, "leave.leave", row(), {.label = leave, .icon = icon::save}))
        answer = LeavingAnswer::leave;
    if (button(ui, "leave.end", row(), {.label = end, .icon = icon::flag, .style = ButtonStyle::danger}))
        answer = LeavingAnswer::end;
    constexpr std::array ids{"leave.stay", "leave.leave", "leave.end"};
    if (std::find(ids.begin(), ids.end(), ui.focus()) == ids.end()) ui.focus_on(ids[0]);
    return answer;
}

}  // namespace jemput::trainer::ui
