#include "sim/core/version.hpp"
#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/widgets/growing_card.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

namespace {

struct Paragraph {
    std::string title;
    std::vector<std::string> lines;
};

/// What others have made and Jemput uses, with its licence.
struct Made {
    std::string_view name;
    std::string_view licence;
};

constexpr std::array made_by_others{
    Made{"Dear ImGui", "MIT"},
    Made{"SFML", "zlib"},
    Made{"Noto Sans", "SIL Open Font License 1.1"},
    Made{"Font Awesome 4.7", "SIL Open Font License 1.1"},
    Made{"SQLite", "public domain"},
    Made{"SQLiteCpp", "MIT"},
    Made{"libharu", "zlib"},
    Made{"Boost", "Boost Software License 1.0"},
    Made{"fmt", "MIT"},
    Made{"yaml-cpp", "MIT"},
    Made{"nlohmann/json", "MIT"},
    Made{"CLI11", "BSD-3-Clause"},
    Made{"tl::expected", "CC0 1.0"},
    Made{"Random123", "BSD-3-Clause"},
    Made{"libcsv", "LGPL-2.1"},
    Made{"OpenSSL", "Apache-2.0"},
};

Paragraph what_it_is(const Language& language) {
    return {language.text("What this is"),
            {language.text("A place to practise for officers of the mobile licensing service: an applicant sits at your "
                           "desk, OSS is a mock of our own, and the queue waits outside."),
             language.text("Jemput {version}, built from {commit}", fmt::arg("version", version()),
                           fmt::arg("commit", commit()))}};
}

Paragraph privacy(const Office& office, const Language& language) {
    return {language.text("Your records"),
            {language.text("They lie on this computer and nowhere else:"), office.records.file().string(),
             language.text("Kept are your staff code, what you did in each case, points and errors. No names, no NIK, no "
                           "telephone numbers: what looks like real data is refused and not written down."),
             language.text("Nothing is sent anywhere. All applicants and papers are invented.")}};
}

/// Of rules and facts, as the assets name them.
Paragraph sources(const Office& office, const Language& language) {
    Paragraph about{language.text("Where rules and facts come from"), {}};
    for (const auto& [name, rules] : office.material->rules)
        about.lines.push_back("**" + rules->title.in(language) + "**: " + rules->source);
    std::set<std::string> seen;
    std::string cards;
    for (const RuleCard& card : office.material->cards.all())
        if (seen.insert(card.source).second) cards += (cards.empty() ? "" : "; ") + card.source;
    about.lines.push_back("**" + language.text("Rule cards") + "**: " + cards);
    about.lines.push_back(language.text("What is marked “assumed” is a choice of ours. Points and limits are such choices: "
                                        "instructors ought to set them before anybody is examined by them."));
    return about;
}

Paragraph licences(const Language& language) {
    Paragraph about{language.text("Made by others"), {}};
    std::string all;
    for (const Made& one : made_by_others)
        all += (all.empty() ? "" : "; ") + std::string(one.name) + " (" + std::string(one.licence) + ")";
    about.lines.push_back(all);
    about.lines.push_back(language.text("Where Noto Sans is missing, DejaVu Sans takes its place. Figures, van and landscape are drawn "
                                        "by the program itself."));
    return about;
}

class AboutScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "about"; }
    void draw(Ui& ui, Office& office) override;
};

float draw_paragraph(Ui& ui, const Paragraph& words, ImVec2 corner, float width) {
    GrowingCard grown(ui, corner, width);
    Rect rest = grown.content();
    rest.top += ui.paragraph(rest, words.title, {ui.fonts().heading, ui.theme().text}) + ui.px(0.3F);
    for (const std::string& line : words.lines)
        rest.top += ui.paragraph(rest, line, ui.body()) + ui.px(0.35F);
    return grown.end_at(rest.top - ui.px(0.35F));
}

void AboutScreen::draw(Ui& ui, Office& office) {
    const Language& language = ui.language();
    const Rect content = draw_frame(ui, office, NavPlace::about, language.text("About Jemput"));
    if (ui.takes_key(Key::escape)) office.go(office.trainee.empty() ? start_screen() : home_screen());
    const float edge = ui.px(0.3F);
    ScrollArea area(ui, "about", {content.left - edge, content.top - edge, content.right + edge, content.bottom});
    Rect page = area.content();
    page = {content.left, page.top + edge, std::min(content.right, page.right), page.bottom};
    const float gap = ui.px(0.7F);
    const std::array all{what_it_is(language), privacy(office, language), sources(office, language), licences(language)};
    if (width_class(ui) == WidthClass::narrow) {
        float y = page.top;
        for (const Paragraph& words : all)
            y = draw_paragraph(ui, words, {page.left, y}, page.width()) + gap;
        return area.end_at(y);
    }
    const float half = (std::min(page.width(), ui.px(72)) - gap) / 2;
    const float right = page.left + half + gap;
    float left_y = page.top;
    float right_y = page.top;
    for (const std::size_t i : {0U, 1U})
        left_y = draw_paragraph(ui, all[i], {page.left, left_y}, half) + gap;
    for (const std::size_t i : {2U, 3U})
        right_y = draw_paragraph(ui, all[i], {right, right_y}, half) + gap;
    area.end_at(std::max(left_y, right_y));
}

}  // namespace

std::unique_ptr<Screen> about_screen() {
    return std::make_unique<AboutScreen>();
}

}  // namespace jemput::trainer::ui
