#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/debrief/command_words.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/screens/debrief/finding_words.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/scrub_bar.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

/// One line of the state: a sign, what it is, and how it was.
void draw_fact(Ui& ui, Rect& inside, const char* sign, const std::string& name, const std::string& words) {
    if (words.empty()) return;
    Rect row = inside;
    Rect label = row.cut_left(ui.px(8.4F), ui.px(0.4F));
    const bool is_narrow = inside.width() < ui.px(22);
    if (is_narrow) {
        row = inside;
        label = row.cut_top(ui.px(1.1F));
    }
    label.bottom = label.top + ui.F();
    ui.line(label.cut_left(ui.px(1.1F), ui.px(0.3F)), sign, ui.fonts().small, ui.theme().text2);
    ui.line(label, name, ui.fonts().small, ui.theme().text2);
    const float height = ui.paragraph(row, words, ui.body());
    inside.cut_top((is_narrow ? ui.px(1.1F) : 0) + std::max(height, ui.F()), ui.px(0.5F));
}

std::string last_said(const Language& language, const Session& then, Speaker speaker) {
    const auto& said = then.said();
    const auto found =
        std::find_if(said.rbegin(), said.rend(), [speaker](const Line& line) { return line.speaker == speaker; });
    return found == said.rend() ? std::string() : fmt::format("“{}”", found->words.in(language));
}

std::string on_the_desk(const Language& language, const Session& then) {
    const Workplace& desk = then.workplace();
    std::string words;
    const auto add = [&words](const std::string& one) {
        if (!one.empty()) words += (words.empty() ? "" : ", ") + one;
    };
    for (const std::string& document : desk.on_desk())
        add(document_words(language, then, document));
    for (const std::string& document : desk.printed())
        if (!desk.given().contains(document)) add(document_words(language, then, document));
    if (desk.form() && !desk.form()->is_stored()) add(language.text("paper form"));
    if (desk.gift() > 0) add(language.text_in("on the desk", "money"));
    return words.empty() ? language.text("nothing") : words;
}

std::string page_then(const Language& language, const Session& then) {
    const std::string page = page_words(language, then, then.workplace().oss().page());
    return page.empty() ? language.text("none") : page;
}

std::string queue_then(const Language& language, const Session& then) {
    if (!then.outside()) return {};
    const auto waiting = then.outside()->waiting();
    if (waiting.empty()) return language.text("nobody waits");
    Duration longest{};
    for (const Waiting& one : waiting)
        longest = std::max(longest, one.waited);
    const std::string minutes = language.decimal(in_minutes(longest), 0);
    return language.plural(std::ssize(waiting), "{n} person waits, for {minutes} minutes",
                           "{n} people wait, the longest for {minutes} minutes", fmt::arg("minutes", minutes));
}

void draw_state(Ui& ui, const DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const Session& then = view.story.after_commands(view.shown);
    if (view.shown > 0) {
        const GivenCommand& last = view.story.session().given()[view.shown - 1];
        const auto command = parse_command(last.text);
        const std::string words = command ? words_of(language, then, *command) : last.text;
        draw_fact(ui, inside, icon::person,
                  last.actor == Actor::trainee ? language.text("You did") : language.text("From outside"), words);
    }
    draw_fact(ui, inside, icon::building, language.text("Page of OSS"), page_then(language, then));
    draw_fact(ui, inside, icon::file, language.text("On the desk"), on_the_desk(language, then));
    draw_fact(ui, inside, icon::speech, language.text("The applicant said"),
              last_said(language, then, Speaker::applicant));
    draw_fact(ui, inside, icon::server, language.text("OSS said"), last_said(language, then, Speaker::oss));
    draw_fact(ui, inside, icon::smile, language.text("The applicant was"),
              then.workplace().applicant_is_present() ? to_string(then.workplace().manner().mood_word(), language)
                                                      : language.text("not at the desk"));
    draw_fact(ui, inside, icon::people, language.text("Outside"), queue_then(language, then));
}

/// The findings that came to light at this moment.
void draw_findings_then(Ui& ui, const DebriefView& view, Rect& inside) {
    if (view.reached < DebriefPhase::analysis) return;  // the description is neutral
    const Language& language = ui.language();
    for (std::size_t finding = 0; finding < view.story.debrief().findings.size(); ++finding) {
        if (view.story.commands_before(finding) != view.shown) continue;
        const Finding& found = view.story.debrief().findings[finding];
        const RuleCard* card = view.story.session().material().cards.find(found.card);
        if (card == nullptr) continue;
        Rect row = inside;
        const Rect disc = row.cut_left(ui.px(1.1F), ui.px(0.3F));
        number_disc(ui, {disc.left + ui.px(0.5F), disc.top + ui.F() / 2}, view.story.number_of(finding));
        const SeverityLook look = look_of(language, found.severity);
        const std::string words = fmt::format("**{}:** {}", look.word, card->title.in(language));
        inside.cut_top(ui.paragraph(row, words, ui.body()), ui.px(0.5F));
    }
}

/// Back, on, the bar, and a button for each finding.
void draw_moves(Ui& ui, DebriefView& view, Rect& inside) {
    const Language& language = ui.language();
    const std::size_t count = view.story.session().given().size();
    Rect row = inside.cut_top(ui.px(1.8F), ui.px(0.3F));
    const std::string back = language.text("One step back");
    const std::string on = language.text("One step on");
    const ButtonFace left{.label = icon::left, .is_enabled = view.shown > 0, .reads = back};
    const ButtonFace right{.label = icon::right, .is_enabled = view.shown < count, .reads = on};
    if (button_from_left(ui, "moment.back", row, left)) --view.shown;
    if (button_from_right(ui, "moment.on", row, right)) ++view.shown;
    std::vector<ScrubMark> marks;
    for (std::size_t finding = 0; finding < view.story.debrief().findings.size(); ++finding)
        marks.push_back({static_cast<double>(view.story.commands_before(finding)), ui.theme().text});
    const Rect bar = row.inner(0, ui.px(0.2F));
    view.shown = static_cast<std::size_t>(std::lround(
        scrub_bar(ui, "moment.bar", bar, language.text("Moment"), 0, static_cast<double>(count),
                  static_cast<double>(view.shown), 1, marks)));
    const std::size_t findings = view.story.debrief().findings.size();
    if (findings == 0) return;
    row = inside.cut_top(ui.px(1.6F), ui.px(0.2F));
    for (int number = 1; number <= static_cast<int>(findings); ++number)
        for (std::size_t finding = 0; finding < findings; ++finding) {
            if (view.story.number_of(finding) != number) continue;
            const std::string label = fmt::format("{}", number);
            const std::string reads = language.text("Show moment {number}", fmt::arg("number", number));
            const ButtonFace face{.label = label,
                                  .is_small = true,
                                  .is_on = view.story.commands_before(finding) == view.shown,
                                  .reads = reads};
            if (row.width() < width_of(ui, face)) row = inside.cut_top(ui.px(1.6F), ui.px(0.2F));
            if (button_from_left(ui, fmt::format("moment.finding.{}", number), row, face)) show_finding(view, finding);
        }
}

}  // namespace

void show_finding(DebriefView& view, std::size_t finding) {
    view.shown = view.story.commands_before(finding);
    view.shows_moment = true;
}

void draw_show_me(Ui& ui, DebriefView& view) {
    if (!view.shows_moment) return;
    const Language& language = ui.language();
    const float width = std::min(ui.size().x - ui.px(1), ui.px(34));
    const auto known = view.heights.find("moment");
    const float wanted = known == view.heights.end() ? ui.px(18) : std::max(ui.px(18), known->second);
    const float height = std::min(ui.size().y - ui.px(1), wanted);
    const Rect rect = Rect::at({std::round((ui.size().x - width) / 2), std::round((ui.size().y - height) / 2)},
                               {width, height});
    const Overlay overlay(ui, "moment", rect, true);
    ui.begin_region("moment");
    Rect inside = rect.inner(ui.px(0.8F));
    Rect head = inside.cut_top(ui.px(1.8F), ui.px(0.3F));
    const std::string close = language.text("Close");
    const bool closes = button_from_right(ui, "moment.close", head, {.label = icon::cross, .reads = close});
    const auto& given = view.story.session().given();
    const Duration at = view.shown == 0 ? Duration{} : given[view.shown - 1].at;
    const std::string minute = minutes_and_seconds(at);
    ui.line(head, language.text("Minute {minute}", fmt::arg("minute", minute)), ui.fonts().heading, ui.theme().text);
    draw_moves(ui, view, inside);
    ui.list().AddLine(inside.min(), {inside.right, inside.top}, ui.theme().line, ui.stroke());
    inside.cut_top(ui.px(0.5F));
    {
        ScrollArea area(ui, "moment.state", inside);
        Rect content = area.content();
        draw_findings_then(ui, view, content);
        draw_state(ui, view, content);
        area.end_at(content.top);
        const float needed = inside.top - rect.top + content.top - area.content().top + ui.px(0.8F);
        if (std::abs(view.heights["moment"] - needed) > 0.5F) ui.keep_moving();
        view.heights["moment"] = std::max(view.heights["moment"], needed);
    }
    if (closes || ui.takes_key(Key::escape)) view.shows_moment = false;
}

}  // namespace jemput::trainer::ui
