#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <chrono>
#include <utility>

namespace jemput {

namespace {

Type<Repeat> repeat() {
    using std::chrono::weekday;
    const auto day = choice<weekday>({{"monday", std::chrono::Monday, "Senin"},
                                      {"tuesday", std::chrono::Tuesday, "Selasa"},
                                      {"wednesday", std::chrono::Wednesday, "Rabu"},
                                      {"thursday", std::chrono::Thursday, "Kamis"},
                                      {"friday", std::chrono::Friday, "Jumat"},
                                      {"saturday", std::chrono::Saturday, "Sabtu"},
                                      {"sunday", std::chrono::Sunday, "Minggu"}});
    Record<Repeat> keys("repeat", "On which later dates the visit takes place again.");
    keys.required("on", &Repeat::on, list(day, 1, 7),
                  "The days of the week. The visit's own date counts whatever its day.")
        .required("until", &Repeat::until, date(), "The last date that may be one.")
        .check([](const Repeat& r, const Node& mapping, Reader& reader) {
            std::vector<unsigned> days;
            for (const weekday day_of_week : r.on)
                days.push_back(day_of_week.c_encoding());
            if (!are_distinct(days))
                fault_at("on", mapping, reader, "a day for the second time", "each day once");
        });
    return record(std::move(keys));
}

}  // namespace

Type<Opening> time_block() {
    Record<Opening> keys("time", "When the visit takes place. A visit opens empty, so it has no warm-up.");
    keys.required("date", &Opening::date, date(),
                  "The date. It says on which days the office is open afterwards.")
        .without(
            "warm_up",
            "a visit opens empty and closes: it has no steady state, and a warm-up would delete its first "
            "hours; only a `horizon` has one")
        .required("opens", &Opening::opens, clock_time(), "When the first applicant is called.")
        .required("closes", &Opening::closes, clock_time(),
                  "When the gate closes: nobody joins the queue any more.")
        .optional("late", &Opening::late, random_duration(),
                  "How long after `opens` the van is there, at most until `closes`. Who comes before queues.",
                  "the van is there in time")
        .optional("at_closing", &Opening::at_closing,
                  choice<AtClosing>(
                      {{"serve_inside", AtClosing::serve_inside, "who is inside is served, in overtime"},
                       {"send_home", AtClosing::send_home,
                        "who queues is sent home; only cases at a desk are finished"}}),
                  "What happens to those inside at closing.")
        .optional("hard_stop", &Opening::hard_stop, clock_time(),
                  "When everything ends: who queues is sent home, a case at a desk goes on paper where the "
                  "scenario has paper, else it stays open.",
                  "24 hours after closing")
        .optional("part", &Opening::part,
                  choice<DayPart>({{"day", DayPart::day, "owners who are free by day can come"},
                                   {"night", DayPart::night, "owners who are free by night can come"}}),
                  "The part of the day that counts for the owners of a pool.")
        .check([](const Opening& t, const Node& mapping, Reader& reader) {
            if (t.closes <= t.opens) {
                fault_at("closes", mapping, reader, "a closing that is not after the opening",
                         "a later time");
            }
            if (t.hard_stop && *t.hard_stop < t.closes) {
                fault_at("hard_stop", mapping, reader, "a hard stop before closing",
                         "the closing time or later");
            }
        });
    return record(std::move(keys));
}

Type<Site> place_block() {
    Record<Site> keys("place",
                      "Where the van stands. Visits whose places have the same name are at one place, among "
                      "the same owners.");
    keys.optional("name", &Site::name, text(), "Its name, for people.")
        .optional(
            "kind", &Site::kind,
            choice<SiteKind>({{"busy_place", SiteKind::busy_place, "a market or square: passers-by come"},
                              {"invited", SiteKind::invited,
                               "a kecamatan asked the van to come and told people what to bring"},
                              {"office", SiteKind::office,
                               "the counter of the office: no van, no transport, no connection, and "
                               "nobody is paid for the visit"}}),
            "What kind of place it is.")
        .optional("internet", &Site::has_internet,
                  choice<bool>({{"hotspot", true, "over the phones of the officers"},
                                {"none", false,
                                 "there is no signal: steps that need the internet are blocked, and paper is "
                                 "due at once"}}),
                  "Whether there is a signal.")
        .optional("distance_km", &Site::distance_km, number(0, 1000),
                  "Kilometres from the office to the place; the van drives them twice.", "that of `money`")
        .check([](const Site& site, const Node& mapping, Reader& reader) {
            if (site.kind == SiteKind::office && site.distance_km) {
                fault_at("distance_km", mapping, reader, "a distance from the office to itself", "none");
            }
        });
    return record(std::move(keys));
}

Type<std::vector<VisitEntry>> visits_block() {
    Record<VisitEntry> keys("visit",
                            "One visit of several. What it leaves out of `place`, `arrivals` and `staff` it "
                            "takes from the block of that name at the top of the file, whole.");
    keys.required("time", &VisitEntry::time, time_block(), "When it takes place.")
        .optional("place", &VisitEntry::place, place_block(), "Where it takes place.", "that of the file")
        .optional("arrivals", &VisitEntry::arrivals, arrivals_block(), "Who comes.", "those of the file")
        .optional("level", &VisitEntry::level, positive_number(),
                  "Factor on the level of the arrivals, for a better or worse day.")
        .optional("staff", &VisitEntry::staff, staff_block(), "The crew.", "that of the file")
        .optional("repeat", &VisitEntry::repeat, repeat(), "On which later dates it takes place again.",
                  "it takes place once")
        .check([](const VisitEntry& visit, const Node& mapping, Reader& reader) {
            if (visit.repeat && visit.repeat->until < visit.time.date)
                fault_at("repeat", mapping, reader, "an `until` before the date of the visit",
                         "that date or a later one");
        });
    return list(record(std::move(keys)), 1, 500);
}

Type<Horizon> horizon_block() {
    Record<Horizon> keys(
        "horizon",
        "One endless queue in steady state, instead of a visit: for validation, and for counters that "
        "never empty. People who arrive after the warm-up and before its end plus `length` count. It has no "
        "clock and no calendar, so nothing that follows them may stand beside it.");
    keys.required("warm_up", &Horizon::warm_up, duration(), "What happens before is not counted.")
        .required("length", &Horizon::length, duration(std::chrono::seconds{1}),
                  "How long is measured after it.");
    return record(std::move(keys));
}

}  // namespace jemput
