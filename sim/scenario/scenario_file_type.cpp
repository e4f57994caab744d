#include "sim/random/keyed_stream.hpp"
#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/read_scenario.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

// The keys of a scenario file, block by block: what they are called, what may be written, and which rules
// join them.

namespace jemput {

namespace {

/// Notes a fault at a key of the mapping that is being read.
void fault_at(const std::string& key, const Node& mapping, Reader& reader, std::string found,
              std::string allowed, std::string cure = {}) {
    const Reader::At at{reader, key};
    reader.fault(mapping.place_of(key), std::move(found), std::move(allowed), std::move(cure));
}

bool sums_to_one(double sum) {
    return std::abs(sum - 1) < 1e-9;
}

Type<Opening> time_block() {
    Record<Opening> keys("time", "When the visit takes place. A visit opens empty, so it has no warm-up.");
    keys.required("date", &Opening::date, date(),
                  "The date. It says on which days the office is open afterwards.")
        .required("opens", &Opening::opens, clock_time(), "When the first applicant is called.")
        .required("closes", &Opening::closes, clock_time(),
                  "When the gate closes: nobody joins the queue any more.")
        .optional("at_closing", &Opening::at_closing,
                  choice<AtClosing>(
                      {{"serve_inside", AtClosing::serve_inside, "who is inside is served, in overtime"},
                       {"send_home", AtClosing::send_home,
                        "who queues is sent home; only cases at a desk are finished"}}),
                  "What happens to those inside at closing.")
        .optional("hard_stop", &Opening::hard_stop, clock_time(),
                  "When everything ends: who queues is sent home, a case at a desk goes on paper where the "
                  "scenario has "
                  "paper, else it stays open.",
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

Type<Horizon> horizon_block() {
    Record<Horizon> keys(
        "horizon",
        "One endless queue in steady state, instead of a visit: for validation, and for counters that "
        "never empty. People who arrive after the warm-up and before its end plus `length` count.");
    keys.required("warm_up", &Horizon::warm_up, duration(), "What happens before is not counted.")
        .required("length", &Horizon::length, duration(std::chrono::seconds{1}),
                  "How long is measured after it.");
    return record(std::move(keys));
}

Type<std::vector<ProfilePiece>> profile() {
    Record<ProfilePiece> piece("piece of the profile", "A part of the day and how many come in it.");
    piece.required("from", &ProfilePiece::from, clock_time(), "Its beginning; it may lie before opening.")
        .required("to", &ProfilePiece::to, clock_time(), "Its end; who comes after closing is turned away.")
        .required("rate", &ProfilePiece::rate, rate_per_minute(),
                  "People (not groups) who come in an hour or minute.")
        .optional("rate_at_end", &ProfilePiece::rate_at_end, rate_per_minute(),
                  "The rate at the end of the piece; it changes evenly in between.",
                  "the rate stays as it is")
        .check([](const ProfilePiece& p, const Node& mapping, Reader& reader) {
            if (p.to <= p.from)
                fault_at("to", mapping, reader, "an end that is not after the beginning", "a later time");
        });
    return list(record(std::move(piece)), 1, 500);
}

Type<Pool> pool() {
    Record<Pool::Free> free("free",
                            "When the owners can get away from their business: three shares of them.");
    free.required("day", &Pool::Free::day, share(), "Only by day.")
        .required("night", &Pool::Free::night, share(), "Only by night.")
        .required("either", &Pool::Free::either, share(), "By day and by night.")
        .check([](const Pool::Free& f, const Node& mapping, Reader& reader) {
            if (!sums_to_one(f.day + f.night + f.either)) {
                reader.fault(mapping.place, fmt::format("shares with the sum {}", f.day + f.night + f.either),
                             "shares with the sum 1");
            }
        });
    Record<Pool> keys(
        "pool",
        "The owners in reach of the place, each of whom comes at most once. The profile then gives the "
        "shape of the arrivals over the day, not their number. The same owners live there in every "
        "scenario with the same seed, so a day and a night can be compared person by person.");
    keys.required("owners", &Pool::owners, whole(1, 1'000'000),
                  "How many owners without a licence are in reach.")
        .required("free", &Pool::free, record(std::move(free)), "When they can get away.")
        .optional("publicity", &Pool::publicity, share(), "Share whom word of the visit reaches.")
        .optional("comes", &Pool::comes, share(),
                  "Share who come, of those whom it reaches and who are free.");
    return record(std::move(keys));
}

void check_profile(const Arrivals& a, const Node& mapping, Reader& reader) {
    double people = 0;
    for (std::size_t i = 0; i < a.profile.size(); ++i) {
        people += a.profile[i].rate + a.profile[i].rate_at_end.value_or(0);
        if (i > 0 && a.profile[i].from < a.profile[i - 1].to) {
            fault_at("profile", mapping, reader,
                     fmt::format("piece [{}] beginning before piece [{}] ends", i, i - 1),
                     "pieces in order that do not overlap");
        }
    }
    if (!a.profile.empty() && people == 0) {
        fault_at("profile", mapping, reader, "rates that are all 0", "at least one rate above 0");
    }
}

void check_groups(const Arrivals& a, const Node& mapping, Reader& reader) {
    if (a.groups.empty()) return;
    double sum = 0;
    for (const auto& [size, share_of_groups] : a.groups)
        sum += share_of_groups;
    if (!sums_to_one(sum)) {
        fault_at("groups", mapping, reader, fmt::format("shares with the sum {}", sum),
                 "shares with the sum 1");
    }
    if (a.pool || !a.times.empty()) {
        fault_at("groups", mapping, reader, a.pool ? "groups beside a pool" : "groups beside times",
                 "groups only where people come by a rate");
    }
}

void check_arrivals(const Arrivals& a, const Node& mapping, Reader& reader) {
    const int ways = !a.profile.empty() + a.rate.has_value() + !a.times.empty();
    if (ways != 1) {
        reader.fault(mapping.place, ways == 0 ? "none of `profile`, `rate` and `times`" : "several of them",
                     "exactly one of `profile`, `rate` and `times`");
    }
    if (a.rate && *a.rate == 0) fault_at("rate", mapping, reader, "a rate of 0", "a rate above 0");
    check_profile(a, mapping, reader);
    check_groups(a, mapping, reader);
    if (a.pool && a.profile.empty()) {
        fault_at("pool", mapping, reader, "a pool without a profile",
                 "a profile that says when its owners come");
    }
    if (!std::is_sorted(a.times.begin(), a.times.end())) {
        fault_at("times", mapping, reader, "times that are not in order", "times in order");
    }
    if (!a.times.empty() && (a.level != 1 || a.day_cv != 0)) {
        fault_at("times", mapping, reader, "a list of arrivals with a level or a day_cv",
                 "neither: the list says who comes");
    }
}

Type<Arrivals> arrivals_block() {
    Record<Arrivals> keys("arrivals", "Who comes, and when. Give `profile`, `rate` or `times`.");
    keys.optional("level", &Arrivals::level, positive_number(),
                  "Factor on the number who come: 1.5 is half as many again.")
        .optional("day_cv", &Arrivals::day_cv, number(0, 10),
                  "How much good and bad days differ: the coefficient of variation of a random factor on the "
                  "level, "
                  "drawn for each day (gamma, mean 1). 0: only the usual chance.")
        .optional("profile", &Arrivals::profile, profile(), "The rate over the day.")
        .optional("rate", &Arrivals::rate, rate_per_minute(), "One rate all the time.",
                  "the rate follows the profile")
        .optional("times", &Arrivals::times, list(clock_time(), 1, 100'000),
                  "Exactly these people come, one each time.")
        .optional("groups", &Arrivals::groups, table(whole(1, 100), share(), 1, 50),
                  "Size of a group → share of the groups. A group comes at one instant and takes consecutive "
                  "tickets; "
                  "its members lose patience one by one. Rates count people, so groups do not change how "
                  "many come. "
                  "Everybody comes alone when left out.")
        .optional("pool", &Arrivals::pool, pool(), "The owners in reach of the place.",
                  "people come by the rate, always new ones")
        .check(check_arrivals);
    return record(std::move(keys));
}

Type<Applicants> applicants_block() {
    Record<Applicants> keys("applicants", "What the people bring along.");
    keys.optional("email", &Applicants::email, share(), "Share who have an e-mail address of their own.")
        .optional(
            "patience", &Applicants::patience, random_duration(),
            "How long somebody queues before she gives up. It runs only while she queues, not at a desk.",
            "nobody gives up")
        .optional("patience_in_outage", &Applicants::patience_in_outage, number(0.01, 100),
                  "While OSS is down, what is left of the patience lasts this many times as long (0.5: half "
                  "as long).");
    return record(std::move(keys));
}

Type<Staff> staff_block() {
    Record<Staff> keys("staff", "The crew of the van.");
    keys.required("officers", &Staff::officers, count(1, 200), "How many officers are on duty.")
        .optional("assign", &Staff::assign,
                  choice<Assign>(
                      {{"longest_idle", Assign::longest_idle, "who has been idle for the longest time"},
                       {"listed", Assign::listed, "always the first idle one in the order of the list"}}),
                  "Which of several idle officers is next.");
    return record(std::move(keys));
}

Type<std::vector<Step>> flow_block() {
    Record<Step> keys("step of the flow", "One step of the registration, at the desk of an officer.");
    keys.required("step", &Step::id, text(), "Its id: that of the training procedure, such as S06.")
        .optional("name", &Step::name, text(), "What is done, for people.")
        .optional("when", &Step::when,
                  choice<When>(
                      {{"always", When::always, "for everybody"},
                       {"no_email", When::no_email,
                        "for those without an e-mail address; the step makes one, and after it they have it"},
                       {"has_email", When::has_email, "for those who have an e-mail address by then"}}),
                  "For whom.")
        .optional("needs", &Step::needs,
                  list(choice<Need>({{"officer", Need::officer, "an officer at the desk"},
                                     {"internet", Need::internet,
                                      "the internet, which is always there in this version"},
                                     {"oss", Need::oss, "OSS: an outage interrupts the step"}}),
                       1, 3),
                  "What it needs; an officer in any case.")
        .required("time", &Step::time, random_duration(), "How long it takes when nothing interrupts it.")
        .check([](const Step& step, const Node& mapping, Reader& reader) {
            if (std::count(step.needs.begin(), step.needs.end(), Need::officer) != 1) {
                fault_at("needs", mapping, reader, "a step without an officer",
                         "[officer], [officer, oss], …");
            }
        });
    return list(record(std::move(keys)), 1, 100);
}

Type<Oss> oss_block() {
    Record<Oss> keys("oss", "The central server: it is up and down in turn, whatever the officers do.");
    keys.optional("up", &Oss::up, random_duration(), "How long it stays up.", "always up")
        .optional("down", &Oss::down, random_duration(), "How long it stays down.", "never down")
        .optional("at_opening", &Oss::at_opening,
                  choice<AtOpening>(
                      {{"stationary", AtOpening::stationary, "up or down as at any moment of the week"},
                       {"up", AtOpening::up, "it has just come up"}}),
                  "Its state when the van opens.")
        .optional(
            "interrupted", &Oss::interrupted,
            choice<Interrupted>(
                {{"resume", Interrupted::resume, "the step goes on where it was"},
                 {"repeat_same", Interrupted::repeat_same,
                  "the step is done again and takes as long as before"},
                 {"repeat_new", Interrupted::repeat_new, "the step is done again and takes a new time"},
                 {"restart", Interrupted::restart,
                  "the session is lost: everything from `restart_from` on is done again, in new times"}}),
            "What becomes of a step that needs OSS when it goes down.")
        .optional("restart_from", &Oss::restart_from, text(),
                  "Id of the step at which a lost session begins anew.")
        .optional("when_down", &Oss::when_down,
                  choice<WhenDown>(
                      {{"wait", WhenDown::wait, "the applicant waits at the desk until OSS is back"},
                       {"paper", WhenDown::paper,
                        "after `paper_after` a paper form is filled in; the licence comes by WhatsApp"}}),
                  "What is done while OSS is down.")
        .optional("paper_after", &Oss::paper_after, duration(),
                  "Paper is taken from this long after the beginning of the outage on, for cases at the "
                  "desks and for "
                  "those called later.")
        .optional("paper_time", &Oss::paper_time, random_duration(),
                  "How long it takes to fill in the paper form.")
        .check([](const Oss& oss, const Node& mapping, Reader& reader) {
            if (oss.up.has_value() != oss.down.has_value()) {
                reader.fault(mapping.place, oss.up ? "`up` without `down`" : "`down` without `up`",
                             "both of them, or neither");
            }
            if (oss.up && oss.up->mean() <= 0)
                fault_at("up", mapping, reader, "a mean of 0", "a mean above 0");
            if (oss.down && oss.down->mean() <= 0)
                fault_at("down", mapping, reader, "a mean of 0", "a mean above 0");
            if (oss.when_down == WhenDown::paper && !oss.up) {
                fault_at("when_down", mapping, reader, "paper for outages that never come",
                         "`up` and `down` beside it");
            }
            if ((oss.interrupted == Interrupted::restart) == oss.restart_from.empty()) {
                fault_at("restart_from", mapping, reader,
                         oss.restart_from.empty() ? "no `restart_from`"
                                                  : "`restart_from` without `interrupted: restart`",
                         "`interrupted: restart` together with `restart_from`");
            }
        });
    return record(std::move(keys));
}

Type<Backlog> backlog_block() {
    Record<Backlog> keys(
        "backlog",
        "What becomes of the paper forms: they are typed into OSS in the order in which they were taken, "
        "in the van while nobody queues and OSS is up, else at the office from the next office day "
        "(Monday to Friday) on. The licence then goes out by WhatsApp.");
    keys.optional("entry", &Backlog::entry, random_duration(), "How long it takes to type one form.")
        .optional("delivery", &Backlog::delivery, random_duration(),
                  "How long it takes from then until the licence is with the applicant.")
        .optional("officers", &Backlog::officers, count(1, 100), "How many type at the office.")
        .optional("office_opens", &Backlog::office_opens, clock_time(), "When the office begins.")
        .optional("office_closes", &Backlog::office_closes, clock_time(),
                  "When the office ends; a form in hand is finished.")
        .optional("give_up_days", &Backlog::give_up_days, count(1, 1000),
                  "A form that could not be typed on so many office days stays open for good.")
        .check([](const Backlog& b, const Node& mapping, Reader& reader) {
            if (b.office_closes <= b.office_opens) {
                fault_at("office_closes", mapping, reader, "a closing that is not after the opening",
                         "a later time");
            }
        });
    return record(std::move(keys));
}

Type<Money> money_block() {
    Record<Money> keys("money", "What a visit costs.");
    keys.optional("per_officer", &Money::per_officer, rupiah(), "For each officer and visit.")
        .optional("overtime_per_hour", &Money::overtime_per_hour, rupiah(),
                  "For each officer and hour after closing. The agency has no budget for it, so the default "
                  "is nothing.")
        .optional("transport_per_km", &Money::transport_per_km, rupiah(),
                  "For each kilometre that the van drives.")
        .optional("distance_km", &Money::distance_km, number(0, 1000),
                  "Kilometres from the office to the place; the van drives them twice.")
        .optional("connection", &Money::connection, rupiah(), "The data package of a visit.")
        .optional("budget", &Money::budget, rupiah(),
                  "The budget of a year. With Rp 0 no share of it is reported.")
        .optional("visits_a_year", &Money::visits_a_year, whole(1, 100'000),
                  "How many such visits a year are planned, for the share of the budget.");
    return record(std::move(keys));
}

void check_flow(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    const Reader::At at{reader, "flow"};
    const Place& place = mapping.place_of("flow");
    std::set<std::string> ids;
    std::set<std::uint32_t> hashes;
    bool serves_everybody = false;
    for (const Step& step : file.flow) {
        serves_everybody = serves_everybody || step.when == When::always;
        if (!ids.insert(step.id).second) {
            reader.fault(place, "the step " + in_quotes(step.id) + " for the second time", "each id once");
        } else if (!hashes.insert(step_hash(step.id)).second) {
            reader.fault(place,
                         "the id " + in_quotes(step.id) + ", whose chance would be that of another step",
                         "any other id", "rename the step");
        }
    }
    if (!serves_everybody) {
        reader.fault(place, "no step for everybody", "at least one step with `when: always` (the default)");
    }
    if (!file.oss.restart_from.empty() && !ids.contains(file.oss.restart_from)) {
        const Reader::At oss{reader, "restart_from"};
        reader.fault(place, "no step " + in_quotes(file.oss.restart_from),
                     "the id of a step in the flow, as in `oss.restart_from`");
    }
}

void check_endless(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    if (!file.arrivals.rate) {
        fault_at("arrivals", mapping, reader, "arrivals that follow the clock",
                 "`rate`: an endless queue has no clock");
    }
    if (file.arrivals.day_cv > 0) {
        fault_at("arrivals", mapping, reader, "a day_cv", "none: an endless queue has no days");
    }
    if (file.oss.when_down == WhenDown::paper) {
        fault_at("oss", mapping, reader, "`when_down: paper`",
                 "`when_down: wait`: an endless queue has no next morning on which forms are typed");
    }
}

void check_file(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    if (file.time && file.horizon) {
        fault_at("horizon", mapping, reader, "a horizon beside `time`", "one of them",
                 "a visit opens empty and closes: it has no steady state, and a warm-up would delete its "
                 "first hours");
    }
    if (!file.time && !file.horizon) {
        reader.fault(mapping.place, "neither `time` nor `horizon`",
                     "`time` for a visit, `horizon` for an endless queue");
    }
    check_flow(file, mapping, reader);
    if (file.horizon) check_endless(file, mapping, reader);
}

}  // namespace

Type<ScenarioFile> scenario_file_type() {
    Record<ScenarioFile> keys("scenario",
                              "A visit of the van (or an endless queue), with all that decides how it goes.");
    Type<int> version = count(1, 1);
    version.is_number = false;  // it says nothing about the service
    keys.required("jemput", &ScenarioFile::format, version, "The version of the format.")
        .required("name", &ScenarioFile::name, text(), "The name of the scenario.")
        .optional("about", &ScenarioFile::about, text(), "What it is about, for people.", "nothing is said")
        .optional("place", &ScenarioFile::place, text(), "Where the van stands, for people.",
                  "nothing is said")
        .optional("time", &ScenarioFile::time, time_block(), "When the visit takes place.",
                  "there is a `horizon` instead")
        .optional("horizon", &ScenarioFile::horizon, horizon_block(), "An endless queue instead of a visit.",
                  "there is a `time` instead")
        .required("arrivals", &ScenarioFile::arrivals, arrivals_block(), "Who comes.")
        .optional("applicants", &ScenarioFile::applicants, applicants_block(), "What the people bring along.")
        .required("staff", &ScenarioFile::staff, staff_block(), "The crew.")
        .required("flow", &ScenarioFile::flow, flow_block(), "The steps of the registration, in order.")
        .optional("oss", &ScenarioFile::oss, oss_block(), "The central server; always up when left out.")
        .optional("backlog", &ScenarioFile::backlog, backlog_block(), "What becomes of paper forms.")
        .optional("money", &ScenarioFile::money, money_block(), "What a visit costs; nothing when left out.")
        .check(check_file);
    return record(std::move(keys));
}

}  // namespace jemput
