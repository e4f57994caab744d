#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class AboutScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "about"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "about", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> about_screen() {
    return std::make_unique<AboutScreen>();
}

}  // namespace jemput::trainer::ui
