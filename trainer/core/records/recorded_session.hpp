#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/session/session.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace jemput::trainer {

/// What time it is, for whoever keeps records; handed in as entropy is.
using WallClock = std::function<Moment()>;

/// An attempt that is kept while it is played, one command after the other: for a window that gives commands
/// and paces the clock, and for scripts. A command is on the disk before it counts; where it cannot be kept,
/// the session stands where it stood, and the command can be given again. Once the session is over, score,
/// findings and mastery are kept. The records must outlive it, and nobody else writes its commands.
class RecordedSession {
  public:
    /// The material must have the case and the rules. Faults: of the records (begin_session).
    [[nodiscard]] static Expected<RecordedSession> begin(std::shared_ptr<const Material> material,
                                                         Records& records, const std::string& trainee,
                                                         std::string_view case_id,
                                                         const SessionOptions& options, WallClock clock,
                                                         const std::string& instructor = {});

    /// Takes up what unfinished_session() tells, where its last command left it. Faults: the material is not
    /// the one with which it was begun.
    [[nodiscard]] static Expected<RecordedSession> resume(std::shared_ptr<const Material> material,
                                                          Records& records, const SessionRecord& unfinished,
                                                          WallClock clock);

    /// As Session::give. A fault: the command did not happen. Or, where the session is over with it: it did,
    /// and finish() is to be called again.
    [[nodiscard]] Expected<Result> give(Actor actor, const Command& command, Duration at);

    /// As Session::advance; the applicant may leave by herself. A fault: the session is over and not finished
    /// in the records.
    [[nodiscard]] Expected<void> advance(Duration to);

    /// Keeps what a session that is over came to; nothing happens where it is not over, or kept already.
    [[nodiscard]] Expected<void> finish();

    [[nodiscard]] const Session& session() const { return session_; }
    /// Its UUID in the records.
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const std::string& trainee() const { return trainee_; }
    [[nodiscard]] bool is_finished() const { return is_finished_; }  ///< in the records too

  private:
    RecordedSession(Session session, Records& records, std::string id, std::string trainee, WallClock clock);

    Session session_;
    Records* records_;
    std::string id_;
    std::string trainee_;
    WallClock clock_;
    bool is_finished_ = false;
};

/// What an attempt of this trainee is kept with.
[[nodiscard]] SessionSetup setup_of(const Material& material, const std::string& trainee,
                                    std::string_view case_id, const SessionOptions& options, Moment started);

}  // namespace jemput::trainer
