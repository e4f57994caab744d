#include "sim/scenario/keys.hpp"

#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A pace that cannot make a duration overflow.
Type<double> pace() {
    return number(0.01, 100);
}

Type<Member> member() {
    Record<Member> keys("member of the crew", "One officer, where officers differ.");
    keys.optional("does", &Member::does, list(text(), 1, 100),
                  "Ids of the steps that she does; every step when left out. An officer who does only the "
                  "first step is a triage; one who alone does the e-mail step helps with e-mail.")
        .optional("from", &Member::from, clock_time(), "When her shift begins.", "at the opening")
        .optional("to", &Member::to, clock_time(), "When her shift ends; the case in hand is finished.",
                  "with the visit")
        .optional("speed", &Member::speed, pace(), "Her pace: at 2 her work takes half of its time.")
        .check([](const Member& m, const Node& mapping, Reader& reader) {
            if (m.from && m.to) check_end("to", *m.from, *m.to, mapping, reader);
            if (!are_distinct(m.does))
                fault_at("does", mapping, reader, "a step for the second time", "each step once");
        });
    return record(std::move(keys));
}

Type<Roster> roster() {
    Record<Roster> keys("roster", "The officers of the agency, from whom the crew of a visit is taken.");
    keys.required("speeds", &Roster::speeds, list(pace(), 1, 200),
                  "The pace of each of them; it multiplies the `speed` of the place in the crew.")
        .optional("pick", &Roster::is_random,
                  choice<bool>({{"random", true, "drawn anew for each visit"},
                                {"fixed", false, "always the first of the list"}}),
                  "Who of them goes.");
    return record(std::move(keys));
}

Type<Break> time_off() {
    Record<Break> keys("break", "Time off within a visit. Who has a case in hand finishes it first.");
    keys.optional("name", &Break::name, text(), "Its name, such as Maghrib.")
        .required("from", &Break::from, clock_time(), "When it is due.")
        .required("length", &Break::length, duration(std::chrono::seconds{1}), "How long it lasts.")
        .optional("together", &Break::is_together, yes_no(),
                  "Whether all go at once, or one goes when the one before is back.");
    return record(std::move(keys));
}

Type<Learning> learning() {
    Record<Learning> keys("learning",
                          "Practice: each doubling of her cases multiplies the time that an officer's work "
                          "takes by `rate` (Wright 1936).");
    keys.optional("rate", &Learning::rate, number(0.01, 1), "The factor of a doubling; 1: no practice.")
        .optional("cases_before", &Learning::cases_before, number(0, 1e6),
                  "How many cases each officer has done before.")
        .optional("floor", &Learning::floor, share(), "The factor does not fall below this.");
    return record(std::move(keys));
}

Type<Fatigue> fatigue() {
    Record<Fatigue> keys("fatigue", "Long hours: work takes longer.");
    keys.optional("after", &Fatigue::after, clock_time(), "From when on.", "from the opening on")
        .required("per_hour", &Fatigue::per_hour, number(0, 10),
                  "What each hour adds to the time that work takes: 0.05 is 5 % an hour.");
    return record(std::move(keys));
}

void check_staff(const Staff& staff, const Node& mapping, Reader& reader) {
    const auto officers = static_cast<std::size_t>(staff.officers);
    if (staff.crew.size() > officers) {
        fault_at("crew", mapping, reader,
                 fmt::format("a crew of {} for {} officers", staff.crew.size(), officers),
                 "at most as many as `officers`; those beyond the list do everything");
    }
    if (!staff.roster.speeds.empty() && staff.roster.speeds.size() < officers) {
        fault_at("roster", mapping, reader,
                 fmt::format("a roster of {} for {} officers", staff.roster.speeds.size(), officers),
                 "at least as many as `officers`");
    }
}

}  // namespace

Type<Staff> staff_block() {
    Record<Staff> keys("staff", "The crew of the van.");
    keys.required("officers", &Staff::officers, count(1, 200), "How many officers are on duty.")
        .optional("assign", &Staff::assign,
                  choice<Assign>(
                      {{"longest_idle", Assign::longest_idle, "who has been idle for the longest time"},
                       {"fastest", Assign::fastest, "the one with the greatest pace"},
                       {"listed", Assign::listed, "always the first idle one in the order of the list"}}),
                  "Which of several idle officers is next.")
        .optional("crew", &Staff::crew, list(member(), 1, 200),
                  "The officers one by one, where they differ. Those beyond the list do every step all the "
                  "time at pace 1.")
        .optional("roster", &Staff::roster, roster(), "From whom the crew is taken.",
                  "the same officers go each time")
        .optional("breaks", &Staff::breaks, list(time_off(), 1, 16), "Time off, such as prayer.")
        .optional("learning", &Staff::learning, learning(), "Practice; none when left out.")
        .optional("fatigue", &Staff::fatigue, fatigue(), "Long hours.", "they cost nothing")
        .check(check_staff);
    return record(std::move(keys));
}

}  // namespace jemput
