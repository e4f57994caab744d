#include "trainer/ui/screens/office.hpp"

namespace jemput::trainer::ui {

namespace {

class HistoryScreen : public Screen {
  public:
    [[nodiscard]] std::string_view name() const override { return "history"; }
    void draw(Ui& ui, Office&) override {
        ui.line(ui.window(), "history", ui.fonts().title, ui.theme().text, 0.5F);
    }
};

}  // namespace

std::unique_ptr<Screen> history_screen() {
    return std::make_unique<HistoryScreen>();
}

}  // namespace jemput::trainer::ui
