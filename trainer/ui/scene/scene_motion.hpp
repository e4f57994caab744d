#pragma once

#include "trainer/ui/scene/scene_layout.hpp"
#include "trainer/ui/scene/scene_state.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jemput::trainer::ui {

/// A person of the scene at this moment of real time.
struct Figure {
    enum class Doing : std::uint8_t { queues, sits, stands_beside, leaves_left, leaves_right, vanishes };

    Visitor who;
    Doing doing{};
    Leaving how{};
    ImVec2 place;
    ImVec2 target;
    ImVec2 velocity;     ///< units a second
    float walked = 0;    ///< units, for the legs
    float patience = 1;  ///< as the ring shows it
    float opacity = 1;
    bool is_wanted = true;        ///< false: she does not fit, or is gone
    bool is_fading_over = false;  ///< vanishes here and appears at her target

    [[nodiscard]] bool is_leaving() const {
        return doing == Doing::leaves_left || doing == Doing::leaves_right;
    }
    [[nodiscard]] bool has_arrived() const;
};

/// What is drawn: the state, with everything that moves at its present place.
struct MovedScene {
    SceneState state;
    SceneLayout layout;
    std::vector<Figure> figures;  ///< everyone but the officers
    float sky_minutes = 0;
    float open = 1;                       ///< the canopy, 0 is rolled up
    OssState lamp_before = OssState::up;  ///< the lamp changes from this …
    float lamp_share = 1;                 ///< … so far to that of the state
};

/// The state as it is, with nothing moving.
[[nodiscard]] MovedScene still(const SceneState& state, const SceneFrame& frame);

/// How the scene moves.
struct Pace {
    int speed = 1;            ///< of simulated time: 1, 2, 4, 8
    bool is_reduced = false;  ///< nothing moves; what appears or vanishes fades
};

/// Makes one state go over into the next, in real seconds.
///
/// People go to their places by a critically damped spring, at most 14 F a second. When simulated time runs
/// four times as fast or faster, who would have to be faster fades out here and in there. Who has left walks
/// out of the frame. Equal calls give equal scenes.
class SceneMotion {
  public:
    /// What is to be seen from now on. The first state, and one in a frame of another size, stands at once.
    void show(const SceneState& state, const SceneFrame& frame, Pace pace = {});

    /// Real time passes. True while something moves: then another picture is due.
    bool advance(float seconds);

    [[nodiscard]] const MovedScene& scene() const { return scene_; }

  private:
    Figure* present(std::uint32_t number);
    Figure& enter(const Visitor& who, ImVec2 target);
    void place(const Visitor& who, Figure::Doing doing, ImVec2 target, bool is_wanted = true);
    void place_everyone();
    void let_leave(const Leaver& leaver);
    [[nodiscard]] bool walks() const { return has_begun_ && !pace_.is_reduced; }
    [[nodiscard]] bool is_fast() const { return pace_.speed >= 4; }
    bool advance(Figure& figure, float seconds) const;

    MovedScene scene_;
    SceneFrame frame_;
    Pace pace_;
    std::uint64_t left_ = 0;  ///< so many have been let go
    bool has_begun_ = false;
};

}  // namespace jemput::trainer::ui
