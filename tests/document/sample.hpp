#pragma once

#include "sim/document/type.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jemput::sample {

enum class AtClosing { serve_inside, send_home };

struct Time {
    Duration opens{};
    Duration closes{};
    AtClosing at_closing = AtClosing::serve_inside;
};

/// A distribution, cut down to its mean and coefficient of variation.
struct Service {
    double mean_minutes = 5;
    double cv = 0;
};

struct Piece {
    double rate = 0;
    Duration from{};
};

struct Event {
    std::string name;
    Time time;
    int officers = 3;
    bool has_paper = false;
    Duration paper_after = std::chrono::minutes{10};
    Service service;
    std::vector<Piece> profile;
    std::vector<std::pair<std::int64_t, double>> groups{{1, 1.0}};
    std::optional<Rupiah> pay;
};

inline Type<Service> service() {
    const auto fixed = mapped<Service, double>(
        minutes(),
        [](const double& m) {
            return Service{m, 0};
        },
        [](const Service& s) { return s.mean_minutes; });
    auto type = one_of<Service>(
        "service time", fixed,
        {{"exponential",
          record(Record<Service>{"exponential", "A memoryless time."}.required("mean", &Service::mean_minutes,
                                                                               minutes(), "its mean")),
          "many short, few long times"},
         {"lognormal",
          record(Record<Service>{"lognormal", "A skewed time."}
                     .required("mean", &Service::mean_minutes, minutes(), "its mean")
                     .required("cv", &Service::cv, number(0, 10), "its coefficient of variation")),
          "times as people work"}});
    type.size = [](const Service& s) { return s.mean_minutes; };
    return type;
}

inline Type<Time> time() {
    return record(
        Record<Time>{"time", "When the van is open."}
            .required("opens", &Time::opens, clock_time(), "begin of service")
            .required("closes", &Time::closes, clock_time(), "end of service")
            .optional("at_closing", &Time::at_closing,
                      choice<AtClosing>({{"serve_inside", AtClosing::serve_inside, "who is inside is served"},
                                         {"send_home", AtClosing::send_home, "all must leave"}}),
                      "what happens to those inside")
            .check([](const Time& t, const Node& node, Reader& reader) {
                if (t.closes > t.opens) return;
                const Reader::At at{reader, "closes"};
                reader.fault(node.place_of("closes"), describe(*node.find("closes")), "a time after 'opens'");
            }));
}

inline Type<Event> event() {
    return record(
        Record<Event>{"event", "One opening of the van."}
            .required("name", &Event::name, text(), "what people call it")
            .required("time", &Event::time, time(), "when it is open")
            .optional("officers", &Event::officers, count(1, 20), "how many officers there are")
            .optional("has_paper", &Event::has_paper, yes_no(), "whether paper forms | receipts are there")
            .optional("paper_after", &Event::paper_after, duration(), "how long an outage is waited for")
            .optional("service", &Event::service, service(), "how long a case takes")
            .optional("profile", &Event::profile,
                      list(record(Record<Piece>{"piece", "A part of the evening."}
                                      .required("from", &Piece::from, clock_time(), "its begin")
                                      .required("rate", &Piece::rate, rate_per_minute(), "arrivals in it")),
                           0),
                      "arrivals by time of day")
            .optional("groups", &Event::groups, table(whole(1, 9), share()), "how many come together")
            .optional("pay", &Event::pay, rupiah(), "what an officer gets", "the rate of the office"));
}

/// The keys that an event must have.
inline const std::string least = "name: Market\ntime: {opens: \"18:30\", closes: \"21:30\"}\n";

}  // namespace jemput::sample
