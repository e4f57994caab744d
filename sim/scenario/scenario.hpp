#pragma once

#include "sim/core/money.hpp"
#include "sim/core/time.hpp"
#include "sim/random/distribution.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput {

/// A part of the day with its arrival rate, linear from `rate` to `rate_at_end`. Times are since midnight.
struct ProfilePiece {
    Duration from{};
    Duration to{};
    double rate = 0;                    ///< people a minute at `from`
    std::optional<double> rate_at_end;  ///< people a minute at `to`; as `rate` when absent
};

/// The owners in reach of the place, of whom each comes at most once to a visit.
struct Pool {
    /// Shares of the owners who are free by day only, by night only, or at either time; they sum to 1.
    struct Free {
        double day = 0;
        double night = 0;
        double either = 1;
    };

    std::int64_t owners = 0;
    Free free;
    double publicity = 1;  ///< share whom word of the visit reaches
    double comes = 1;      ///< share who come, of those whom it reaches and who are free then
};

/// Who comes, and when. Exactly one of `profile` (with or without a pool), `rate` and `times` is given.
struct Arrivals {
    double level = 1;   ///< factor on every rate (and on `comes` of a pool)
    double day_cv = 0;  ///< coefficient of variation of the random demand of a day (gamma, mean 1)
    std::vector<ProfilePiece> profile;
    std::optional<double> rate;   ///< people a minute, constant
    std::vector<Duration> times;  ///< since midnight, in order: exactly these people come
    std::vector<std::pair<std::int64_t, double>>
        groups;                ///< size of a group → share of the groups; empty: singles
    std::optional<Pool> pool;  ///< the profile then gives the shape, not the number
};

enum class DayPart : std::uint8_t { day, night };
enum class AtClosing : std::uint8_t { serve_inside, send_home };

/// When a visit takes place. Times are since midnight of the date.
struct Opening {
    std::chrono::year_month_day date{};
    Duration opens{};
    Duration closes{};
    AtClosing at_closing = AtClosing::serve_inside;
    std::optional<Duration> hard_stop;
    DayPart part = DayPart::day;
};

/// One place, one date, one opening.
struct Visit {
    Opening opening;
    Arrivals arrivals;
};

/// One endless queue in steady state instead of visits: for validation and counters.
struct Horizon {
    Duration warm_up{};
    Duration length{};
    Arrivals arrivals;
};

struct Applicants {
    double email = 1;                      ///< share who have an e-mail address of their own
    std::optional<Distribution> patience;  ///< minutes of queueing before she gives up; absent: never
    double patience_in_outage = 1;         ///< while OSS is down patience lasts this many times as long
};

enum class Assign : std::uint8_t { longest_idle, listed };

struct Staff {
    int officers = 1;
    Assign assign = Assign::longest_idle;
};

enum class When : std::uint8_t { always, no_email, has_email };
enum class Need : std::uint8_t { officer, internet, oss };

/// One step of the way through the service. A step for `no_email` makes the e-mail address: after it she has
/// one.
struct Step {
    std::string id;    ///< of the training procedure, e.g. S06
    std::string name;  ///< what is done, for people; may be empty
    When when = When::always;
    std::vector<Need> needs{Need::officer};
    Distribution time = Distribution::constant(0);  ///< minutes

    [[nodiscard]] bool needs_oss() const;
};

enum class AtOpening : std::uint8_t { stationary, up };
enum class Interrupted : std::uint8_t { resume, repeat_same, repeat_new, restart };
enum class WhenDown : std::uint8_t { wait, paper };

/// The central server. Without `up` and `down` it is always up.
struct Oss {
    std::optional<Distribution> up;    ///< minutes
    std::optional<Distribution> down;  ///< minutes
    AtOpening at_opening = AtOpening::stationary;
    Interrupted interrupted = Interrupted::resume;
    std::string restart_from;  ///< id of the step at which a case begins anew (`interrupted: restart`)
    WhenDown when_down = WhenDown::wait;
    Duration paper_after{};                               ///< from the beginning of the outage
    Distribution paper_time = Distribution::constant(5);  ///< minutes at the desk to fill in the form
};

/// What happens to the paper forms.
struct Backlog {
    Distribution entry = Distribution::constant(5);     ///< minutes to type one form into OSS
    Distribution delivery = Distribution::constant(0);  ///< minutes from the entry until the licence arrives
    int officers = 1;                                   ///< who type at the office
    Duration office_opens = std::chrono::hours{8};
    Duration office_closes = std::chrono::hours{15};
    int give_up_days = 10;  ///< office days after the visit; a form not entered by then stays open
};

struct Money {
    Rupiah per_officer{};        ///< an officer and visit
    Rupiah overtime_per_hour{};  ///< an officer and hour after closing
    Rupiah transport_per_km{};
    double distance_km = 0;  ///< from the office to the place, one way; the van drives it twice
    Rupiah connection{};     ///< data package of a visit
    Rupiah budget{};         ///< of the year; 0: no budget is given
    std::int64_t visits_a_year = 1;
};

/// Everything that a scenario file says, as plain data. Made by read_scenario(), which has checked it.
struct Scenario {
    std::string name;
    std::string about;
    std::string place;
    std::vector<Visit> visits;  ///< in the order of the calendar; empty with a horizon
    std::optional<Horizon> horizon;
    Applicants applicants;
    Staff staff;
    std::vector<Step> flow;
    Oss oss;
    Backlog backlog;
    Money money;
};

}  // namespace jemput
