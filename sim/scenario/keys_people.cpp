#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <utility>

#include <fmt/format.h>

// Who comes otherwise than by a rate: the owners of a pool, people with an appointment, the carik's people.

namespace jemput {

namespace {

/// Appointments at even distances.
struct Slots {
    Duration from{};
    Duration to{};
    Duration each{};
};

Type<std::vector<Duration>> slots() {
    Record<Slots> keys("slots", "One appointment at `from`, and further ones at even distances before `to`.");
    keys.required("from", &Slots::from, clock_time(), "The first appointment.")
        .required("to", &Slots::to, clock_time(), "All of them are before this time.")
        .required("each", &Slots::each, duration(std::chrono::seconds{1}, std::chrono::hours{24}),
                  "The distance from one to the next.")
        .check([](const Slots& s, const Node& mapping, Reader& reader) {
            check_end("to", s.from, s.to, mapping, reader);
        });
    return mapped<std::vector<Duration>, Slots>(record(std::move(keys)), [](const Slots& s) {
        std::vector<Duration> times;
        for (Duration at = s.from; at < s.to; at += s.each)
            times.push_back(at);
        return times;
    });
}

}  // namespace

Type<Pool> pool_block() {
    Record<Pool::Free> free("free",
                            "When the owners can get away from their business: three shares of them.");
    free.required("day", &Pool::Free::day, share(), "Only by day.")
        .required("night", &Pool::Free::night, share(), "Only by night.")
        .required("either", &Pool::Free::either, share(), "By day and by night.")
        .check([](const Pool::Free& f, const Node& mapping, Reader& reader) {
            if (!sums_to_one(f.day + f.night + f.either)) {
                reader.fault(mapping.place,
                             fmt::format("shares with the sum {:g}", f.day + f.night + f.either),
                             "shares with the sum 1");
            }
        });
    Record<Pool> keys(
        "pool",
        "The owners in reach of the place, each of whom comes at most once to a visit. The profile then "
        "gives the shape of the arrivals over the day, not their number. The same owners live there in every "
        "scenario with the same seed, so a day and a night can be compared person by person. Visits to one "
        "place share its owners: whoever has been served does not come again.");
    keys.required("owners", &Pool::owners, whole(1, 1'000'000),
                  "How many owners without a licence are in reach.")
        .required("free", &Pool::free, record(std::move(free)), "When they can get away.")
        .optional("publicity", &Pool::publicity, share(), "Share whom word of the visit reaches.")
        .optional("comes", &Pool::comes, share(),
                  "Share who come, of those whom it reaches and who are free.");
    return record(std::move(keys));
}

Type<Appointments> appointments_block() {
    Record<Appointments> keys("appointments",
                              "People who were given a time, one each. Give `times` or `every`.");
    keys.optional("times", &Appointments::times, list(clock_time(), 1, 10'000), "The times, in order.")
        .optional("every", &Appointments::times, slots(), "Times at even distances.",
                  "the times stand in `times`")
        .optional("shows_up", &Appointments::shows_up, share(), "Share who come at all.")
        .optional("early", &Appointments::early, random_duration(),
                  "How long before the time somebody comes; with `late` beside it, both count.")
        .optional("late", &Appointments::late, random_duration(), "How long after the time somebody comes.")
        .check([](const Appointments& a, const Node& mapping, Reader& reader) {
            const int ways = is_written("times", mapping) + is_written("every", mapping);
            if (ways != 1) {
                reader.fault(mapping.place, ways == 0 ? "neither `times` nor `every`" : "both of them",
                             "exactly one of `times` and `every`");
            } else {
                check_order("times", a.times, mapping, reader);
            }
        });
    return record(std::move(keys));
}

Type<Carik> carik_block() {
    Record<Carik> keys("carik",
                       "The village secretary, who brings people of his village and their papers to a place "
                       "of the kind `invited`.");
    keys.required("times", &Carik::times, list(clock_time(), 1, 1'000),
                  "When he means to come, in order; once each.")
        .optional("late", &Carik::late, random_duration(), "How much later he comes.")
        .required("brings", &Carik::brings, table(whole(1, 100), share(), 1, 50),
                  "Number of people whom he brings → share.")
        .optional("complete_papers", &Carik::complete_papers, share(),
                  "Share whose papers are complete, of those whom he brings.")
        .check([](const Carik& c, const Node& mapping, Reader& reader) {
            check_order("times", c.times, mapping, reader);
            check_sum("brings", c.brings, mapping, reader);
        });
    return record(std::move(keys));
}

}  // namespace jemput
