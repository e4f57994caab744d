#pragma once

#include "trainer/ui/scene/scene_motion.hpp"
#include "trainer/ui/screens/desk/desk.hpp"

namespace jemput::trainer::ui {

/// The van and the queue over the desk, as the attempt knows them; folded to one line where the window is
/// narrow. It goes on moving from one frame to the next.
class SceneStrip {
  public:
    void draw(Ui& ui, Desk& desk, const Rect& rect);

  private:
    void draw_whole(Ui& ui, const Desk& desk, const Rect& rect);
    void draw_folded(Ui& ui, const Desk& desk, const Rect& rect);
    void move(Ui& ui, const SceneState& state, const SceneFrame& frame, int speed);

    SceneMotion motion_;
    double seconds_ = -1;
};

/// How the applicant looks, on the portrait, on her KTP and in the scene.
[[nodiscard]] Looks applicant_looks(const Desk& desk);

}  // namespace jemput::trainer::ui
