#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class DebriefScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "debrief"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "debrief", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> debrief_screen() {
    return std::make_unique<DebriefScreen>();
}

}  // namespace jemput::trainer::ui
