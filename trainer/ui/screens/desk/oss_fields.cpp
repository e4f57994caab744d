#include "sim/core/format.hpp"
#include "trainer/core/oss/oss_words.hpp"
#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

// Fields and statements of a page of the mock OSS.

namespace jemput::trainer::ui {

namespace {

/// "1974-07-12" as people write it: 12-07-1974.
std::string day_first(const std::string& date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return date;
    return fmt::format("{}-{}-{}", date.substr(8), date.substr(5, 2), date.substr(0, 4));
}

std::string amount_words(const Language& language, const std::string& value) {
    std::int64_t amount = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), amount);
    return error == std::errc{} && end == value.data() + value.size() ? language.whole(amount) : value;
}

/// What is wrong with a field or statement, in the words of OSS and without its code.
std::string problem_words(const Ui& ui, const MockOss& oss, const std::string& field) {
    for (const Problem& problem : oss.problems()) {
        if (problem.field != field) continue;
        std::string text = message_text(oss.rules(), problem.message, problem.values, ui.language());
        const std::size_t at = text.find(" · ");
        return at == std::string::npos ? text : text.substr(at + std::string_view(" · ").size());
    }
    return {};
}

/// A field with the texts that its face points at.
struct OssField {
    const FieldRule* rule = nullptr;
    std::string label;
    std::string help;
    std::string error;
    std::string hint;
    std::string held;
    bool is_locked = false;
    bool offers_keyboard = false;  ///< the applicant can be given the keyboard

    [[nodiscard]] Entry entry() const {
        const bool is_number = rule->kind == FieldKind::digits || rule->kind == FieldKind::kbli;
        return {"type " + rule->name,
                held,
                {.label = label,
                 .help = help,
                 .error = error,
                 .prefix = rule->kind == FieldKind::money ? "Rp" : "",
                 .hint = hint,
                 .is_mono = is_number,
                 .is_secret = rule->kind == FieldKind::secret,
                 .is_locked = is_locked},
                rule->kind == FieldKind::date};
    }
};

OssField oss_field(const Ui& ui, const MockOss& oss, const FieldRule& rule) {
    const Language& language = ui.language();
    OssField field;
    field.rule = &rule;
    field.label = rule.label.in(language);
    if (!rule.required) field.label += " " + language.text("(optional)");
    if (rule.help) field.help = rule.help->in(language);
    field.error = problem_words(ui, oss, rule.name);
    const std::string value = oss.value(rule.name);
    field.held = value;
    if (rule.kind == FieldKind::date) {
        field.held = day_first(value);
        field.hint = language.text("DD-MM-YYYY");
    } else if (rule.kind == FieldKind::money) {
        field.held = amount_words(language, value);
    } else if (rule.kind == FieldKind::choice) {
        field.hint = language.text("Choose one");
    }
    field.is_locked = rule.prefilled && !value.empty();
    const PageEffect effect = oss.page_kind().effect;
    field.offers_keyboard = effect == PageEffect::register_account || effect == PageEffect::log_in;
    return field;
}

/// The codes that were chosen, each with its title and a cross.
float codes_height(const Ui& ui, const MockOss& oss) {
    const auto count = static_cast<float>(oss.chosen_kbli().size());
    return count * ui.px(2.4F) + ui.px(1.8F);
}

void draw_codes(Ui& ui, Desk& desk, Rect rect, const OssField& field) {
    const MockOss& oss = desk.workplace().oss();
    const TextStyle bold{ui.fonts().small_bold, ui.theme().text};
    rect.cut_top(ui.paragraph(rect, field.label, bold), ui.px(0.15F));
    for (const std::string& code : oss.chosen_kbli()) {
        const Rect box = rect.cut_top(ui.px(2.2F), ui.px(0.2F));
        fill_box(ui.list(), box, ui.theme().surface2, ui.px(0.4F), ui.theme().line, ui.stroke());
        Rect inside = box.inner(ui.px(0.5F), 0);
        const Rect cross = inside.cut_right(ui.px(1.4F), ui.px(0.2F));
        const KbliEntry* entry = desk.material().kbli.find(code);
        if (sign_button(ui, "do.remove_kbli " + code,
                        Rect::at({cross.left, cross.centre().y - ui.px(0.7F)}, {ui.px(1.4F), ui.px(1.4F)}),
                        icon::cross, ui.language().text("Take the code off")))
            wish(desk, "remove_kbli " + code);
        ui.line(inside.cut_left(std::ceil(size_of(ui.fonts().mono_bold, code).x), ui.px(0.5F)), code,
                ui.fonts().mono_bold, ui.theme().text);
        const std::string title = entry == nullptr ? std::string() : entry->title.in(ui.language());
        const TextStyle style{ui.fonts().small, ui.theme().text};
        const float height = ui.height_of(title, style, inside.width());
        if (height <= box.height()) {
            inside.top += (inside.height() - height) / 2;
            ui.paragraph(inside, title, style);
        }
    }
    const std::string find = ui.language().text("Find a code");
    if (button(ui, "oss.find_kbli", rect.cut_top(ui.px(1.8F), ui.px(0.1F)),
               {.label = find, .icon = icon::search, .key = "F3"}))
        desk.tab = DeskTab::kbli;
    if (!field.error.empty()) {
        Rect row = rect;
        ui.line(Rect::at(row.min(), {ui.px(0.9F), ui.fonts().small->FontSize}), icon::cross_disc,
                ui.fonts().small, ui.theme().error.text);
        row.cut_left(ui.px(0.9F), ui.px(0.2F));
        ui.paragraph(row, field.error, {ui.fonts().small, ui.theme().error.text});
    } else if (!field.help.empty()) {
        ui.paragraph(rect, field.help, ui.quiet());
    }
}

/// The word of the captcha as a picture: nothing that could be copied.
void draw_captcha(Ui& ui, const Rect& rect, const std::string& word) {
    const Theme& theme = ui.theme();
    ui.mark("captcha", rect);
    fill_box(ui.list(), rect, theme.sunken, ui.px(0.4F), theme.line, ui.stroke());
    const ImFont* font = ui.fonts().title;
    const float gap = ui.px(0.14F);
    float x = rect.centre().x - (size_of(font, word).x + gap * static_cast<float>(word.size())) / 2;
    ui.list().PushClipRect(rect.min(), rect.max(), true);
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::string letter = word.substr(i, 1);
        const float shift = ui.px(0.13F) * (i % 3 == 0 ? -1.0F : i % 3 == 1 ? 1.0F : 0.0F);
        draw_line(ui.list(), font, {x, rect.centre().y - font->FontSize / 2 + shift},
                  i % 2 == 0 ? theme.text : theme.text2, letter);
        x += size_of(font, letter).x + gap;
    }
    for (int i = 0; i < 3; ++i) {
        const float y = rect.top + rect.height() * (0.3F + 0.2F * static_cast<float>(i));
        ui.list().AddLine({rect.left + ui.px(0.4F), y + ui.px(0.2F)},
                          {rect.right - ui.px(0.4F), y - ui.px(0.2F)}, theme.line2, ui.stroke());
    }
    ui.list().PopClipRect();
}

float keyboard_width(const Ui& ui) {
    return width_of(
        ui, ButtonFace{.label = ui.language().text("Applicant"), .icon = icon::keyboard, .is_small = true});
}

/// Whether the button that gives her the keyboard has room on the line of the label; else it stands beside.
bool keyboard_fits_above(const Ui& ui, const OssField& field, float width) {
    return size_of(ui.fonts().small_bold, field.label).x + keyboard_width(ui) + ui.px(0.4F) <= width;
}

float field_height(const Ui& ui, const Desk& desk, const OssField& field, float width) {
    const Entry entry = field.entry();
    if (field.rule->kind == FieldKind::kbli) {
        float height = ui.height_of(field.label, {ui.fonts().small_bold, 0}, width) + ui.px(0.35F) +
                       codes_height(ui, desk.workplace().oss());
        const std::string& below = field.error.empty() ? field.help : field.error;
        if (!below.empty()) height += ui.height_of(below, ui.quiet(), width - ui.px(1.1F));
        return height;
    }
    const float beside = field.offers_keyboard && !keyboard_fits_above(ui, field, width)
                             ? keyboard_width(ui) + ui.px(0.3F)
                             : 0;
    const float captcha = field.rule->kind == FieldKind::captcha ? ui.px(2.5F) : 0;
    return height_of(ui, desk, entry, width - beside) + captcha;
}

void draw_choice(Ui& ui, Desk& desk, const Rect& rect, const OssField& field) {
    const RuleSet& rules = desk.workplace().oss().rules();
    std::vector<std::pair<std::string, std::string>> choices;
    for (const Option& option : rules.find_list(field.rule->list)->options)
        choices.emplace_back(option.code, option.label.in(ui.language()));
    constexpr std::size_t long_list = 8;  // one looks for words in it, and not through it
    if (choices.size() > long_list)
        std::sort(choices.begin(), choices.end(),
                  [](const auto& a, const auto& b) { return a.second < b.second; });
    std::string chosen = field.held;
    const Entry entry = field.entry();
    if (choice_field(ui, "do." + entry.command, rect, entry.face, choices, chosen))
        wish(desk, entry.command + " " + chosen);
}

/// Where the button stands that gives her the keyboard for the field; takes its room off the rectangle where
/// that is beside.
Rect keyboard_place(const Ui& ui, Rect& rect, const OssField& field) {
    const float width = keyboard_width(ui);
    if (keyboard_fits_above(ui, field, rect.width()))
        return Rect::at({rect.right - width, rect.top - ui.px(0.45F)}, {width, ui.px(1.4F)});
    const Rect side = rect.cut_right(width, ui.px(0.3F));
    const float above = ui.height_of(field.label, {ui.fonts().small_bold, 0}, rect.width()) + ui.px(0.15F);
    return Rect::at({side.left, side.top + above + ui.px(0.2F)}, {width, ui.px(1.4F)});
}

/// Gives her the keyboard for the field.
void draw_keyboard_button(Ui& ui, Desk& desk, const Rect& place, const FieldRule& rule) {
    const std::string label = ui.language().text("Applicant");
    const std::string reads = ui.language().text("Let the applicant type: {field}",
                                                 fmt::arg("field", rule.label.in(ui.language())));
    const ButtonFace face{.label = label,
                          .icon = icon::keyboard,
                          .style = ButtonStyle::quiet,
                          .is_small = true,
                          .reads = reads};
    const std::string command = "let_applicant_type " + rule.name;
    if (button(ui, "do." + command, place, face)) wish(desk, command);
}

/// Where her keyboard buttons stand, by their fields: they come after the fields, so that Tab goes from one
/// field to the next.
using KeyboardPlaces = std::vector<std::pair<const FieldRule*, Rect>>;

void draw_field(Ui& ui, Desk& desk, Rect rect, const OssField& field, KeyboardPlaces& keyboards) {
    if (field.rule->kind == FieldKind::kbli) {
        draw_codes(ui, desk, rect, field);
        return;
    }
    if (field.rule->kind == FieldKind::captcha)
        draw_captcha(ui, rect.cut_top(ui.px(2.2F), ui.px(0.3F)), desk.workplace().oss().captcha());
    if (field.offers_keyboard) keyboards.emplace_back(field.rule, keyboard_place(ui, rect, field));
    if (field.rule->kind == FieldKind::choice)
        draw_choice(ui, desk, rect, field);
    else
        entry_field(ui, desk, rect, field.entry());
}

float draw_statements(Ui& ui, Desk& desk, Rect rect) {
    const MockOss& oss = desk.workplace().oss();
    for (const Statement& statement : oss.page_kind().statements) {
        std::string words = statement.text.in(ui.language());
        if (!statement.required) words += " " + ui.language().text("(optional)");
        const bool is_ticked = oss.has_tick(statement.id);
        const std::string command = (is_ticked ? "untick " : "tick ") + statement.id;
        const float height = tick_box_height(ui, words, rect.width());
        if (tick_box(ui, "do." + command, rect.cut_top(height, ui.px(0.2F)), words, is_ticked))
            wish(desk, command);
        const std::string error = problem_words(ui, oss, statement.id);
        if (error.empty()) continue;
        Rect row = rect;
        row.left += ui.px(1.7F);
        ui.line(Rect::at(row.min(), {ui.px(0.9F), ui.fonts().small->FontSize}), icon::cross_disc,
                ui.fonts().small, ui.theme().error.text);
        row.left += ui.px(1.1F);
        rect.cut_top(ui.paragraph(row, error, {ui.fonts().small, ui.theme().error.text}), ui.px(0.3F));
    }
    return rect.top;
}

/// What helps who cannot get in.
float draw_account_help(Ui& ui, Desk& desk, Rect rect) {
    const PageEffect effect = desk.workplace().oss().page_kind().effect;
    if (effect != PageEffect::register_account && effect != PageEffect::log_in) return rect.top;
    const Language& language = ui.language();
    rect.cut_top(0, ui.px(0.3F));
    const std::string labels[]{language.text("Send the activation mail again"),
                               language.text("Ask for a new password")};
    const std::string commands[]{"resend_activation", "reset_password"};
    ImVec2 at = rect.min();
    for (std::size_t i = 0; i < 2; ++i) {
        const float width = std::ceil(size_of(ui.fonts().small_bold, labels[i]).x) + 2;
        if (at.x > rect.left && at.x + width > rect.right) at = {rect.left, at.y + ui.px(1.4F)};
        if (link(ui, "do." + commands[i], Rect::at(at, {width, ui.px(1.4F)}), labels[i]))
            wish(desk, commands[i]);
        at.x += width + ui.px(1);
    }
    return at.y + ui.px(1.4F);
}

}  // namespace

std::string value_words(const RuleSet& rules, const FieldRule& field, const std::string& value,
                        const Language& language) {
    if (field.kind == FieldKind::date) return day_first(value);
    if (field.kind == FieldKind::money) return value.empty() ? value : "Rp " + amount_words(language, value);
    if (field.kind != FieldKind::choice) return value;
    const Option* option = rules.find_list(field.list)->find(value);
    return option == nullptr ? value : option->label.in(language);
}

int missing_entries(const Desk& desk) {
    const MockOss& oss = desk.workplace().oss();
    const PageKind& page = oss.page_kind();
    const auto fields = std::count_if(page.fields.begin(), page.fields.end(), [&](const FieldRule& field) {
        return field.required && oss.value(field.name).empty() &&
               desk.typed_in("do.type " + field.name).empty();
    });
    const auto statements = std::count_if(
        page.statements.begin(), page.statements.end(),
        [&](const Statement& statement) { return statement.required && !oss.has_tick(statement.id); });
    return static_cast<int>(fields + statements);
}

float draw_oss_form(Ui& ui, Desk& desk, const Rect& rect) {
    const PageKind& page = desk.workplace().oss().page_kind();
    const float gap = ui.px(0.8F);
    const bool has_two = rect.width() >= ui.px(26);
    const float width = has_two ? std::floor((rect.width() - gap) / 2) : rect.width();
    float y = rect.top;
    KeyboardPlaces keyboards;
    for (std::size_t i = 0; i < page.fields.size(); i += has_two ? 2 : 1) {
        float height = 0;
        for (std::size_t j = i; j < std::min(page.fields.size(), i + (has_two ? 2 : 1)); ++j) {
            const OssField field = oss_field(ui, desk.workplace().oss(), page.fields[j]);
            const float x = rect.left + (j == i ? 0 : width + gap);
            const float needed = field_height(ui, desk, field, width);
            draw_field(ui, desk, Rect::at({x, y}, {width, needed}), field, keyboards);
            height = std::max(height, needed);
        }
        y += height + ui.px(0.6F);
    }
    for (const auto& [rule, place] : keyboards)
        draw_keyboard_button(ui, desk, place, *rule);
    y = draw_statements(ui, desk, {rect.left, y, rect.right, rect.bottom});
    return draw_account_help(ui, desk, {rect.left, y, rect.right, rect.bottom});
}

}  // namespace jemput::trainer::ui
