#include "trainer/ui/screens/frame_parts.hpp"
#include "trainer/ui/screens/home/home_parts.hpp"
#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>

namespace jemput::trainer::ui {

namespace {

class HomeScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "home"; }
    void draw(Ui& ui, Office& office) override;

  private:
    void draw_cards(Ui& ui, Office& office, const Rect& page, float page_bottom);
    void draw_in_columns(Ui& ui, Office& office, const Rect& page, float page_bottom);
    void draw_below_each_other(Ui& ui, Office& office, const Rect& page, float page_bottom);
    void ask_before_giving_up(Ui& ui, Office& office);

    std::optional<HomeFacts> facts_;
    float top_ = 0;     ///< of the page, as it was drawn last
    float bottom_ = 0;  ///< of the page, a frame ago
};

void HomeScreen::draw(Ui& ui, Office& office) {
    if (!facts_) facts_ = home_facts(office);
    const Rect content =
        draw_frame(ui, office, NavPlace::home, greeting_words(ui.language(), office.clock()));
    ask_before_giving_up(ui, office);
    // The shadows of the cards and the rings of the focus need a little room at the sides.
    const float edge = ui.px(0.3F);
    ScrollArea area(ui, "home",
                    {content.left - edge, content.top - edge, content.right + edge, content.bottom});
    Rect page = area.content().inner(edge, 0);
    page.top += edge;
    page.right = std::min(page.right, content.right);
    draw_cards(ui, office, page, content.bottom - ui.px(0.6F) - (content.top - page.top));
    area.end_at(bottom_ + ui.px(0.6F));
}

void HomeScreen::draw_cards(Ui& ui, Office& office, const Rect& page, float page_bottom) {
    bottom_ += page.top - top_;  // it was scrolled
    top_ = page.top;
    Rect rest = page;
    rest.top = draw_next_card(ui, office, *facts_, page.min(), page.width()) + ui.px(0.7F);
    // At the very first start there is nothing else to show.
    if (facts_->history.empty()) {
        bottom_ = rest.top;
        return;
    }
    if (width_class(ui) == WidthClass::wide)
        draw_in_columns(ui, office, rest, page_bottom);
    else
        draw_below_each_other(ui, office, rest, page_bottom);
}

void HomeScreen::draw_in_columns(Ui& ui, Office& office, const Rect& page, float page_bottom) {
    const float gap = ui.px(0.7F);
    const float side = ui.px(16.8F);
    const float least = std::max(page_bottom, bottom_);
    const ImVec2 right{page.right - side, page.top};
    const float certificate = draw_certificate_card(ui, *facts_, right, side);
    const float history = draw_history_card(ui, office, *facts_, {right.x, certificate + gap}, side, least);
    const float map = draw_skill_map(ui, office, *facts_, page.min(), page.width() - side - gap, least);
    bottom_ = std::max(std::min(map, history), page_bottom);
}

void HomeScreen::draw_below_each_other(Ui& ui, Office& office, const Rect& page, float) {
    const float gap = ui.px(0.7F);
    float y = draw_skill_map(ui, office, *facts_, page.min(), page.width(), GrowingCard::no_least) + gap;
    if (width_class(ui) == WidthClass::narrow) {
        y = draw_certificate_card(ui, *facts_, {page.left, y}, page.width()) + gap;
        bottom_ = draw_history_card(ui, office, *facts_, {page.left, y}, page.width(), GrowingCard::no_least);
        return;
    }
    const float half = (page.width() - gap) / 2;
    const float least = bottom_;
    const float left = draw_certificate_card(ui, *facts_, {page.left, y}, half, least);
    bottom_ = std::max(left, draw_history_card(ui, office, *facts_, {page.right - half, y}, half, least));
}

void HomeScreen::ask_before_giving_up(Ui& ui, Office& office) {
    if (!facts_->unfinished || !ui.is_open("give_up")) return;
    const int answer = ask_to_give_up(ui, *facts_->unfinished);
    if (answer < 0) return;
    ui.close("give_up");
    if (answer == 1 && give_up(office, *facts_->unfinished)) facts_ = home_facts(office);
}

}  // namespace

HomeFacts home_facts(Office& office) {
    HomeFacts facts;
    const Moment now = office.clock();
    auto history = office.records.history(office.trainee);
    const auto mastery = office.records.mastery_of(office.trainee);
    if (!history || !mastery) {
        office.tell(history ? mastery.error() : history.error());
        return facts;
    }
    facts.history = std::move(*history);
    facts.skills = standings_of(office.material->procedure, *mastery, now);
    facts.next = next_case(*office.material, facts.history, *mastery, now);
    facts.certificate = certificate_of(office.material->cases, facts.history);
    facts.unfinished = unfinished_of(office, office.trainee);
    return facts;
}

std::unique_ptr<Screen> home_screen() {
    return std::make_unique<HomeScreen>();
}

}  // namespace jemput::trainer::ui
