#pragma once

#include "sim/core/language.hpp"
#include "sim/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace jemput {

/// One visit of a scenario, or its endless queue, which has neither a clock nor a kind of place.
struct Setting {
    const Arrivals* arrivals = nullptr;
    const Staff* staff = nullptr;
    const Opening* opening = nullptr;  ///< null for the endless queue
    const Site* place = nullptr;       ///< null for the endless queue

    [[nodiscard]] bool is_at_office() const { return place != nullptr && place->kind == SiteKind::office; }
    [[nodiscard]] bool is_invited() const { return place != nullptr && place->kind == SiteKind::invited; }
    [[nodiscard]] bool has_internet() const { return place == nullptr || place->has_internet; }
};

/// In the order of the calendar. They point into the scenario.
[[nodiscard]] std::vector<Setting> settings_of(const Scenario& scenario);

/// Which mechanisms of the program a scenario makes use of: each is true only where it can change what
/// happens to somebody.
struct Mechanisms {
    // Who comes
    bool rates = false;  ///< people come by chance, at a rate
    bool listed_people = false;
    bool pool = false;
    bool groups = false;
    bool appointments = false;
    bool carik = false;
    bool day_level = false;
    bool coming_again = false;
    // What they bring along
    bool lacking_email = false;
    bool lacking_npwp = false;
    bool lacking_papers = false;
    bool lacking_whatsapp = false;
    bool referral = false;
    bool several_activities = false;  ///< and something depends on their number
    bool patience = false;
    // The queue and the way
    bool priority = false;
    bool capacity = false;
    bool balking = false;
    bool partner_desks = false;
    bool steps_alone = false;   ///< with phone skill, instead of with an officer
    bool steps_beside = false;  ///< everybody does them by herself
    // The crew
    bool roles = false;
    bool paces = false;
    bool roster = false;
    bool shifts = false;
    bool breaks = false;
    bool learning = false;
    bool fatigue = false;
    // The visit
    bool late = false;
    bool hard_stop = false;  ///< earlier than 24 hours after closing
    bool overtime_pay = false;
    bool costs = false;
    bool budget = false;
    // OSS and the internet
    bool oss_steps = false;
    bool random_outages = false;
    bool known_outages = false;
    bool slow_hours = false;
    bool hotspots = false;
    bool drop_outs = false;
    bool no_signal = false;
    bool paper = false;

    [[nodiscard]] bool outages() const { return random_outages || known_outages; }
    /// A case may have to wait at a desk for OSS or the internet.
    [[nodiscard]] bool blocking() const { return outages() || drop_outs || no_signal; }
};

[[nodiscard]] Mechanisms mechanisms_of(const Scenario& scenario);

/// What the program could simulate and the scenario leaves out, each as a few words.
[[nodiscard]] std::vector<std::string> absent_in_words(const Scenario& scenario, const Language& language);

}  // namespace jemput
