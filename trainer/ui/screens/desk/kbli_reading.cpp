#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/kbli_parts.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <functional>

#include <fmt/format.h>

// What a code covers, two codes side by side, and the reason for a choice.

namespace jemput::trainer::ui {

namespace {

std::string risk_word(const Language& language, MockRisk risk) {
    switch (risk) {
        case MockRisk::low:
            return language.text_in("risk", "low");
        case MockRisk::medium_low:
            return language.text_in("risk", "medium low");
        case MockRisk::medium_high:
            return language.text_in("risk", "medium high");
        case MockRisk::high:
            break;
    }
    return language.text_in("risk", "high");
}

/// What was read or compared last: "read_kbli 14120"; empty: nothing.
std::string last_reading(const Session& session) {
    const auto& given = session.given();
    const auto found = std::find_if(given.rbegin(), given.rend(), [](const GivenCommand& one) {
        return one.done && (one.text.starts_with("read_kbli ") || one.text.starts_with("compare_kbli "));
    });
    return found == given.rend() ? std::string() : found->text;
}

std::string small_letters(std::string_view text) {
    std::string letters;
    for (const char c : text)
        letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

/// The words that the trainee searched for are bold.
std::string with_searched_words(const std::string& text, const std::string& searched) {
    std::string result;
    std::size_t begin = 0;
    const std::string wanted = " " + small_letters(searched) + " ";
    while (begin < text.size()) {
        std::size_t end = begin;
        while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0)
            ++end;
        const std::string word = text.substr(begin, end - begin);
        const bool is_searched =
            word.size() > 2 && wanted.find(" " + small_letters(word) + " ") != std::string::npos;
        result += is_searched ? "**" + word + "**" : word;
        begin = end;
        while (begin < text.size() && std::isalnum(static_cast<unsigned char>(text[begin])) == 0)
            result += text[begin++];
    }
    return result;
}

std::string codes_mixed_up(const Desk& desk, const std::string& code) {
    std::string codes;
    for (const KbliEntry* other : desk.material().kbli.confusable_with(code))
        codes += (codes.empty() ? "" : ", ") + other->code;
    return codes.empty() ? "–" : codes;
}

/// The rows of the table: heading, and what a code has there.
struct Aspect {
    std::string heading;
    std::function<std::string(const KbliEntry&)> words;
    bool is_bold = false;
};

std::vector<Aspect> aspects(const Ui& ui, const Desk& desk) {
    const Language& language = ui.language();
    const std::string searched = last_argument(desk.session(), "search_kbli");
    return {
        {language.text("Title"), [&language](const KbliEntry& entry) { return entry.title.in(language); },
         true},
        {language.text("Everyday words"),
         [searched](const KbliEntry& entry) { return with_searched_words(entry.everyday_words, searched); }},
        {language.text("Group"), [](const KbliEntry& entry) { return entry.group; }},
        {language.text("Often mixed up"),
         [&desk](const KbliEntry& entry) { return codes_mixed_up(desk, entry.code); }},
        {language.text("Risk in training"),
         [&language](const KbliEntry& entry) { return risk_word(language, entry.risk); }},
    };
}

bool is_chosen(const Desk& desk, const std::string& code) {
    const auto codes = desk.workplace().oss().chosen_kbli();
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Put the code on the application, or take it off again. All look alike: what is marked is only what the
/// trainee has chosen.
void draw_choose(Ui& ui, Desk& desk, Rect row, const std::string& code) {
    const bool is_on = is_chosen(desk, code);
    const std::string label = is_on ? ui.language().text("chosen") : ui.language().text("choose");
    const std::string command = (is_on ? "remove_kbli " : "choose_kbli ") + code;
    const ButtonFace face{.label = label,
                          .icon = is_on ? icon::check_disc : icon::circle,
                          .is_small = true,
                          .is_on = is_on,
                          .reads = label};
    const float width = width_of(ui, face);
    if (button(ui, "do." + command,
               Rect::at({row.right - width, row.centre().y - ui.px(0.7F)}, {width, ui.px(1.4F)}), face))
        wish(desk, command);
}

void draw_code_head(Ui& ui, Desk& desk, const Rect& cell, const KbliEntry& entry) {
    ui.list().AddRectFilled(cell.min(), {cell.right, cell.top + ui.px(0.15F)},
                            is_chosen(desk, entry.code) ? ui.theme().accent : ui.theme().line2);
    const Rect inside = cell.inner(ui.px(0.5F), ui.px(0.2F));
    const std::string label = ui.language().text("chosen");
    const float button_width =
        width_of(ui, ButtonFace{.label = label, .icon = icon::check_disc, .is_small = true});
    const bool is_beside =
        size_of(ui.fonts().mono_bold, entry.code).x + button_width + ui.px(0.3F) <= inside.width();
    Rect row = inside;
    if (is_beside) {
        ui.line(row, entry.code, ui.fonts().mono_bold, ui.theme().text);
    } else {
        ui.line(row.cut_top(ui.px(1.2F)), entry.code, ui.fonts().mono_bold, ui.theme().text);
    }
    draw_choose(ui, desk, row, entry.code);
}

float draw_table(Ui& ui, Desk& desk, Rect rest, const std::vector<const KbliEntry*>& entries) {
    const Theme& theme = ui.theme();
    const float split = std::min(ui.px(5.6F), rest.width() * 0.26F);
    const float width = std::floor((rest.width() - split) / static_cast<float>(entries.size()));
    const auto cell_of = [&](const Rect& row, std::size_t i) {
        return Rect::at({row.left + split + static_cast<float>(i) * width, row.top}, {width, row.height()});
    };
    const float top = rest.top;
    const float button_width = width_of(
        ui, ButtonFace{.label = ui.language().text("chosen"), .icon = icon::check_disc, .is_small = true});
    const bool is_beside =
        size_of(ui.fonts().mono_bold, "00000").x + button_width + ui.px(0.3F) <= width - ui.px(1);
    const Rect head = rest.cut_top(is_beside ? ui.px(2.1F) : ui.px(3.2F));
    for (std::size_t i = 0; i < entries.size(); ++i)
        draw_code_head(ui, desk, cell_of(head, i), *entries[i]);
    for (const Aspect& aspect : aspects(ui, desk)) {
        const TextStyle style{aspect.is_bold ? ui.fonts().bold : ui.fonts().body, theme.text, ui.fonts().bold,
                              theme.warn.text};
        const TextStyle heading = ui.quiet();
        float height = ui.height_of(aspect.heading, heading, split - ui.px(0.4F));
        for (const KbliEntry* entry : entries)
            height = std::max(height, ui.height_of(aspect.words(*entry), style, width - ui.px(1)));
        const Rect row = rest.cut_top(height + ui.px(0.7F));
        line_above(ui, row);
        ui.paragraph({row.left, row.top + ui.px(0.4F), row.left + split - ui.px(0.4F), row.bottom + ui.F()},
                     aspect.heading, heading);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Rect cell = cell_of(row, i).inner(ui.px(0.5F), ui.px(0.35F));
            cell.bottom = row.bottom + ui.F();
            ui.paragraph(cell, aspect.words(*entries[i]), style);
        }
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const float x = rest.left + split + static_cast<float>(i) * width;
        ui.list().AddLine({x, top}, {x, rest.top}, theme.line, ui.stroke());
    }
    return rest.top;
}

/// The first sentence of an answer.
std::string first_sentence(const std::string& words) {
    const std::size_t end = words.find(". ");
    return end == std::string::npos ? words : words.substr(0, end + 1);
}

/// Topics that were asked, in an order that says nothing.
std::vector<const Answer*> told(const Desk& desk) {
    std::vector<std::pair<std::uint64_t, const Answer*>> answers;
    for (const Answer& answer : desk.training_case().answers)
        if (was_done(desk, "ask " + answer.topic)) answers.emplace_back(mixed(answer.topic), &answer);
    std::sort(answers.begin(), answers.end());
    std::vector<const Answer*> result;
    for (const auto& [order, answer] : answers)
        result.push_back(answer);
    return result;
}

/// “Pesanan, Mbak.” as buttons in rows; long ones are wrapped.
float draw_quotes(Ui& ui, Desk& desk, Rect rest, const std::vector<const Answer*>& answers,
                  const std::string& justified) {
    ImVec2 at = rest.min();
    float row_height = 0;
    for (const Answer* answer : answers) {
        const std::string words = fmt::format("“{}”", first_sentence(answer->words.in(ui.language())));
        const bool is_on = answer->topic == justified;
        const ButtonFace face{.label = words,
                              .icon = is_on ? icon::check_disc : icon::speech,
                              .is_small = true,
                              .is_on = is_on};
        const float wanted = width_of(ui, face) + ui.px(0.4F);
        const float width = std::min(wanted, rest.width());
        float height = ui.px(1.5F);
        if (wanted > rest.width())
            height = ui.height_of(words, {ui.fonts().small_bold, 0}, width - ui.px(2.6F)) + ui.px(0.5F);
        if (at.x > rest.left && at.x + width > rest.right) {
            at = {rest.left, at.y + row_height + ui.px(0.3F)};
            row_height = 0;
        }
        const std::string command = "justify_kbli " + answer->topic;
        if (button(ui, "do." + command, Rect::at(at, {width, height}), face)) wish(desk, command);
        row_height = std::max(row_height, height);
        at.x += width + ui.px(0.3F);
    }
    return at.y + row_height;
}

float quotes_height(const Ui& ui, const std::vector<const Answer*>& answers, float width_there) {
    float x = 0;
    float y = 0;
    float row_height = 0;
    for (const Answer* answer : answers) {
        const std::string words = fmt::format("“{}”", first_sentence(answer->words.in(ui.language())));
        const float wanted =
            width_of(ui, ButtonFace{.label = words, .icon = icon::check_disc, .is_small = true}) +
            ui.px(0.4F);
        const float width = std::min(wanted, width_there);
        float height = ui.px(1.5F);
        if (wanted > width_there)
            height = ui.height_of(words, {ui.fonts().small_bold, 0}, width - ui.px(2.6F)) + ui.px(0.5F);
        if (x > 0 && x + width > width_there) {
            x = 0;
            y += row_height + ui.px(0.3F);
            row_height = 0;
        }
        row_height = std::max(row_height, height);
        x += width + ui.px(0.3F);
    }
    return y + row_height;
}

std::string reason_words(const Ui& ui, const Desk& desk, const std::vector<const Answer*>& answers,
                         const std::string& justified) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Answer* answer) { return answer->topic == justified; });
    const auto codes = desk.workplace().oss().chosen_kbli();
    if (found == answers.end()) return {};
    const std::string words = first_sentence((*found)->words.in(ui.language()));
    if (codes.empty()) return ui.language().text("Your reason: “{words}”", fmt::arg("words", words));
    return ui.language().text("Your reason: “{words}”, therefore **{code}**.", fmt::arg("words", words),
                              fmt::arg("code", codes_as_value(codes)));
}

float draw_reason(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const auto answers = told(desk);
    const std::string justified = last_argument(desk.session(), "justify_kbli");
    const std::string reason = reason_words(ui, desk, answers, justified);
    const std::string question = language.text("Which of her words decides?");
    const std::string none = language.text("She has told nothing yet. Ask her first.");
    const float width = rest.width() - ui.px(1.4F);
    const TextStyle head{ui.fonts().bold, ui.theme().text};
    float height = ui.height_of(question, head, width) + ui.px(1.6F);
    height += answers.empty() ? ui.height_of(none, ui.quiet(), width) : quotes_height(ui, answers, width);
    if (!reason.empty()) height += ui.height_of(reason, ui.body(), width) + ui.px(0.4F);
    const Rect box = rest.cut_top(height);
    fill_box(ui.list(), box, ui.theme().surface2, ui.px(0.6F), ui.theme().line, ui.stroke());
    Rect inside = box.inner(ui.px(0.7F), ui.px(0.5F));
    inside.cut_top(ui.paragraph(inside, question, head), ui.px(0.3F));
    if (answers.empty())
        ui.paragraph(inside, none, ui.quiet());
    else
        inside.top = draw_quotes(ui, desk, inside, answers, justified) + ui.px(0.4F);
    if (!reason.empty()) ui.paragraph(inside, reason, ui.body());
    return rest.top;
}

}  // namespace

float draw_kbli_reading(Ui& ui, Desk& desk, Rect rest) {
    const Language& language = ui.language();
    const std::string reading = last_reading(desk.session());
    std::vector<const KbliEntry*> entries;
    for (std::size_t at = reading.find(' '); at != std::string::npos; at = reading.find(' ', at + 1))
        if (const KbliEntry* entry = desk.material().kbli.find(reading.substr(at + 1, 5)))
            entries.push_back(entry);
    if (entries.empty()) {
        const Rect place = rest.cut_top(ui.px(9), ui.px(0.6F));
        empty_place(ui, place, icon::search,
                    language.text("Search with the words of the applicant. Then read what a code covers."));
        return draw_reason(ui, desk, rest);
    }
    const std::string title =
        entries.size() > 1 ? language.text("Two codes side by side") : language.text("What the code covers");
    rest.cut_top(ui.paragraph(rest, title, {ui.fonts().title, ui.theme().text}), ui.px(0.4F));
    rest.top = draw_table(ui, desk, rest, entries) + ui.px(0.6F);
    rest.top = draw_reason(ui, desk, rest) + ui.px(0.5F);
    rest.cut_top(
        ui.paragraph(
            rest,
            language.text("Apart from the title, this is a summary for training, not the official text."),
            ui.quiet()),
        ui.px(0.4F));
    return rest.top;
}

}  // namespace jemput::trainer::ui
