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

/// Whole numbers with their shares; the shares sum to 1.
using Shares = std::vector<std::pair<std::int64_t, double>>;

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

/// People who were given a time. Each comes at it, earlier by `early` and later by `late`.
struct Appointments {
    std::vector<Duration> times;                     ///< since midnight, in order
    double shows_up = 1;                             ///< share who come at all
    Distribution early = Distribution::constant(0);  ///< minutes
    Distribution late = Distribution::constant(0);   ///< minutes
};

/// The village secretary, who brings people of his village and their papers to an invited place.
struct Carik {
    std::vector<Duration> times;  ///< since midnight, in order: when he means to come, once each
    Distribution late = Distribution::constant(0);  ///< minutes
    Shares brings;                                  ///< number of people → share
    double complete_papers = 1;                     ///< share of those whom he brings
};

/// Who comes, and when. At most one of `profile` (with or without a pool), `rate` and `times` is given, and
/// at least one of these, `appointments` and `carik`.
struct Arrivals {
    double level = 1;      ///< factor on every rate (and on `comes` of a pool)
    double day_cv = 0;     ///< coefficient of variation of the random demand of a day (gamma, mean 1)
    double publicity = 1;  ///< factor on every rate: how much more come for being told
    std::optional<double> population;  ///< of the district …
    double reference_population = 1;   ///< … for which rates and owners are given: they grow in proportion
    std::vector<ProfilePiece> profile;
    std::optional<double> rate;   ///< people a minute, constant
    std::vector<Duration> times;  ///< since midnight, in order: exactly these people come
    Shares groups;                ///< size of a group → share of the groups; empty: singles
    std::optional<Pool> pool;     ///< the profile then gives the shape, not the number
    std::optional<Appointments> appointments;
    std::optional<Carik> carik;
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
    std::optional<Distribution>
        late;  ///< minutes after `opens` until the van is there; at most until `closes`
};

/// `invited`: a kecamatan asked the van to come and announced it; `busy_place`: passers-by; `office`: no van
/// at all, people come to the counter, and nobody is paid for the meeting.
enum class SiteKind : std::uint8_t { busy_place, invited, office };

/// Where a visit takes place. Visits with the same name are at the same place, among the same owners.
struct Site {
    std::string name;  ///< for people
    SiteKind kind = SiteKind::busy_place;
    bool has_internet = true;
    std::optional<double> distance_km;  ///< from the office, one way; that of the money when absent
};

/// Which officers are called first when several are idle.
enum class Assign : std::uint8_t { longest_idle, fastest, listed };

/// One officer of the crew, where officers differ.
struct Member {
    std::vector<std::string> does;  ///< ids of the steps that she does; empty: all
    std::optional<Duration> from;   ///< of her shift, since midnight; from the opening when absent
    std::optional<Duration> to;     ///< of her shift; to the end of the visit when absent
    double speed = 1;               ///< her work takes 1 / speed of its time
};

/// The officers from whom the crew of a visit is taken.
struct Roster {
    std::vector<double> speeds;  ///< one an officer; empty: no roster
    bool is_random = true;       ///< drawn anew for each visit; else the first of the list go
};

/// Time off within a visit. The case in hand is finished first, and the break keeps its length.
struct Break {
    std::string name;  ///< for people, such as Maghrib
    Duration from{};   ///< since midnight
    Duration length{};
    bool is_together = false;  ///< all at once; else one after the other
};

/// Practice: the n-th case of an officer (n from 0, with those before) takes (n + 1)^(log₂ rate) of the time,
/// but not less than `floor` (Wright 1936: each doubling of cases multiplies the time by `rate`).
struct Learning {
    double rate = 1;
    double cases_before = 0;
    double floor = 0;
};

/// From `after` on, every hour adds `per_hour` to the time that work takes.
struct Fatigue {
    std::optional<Duration> after;  ///< since midnight; from the opening when absent
    double per_hour = 0;
};

struct Staff {
    int officers = 1;
    Assign assign = Assign::longest_idle;
    std::vector<Member> crew;  ///< the first officers; the others do everything, all the time, at speed 1
    Roster roster;             ///< its speeds multiply those of the crew
    std::vector<Break> breaks;
    Learning learning;
    Fatigue fatigue;
};

/// One place, one date, one opening.
struct Visit {
    Opening opening;
    Site site;
    Arrivals arrivals;
    Staff staff;
};

/// One endless queue in steady state instead of visits: for validation and counters.
struct Horizon {
    Duration warm_up{};
    Duration length{};
    Arrivals arrivals;
    Staff staff;
};

/// Shares of those who come again on a later visit to the same place, or to the office, with their papers
/// complete.
struct ComesBack {
    double incomplete = 0;  ///< of those sent home for papers
    double gave_up = 0;
    double balked = 0;
    double turned_away = 0;
};

/// What differs at an invited place, where people were told what to bring.
struct AtInvitedPlace {
    std::optional<double> email;
    std::optional<double> complete_papers;
    double balking = 1;  ///< factor on the chance to balk
};

struct Applicants {
    double email = 1;                      ///< share who have an e-mail address of their own
    double npwp = 1;                       ///< share who have a tax number
    double complete_papers = 1;            ///< share who bring all papers
    double whatsapp = 1;                   ///< share whom the licence reaches by WhatsApp
    double phone_skill = 0;                ///< share who can make an e-mail address without help
    double vulnerable = 0;                 ///< share who are elderly, disabled or pregnant
    double company = 0;                    ///< share who come for a company, not for themselves
    Shares kbli;                           ///< number of activities → share; empty: one
    std::optional<Distribution> patience;  ///< minutes of queueing before she gives up; absent: never
    double patience_in_outage = 1;         ///< while OSS is down patience lasts this many times as long
    AtInvitedPlace at_invited_place;
    ComesBack comes_back;
};

/// Who is not served in the van but sent to the self-service of the office. Found at the first step.
struct Referral {
    bool of_companies = false;
    std::optional<int> above_kbli;  ///< whoever has more activities is referred
};

enum class Priority : std::uint8_t { vulnerable, appointment };

/// Who does not join, by the number of people present (those in service included).
struct Balking {
    Shares stays;                    ///< from this number on → share who join; below the first: all
    std::optional<double> harmonic;  ///< h: joins with 1 / (1 + h n) at n present
};

struct QueueRules {
    std::vector<Priority>
        priority;                 ///< called before everybody else, in this order; within a class by ticket
    std::optional<int> capacity;  ///< people present; whoever comes beyond is turned away
    std::optional<Balking> balking;
};

enum class When : std::uint8_t {
    always,
    no_email,
    has_email,
    no_npwp,
    has_npwp,
    no_whatsapp,
    several_kbli,
};
enum class Need : std::uint8_t { officer, internet, oss };

/// How a step is done by those who have the skill for it, beside the queue.
struct Alone {
    Distribution time = Distribution::constant(0);  ///< minutes
    double fails = 0;  ///< share who do not manage; an officer then does the step with them
};

/// One step of the way through the service. A step for `no_email` makes the e-mail address: after it she has
/// one; in the same way one for `no_npwp` makes the tax number.
struct Step {
    std::string id;    ///< of the training procedure, e.g. S06
    std::string name;  ///< what is done, for people; may be empty
    When when = When::always;
    std::vector<Need> needs{Need::officer};  ///< without an officer: she does it by herself, beside the queue
    std::string desk;  ///< id of the partner desk where it is done; empty: at an officer's
    Distribution time = Distribution::constant(0);  ///< minutes
    double online = 1;         ///< share of its time that the shared hotspot slows down, if it needs internet
    bool is_per_kbli = false;  ///< takes its time once for each activity
    std::optional<Alone> alone;  ///< for those with skill

    [[nodiscard]] bool needs_officer() const;
    [[nodiscard]] bool needs_oss() const;
    [[nodiscard]] bool needs_internet() const;  ///< OSS is reached over the internet
};

/// The desk of a partner (tax, health, …) beside the van, with officers and a queue of its own.
struct Desk {
    std::string id;
    std::string name;  ///< for people
    int officers = 1;
};

/// Hotspots of the officers' phones. Officer i (from 0) is at hotspot i mod `hotspots`.
struct Internet {
    int hotspots = 0;                  ///< 0: the internet is never a bottleneck
    double steps_at_full_speed = 1;    ///< C: n online steps on one hotspot each go on at min(1, C / n)
    std::optional<Distribution> up;    ///< minutes; each hotspot drops out by itself
    std::optional<Distribution> down;  ///< minutes
};

enum class AtOpening : std::uint8_t { stationary, up };
enum class Interrupted : std::uint8_t { resume, repeat_same, repeat_new, restart };
enum class WhenDown : std::uint8_t { wait, paper };
enum class Meanwhile : std::uint8_t { wait, next_case };

/// A time down that is known beforehand or was observed; times since midnight of the date.
struct KnownOutage {
    std::chrono::year_month_day date{};
    Duration from{};
    Duration to{};  ///< may lie after the date's midnight
};

/// Hours of every day in which steps that need OSS take `factor` times as long.
struct SlowHours {
    Duration from{};
    Duration to{};
    double factor = 1;
};

/// The central server. Without `up` and `down` it goes down only in the known outages.
struct Oss {
    std::optional<Distribution> up;    ///< minutes
    std::optional<Distribution> down;  ///< minutes
    AtOpening at_opening = AtOpening::stationary;
    std::vector<KnownOutage> known;  ///< planned windows and logged outages
    std::vector<SlowHours> slow;
    Interrupted interrupted = Interrupted::resume;
    std::string restart_from;                 ///< id of the step at which a case begins anew
    std::optional<Duration> session_expires;  ///< a case that was blocked as long begins anew
    Meanwhile meanwhile = Meanwhile::wait;    ///< what an officer does who is blocked, before paper is due
    WhenDown when_down = WhenDown::wait;
    Duration paper_after{};                               ///< from the beginning of the outage
    Distribution paper_time = Distribution::constant(5);  ///< minutes at the desk to fill in the form
};

/// What happens to the paper forms.
struct Backlog {
    Distribution entry = Distribution::constant(5);     ///< minutes to type one form into OSS
    Distribution delivery = Distribution::constant(0);  ///< minutes from the entry until the licence arrives
    std::optional<Distribution> without_whatsapp;       ///< minutes instead of `delivery`
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
    std::vector<Visit> visits;  ///< in the order of the calendar, not overlapping; empty with a horizon
    std::optional<Horizon> horizon;
    Applicants applicants;
    Referral referral;
    QueueRules queue;
    std::vector<Step> flow;
    std::vector<Desk> desks;
    Internet internet;
    Oss oss;
    Backlog backlog;
    Money money;

    /// Every licence that comes later comes by WhatsApp.
    [[nodiscard]] bool sends_all_by_whatsapp() const;

    /// The crew of the first visit or of the endless queue.
    [[nodiscard]] const Staff& staff() const;
};

}  // namespace jemput
