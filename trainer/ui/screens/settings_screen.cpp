#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class SettingsScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "settings"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "settings", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> settings_screen() {
    return std::make_unique<SettingsScreen>();
}

}  // namespace jemput::trainer::ui
