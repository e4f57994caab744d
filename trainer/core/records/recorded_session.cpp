#include "trainer/core/records/recorded_session.hpp"

#include "trainer/core/judge/mastery.hpp"
#include "trainer/core/records/replay_recorded.hpp"
#include "trainer/core/session/transcript.hpp"

#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

tl::unexpected<Diagnostics> begun_with_others(const Records& records, const SessionRecord& unfinished) {
    return tl::unexpected(Diagnostics{
        {{records.file().string()},
         "",
         fmt::format("a session of {} that was begun with other cases, rules or queues: case {}, {}",
                     unfinished.setup.trainee, unfinished.setup.case_id, unfinished.setup.mode),
         "the assets with which it was begun",
         fmt::format("go on with those assets, or give it up: jemput-trainer trainees --abandon {}",
                     unfinished.setup.trainee)}});
}

Expected<Mastery> mastery_before(const Records& records, const std::string& trainee) {
    const auto recorded = records.mastery_of(trainee);
    if (!recorded) return tl::unexpected(recorded.error());
    Mastery mastery;
    for (const auto& [skill, record] : *recorded)
        mastery[skill] = record.value;
    return mastery;
}

Outcome outcome_of_session(const Session& session, Mastery before, Moment ended) {
    Outcome outcome;
    outcome.ended = ended;
    outcome.score = session.score();
    outcome.findings = session.judge().findings();
    outcome.hints = static_cast<int>(session.hints().size());
    outcome.at_desk = session.at_desk();
    outcome.mastery = after_case(std::move(before), session.judge(), session.material().procedure);
    // What the case did not ask for was not seen: it rests on.
    std::erase_if(outcome.mastery,
                  [&session](const auto& skill) { return !is_seen(session.judge(), skill.first); });
    return outcome;
}

}  // namespace

SessionSetup setup_of(const Material& material, const std::string& trainee, std::string_view case_id,
                      const SessionOptions& options, Moment started) {
    return {trainee,
            std::string(case_id),
            std::string(word_of(options.mode)),
            options.seed,
            options.rules,
            material.queue_hash(case_id),
            material.hash,
            "",
            started};
}

RecordedSession::RecordedSession(Session session, Records& records, std::string id, std::string trainee,
                                 WallClock clock)
    : session_(std::move(session)),
      records_(&records),
      id_(std::move(id)),
      trainee_(std::move(trainee)),
      clock_(std::move(clock)) {}

Expected<RecordedSession> RecordedSession::begin(std::shared_ptr<const Material> material, Records& records,
                                                 const std::string& trainee, std::string_view case_id,
                                                 const SessionOptions& options, WallClock clock,
                                                 const std::string& instructor) {
    SessionSetup setup = setup_of(*material, trainee, case_id, options, clock());
    setup.instructor = instructor;
    auto id = records.begin_session(setup);
    if (!id) return tl::unexpected(id.error());
    return RecordedSession(Session(std::move(material), case_id, options), records, std::move(*id), trainee,
                           std::move(clock));
}

Expected<RecordedSession> RecordedSession::resume(std::shared_ptr<const Material> material, Records& records,
                                                  const SessionRecord& unfinished, WallClock clock) {
    const SessionSetup& setup = unfinished.setup;
    const bool is_same_material =
        setup.asset_hash == material->hash && setup.scenario_hash == material->queue_hash(setup.case_id);
    if (!is_same_material) return begun_with_others(records, unfinished);
    auto session = replay_recorded(material, records, unfinished.id);
    if (!session) return tl::unexpected(session.error());
    RecordedSession resumed(std::move(*session), records, unfinished.id, setup.trainee, std::move(clock));
    const auto finished = resumed.finish();
    if (!finished) return tl::unexpected(finished.error());
    return resumed;
}

Expected<Result> RecordedSession::give(Actor actor, const Command& command, Duration at) {
    // On a copy: what cannot be kept has not happened.
    Session next = session_;
    Result result = next.give(actor, command, at);
    if (next.given().size() > session_.given().size()) {
        const GivenCommand& given = next.given().back();
        const auto kept = records_->append_command(id_, {0, given.at, clock_(), given.actor, given.text});
        if (!kept) return tl::unexpected(kept.error());
    }
    session_ = std::move(next);
    const auto finished = finish();
    if (!finished) return tl::unexpected(finished.error());
    return result;
}

Expected<void> RecordedSession::advance(Duration to) {
    session_.advance(to);
    return finish();
}

Expected<void> RecordedSession::finish() {
    if (is_finished_ || !session_.is_over()) return {};
    auto before = mastery_before(*records_, trainee_);
    if (!before) return tl::unexpected(before.error());
    auto finished = records_->finish_session(id_, outcome_of_session(session_, std::move(*before), clock_()));
    is_finished_ = finished.has_value();
    return finished;
}

}  // namespace jemput::trainer
