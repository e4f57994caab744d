#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class StartScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "start"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "start", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> start_screen() {
    return std::make_unique<StartScreen>();
}

}  // namespace jemput::trainer::ui
