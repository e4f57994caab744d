#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/judge/judge.hpp"
#include "trainer/core/judge/score.hpp"
#include "trainer/core/session/material.hpp"
#include "trainer/core/session/outside.hpp"
#include "trainer/core/session/reply.hpp"
#include "trainer/core/session/workplace.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jemput::trainer {

enum class Mode : std::uint8_t {
    guided,    ///< no queue; the next step is shown where the skill is weak
    practice,  ///< the queue is there; hints on request
    exam,      ///< no hints, no pause, one attempt
};

struct SessionOptions {
    Mode mode = Mode::practice;
    std::uint64_t seed = 1;
    std::string rules = "oss11";

    friend bool operator==(const SessionOptions&, const SessionOptions&) = default;
};

/// A command as it was given: enough, with case, rules, mode and seed, to repeat the session bit for bit.
struct GivenCommand {
    Duration at{};  ///< when it took effect, since the session began
    Actor actor{};
    std::string text;  ///< what looked like real data is replaced
    bool done = false;

    friend bool operator==(const GivenCommand&, const GivenCommand&) = default;
};

/// What a command came to, for who gave it.
struct Result {
    Reply reply;
    Judgement judgement = Judgement::neutral;
    std::vector<Finding> findings;  ///< that it brought to light
    std::string kept;               ///< the command as it is kept: what looks like real data is replaced
};

/// One attempt at one case: a value that is driven by commands on a clock, from trainee, instructor and the
/// plan of the case. A copy goes on by itself with the same future; equal commands at equal times give equal
/// sessions.
///
/// The clock counts simulated time since the session began. Who paces it (a window by the wall clock, a
/// script at once) calls advance(). While an applicant sits at the desk it goes with the wall clock; else it
/// may go up to eight times as fast: speed() says how fast the instructor allows it.
class Session {
  public:
    /// The material must have the case and the rules.
    Session(std::shared_ptr<const Material> material, std::string_view case_id,
            const SessionOptions& options);

    /// Time passes: mails arrive, people come outside, the plan of the case acts, each at its moment: in
    /// however many steps a time is reached, the session is the same. Nothing happens for a time in the past,
    /// or while the clock stands still.
    void advance(Duration to);

    /// Carries out a command of the trainee or the instructor at `at`, or as soon as what is under way has
    /// ended (ready_at()). Once the session is over nothing is done any more.
    Result give(Actor actor, const Command& command, Duration at);

    [[nodiscard]] Duration now() const { return now_; }
    [[nodiscard]] Duration ready_at() const { return std::max(now_, busy_until_); }
    [[nodiscard]] bool is_over() const { return is_over_; }
    [[nodiscard]] bool is_paused() const { return is_paused_; }
    [[nodiscard]] int speed() const { return desk_.applicant_is_present() ? 1 : speed_; }
    /// When something happens by itself that one can wait for: a mail, the end of an outage; nullopt:
    /// nothing.
    [[nodiscard]] std::optional<Duration> next_event() const;

    /// What holds in this moment; judge().next() asks for it.
    [[nodiscard]] Conditions conditions() const;
    /// OSS is up, and so is the connection to it.
    [[nodiscard]] bool is_oss_reachable() const;

    [[nodiscard]] const Case& training_case() const { return *case_; }
    [[nodiscard]] const Material& material() const { return *material_; }
    [[nodiscard]] const SessionOptions& options() const { return options_; }
    [[nodiscard]] const Workplace& workplace() const { return desk_; }
    [[nodiscard]] const std::optional<Outside>& outside() const { return outside_; }  ///< none when guided
    [[nodiscard]] const Judge& judge() const { return judge_; }
    [[nodiscard]] const std::vector<GivenCommand>& given() const { return given_; }
    [[nodiscard]] const std::vector<Line>& said() const { return said_; }
    [[nodiscard]] const std::vector<int>& hints() const { return hints_; }
    [[nodiscard]] int refused_inputs() const { return refused_inputs_; }

    /// What has been reached so far; final once the session is over.
    [[nodiscard]] Score score() const;
    /// The time that the applicant has sat at the desk.
    [[nodiscard]] Duration at_desk() const;

  private:
    struct Due {
        Duration at{};
        Command command;
    };

    [[nodiscard]] Circumstances moment() const;
    [[nodiscard]] Duration slowness() const;
    [[nodiscard]] std::vector<Due>::iterator next_due();
    [[nodiscard]] Duration next_stop(Duration to);
    void pass(Duration to);
    void meet(const std::vector<Command>& facts, const Conditions& before);
    void happen(const Command& fact, const Conditions& before);
    void plan_injects(const Command& cause);
    void carry_out_plan(const Command& command);
    void tell_outages(const Conditions& before);
    Reply carry_out(Actor actor, const Command& command);
    Reply by_instructor(const Command& command);
    Reply by_trainee(const Command& command);
    Reply call_next(const Command& command);
    Reply let_time_pass(Duration to);
    Reply give_hint();
    void seat_applicant(Reply& reply);
    void finish_case(Reply& reply);
    void begin_backlog(Reply& reply);
    void end(Reply& reply);
    std::optional<std::string> guard(Command& command) const;

    std::shared_ptr<const Material> material_;
    const Case* case_;
    SessionOptions options_;
    Workplace desk_;
    std::optional<Outside> outside_;
    Judge judge_;

    Duration now_{};
    Duration busy_until_{};
    bool is_over_ = false;
    bool is_paused_ = false;
    bool oss_was_reachable_ = true;
    bool was_seated_ = false;
    bool in_backlog_ = false;
    int speed_ = 1;
    int refused_inputs_ = 0;
    Duration seated_at_{};
    std::optional<Duration> left_at_;
    Duration outage_ends_{};   ///< injected; for sessions without a queue outside
    Duration hotspot_back_{};  ///< injected
    Duration slowness_{};      ///< injected
    Duration mail_delay_{};
    bool next_mail_is_spam_ = false;
    std::vector<Due> due_;           ///< of the plan
    std::set<std::size_t> planned_;  ///< injects that have happened or are due: their indices
    int planned_count_ = 0;          ///< how many were due after something that happened
    std::vector<GivenCommand> given_;
    std::vector<Line> said_;
    std::vector<int> hints_;
};

}  // namespace jemput::trainer
