#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/screens/debrief/card_row.hpp"
#include "trainer/ui/screens/debrief/debrief_view.hpp"
#include "trainer/ui/widgets/button.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct Feeling {
    const char* id;
    const char* icon;
    std::string_view english;
};

constexpr std::array feelings{
    Feeling{"relieved", icon::smile, translatable("Relieved")},
    Feeling{"as_usual", icon::neutral, translatable("As usual")},
    Feeling{"surprised", icon::bolt, translatable("Surprised")},
    Feeling{"hard", icon::frown, translatable("It was hard")},
};

/// How many of the choices stand beside each other.
int columns_in(const Ui& ui, float width) {
    return width >= ui.px(34) ? 4 : width >= ui.px(16) ? 2 : 1;
}

}  // namespace

float draw_reactions(Ui& ui, DebriefView& view, const Rect& area) {
    const Language& language = ui.language();
    const float width = std::min(area.width(), ui.px(42));
    Rect place = area;
    place.left = std::round(area.centre().x - width / 2);
    place.right = place.left + width;
    place.top += area.width() > ui.px(46) ? ui.px(3) : 0;
    CardRow row(ui, view.heights, "reactions", place);
    Rect inside = row.begin();
    inside.cut_top(ui.px(0.4F));
    const TextStyle title = style_of(ui.fonts().title, nullptr, ui.theme().text);
    inside.cut_top(ui.paragraph(inside, language.text("How was it?"), title), ui.px(0.4F));
    inside.cut_top(ui.paragraph(inside, view.story.prompt(DebriefPhase::reactions), ui.body()), ui.px(0.8F));
    const int columns = columns_in(ui, inside.width());
    const float gap = ui.px(0.6F);
    const float cell = (inside.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < feelings.size(); i += static_cast<std::size_t>(columns)) {
        Rect line = inside.cut_top(ui.px(2.8F), gap);
        for (std::size_t j = i; j < std::min(feelings.size(), i + static_cast<std::size_t>(columns)); ++j) {
            const std::string word = language.text(feelings[j].english);
            const ButtonFace face{
                .label = word, .icon = feelings[j].icon, .is_on = view.feeling == feelings[j].english};
            if (!button(ui, fmt::format("feeling.{}", feelings[j].id), line.cut_left(cell, gap), face))
                continue;
            view.feeling = feelings[j].english;
            view.go_to(DebriefPhase::description);
        }
    }
    inside.cut_top(ui.px(0.2F));
    const std::string note =
        is_guided(view)
            ? language.text("One word is enough. It is neither kept nor scored.")
            : language.text("One word is enough. It is neither kept nor scored; the score comes later.");
    inside.cut_top(ui.paragraph(inside, note, ui.quiet()));
    row.end(inside.top);
    return row.finish();
}

}  // namespace jemput::trainer::ui
