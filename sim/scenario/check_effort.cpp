#include "sim/document/quantities.hpp"
#include "sim/scenario/calendar.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// What one replication would take. Honest scenarios are far below these limits; a slip of the pen ("90000/h")
// ends in a fault, not in a program that runs for hours or out of memory.

namespace jemput {

namespace {

constexpr double most_people = 1'000'000;

/// Of an endless queue: keeps the sums of its waits within 64 bits, though nobody be served for ten times its
/// length.
constexpr double most_people_minutes = 3e10;

/// Of OSS or the hotspots, in one replication.
constexpr double most_periods = 1'000'000;

/// A visit is broken off a day after closing at the latest.
constexpr Duration longest_overtime = std::chrono::hours{24};

double mean_of(const Shares& shares) {
    double mean = 0;
    for (const auto& [size, share] : shares)
        mean += static_cast<double>(size) * share;
    return mean;
}

/// Who may come by the rates on a really good day; a bound for all but one day in a million (the tail of the
/// gamma distribution).
double by_rates(const Arrivals& a, Duration time_by_rate, double level) {
    double people = a.rate.value_or(0) * in_minutes(time_by_rate);
    for (const ProfilePiece& piece : a.profile)
        people +=
            in_minutes(piece.to - piece.from) * (piece.rate + piece.rate_at_end.value_or(piece.rate)) / 2;
    const double good_day = 1 + 10 * a.day_cv * a.day_cv;
    return people * a.level * level * a.publicity * good_day;
}

/// People of one occasion; of a pool all owners, since each is asked.
double people_of(const Arrivals& a, Duration time_by_rate, double level) {
    const double population = a.population ? *a.population / a.reference_population : 1;
    double people = static_cast<double>(a.times.size());
    if (a.appointments) people += static_cast<double>(a.appointments->times.size());
    if (a.carik) people += static_cast<double>(a.carik->times.size()) * mean_of(a.carik->brings);
    if (a.pool) return people + static_cast<double>(a.pool->owners) * population;
    return people + by_rates(a, time_by_rate, level) * population;
}

std::string in_words(double people) {
    return std::isfinite(people) ? fmt::format("about {:.3g} people", people)
                                 : "more people than can be counted";
}

void check_people_of_visits(const ScenarioFile& file, const std::vector<Occasion>& occasions,
                            const Node& mapping, Reader& reader) {
    double all = 0;
    for (const Occasion& visit : occasions) {
        if (!visit.arrivals || !visit.opening) return;
        const double level = visit.entry ? file.visits[*visit.entry].level : 1;
        const Duration open = visit.opening->closes - visit.opening->opens;
        const double people = people_of(*visit.arrivals, open, level);
        if (!(people <= most_people)) {
            in_block(visit, "arrivals", mapping, reader, [&](const Node& arrivals) {
                reader.fault(arrivals.place, in_words(people) + " who may come to one visit",
                             fmt::format("at most {:.0f}", most_people));
            });
            return;
        }
        all += people * static_cast<double>(visit.entry ? dates_of(file.visits[*visit.entry]).size() : 1);
    }
    if (all > most_people)
        fault_at("visits", mapping, reader, in_words(all) + " who may come to all visits together",
                 fmt::format("at most {:.0f}", most_people), "split the calendar");
}

void check_people_of_queue(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    if (!file.arrivals) return;
    const Duration time = file.horizon->warm_up + file.horizon->length;
    const double people = people_of(*file.arrivals, time, 1);
    const double most = std::min(most_people, std::floor(most_people_minutes / in_minutes(time)));
    if (people <= most) return;
    fault_at("horizon", mapping, reader, in_words(people) + " in so long a time",
             fmt::format("at most {:.0f}", most), "run more replications of a shorter time");
}

/// The time over which OSS goes up and down: of visits until the last form is given up.
Duration time_of(const ScenarioFile& file) {
    if (file.horizon) return file.horizon->warm_up + file.horizon->length;
    Duration time = 2 * longest_overtime;
    if (file.oss.when_down == WhenDown::paper)
        time += std::chrono::hours{24} * (7 * file.backlog.give_up_days / 5 + 7);
    if (file.visits.empty()) return time;
    std::chrono::sys_days first = file.visits.front().time.date;
    std::chrono::sys_days last = first;
    for (const VisitEntry& visit : file.visits) {
        const auto dates = dates_of(visit);
        first = std::min(first, std::chrono::sys_days{dates.front()});
        last = std::max(last, std::chrono::sys_days{dates.back()});
    }
    return time + (last - first);
}

void check_periods(const std::string& block, const std::optional<Distribution>& up,
                   const std::optional<Distribution>& down, double minutes, const Node& mapping,
                   Reader& reader) {
    if (!up || !down) return;
    const double periods = minutes / (up->mean() + down->mean());
    if (periods <= most_periods) return;
    in_block(block, mapping, reader, [&](const Node& node) {
        fault_at("up", node, reader, fmt::format("about {:.3g} times up and down in a replication", periods),
                 fmt::format("at most {:.0f}", most_periods), "longer times");
    });
}

}  // namespace

void check_effort(const ScenarioFile& file, const std::vector<Occasion>& occasions, const Node& mapping,
                  Reader& reader) {
    if (file.horizon) {
        check_people_of_queue(file, mapping, reader);
    } else {
        check_people_of_visits(file, occasions, mapping, reader);
    }
    const Duration time = time_of(file);
    if (time > longest_duration) {
        fault_at(file.horizon ? "horizon" : "visits", mapping, reader,
                 fmt::format("{:.0f} days", in_minutes(time) / (24 * 60)),
                 fmt::format("at most {:.0f}, a hundred years", in_minutes(longest_duration) / (24 * 60)));
        return;
    }
    check_periods("oss", file.oss.up, file.oss.down, in_minutes(time), mapping, reader);
    check_periods("internet", file.internet.up, file.internet.down, in_minutes(time) * file.internet.hotspots,
                  mapping, reader);
}

}  // namespace jemput
