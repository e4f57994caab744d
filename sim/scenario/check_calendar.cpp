#include "sim/scenario/calendar.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// A visit on one of its dates.
struct Dated {
    std::size_t entry;
    std::chrono::sys_time<Duration> opens;
    std::chrono::sys_time<Duration> closes;
    std::string text;  ///< for people
};

Dated dated(std::size_t entry, const Opening& opening, std::chrono::year_month_day date_of_visit) {
    const std::chrono::sys_days midnight = date_of_visit;
    const Type<Duration> clock = clock_time();
    return {entry, midnight + opening.opens, midnight + opening.closes,
            fmt::format("{} from {} to {}", date().print(date_of_visit), clock.print(opening.opens),
                        clock.print(opening.closes))};
}

/// All visits in the order of opening; nothing where there are too many of them.
std::vector<Dated> dated_visits(const ScenarioFile& file) {
    std::vector<Dated> all;
    for (std::size_t i = 0; i < file.visits.size(); ++i) {
        for (const auto on : dates_of(file.visits[i]))
            all.push_back(dated(i, file.visits[i].time, on));
        if (all.size() > most_visits) return {};
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Dated& a, const Dated& b) { return a.opens < b.opens; });
    return all;
}

void check_dates(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    if (file.visits.empty()) return;
    const std::vector<Dated> all = dated_visits(file);
    if (all.empty()) {
        fault_at("visits", mapping, reader,
                 fmt::format("more than {} visits with their repeats", most_visits),
                 fmt::format("at most {}", most_visits));
        return;
    }
    std::set<std::pair<std::size_t, std::size_t>> reported;
    const Dated* open = &all.front();  // of the visits so far, the one that closes last
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Dated& visit = all[i];
        if (visit.opens < open->closes && reported.insert({open->entry, visit.entry}).second) {
            at_item("visits", visit.entry, mapping, reader, [&](const Node& entry) {
                fault_at("time", entry, reader,
                         fmt::format("the visit on {}, before that on {} has closed", visit.text, open->text),
                         "visits one after the other");
            });
        }
        if (visit.closes > open->closes) open = &visit;
    }
}

template <class T>
void check_block(const std::string& block, const std::string& what, bool is_required,
                 const ScenarioFile& file, const std::optional<T>& top, std::optional<T> VisitEntry::*own,
                 const Node& mapping, Reader& reader) {
    bool is_used = file.visits.empty();
    for (std::size_t i = 0; i < file.visits.size(); ++i) {
        if (file.visits[i].*own) continue;
        is_used = true;
        if (top || !is_required) continue;
        at_item("visits", i, mapping, reader, [&](const Node& entry) {
            reader.fault(entry.place, fmt::format("no key '{}', neither here nor at the top", block), "",
                         fmt::format("add '{}': {}", block, what));
        });
    }
    if (file.visits.empty() && !top && is_required) {
        reader.fault(mapping.place, fmt::format("no key '{}'", block), "",
                     fmt::format("add '{}': {}", block, what));
    } else if (top && !is_used) {
        fault_at(block, mapping, reader, fmt::format("a block `{}` that is never used", block),
                 fmt::format("a visit without `{}` of its own", block), "leave it out here");
    }
}

/// Levels are factors on rates.
void check_levels(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    for (const Occasion& visit : occasions_of(file)) {
        if (!visit.entry || !visit.arrivals || file.visits[*visit.entry].level == 1) continue;
        if (visit.arrivals->rate || !visit.arrivals->profile.empty()) continue;
        at_item("visits", *visit.entry, mapping, reader, [&](const Node& entry) {
            fault_at("level", entry, reader, "a level of arrivals without a rate",
                     "arrivals by `profile` or `rate`");
        });
    }
}

/// The same owners live at one place, whichever visit they are counted for.
void check_owners(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    std::map<std::string, double> owners_at;
    for (const Occasion& visit : occasions_of(file)) {
        if (!visit.arrivals || !visit.arrivals->pool) continue;
        const Arrivals& a = *visit.arrivals;
        const double people = a.population.value_or(1) / (a.population ? a.reference_population : 1);
        const double owners = static_cast<double>(a.pool->owners) * people;
        const std::string name = visit.place ? visit.place->name : "";
        const double earlier = owners_at.insert({name, owners}).first->second;
        if (earlier == owners) continue;
        in_block(visit, "arrivals", mapping, reader, [&](const Node& arrivals) {
            fault_at("pool", arrivals, reader,
                     fmt::format("{:g} owners at {}", owners,
                                 name.empty() ? "a place without a name" : in_quotes(name)),
                     fmt::format("{:g}, as in an earlier visit to it: visits to one place share its owners",
                                 earlier),
                     "give another place another `name`");
        });
    }
}

}  // namespace

void check_calendar(const ScenarioFile& file, const Node& mapping, Reader& reader) {
    check_block("arrivals", "who comes", true, file, file.arrivals, &VisitEntry::arrivals, mapping, reader);
    check_block("staff", "the crew", true, file, file.staff, &VisitEntry::staff, mapping, reader);
    check_block("place", "where the van stands", false, file, file.place, &VisitEntry::place, mapping,
                reader);
    check_dates(file, mapping, reader);
    check_levels(file, mapping, reader);
    check_owners(file, mapping, reader);
}

}  // namespace jemput
