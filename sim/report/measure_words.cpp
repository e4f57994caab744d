#include "sim/report/measure_words.hpp"

#include <algorithm>
#include <array>

namespace jemput {

namespace {

struct MeasureWords {
    std::string_view name;
    std::string_view words;
};

constexpr std::array measures{
    MeasureWords{"arrivals", translatable("people who came")},
    MeasureWords{"licensed_on_the_spot", translatable("people who left with their licence")},
    MeasureWords{"on_paper", translatable("people who left with a receipt for their form on paper")},
    MeasureWords{"referred", translatable("people sent to the self-service of the office")},
    MeasureWords{"returned_incomplete", translatable("people sent home for papers")},
    MeasureWords{"gave_up", translatable("people who gave up queueing")},
    MeasureWords{"balked", translatable("people who did not join, seeing how many were there")},
    MeasureWords{"turned_away", translatable("people turned away or sent home unserved")},
    MeasureWords{"open_at_end", translatable("cases that stay open for good")},
    MeasureWords{"served", translatable("licensed_on_the_spot + on_paper")},
    MeasureWords{"licensed_later", translatable("those on paper who got the licence")},
    MeasureWords{"licences", translatable("licensed_on_the_spot + licensed_later")},
    MeasureWords{"emails_made", translatable("e-mail addresses made")},
    MeasureWords{"emails_made_alone", translatable("e-mail addresses made without an officer or partner")},
    MeasureWords{"came_again", translatable("arrivals of people who had been at an earlier visit")},
    MeasureWords{"parked", translatable("times that a blocked case was put aside")},
    MeasureWords{"wait.mean", translatable("mean of the time in the queue for officers")},
    MeasureWords{"wait.priority.mean", translatable("the same, of those with priority")},
    MeasureWords{"wait.others.mean", translatable("the same, of those without priority")},
    MeasureWords{"wait.p50", translatable("half of them waited at most so long")},
    MeasureWords{"wait.p90", translatable("90 of 100 waited at most so long")},
    MeasureWords{"wait.p95", translatable("95 of 100 waited at most so long")},
    MeasureWords{"wait.over_15_min", translatable("share who waited longer than 15 minutes")},
    MeasureWords{"wait.over_30_min", translatable("share who waited longer than 30 minutes")},
    MeasureWords{"first_wait.mean", translatable("mean time in the queue before the first call")},
    MeasureWords{"event_p90(wait.max)",
                 translatable("in 90 of 100 visits the longest wait is at most so long")},
    MeasureWords{"not_served_within_30_min",
                 translatable("(waited over 30 minutes + gave up + balked + turned away) / came")},
    MeasureWords{"lost.share", translatable("(gave up + balked + turned away) / came")},
    MeasureWords{"queue_time.mean",
                 translatable("mean time in the queue; who was called at once counts with 0")},
    MeasureWords{"desk_wait.mean", translatable("mean time in the queue of a partner's desk")},
    MeasureWords{"time_in_system.mean", translatable("mean time from arrival to leaving")},
    MeasureWords{"time_in_system.over_60_min",
                 translatable("share whose time from arrival to leaving is over an hour")},
    MeasureWords{
        "service.under_5_min",
        translatable("share whose licence (or receipt) took less than 5 minutes from the first call")},
    MeasureWords{"blocked.mean", translatable("mean time blocked, for lack of OSS or the internet")},
    MeasureWords{"licence_delay.mean", translatable("mean time from arrival to the licence")},
    MeasureWords{"licence_delay.p95", translatable("95 of 100 had the licence within that time")},
    MeasureWords{"licence_delay.on_the_spot.mean",
                 translatable("the same mean, of those licensed on the spot")},
    MeasureWords{"licence_delay.later.mean", translatable("the same mean, of those licensed later")},
    MeasureWords{"queue.mean", translatable("time average of the number in the queue")},
    MeasureWords{"queue.max", translatable("longest queue of a visit, mean of visits")},
    MeasureWords{"event_p90(queue.max)", translatable("in 90 of 100 visits the queue is at most so long")},
    MeasureWords{"in_system.mean", translatable("time average of the number present")},
    MeasureWords{"officers.utilisation",
                 translatable("time occupied over time on duty; blocked and paper count as occupied")},
    MeasureWords{"officers.blocked_share", translatable("time blocked over time on duty")},
    MeasureWords{"officers.on_duty", translatable("hours on duty, all officers together")},
    MeasureWords{"oss.down_share", translatable("share of the time in which OSS is down")},
    MeasureWords{"officers.overtime",
                 translatable("time from closing until the last one has left, mean of visits")},
    MeasureWords{"cost.total", translatable("cost, by the formula in section 2.4")},
    MeasureWords{"cost.per_licence", translatable("cost over licences")},
    MeasureWords{"budget.share", translatable("cost over the budget of the year")},
};

constexpr std::array units_and_populations{
    translatable("people"),
    translatable("e-mails"),
    translatable("cases"),
    translatable("min"),
    translatable("h"),
    translatable("share"),
    translatable("Rp"),
    translatable("who came"),
    translatable("visits"),
    translatable("all visits"),
    translatable("whose service began"),
    translatable("with priority, whose service began"),
    translatable("without priority, whose service began"),
    translatable("who queued, also those who gave up"),
    translatable("each time at a partner's desk"),
    translatable("served"),
    translatable("who got a licence"),
    translatable("licensed on the spot"),
    translatable("licensed later"),
    translatable("opening hours"),
    translatable("budget of a year"),
};

std::string if_known(std::string_view words, const Language& language) {
    const bool is_known = std::find(units_and_populations.begin(), units_and_populations.end(), words) !=
                          units_and_populations.end();
    return is_known ? language.text(words) : std::string(words);
}

}  // namespace

std::string measure_in_words(std::string_view name, const Language& language) {
    const auto* found = std::find_if(measures.begin(), measures.end(),
                                     [name](const MeasureWords& m) { return m.name == name; });
    return found == measures.end() ? std::string(name) : language.text(found->words);
}

std::string unit_in_words(std::string_view unit, const Language& language) {
    return if_known(unit, language);
}

std::string population_in_words(std::string_view population, const Language& language) {
    return if_known(population, language);
}

}  // namespace jemput
