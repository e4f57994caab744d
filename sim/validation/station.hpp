#pragma once

#include "sim/core/time.hpp"
#include "sim/kernel/agenda.hpp"
#include "sim/random/distribution.hpp"
#include "sim/random/keyed_stream.hpp"
#include "sim/statistics/tally.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace jemput {

/// One queue before equal servers, of which textbooks know the exact numbers. Times in minutes. The product
/// never uses it: it shows that agenda, cancelling, streams and tallies are right where the model of the van
/// has no such rule.
struct StationSpec {
    /// Who comes at random times; the first class is the most urgent where classes matter.
    struct Class {
        double per_hour;
        Distribution service;
    };
    enum class Call : std::uint8_t { first_come, last_come, at_random };
    enum class Urgent : std::uint8_t {
        first_come,       ///< classes do not matter
        are_called_next,  ///< nobody in service is disturbed
        interrupt,        ///< the least urgent in service, who goes on later where she was
    };
    /// The servers stand still, or work more slowly; a service goes on afterwards where it was.
    struct Failures {
        Distribution up;
        Distribution down;
        double speed_when_down = 0;  ///< 0 … 1
        bool only_at_work = false;   ///< one server, which can fail only while it serves; `up` is memoryless
    };
    /// One server goes away.
    struct Absence {
        enum class When : std::uint8_t {
            once_idle,        ///< whenever the last customer has left
            until_one_waits,  ///< the same, and again until somebody waits at the end
            before_the_first  ///< who finds nobody waits for it: the server makes ready
        } when;
        Distribution length;
    };

    std::vector<Class> classes;
    int servers = 1;
    Call call = Call::first_come;
    Urgent urgent = Urgent::first_come;
    std::optional<Failures> failures = {};
    std::optional<Absence> absence = {};
    std::optional<Distribution> tries_again =
        {};  ///< after it, who found no free server, instead of queueing
    Duration warm_up = {};
    Duration length = {};         ///< of the measured time
    std::int64_t customers = -1;  ///< if not negative: only the first so many come, and all are measured
};

/// What a replication gives. Minutes.
struct StationRecord {
    struct OfClass {
        double began = 0;  ///< services
        double waits = 0;  ///< before the first call
        double squares = 0;
        double left = 0;
        double times_in_system = 0;
    };

    std::vector<OfClass> classes;
    double in_system = 0;     ///< people × minutes
    double trying_again = 0;  ///< the same
    double measured = 0;
};

/// Simulates a station.
class Station {
  public:
    explicit Station(StationSpec spec);

    [[nodiscard]] StationRecord run(const Chance& chance);

  private:
    enum class Kind : std::uint8_t { arrives, done, tries_again, fails, works_again, comes_back, warmed_up };
    struct Event {
        Kind kind;
        std::uint32_t who;  ///< customer; of an arrival her class
    };
    struct Customer {
        std::uint32_t of_class;
        Instant arrived;
        Duration left_to_do{};
        Instant since{};  ///< works at this speed
        EventTicket end{};
        bool has_begun = false;
    };

    void clear(const Chance& chance);
    void carry_out(const Event& event);
    void expect_arrival(std::uint32_t of_class);
    void arrive(std::uint32_t of_class);
    void look_for_server(std::uint32_t who);
    void call_next();
    std::uint32_t take_from_line();
    bool make_room_for(std::uint32_t who);
    void begin(std::uint32_t who);
    void go_on(std::uint32_t who);
    void pause(std::uint32_t who);
    void finish(std::uint32_t who);
    void change_speed(double speed);
    void expect_failure();
    void fail();
    void be_away();
    void come_back();
    void begin_measuring();

    [[nodiscard]] Duration draw(const Distribution& length, Purpose purpose, std::uint64_t entity,
                                std::uint16_t origin = 0) const;
    [[nodiscard]] bool is_idle() const { return serving_.empty() && line_size() == 0; }
    [[nodiscard]] bool has_free_server() const {
        return !is_away_ && serving_.size() < static_cast<std::size_t>(spec_.servers);
    }
    [[nodiscard]] std::size_t line_size() const;
    [[nodiscard]] Instant now() const { return agenda_.now(); }

    StationSpec spec_;
    Chance chance_{0, 0};
    Agenda<Event> agenda_;
    std::vector<Customer> customers_;
    std::vector<std::deque<std::uint32_t>> lines_;  ///< one a class, or only one
    std::vector<std::uint32_t> serving_;
    std::vector<std::uint64_t> came_;  ///< of each class
    std::uint64_t calls_ = 0;
    std::uint64_t ups_ = 0;
    std::uint64_t failures_ = 0;
    std::uint64_t absences_ = 0;
    std::uint64_t retries_ = 0;
    double speed_ = 1;
    bool is_away_ = false;
    bool is_measuring_ = false;
    EventTicket failure_{};
    TimeAverage in_system_;
    TimeAverage trying_again_;
    StationRecord record_;
};

}  // namespace jemput
