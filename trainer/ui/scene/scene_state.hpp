#pragma once

#include "trainer/ui/scene/looks.hpp"
#include "trainer/ui/scene/props.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// What stands behind the queue.
enum class PlaceKind : std::uint8_t { village_hall, market, field };

/// Somebody who came to the van. Her number is that of her arrival on this day, from 1.
struct Visitor {
    std::uint32_t number = 0;
    Looks looks;
    float patience = 1;  ///< what is left of it, 1 … 0; her mood too
    float waited_minutes = 0;
    bool is_vulnerable = false;  ///< elderly, disabled or pregnant

    friend bool operator==(const Visitor&, const Visitor&) = default;
};

enum class Presence : std::uint8_t { at_desk, on_break, away };

struct SceneDesk {
    Presence officer = Presence::at_desk;
    bool is_trainee = false;
    Looks officer_looks;
    std::optional<Visitor> client;
    std::optional<Visitor> beside;  ///< waits beside the desk until her case can go on
    std::optional<int> hotspot;     ///< a phone on this desk shares its connection: 0 (gone) … 4

    friend bool operator==(const SceneDesk&, const SceneDesk&) = default;
};

/// How somebody left.
enum class Leaving : std::uint8_t { with_licence, with_form, referred, lacks_papers, gave_up, sent_away };

struct Leaver {
    std::uint64_t order = 0;  ///< counts all who left
    Visitor who;
    Leaving how{};

    friend bool operator==(const Leaver&, const Leaver&) = default;
};

/// Everything that the scene shows, and nothing else: values of the simulation, not how they are drawn.
struct SceneState {
    float minutes = 9 * 60;  ///< local time since midnight; also sky, sun and moon
    std::string day;         ///< "Selasa"; may be empty
    std::string place;       ///< "Balai Desa Plandirejo"; may be empty
    PlaceKind place_kind = PlaceKind::village_hall;
    bool is_open = true;

    OssState oss = OssState::up;
    float oss_down_minutes = 0;
    std::optional<int> hotspot;  ///< that of the desk which looks on: 0 (gone) … 4

    std::vector<SceneDesk> desks;
    std::string trainee_tag;  ///< "Anda"; empty: none

    bool has_queue = true;  ///< false: a lesson without one, whose plates are left out
    std::vector<Visitor> queue;
    std::vector<Leaver> leavers;  ///< the last who left, in the order of leaving

    friend bool operator==(const SceneState&, const SceneState&) = default;
};

}  // namespace jemput::trainer::ui
