#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class DeskScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "desk"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "desk", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> desk_screen() {
    return std::make_unique<DeskScreen>();
}

}  // namespace jemput::trainer::ui
