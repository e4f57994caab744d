#include "trainer/ui/app/trainer_app.hpp"

#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer::ui {

TrainerApp::TrainerApp(std::unique_ptr<Office> office, std::unique_ptr<Screen> first,
                       std::function<void(const Appearance&)> keep)
    : office_(std::move(office)),
      screen_(std::move(first)),
      keep_(std::move(keep)),
      kept_(office_->appearance) {}

std::string TrainerApp::title() const {
    return Language(office_->appearance.language).text("Jemput, training");
}

bool TrainerApp::may_close() {
    if (screen_->may_close(*office_)) office_->wants_to_leave = true;
    return office_->wants_to_leave;
}

void TrainerApp::draw(Ui& ui) {
    if (office_->next) {
        screen_ = std::move(office_->next);
        ui.focus_on({});
        ui.forget_areas();
        ui.keep_moving();
    }
    take_shortcuts(ui);
    screen_->draw(ui, *office_);
    draw_trouble(ui);
    office_->toasts.draw(ui);
    if (office_->next) ui.keep_moving();
    if (office_->appearance != kept_) {
        kept_ = office_->appearance;
        keep_(kept_);
        ui.keep_moving();
    }
}

void TrainerApp::take_shortcuts(Ui& ui) {
    Appearance& look = office_->appearance;
    const int scale = scale_percent_in(look, ui.size().y);
    if (ui.takes_key(key_of('+'), true)) look.scale_percent = next_scale(scale, true);
    if (ui.takes_key(key_of('-'), true)) look.scale_percent = next_scale(scale, false);
    if (ui.takes_key(key_of('0'), true)) look.scale_percent = 0;
    if (ui.takes_key(key_of('L'), true))
        look.language =
            look.language == LanguageCode::english ? LanguageCode::indonesian : LanguageCode::english;
    if (ui.takes_key(key_of('T'), true)) look.theme = look.theme == "dark" ? "light" : "dark";
}

/// What befell the program itself: never to be taken for an error of the mock OSS.
void TrainerApp::draw_trouble(Ui& ui) {
    if (office_->trouble.empty()) return;
    const Theme& theme = ui.theme();
    const std::string words =
        ui.language().text("Something went wrong in Jemput itself. What was saved before is safe.") + "\n" +
        to_string(office_->trouble);
    const float width = std::min(ui.size().x - ui.px(2), ui.px(52));
    const TextStyle style{ui.fonts().body, theme.text, ui.fonts().bold, 0};
    const float height = ui.height_of(words, style, width - ui.px(6)) + ui.px(1.6F);
    const Rect rect = Rect::at({(ui.size().x - width) / 2, ui.px(2.6F)}, {width, height});
    const Overlay overlay(ui, "trouble", rect, false);
    fill_box(ui.list(), rect, theme.error.soft, ui.px(0.6F), theme.error.fill, 2 * ui.stroke());
    Rect inside = rect.inner(ui.px(0.8F));
    ui.line(inside.cut_left(ui.px(1.2F), ui.px(0.4F)), icon::plug, ui.fonts().body, theme.error.text);
    const Rect cross = inside.cut_right(ui.px(1.8F), ui.px(0.4F));
    const std::string close = ui.language().text("Close");
    if (button(ui, "trouble.close", Rect::at(cross.min(), {cross.width(), ui.px(1.8F)}),
               {.label = icon::cross, .reads = close}) ||
        ui.takes_key(Key::escape))
        office_->trouble.clear();
    ui.paragraph(inside, words, style);
}

}  // namespace jemput::trainer::ui
