#pragma once

#include "sim/core/time.hpp"
#include "trainer/core/judge/procedure.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Something that was commanded or happened, with the state of the world just before it.
struct Observation {
    Duration at{};  ///< since the session began
    Actor actor{};
    Command command;
    Conditions conditions;
    bool was_refused = false;     ///< it was not done: it counts for traps, not for expectations
    bool was_impossible = false;  ///< there was nothing to do it with or to: it counts for nothing
};

enum class Judgement : std::uint8_t { neutral, right, early, late, wrong };

/// What a command or fact was worth.
struct Appraisal {
    Judgement judgement = Judgement::neutral;
    std::string step;  ///< of the expectation that it fulfilled, else of the rule that it broke; may be empty

    friend bool operator==(const Appraisal&, const Appraisal&) = default;
};

/// A breach of a rule card, at its moment.
struct Finding {
    std::string card;
    Severity severity{};  ///< that of the card; a major omission that was made good is minor
    ErrorKind kind{};
    std::string step;
    std::string cause;  ///< id of the expectation or trap
    Duration at{};
    std::size_t observation = 0;  ///< index of the command or fact that brought it to light
    bool made_good = false;       ///< an omission that was done after all, late

    friend bool operator==(const Finding&, const Finding&) = default;
};

enum class Standing : std::uint8_t { open, done, early, late, omitted, not_needed };

/// What has become of an expectation.
struct ExpectationState {
    Standing standing = Standing::open;
    std::optional<Duration> at;  ///< when it was done, or omitted
    bool is_woken = false;       ///< one of its `woken_by` has happened, or it has none
    bool after_hint = false;

    friend bool operator==(const ExpectationState&, const ExpectationState&) = default;
};

/// Judges every command when it happens, against expectations and traps of the procedure and the case. A
/// value: the same observations give the same findings. What happens after `case_ends` is kept and not
/// judged. An observation costs O(expectations + traps + earlier observations).
class Judge {
  public:
    /// Those of the case replace those of the procedure with the same id; new expectations follow the last
    /// one of their step. `without`: ids of the procedure that the case does not have. Every finding must
    /// name a card (check_references looks).
    Judge(const Procedure& procedure, const RuleCards& cards, std::vector<Expectation> expectations,
          std::vector<Trap> traps, const std::vector<std::string>& without = {});

    /// What it is worth, and the findings that it brought to light (at the end of findings()). Wrong: it woke
    /// a trap, or the trainee did it and it brought an omission with a rule card to light.
    Judgement observe(const Observation& observation);

    /// A hint was taken for this step: what is done in it from now on counts as done after a hint.
    void note_hint(std::string_view step);

    /// The first expectation that is open, applies, and whose `after` are done: what guided mode shows next.
    [[nodiscard]] const Expectation* next(const Conditions& now) const;

    /// Nothing of a step is open any more.
    [[nodiscard]] bool is_behind(std::string_view step) const;

    [[nodiscard]] bool has_ended() const { return has_ended_; }
    [[nodiscard]] std::span<const Expectation> expectations() const;
    /// One for each expectation.
    [[nodiscard]] const std::vector<ExpectationState>& states() const { return states_; }
    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
    [[nodiscard]] const std::vector<Observation>& observations() const { return observations_; }
    /// One for each observation.
    [[nodiscard]] const std::vector<Appraisal>& appraisals() const { return appraisals_; }

  private:
    struct Rules;

    [[nodiscard]] bool is_found(const std::string& card, const std::string& step) const;
    [[nodiscard]] bool wakes(const Trap& trap) const;
    [[nodiscard]] bool is_needed(std::size_t expectation, const Conditions& now) const;
    [[nodiscard]] bool has_its_turn(std::size_t expectation, const Conditions& now) const;
    void add_finding(const std::string& card, const std::string& step, const std::string& cause);
    [[nodiscard]] std::optional<std::string> spring_traps();
    [[nodiscard]] std::optional<std::string> note_omissions();
    [[nodiscard]] Appraisal note_deeds();
    [[nodiscard]] Judgement fulfil(std::size_t expectation);
    void make_good(const std::string& cause);
    void wake_expectations();

    std::shared_ptr<const Rules> rules_;
    std::vector<ExpectationState> states_;
    std::vector<Finding> findings_;
    std::vector<Observation> observations_;
    std::vector<Appraisal> appraisals_;
    std::vector<std::string> hinted_steps_;
    bool has_ended_ = false;
};

}  // namespace jemput::trainer
