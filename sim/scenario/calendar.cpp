#include "sim/scenario/calendar.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

namespace {

Visit visit_of(const Opening& opening, Site site, Arrivals arrivals, double level, Staff staff) {
    arrivals.level *= level;
    if (arrivals.rate) {
        arrivals.profile = {{opening.opens, opening.closes, *arrivals.rate, std::nullopt}};
        arrivals.rate.reset();
    }
    return {opening, std::move(site), std::move(arrivals), std::move(staff)};
}

}  // namespace

std::vector<std::chrono::year_month_day> dates_of(const VisitEntry& visit) {
    using std::chrono::sys_days;
    const sys_days first = visit.time.date;
    std::vector<std::chrono::year_month_day> dates{first};
    if (!visit.repeat) return dates;
    const std::vector<std::chrono::weekday>& days = visit.repeat->on;
    const sys_days last = visit.repeat->until;
    for (sys_days day = first + std::chrono::days{1}; day <= last && dates.size() <= most_visits;
         day += std::chrono::days{1}) {
        if (std::find(days.begin(), days.end(), std::chrono::weekday{day}) != days.end())
            dates.emplace_back(day);
    }
    return dates;
}

std::vector<Visit> calendar_of(const ScenarioFile& file) {
    if (file.horizon) return {};
    const Site site = file.place.value_or(Site{});
    if (file.time) return {visit_of(*file.time, site, file.arrivals.value(), 1, file.staff.value())};
    std::vector<Visit> visits;
    for (const VisitEntry& entry : file.visits) {
        const Arrivals& arrivals = entry.arrivals ? *entry.arrivals : file.arrivals.value();
        const Staff& staff = entry.staff ? *entry.staff : file.staff.value();
        Opening opening = entry.time;
        for (const auto date : dates_of(entry)) {
            opening.date = date;
            visits.push_back(visit_of(opening, entry.place.value_or(site), arrivals, entry.level, staff));
        }
    }
    std::stable_sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) {
        return std::pair{a.opening.date, a.opening.opens} < std::pair{b.opening.date, b.opening.opens};
    });
    return visits;
}

}  // namespace jemput
