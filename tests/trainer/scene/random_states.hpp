#pragma once

#include "trainer/ui/scene/scene_state.hpp"

#include <cstddef>
#include <cstdint>
#include <random>

namespace jemput::trainer::ui::tests {

/// States of every kind, as a van could be in or not.
class RandomStates {
  public:
    explicit RandomStates(std::uint32_t seed) : engine_(seed) {}

    [[nodiscard]] std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(engine_()) % limit;
    }
    [[nodiscard]] float share() { return static_cast<float>(below(1001)) / 1000; }

    [[nodiscard]] Visitor visitor(std::uint32_t number) {
        return {number, looks_of_visitor(below(40)), share(), 90 * share(), below(5) == 0};
    }

    [[nodiscard]] SceneState next() {
        SceneState state;
        std::uint32_t number = 1;
        state.minutes = 24 * 60 * share();
        state.day = below(2) == 0 ? "Selasa" : "";
        state.place = below(2) == 0 ? "Balai Desa Plandirejo" : "";
        state.place_kind = static_cast<PlaceKind>(below(3));
        state.is_open = below(4) != 0;
        state.oss = static_cast<OssState>(below(3));
        state.oss_down_minutes = 200 * share();
        if (below(3) != 0) state.hotspot = static_cast<int>(below(5));
        state.trainee_tag = below(2) == 0 ? "Anda" : "";
        state.has_queue = below(5) != 0;
        for (std::uint32_t desks = 1 + below(6); desks > 0; --desks)
            state.desks.push_back(desk(number));
        for (std::uint32_t people = below(4) == 0 ? 0 : below(30); people > 0; --people)
            state.queue.push_back(visitor(number++));
        return state;
    }

  private:
    SceneDesk desk(std::uint32_t& number) {
        SceneDesk desk;
        desk.officer = static_cast<Presence>(below(3));
        desk.is_trainee = below(3) == 0;
        desk.officer_looks = looks_of_officer(below(9));
        if (below(2) == 0) desk.client = visitor(number++);
        if (below(5) == 0) desk.beside = visitor(number++);
        if (below(2) == 0) desk.hotspot = static_cast<int>(below(5));
        return desk;
    }

    std::mt19937 engine_;
};

}  // namespace jemput::trainer::ui::tests
