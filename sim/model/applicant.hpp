#pragma once

#include "sim/core/time.hpp"
#include "sim/kernel/agenda.hpp"
#include "sim/model/arrival_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jemput {

/// Names an applicant who is somewhere in the service: a slot of the register, used again after she has gone.
using ApplicantId = std::uint32_t;
inline constexpr ApplicantId nobody = UINT32_MAX;

/// How an applicant's way ends. Everyone has exactly one outcome.
enum class Outcome : std::uint8_t {
    licensed_on_the_spot,
    on_paper,
    referred,
    returned_incomplete,
    gave_up,
    balked,
    turned_away,
    open_at_end,
};
inline constexpr std::size_t outcome_count = 8;

/// One person on her way through the service.
struct Applicant {
    std::uint64_t entity = 0;  ///< address of her draws, with `origin` and `visit`
    std::uint16_t origin = 0;
    std::uint16_t visit = 0;
    std::uint32_t ticket = 0;  ///< number of her arrival at this visit, from 1

    Instant arrived{};
    Instant queueing_since{};
    Instant called{};          ///< the first time
    Instant licensed{};        ///< the licence is in her hands
    Instant desk_since{};      ///< queues at a partner's desk
    Instant blocked_since{};   ///< while blocked
    Instant left{};            ///< the van
    Duration waited{};         ///< queueing, all stays in the queue together
    Duration first_wait{};     ///< queueing before the first call
    Duration blocked{};        ///< at a desk while OSS is down
    Instant patience_ends{};   ///< while she queues
    Duration patience{};       ///< what is left of it, while she does not queue
    Duration length{};         ///< of the step or entry that she is at, when it began anew …
    Duration online_length{};  ///< … and of its online part on a shared hotspot
    Duration left_to_do{};     ///< of an interrupted step or entry, but for its online part
    Duration online_left{};    ///< of its online part, at full speed

    EventTicket pending;          ///< her patience, or the end of what she does away from the officers
    std::uint32_t rank = 0;       ///< in the waiting line: the ticket; in the backlog: the number of the form
    ApplicantId ahead = nobody;   ///< in the waiting line
    ApplicantId behind = nobody;  ///< in the waiting line
    std::uint16_t office_days = 0;  ///< on which her form was not entered
    std::uint8_t step = 0;          ///< index in the flow
    std::uint8_t attempt = 0;       ///< at the steps (and at the entry), counted on when work is done anew
    std::uint8_t priority = 0;      ///< class in the queue, 0 first
    std::uint8_t kbli = 1;          ///< activities of her business
    std::uint16_t last_officer = UINT16_MAX;
    std::uint8_t failed_alone = UINT8_MAX;  ///< step that she did not manage by herself
    PartyKind kind = PartyKind::walk_in;
    bool has_email = false;
    bool has_npwp = false;
    bool has_all_papers = false;
    bool has_whatsapp = false;
    bool has_phone_skill = false;
    bool is_vulnerable = false;
    bool is_of_company = false;
    bool was_looked_at = false;  ///< her papers were, at the first step
    bool is_licensed = false;
    bool is_blocked = false;    ///< her case cannot go on without OSS or the internet
    bool lacks_oss = false;     ///< it is OSS that it cannot go on without
    bool goes_first = false;    ///< parked for OSS: her case goes on before the one that was begun meanwhile
    bool has_patience = false;  ///< drawn already
    bool has_queued = false;
    bool was_called = false;
    bool was_interrupted = false;  ///< in the step that she is at
    bool is_counted = true;        ///< false outside the measured time of an endless queue
};

/// The applicants who are somewhere in the service.
class ApplicantRegister {
  public:
    ApplicantId enter(const Applicant& applicant) {
        if (free_.empty()) {
            applicants_.push_back(applicant);
            return static_cast<ApplicantId>(applicants_.size() - 1);
        }
        const ApplicantId id = free_.back();
        free_.pop_back();
        applicants_[id] = applicant;
        return id;
    }
    void leave(ApplicantId id) { free_.push_back(id); }

    [[nodiscard]] Applicant& operator[](ApplicantId id) { return applicants_[id]; }
    [[nodiscard]] const Applicant& operator[](ApplicantId id) const { return applicants_[id]; }

    /// Nobody is in the service; memory is kept.
    void clear() {
        applicants_.clear();
        free_.clear();
    }

  private:
    std::vector<Applicant> applicants_;
    std::vector<ApplicantId> free_;
};

/// People (or forms) in the order of their ranks, linked through the register. First, pop and erase are O(1),
/// insert is O(1) for a rank above all others.
class WaitingLine {
  public:
    [[nodiscard]] bool empty() const { return first_ == nobody; }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] ApplicantId first() const { return first_; }

    void insert(ApplicantId id, ApplicantRegister& people) {
        ApplicantId ahead = last_;
        while (ahead != nobody && people[ahead].rank > people[id].rank)
            ahead = people[ahead].ahead;
        const ApplicantId behind = ahead == nobody ? first_ : people[ahead].behind;
        people[id].ahead = ahead;
        people[id].behind = behind;
        (ahead == nobody ? first_ : people[ahead].behind) = id;
        (behind == nobody ? last_ : people[behind].ahead) = id;
        ++size_;
    }

    /// At the end, whatever her rank.
    void append(ApplicantId id, ApplicantRegister& people) {
        people[id].ahead = last_;
        people[id].behind = nobody;
        (last_ == nobody ? first_ : people[last_].behind) = id;
        last_ = id;
        ++size_;
    }

    void erase(ApplicantId id, ApplicantRegister& people) {
        const Applicant& gone = people[id];
        (gone.ahead == nobody ? first_ : people[gone.ahead].behind) = gone.behind;
        (gone.behind == nobody ? last_ : people[gone.behind].ahead) = gone.ahead;
        --size_;
    }

    ApplicantId pop_front(ApplicantRegister& people) {
        const ApplicantId id = first_;
        erase(id, people);
        return id;
    }

    void clear() { *this = {}; }

  private:
    ApplicantId first_ = nobody;
    ApplicantId last_ = nobody;
    std::uint32_t size_ = 0;
};

}  // namespace jemput
