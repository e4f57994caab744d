#pragma once

#include "sim/core/time.hpp"
#include "sim/kernel/agenda.hpp"
#include "sim/random/distribution.hpp"
#include "sim/random/keyed_stream.hpp"
#include "sim/statistics/tally.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace jemput {

/// Stations between which customers go by chance, first come, first served at each (Jackson 1957). Open with
/// arrivals at the first station, or closed with a fixed number of customers, who begin there. Times in
/// minutes.
struct NetworkSpec {
    struct Node {
        int servers;
        Distribution service;
        std::vector<double> goes_to;  ///< probability for each station; otherwise she leaves
    };

    std::vector<Node> nodes;
    double per_hour = 0;  ///< arrivals; 0: closed
    int customers = 0;    ///< of a closed network
    Duration warm_up = {};
    Duration length = {};  ///< of the measured time
};

/// What a replication gives. Minutes.
struct NetworkRecord {
    struct OfNode {
        double began = 0;    ///< services
        double waits = 0;    ///< before them
        double present = 0;  ///< people × minutes
        double busy = 0;     ///< servers × minutes
    };

    std::vector<OfNode> nodes;
    double left = 0;
    double times_in_system = 0;  ///< of those who left
    double measured = 0;
};

/// Simulates a network.
class Network {
  public:
    explicit Network(NetworkSpec spec);

    [[nodiscard]] NetworkRecord run(const Chance& chance);

  private:
    enum class Kind : std::uint8_t { arrives, done, warmed_up };
    struct Event {
        Kind kind;
        std::uint16_t node;
        std::uint32_t who;
    };
    struct Customer {
        Instant arrived{};
        Instant queues_since{};
        std::uint16_t visits = 0;  ///< of stations, which tells her draws apart
    };
    struct Node {
        std::deque<std::uint32_t> line;
        TimeAverage present;
        TimeAverage busy;
    };

    void clear(const Chance& chance);
    void carry_out(const Event& event);
    void expect_arrival();
    void join(std::uint32_t who, std::size_t node);
    void call_next(std::size_t node);
    void finish(std::uint32_t who, std::size_t node);
    void begin_measuring();
    [[nodiscard]] KeyedStream stream_of(std::uint32_t who, Purpose purpose) const;

    NetworkSpec spec_;
    Chance chance_{0, 0};
    Agenda<Event> agenda_;
    std::vector<Customer> customers_;
    std::vector<Node> nodes_;
    bool is_measuring_ = false;
    NetworkRecord record_;
};

}  // namespace jemput
