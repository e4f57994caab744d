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
/// Up to `sorted_limit` pending events stand in a sorted array (a van event has about 7; scheduling costs
/// O(n) moves of few bytes), more stand in a heap (O(log n)). Which of the two holds them never changes the
/// order.
template <class Event>
class Agenda {
    static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) <= 16,
                  "events are small plain values");

  public:
    /// Names a scheduled event for cancel(). Tickets are never used twice before clear().
    using Ticket = EventTicket;

    /// More pending events than this are kept in a heap.
    static constexpr std::size_t sorted_limit = 128;

    /// The time of the event taken last; the epoch at the start.
    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] std::size_t size() const { return is_heap_ ? heap_.size() : sorted_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }

    /// The time of the next event; `never` when there is none.
    [[nodiscard]] Instant next_time() const {
        if (empty()) return never;
        return is_heap_ ? heap_.first().at : sorted_.first().at;
    }

    /// Plans `event` at `at`, which must not lie in the past.
    Ticket schedule(Instant at, Event event) {
        assert(at >= now_ && "an event cannot be planned in the past");
        const Pending<Event> pending{at, tickets_.issue(), event};
        if (!is_heap_ && sorted_.size() == sorted_limit) grow_into_heap();
        if (is_heap_) {
            heap_.insert(pending);
        } else {
            sorted_.insert(pending);
        }
        return pending.ticket;
    }

    /// Takes a pending event out. False when it has happened already, was cancelled before, or is no event at
    /// all.
    bool cancel(Ticket ticket) {
        const bool was_pending = is_heap_ ? heap_.erase(ticket) : sorted_.erase(ticket);
        if (was_pending) tickets_.give_back(ticket);
        return was_pending;
    }

    /// Takes the next event and moves the clock to its time. The agenda must not be empty.
    Event take_next() {
        assert(!empty());
        const Pending<Event> next = is_heap_ ? heap_.take_first() : sorted_.take_first();
        if (is_heap_ && heap_.size() < sorted_limit / 4) shrink_into_array();
        tickets_.give_back(next.ticket);
        now_ = next.at;
        return next.event;
    }

    /// Empties the agenda and sets the clock back to the epoch; memory is kept.
    void clear() {
        sorted_.clear();
        heap_.clear();
        tickets_.clear();
        is_heap_ = false;
        now_ = Instant{};
    }

  private:
    void grow_into_heap() {
        while (sorted_.size() > 0)
            heap_.insert(sorted_.take_first());
        is_heap_ = true;
    }

    void shrink_into_array() {
        while (heap_.size() > 0)
            sorted_.insert_last(heap_.take_first());
        sorted_.reverse();
        is_heap_ = false;
    }

    SortedEvents<Event> sorted_;
    EventHeap<Event> heap_;
    TicketBook tickets_;
    bool is_heap_ = false;
    Instant now_{};
};

}  // namespace jemput
