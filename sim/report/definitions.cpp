#include "sim/report/definitions.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace jemput {

namespace {

struct Definition {
    std::string_view measure;
    std::string_view english;
};

constexpr Definition definitions[] = {
    {"arrivals", translatable("all who came, also those who left at once")},
    {"licensed_on_the_spot", translatable("went through all steps and had the licence before leaving")},
    {"on_paper", translatable("left with a receipt because OSS was down; the form is typed later")},
    {"referred",
     translatable("a company, or more KBLI than the van registers: sent to the self-service of the office")},
    {"returned_incomplete", translatable("sent home because papers were missing")},
    {"gave_up", translatable("left the queue when patience ended")},
    {"balked", translatable("saw how many were there and did not join the queue")},
    {"turned_away",
     translatable("came after closing or when the place was full, or was sent home before being called")},
    {"open_at_end", translatable("a case that was cut off at the end, or a form that was never entered")},
    {"served", translatable("licensed on the spot or taken on paper")},
    {"licensed_later", translatable("of those on paper: the licence reached them later")},
    {"licences", translatable("licences on the spot and later")},
    {"emails_made", translatable("e-mail addresses made so that an account could be opened")},
    {"emails_made_alone", translatable("of these, made by the applicant alone on the phone")},
    {"came_again", translatable("had been at an earlier visit without being served")},
    {"parked", translatable("times that an officer put a case aside in an outage and prepared the next")},
    {"wait.mean", translatable("all the time in the queue for officers, mean of those who were called")},
    {"wait.priority.mean", translatable("the same, of those who are called first")},
    {"wait.others.mean", translatable("the same, of all others")},
    {"wait.p50", translatable("half of those called waited at most this long")},
    {"wait.p90", translatable("90 of 100 of those called waited at most this long")},
    {"wait.p95", translatable("95 of 100 of those called waited at most this long")},
    {"wait.over_15_min", translatable("share of those called who had waited longer than 15 minutes")},
    {"wait.over_30_min",
     translatable(
         "share of those called who had waited longer than 30 minutes; who left before is not in it")},
    {"first_wait.mean", translatable("time in the queue before the first call")},
    {"event_p90(wait.max)", translatable("on 90 of 100 visits nobody waits longer than this")},
    {"not_served_within_30_min", translatable("waited longer than 30 minutes, gave up, did not join or was "
                                              "sent away, of all who came: the measure of risk")},
    {"lost.share", translatable("gave up, did not join or was sent away without service, of all who came")},
    {"queue_time.mean", translatable("time in the queue of all who queued, also of those who gave up")},
    {"desk_wait.mean", translatable("queueing at the desk of a partner")},
    {"time_in_system.mean", translatable("from arrival until leaving the van, of those served")},
    {"time_in_system.over_60_min",
     translatable("share of those served who needed longer than the promised hour")},
    {"service.under_5_min", translatable("share of those served within five minutes of the first call")},
    {"blocked.mean", translatable("time at a desk during which OSS or the internet was away")},
    {"licence_delay.mean", translatable("from arrival until the licence is there")},
    {"licence_delay.p95", translatable("95 of 100 have the licence within this time")},
    {"licence_delay.on_the_spot.mean", translatable("the same, of those who got it on the spot")},
    {"licence_delay.later.mean", translatable("the same, of those who got it later")},
    {"queue.mean", translatable("people in the queue, mean over the opening hours")},
    {"queue.max", translatable("longest queue of a visit, mean over visits")},
    {"event_p90(queue.max)", translatable("on 90 of 100 visits the queue is never longer than this")},
    {"in_system.mean", translatable("people at the van, waiting or served, mean over the opening hours")},
    {"officers.utilisation", translatable("time with a case, over time on duty in the opening hours")},
    {"officers.blocked_share", translatable("time with a case that cannot go on, over time on duty")},
    {"officers.on_duty", translatable("hours on duty of all officers together, without breaks")},
    {"oss.down_share", translatable("share of the opening hours in which OSS is down")},
    {"officers.overtime", translatable("from closing until the last one has left")},
    {"cost.total", translatable("officers, transport, data and overtime")},
    {"cost.per_licence", translatable("cost over licences")},
    {"budget.share",
     translatable("cost over the budget of the year; of a single visit, times the visits of a year")},
};

}  // namespace

std::string definition_of(const Language& language, std::string_view measure) {
    const auto* found = std::find_if(std::begin(definitions), std::end(definitions),
                                     [measure](const Definition& d) { return d.measure == measure; });
    assert(found != std::end(definitions) && "a measure without a definition");
    return language.text(found->english);
}

}  // namespace jemput
