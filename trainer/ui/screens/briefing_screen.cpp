#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class BriefingScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "briefing"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "briefing", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> briefing_screen(std::string, Mode) {
    return std::make_unique<BriefingScreen>();
}

}  // namespace jemput::trainer::ui
