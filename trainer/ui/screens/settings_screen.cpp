#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/header.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/field.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace jemput::trainer::ui {

namespace {

class SettingsScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "settings"; }
    void draw(Ui& ui, Office& office) override;

  private:
    float draw_choices(Ui& ui, Office& office, ImVec2 corner, float width);
    float draw_preview(Ui& ui, ImVec2 corner, float width);

    std::string sample_ = "6.000.000";
    bool is_ticked_ = true;
};

/// One of a few as buttons side by side, or as a list where they have no room.
void choose(Ui& ui, Rect& rest, std::string_view id, const std::string& label,
            const std::vector<std::pair<std::string, std::string>>& choices, std::string& chosen) {
    float widest = 0;
    std::vector<std::string> words;
    int now = -1;
    for (const auto& [value, word] : choices) {
        if (value == chosen) now = static_cast<int>(words.size());
        words.push_back(word);
        widest = std::max(widest, size_of(ui.fonts().small_bold, word).x + ui.px(1));
    }
    const float needed = std::ceil(widest) * static_cast<float>(choices.size());
    if (needed > rest.width()) {
        const FieldFace face{.label = label};
        const float height = height_of(ui, face, rest.width());
        choice_field(ui, id, rest.cut_top(height, ui.px(0.8F)), face, choices, chosen);
        return;
    }
    ui.line(rest.cut_top(ui.px(1), ui.px(0.15F)), label, ui.fonts().small_bold, ui.theme().text);
    Rect row = rest.cut_top(ui.px(1.8F), ui.px(0.8F));
    const int used = segments(ui, id, row.cut_left(needed), words, now);
    if (used >= 0) chosen = choices[static_cast<std::size_t>(used)].first;
}

float SettingsScreen::draw_choices(Ui& ui, Office& office, ImVec2 corner, float width) {
    const Language& language = ui.language();
    Appearance& look = office.appearance;
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    std::string chosen = look.language == LanguageCode::english ? "en" : "id";
    choose(ui, rest, "settings.language", language.text("Language"), {{"id", "Bahasa Indonesia"}, {"en", "English"}}, chosen);
    look.language = chosen == "en" ? LanguageCode::english : LanguageCode::indonesian;
    choose(ui, rest, "settings.theme", language.text("Colours"), theme_choices(office, language), look.theme);
    chosen = std::to_string(look.scale_percent);
    choose(ui, rest, "settings.text_size", language.text("Text size"), text_size_choices(language), chosen);
    look.scale_percent = std::atoi(chosen.c_str());
    const std::string motion = language.text("Reduce motion: nothing glides or fades in slowly");
    if (tick_box(ui, "settings.motion", rest.cut_top(tick_box_height(ui, motion, rest.width()), ui.px(0.4F)), motion,
                 look.reduces_motion))
        look.reduces_motion = !look.reduces_motion;
    rest.top += ui.paragraph(rest, language.text("Everything takes effect at once and stays for the next start."), ui.quiet());
    return grown.end_at(rest.top);
}

/// The things that one meets most, in the look that was chosen; they do nothing.
float SettingsScreen::draw_preview(Ui& ui, ImVec2 corner, float width) {
    const Language& language = ui.language();
    GrowingCard grown(ui, corner, width, true);
    Rect rest = grown.content();
    ui.line(rest.cut_top(ui.px(1.4F), ui.px(0.3F)), language.text("So it looks"), ui.fonts().heading, ui.theme().text);
    rest.top += ui.paragraph(rest, language.text("An applicant says: **“Twenty million, roughly.”** You read it easily?"), ui.body()) + ui.px(0.5F);
    const std::string label = language.text("Capital");
    const FieldFace face{.label = label, .prefix = "Rp", .is_mono = true};
    Rect field = rest.cut_top(height_of(ui, face, rest.width()), ui.px(0.5F));
    text_field(ui, "settings.sample", field.cut_left(std::min(rest.width(), ui.px(14))), face, sample_);
    Rect row = rest.cut_top(ui.px(1.3F), ui.px(0.4F));
    const std::string passed = language.text("Passed");
    const std::string repeat = language.text("Repeat");
    const std::string critical = language.text("Critical");
    for (const ChipFace& chip : {ChipFace{.label = passed, .icon = icon::check, .tone = Tone::ok},
                                 ChipFace{.label = repeat, .icon = icon::repeat, .tone = Tone::warn},
                                 ChipFace{.label = critical, .icon = icon::barred, .tone = Tone::critical}}) {
        if (width_of(ui, chip) > row.width()) row = rest.cut_top(ui.px(1.3F), ui.px(0.4F));
        chip_from_left(ui, row, chip);
    }
    const std::string tick = language.text("The applicant has confirmed it");
    if (tick_box(ui, "settings.sample_tick", rest.cut_top(tick_box_height(ui, tick, rest.width())), tick, is_ticked_))
        is_ticked_ = !is_ticked_;
    return grown.end_at(rest.top);
}

void SettingsScreen::draw(Ui& ui, Office& office) {
    const Rect content = draw_frame(ui, office, NavPlace::settings, ui.language().text("Settings"));
    if (ui.takes_key(Key::escape)) office.go(office.trainee.empty() ? start_screen() : home_screen());
    const float edge = ui.px(0.3F);
    ScrollArea area(ui, "settings", {content.left - edge, content.top - edge, content.right + edge, content.bottom});
    Rect page = area.content();
    page = {content.left, page.top + edge, std::min(content.right, page.right), page.bottom};
    const float gap = ui.px(0.7F);
    if (width_class(ui) == WidthClass::narrow) {
        const float y = draw_choices(ui, office, page.min(), page.width());
        area.end_at(draw_preview(ui, {page.left, y + gap}, page.width()) + gap);
        return;
    }
    const float width = std::min(ui.px(33), (page.width() - gap) * 0.62F);
    const float left = draw_choices(ui, office, page.min(), width);
    const float rest = std::min(page.width() - width - gap, ui.px(22));
    area.end_at(std::max(left, draw_preview(ui, {page.left + width + gap, page.top}, rest)) + gap);
}

}  // namespace

std::unique_ptr<Screen> settings_screen() {
    return std::make_unique<SettingsScreen>();
}

}  // namespace jemput::trainer::ui
