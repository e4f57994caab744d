#pragma once

#include "trainer/ui/platform/window.hpp"
#include "trainer/ui/screens/office.hpp"

#include <functional>
#include <memory>
#include <string>

namespace jemput::trainer::ui {

/// The window of the trainer: shows one screen after the other, and what lies over all of them.
class TrainerApp : public Program {
  public:
    /// `keep` writes what was chosen of the look; it is called when it has changed.
    TrainerApp(std::unique_ptr<Office> office, std::unique_ptr<Screen> first,
               std::function<void(const Appearance&)> keep);

    void draw(Ui& ui) override;
    [[nodiscard]] const Appearance& appearance() const override { return office_->appearance; }
    bool may_close() override;
    [[nodiscard]] bool is_over() const override { return office_->wants_to_leave; }
    [[nodiscard]] std::string title() const override;
    [[nodiscard]] double next_frame_in() const override { return screen_->next_frame_in(); }

    [[nodiscard]] const Screen& screen() const { return *screen_; }
    [[nodiscard]] Office& office() { return *office_; }

  private:
    void take_shortcuts(Ui& ui);
    void draw_trouble(Ui& ui);

    std::unique_ptr<Office> office_;
    std::unique_ptr<Screen> screen_;
    std::function<void(const Appearance&)> keep_;
    Appearance kept_;
};

}  // namespace jemput::trainer::ui
