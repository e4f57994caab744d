#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class CasesScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "cases"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "cases", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> cases_screen() {
    return std::make_unique<CasesScreen>();
}

}  // namespace jemput::trainer::ui
