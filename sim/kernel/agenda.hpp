#pragma once

#include "sim/core/time.hpp"
#include "sim/kernel/pending_events.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace jemput {

/// The future events of a simulation and its clock.
///
/// Order: by time; events of the same time in the order in which they were scheduled.
///
/// An agenda is a value: a copy goes on by itself, with the same tickets. Cancelling takes an event out, so
/// that nothing dead is carried along. Memory is kept when events leave and when the agenda is cleared: a
/// simulation that has reached its largest number of pending events allocates nothing more.
///
/// Up to `scanned_limit` pending events stand in no order (a van event has about 7; scheduling and cancelling
/// cost O(1), taking the next O(n)), more stand in a heap (O(log n)). Which of the two it is never changes
/// the order of events.
template <class Event>
class Agenda {
    static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) <= 16,
                  "events are small plain values");

  public:
    /// Names a scheduled event for cancel(). Tickets are never used twice before clear().
    using Ticket = EventTicket;

    /// More pending events than this are kept in a heap.
    static constexpr std::size_t scanned_limit = PendingEvents<Event>::scanned_limit;

    /// The time of the event taken last; the epoch at the start.
    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }

    /// The time of the next event; `never` when there is none.
    [[nodiscard]] Instant next_time() const { return empty() ? never : events_.first().at; }

    /// Plans `event` at `at`, which must not lie in the past.
    Ticket schedule(Instant at, Event event) {
        assert(at >= now_ && "an event cannot be planned in the past");
        const Ticket ticket = tickets_.issue();
        events_.insert(at, ticket, event);
        return ticket;
    }

    /// Takes a pending event out. False when it has happened already, was cancelled before, or is no event at
    /// all.
    bool cancel(Ticket ticket) {
        const bool was_pending = events_.erase(ticket);
        if (was_pending) tickets_.give_back(ticket);
        return was_pending;
    }

    /// Takes the next event and moves the clock to its time. The agenda must not be empty.
    Event take_next() {
        assert(!empty());
        const Pending<Event> next = events_.take_first();
        tickets_.give_back(next.ticket);
        now_ = next.at;
        return next.event;
    }

    /// Empties the agenda and sets the clock back to the epoch; memory is kept.
    void clear() {
        events_.clear();
        tickets_.clear();
        now_ = Instant{};
    }

  private:
    PendingEvents<Event> events_;
    TicketBook tickets_;
    Instant now_{};
};

}  // namespace jemput
