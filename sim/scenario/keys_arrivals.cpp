#include "sim/scenario/csv_column.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Where a log of arrivals lies.
struct ArrivalLog {
    std::string file;
    std::string column;
};

/// The file is read where it is named, so that its faults are reported with all others.
Type<std::vector<Duration>> log_of_arrivals() {
    Record<ArrivalLog> keys("log of arrivals", "A CSV file with the times at which people came one day.");
    keys.required("file", &ArrivalLog::file, text(),
                  "The file, relative to the file in which this stands; its first line has the names of the "
                  "columns.")
        .required("column", &ArrivalLog::column, text(),
                  "The column with the times of day, as 18:30 or 18:30:15, in any order.");
    return read_further<std::vector<Duration>, ArrivalLog>(
        record(std::move(keys)), [](const ArrivalLog& log, const Node& node, Reader& reader) {
            auto times = read_csv_clock_times(log.file, log.column, node.place_of("file"), reader);
            if (times) std::sort(times->begin(), times->end());
            return times;
        });
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
            check_end("to", p.from, p.to, mapping, reader);
        });
    return list(record(std::move(piece)), 1, 500);
}

Type<double> people_of_a_place() {
    return number(1, 1e9);
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
    check_sum("groups", a.groups, mapping, reader);
    const bool have_rate = a.rate || !a.profile.empty();
    if (a.pool || !have_rate) {
        fault_at("groups", mapping, reader,
                 a.pool             ? "groups beside a pool"
                 : !a.times.empty() ? "groups beside times"
                                    : "groups without a rate",
                 "groups only where people come by a rate");
    }
}

/// What multiplies rates must have rates to multiply.
void check_factors(const Arrivals& a, const Node& mapping, Reader& reader) {
    if (is_written("population", mapping) != is_written("reference_population", mapping)) {
        reader.fault(mapping.place, "only one of `population` and `reference_population`",
                     "both of them, or neither");
    }
    if (a.pool && is_written("publicity", mapping)) {
        fault_at("publicity", mapping, reader, "a publicity beside a pool", "`publicity` within the pool");
    }
    if (a.rate || !a.profile.empty()) return;
    if (!a.times.empty() && (a.level != 1 || a.day_cv != 0)) {
        fault_at(is_written("log", mapping) ? "log" : "times", mapping, reader,
                 "a list of arrivals with a level or a day_cv", "neither: the list says who comes");
    } else if (a.level != 1 || a.day_cv != 0) {
        reader.fault(mapping.place, "a level or a day_cv without a rate", "`profile` or `rate` beside it");
    }
    for (const char* key : {"publicity", "population"})
        if (is_written(key, mapping))
            fault_at(key, mapping, reader, fmt::format("`{}` without a rate", key),
                     "`profile` or `rate` beside it");
}

void check_arrivals(const Arrivals& a, const Node& mapping, Reader& reader) {
    const std::string sources = "`profile`, `rate`, `times` and `log`";
    const int ways =
        !a.profile.empty() + a.rate.has_value() + is_written("times", mapping) + is_written("log", mapping);
    if (ways > 1) {
        reader.fault(mapping.place, "several of them", "at most one of " + sources);
        return;
    }
    if (ways == 0 && !a.appointments && !a.carik) {
        reader.fault(mapping.place, "nobody who comes",
                     "one of " + sources + ", or `appointments`, or `carik`");
        return;
    }
    if (a.rate && *a.rate == 0) fault_at("rate", mapping, reader, "a rate of 0", "a rate above 0");
    check_profile(a, mapping, reader);
    check_groups(a, mapping, reader);
    check_factors(a, mapping, reader);
    check_order("times", a.times, mapping, reader);
    if (a.pool && a.profile.empty()) {
        fault_at("pool", mapping, reader, "a pool without a profile",
                 "a profile that says when its owners come");
    }
}

}  // namespace

Type<Arrivals> arrivals_block() {
    Type<double> reference = people_of_a_place();
    reference.print = {};  // it stands for nothing without `population`
    Record<Arrivals> keys("arrivals",
                          "Who comes, and when. Give `profile`, `rate`, `times` or `log`; people with "
                          "appointments and those with the carik come besides, or alone.");
    keys.optional("level", &Arrivals::level, positive_number(),
                  "Factor on the number who come: 1.5 is half as many again.")
        .optional("day_cv", &Arrivals::day_cv, number(0, 10),
                  "How much good and bad days differ: the coefficient of variation of a random factor on the "
                  "level, drawn for each day (gamma, mean 1). 0: only the usual chance.")
        .optional("publicity", &Arrivals::publicity, positive_number(),
                  "Factor on the rates: how many times as many come because they were told. A pool has its "
                  "own.")
        .optional("population", &Arrivals::population, people_of_a_place(),
                  "People who live in the kecamatan. Rates and owners grow in proportion to it; they are "
                  "given for `reference_population`.",
                  "rates and owners hold as they are given")
        .optional("reference_population", &Arrivals::reference_population, reference,
                  "People for whom rates and owners are given; only together with `population`.",
                  "rates and owners hold as they are given")
        .optional("profile", &Arrivals::profile, profile(), "The rate over the day.")
        .optional("rate", &Arrivals::rate, rate_per_minute(), "One rate all the time.",
                  "the rate follows the profile")
        .optional("times", &Arrivals::times, list(clock_time(), 1, 100'000),
                  "Exactly these people come, one each time.")
        .optional("log", &Arrivals::times, log_of_arrivals(),
                  "As `times`, from a CSV file: a day that was observed.", "no day was observed")
        .optional("groups", &Arrivals::groups, table(whole(1, 100), share(), 1, 50),
                  "Size of a group → share of the groups. A group comes at one instant and takes consecutive "
                  "tickets; its members lose patience one by one. Rates count people, so groups do not "
                  "change how many come. Everybody comes alone when left out.")
        .optional("pool", &Arrivals::pool, pool_block(), "The owners in reach of the place.",
                  "people come by the rate, always new ones")
        .optional("appointments", &Arrivals::appointments, appointments_block(),
                  "People who were given a time.", "nobody was")
        .optional("carik", &Arrivals::carik, carik_block(),
                  "The village secretary, who brings people to an invited place.", "no carik comes")
        .check(check_arrivals);
    return record(std::move(keys));
}

}  // namespace jemput
