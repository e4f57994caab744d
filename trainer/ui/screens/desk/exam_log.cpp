#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/screens/desk/procedure_parts.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <cmath>

// The right column of an exam: a plain log, without a word about right and wrong.

namespace jemput::trainer::ui {

namespace {

/// "Isi kolom: Modal usaha" of "type capital 6000000"; what was typed is not repeated.
std::string deed_words(const Ui& ui, const Desk& desk, const std::string& command) {
    const Language& language = ui.language();
    const std::string name = command.substr(0, command.find(' '));
    const CommandKind* kind = find_command(name);
    if (kind == nullptr) return command;
    std::string words = language.of_scenario(kind->label);
    if (kind->arguments.empty() || command.size() <= name.size() + 1) return words;
    const std::string object = command.substr(name.size() + 1, command.find(' ', name.size() + 1) - name.size() - 1);
    const RuleSet& rules = desk.workplace().oss().rules();
    if (kind->arguments.front().kind == ArgumentKind::page) {
        if (const PageKind* page = rules.find_page(object)) words += ": " + page->title.in(language);
    } else if (kind->arguments.front().kind == ArgumentKind::field) {
        for (const PageKind& page : rules.pages)
            if (const FieldRule* field = page.find_field(object)) return words + ": " + field->label.in(language);
    } else if (kind->arguments.front().kind == ArgumentKind::code) {
        words += ": " + object;
    }
    return words;
}

void draw_log_rows(Ui& ui, const Desk& desk, const Rect& rect) {
    ScrollArea area(ui, "exam.log", rect);
    Rect rest = area.content();
    const auto& given = desk.session().given();
    bool is_empty = true;
    // The last one first: it is what one looks for.
    for (auto one = given.rbegin(); one != given.rend(); ++one) {
        if (!one->done || one->actor != Actor::trainee) continue;
        is_empty = false;
        const std::string when = clock_at(ui.language(), desk, one->at);
        const std::string words = deed_words(ui, desk, one->text);
        const float split = std::ceil(size_of(ui.fonts().small, when).x) + ui.px(0.5F);
        const float height = ui.height_of(words, ui.body(), rest.width() - split) + ui.px(0.5F);
        const Rect row = rest.cut_top(height);
        line_below(ui, row);
        Rect inside = row.inner(0, ui.px(0.22F));
        inside.bottom += ui.px(0.4F);
        ui.line(Rect::at({inside.left, inside.top}, {split, ui.F()}), when, ui.fonts().small, ui.theme().text2);
        inside.left += split;
        ui.paragraph(inside, words, ui.body());
    }
    if (is_empty) rest.cut_top(ui.paragraph(rest, ui.language().text("Nothing yet."), ui.quiet()));
    area.end_at(rest.top);
}

}  // namespace

void draw_exam_log(Ui& ui, Desk& desk, const Rect& rect) {
    Rect inside = card(ui, rect).inner(-ui.px(0.1F), -ui.px(0.25F));
    const bool has_actions = actions_stand_open(ui, desk);
    const Rect actions = has_actions ? inside.cut_bottom(inside.height() / 2, ui.px(0.4F)) : Rect{};
    const TextStyle heading{ui.fonts().bold, ui.theme().text};
    inside.cut_top(ui.paragraph(inside, ui.language().text("What you have done"), heading), ui.px(0.1F));
    draw_log_rows(ui, desk, inside);
    if (has_actions) draw_action_list(ui, desk, actions);
}

}  // namespace jemput::trainer::ui
