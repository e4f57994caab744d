#include "trainer/ui/screens/debrief/queue_history.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace jemput::trainer::ui {

namespace {

/// How often the queue is looked at; a change is shown so much too late at most.
constexpr Duration look_every = std::chrono::seconds{10};

void look_at_queue(QueueHistory& history, const Session& session) {
    const Outside& outside = *session.outside();
    const QueueAt now{session.now(), outside.model().queue().size(), outside.reference().queue().size()};
    const bool is_same = !history.counts.empty() && history.counts.back().with_trainee == now.with_trainee &&
                         history.counts.back().with_reference == now.with_reference;
    if (!is_same) history.counts.push_back(now);
    const bool was_up = history.outages.empty() || history.outages.back().second != Duration::max();
    const bool is_up = outside.oss_is_up();
    if (was_up && !is_up) history.outages.emplace_back(session.now(), Duration::max());
    if (!was_up && is_up) history.outages.back().second = session.now();
}

/// The next morning has no queue.
Duration end_outside(const Session& session) {
    for (const Observation& observation : session.judge().observations())
        if (observation.command.name == "backlog_begins") return observation.at;
    return session.now();
}

}  // namespace

std::optional<QueueHistory> queue_history(const std::shared_ptr<const Material>& material, const Session& session) {
    if (!session.outside()) return std::nullopt;
    Session again(material, session.training_case().id, session.options());
    QueueHistory history;
    history.begins = again.outside()->clock().time_since_epoch();
    history.ends = end_outside(session);
    look_at_queue(history, again);
    for (const GivenCommand& given : session.given()) {
        if (again.now() > history.ends) break;
        while (again.now() + look_every < std::min(given.at, history.ends) && !again.is_paused()) {
            again.advance(again.now() + look_every);
            look_at_queue(history, again);
        }
        if (const auto command = parse_command(given.text)) again.give(given.actor, *command, given.at);
        if (again.now() < history.ends) look_at_queue(history, again);
    }
    for (auto& outage : history.outages)
        outage.second = std::min(outage.second, history.ends);
    return history;
}

}  // namespace jemput::trainer::ui
