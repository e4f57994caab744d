#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class HomeScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "home"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "home", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> home_screen() {
    return std::make_unique<HomeScreen>();
}

}  // namespace jemput::trainer::ui
