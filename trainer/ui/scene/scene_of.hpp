#pragma once

#include "sim/core/language.hpp"
#include "sim/model/van_model.hpp"
#include "trainer/core/session/outside.hpp"
#include "trainer/ui/scene/scene_state.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace jemput::trainer::ui {

/// The trainee's desk as the session knows it. The model outside only knows that somebody sits there.
struct TraineeDesk {
    std::string tag;  ///< "Anda"
    Looks looks = looks_of_officer(0);
    std::optional<Looks> applicant;  ///< as on the portrait; nullopt: nobody whom the session knows
    float mood = 1;                  ///< of the applicant
};

/// The van at this moment, as a planner watches it.
[[nodiscard]] SceneState scene_of(const VanModel& model, const Language& language);

/// The van around the trainee's desk.
[[nodiscard]] SceneState scene_of(const Outside& outside, const TraineeDesk& trainee,
                                  const Language& language);

/// A lesson without a queue: the trainee and the applicant, at so many minutes since midnight.
[[nodiscard]] SceneState scene_of_lesson(const TraineeDesk& trainee, float minutes, OssState oss);

/// Up, down, or slow by the hours of the plan.
[[nodiscard]] OssState oss_state(const VanModel& model);

/// Of the phone that an officer's desk uses: 0 where it has dropped out, else 1 … 4 by the share of full
/// speed that each step online gets; nullopt where nobody shares a phone.
[[nodiscard]] std::optional<int> hotspot_strength(const VanModel& model, std::size_t officer);

}  // namespace jemput::trainer::ui
