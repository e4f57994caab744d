#pragma once

#include "sim/core/time.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace jemput {

/// Names a scheduled event: the order of scheduling in the upper bits, so that tickets compare like events of
/// the same time, and a slot in the lower bits, under which a heap finds it again. Two to the 44th events in
/// one simulation, a million of them pending at a time.
struct EventTicket {
    static constexpr int slot_bits = 20;

    std::uint64_t number = 0;  ///< 0 is no event

    [[nodiscard]] constexpr std::size_t slot() const {
        return number & ((std::uint64_t{1} << slot_bits) - 1);
    }
    constexpr auto operator<=>(const EventTicket&) const = default;
};

/// Issues tickets; the slots of events that have left are used again.
class TicketBook {
  public:
    EventTicket issue() {
        if (in_use_ == slots_.size()) {
            assert(in_use_ < (std::size_t{1} << EventTicket::slot_bits) && "too many pending events");
            slots_.push_back(static_cast<std::uint32_t>(in_use_));
        }
        return {(++issued_ << EventTicket::slot_bits) | slots_[in_use_++]};
    }

    void give_back(EventTicket ticket) { slots_[--in_use_] = static_cast<std::uint32_t>(ticket.slot()); }

    /// Forgets every ticket; memory is kept.
    void clear() {
        std::iota(slots_.begin(), slots_.end(), 0U);
        in_use_ = 0;
        issued_ = 0;
    }

  private:
    std::vector<std::uint32_t> slots_;  ///< from in_use_ on: the free ones
    std::size_t in_use_ = 0;
    std::uint64_t issued_ = 0;
};

/// An event that has not happened yet.
template <class Event>
struct Pending {
    Instant at;
    EventTicket ticket;
    Event event;

    [[nodiscard]] bool is_before(const Pending& other) const {
        return at != other.at ? at < other.at : ticket < other.ticket;
    }
};

/// Events in an array, which knows the place of each ticket. Up to `scanned_limit` of them stand in no order,
/// and the next one is looked for, without any branch that a processor could guess wrong: what comes next is
/// chance. More of them are a heap of four children a node (fewer levels, one cache line a family), where
/// every operation is O(log n).
template <class Event>
class PendingEvents {
  public:
    /// More events than this are a heap, until they are so few that none is needed any more.
    static constexpr std::size_t scanned_limit = 64;

    [[nodiscard]] std::size_t size() const { return events_.size(); }

    [[nodiscard]] const Pending<Event>& first() const { return events_[place_of_first()]; }

    void insert(Instant at, EventTicket ticket, Event event) {
        const std::size_t slot = ticket.slot();
        if (slot >= places_.size()) [[unlikely]]
            places_.resize(std::max(slot + 1, 2 * places_.size()));
        places_[slot] = static_cast<std::uint32_t>(events_.size());
        events_.push_back({at, ticket, event});
        if (is_heap_) {
            rise(events_.size() - 1, events_.back());
        } else if (events_.size() > scanned_limit) [[unlikely]] {
            order_as_heap();
        }
    }

    Pending<Event> take_first() {
        const std::size_t place = place_of_first();
        const Pending<Event> next = events_[place];
        remove(place);
        return next;
    }

    /// False when the event is not here.
    bool erase(EventTicket ticket) {
        const std::size_t slot = ticket.slot();
        if (slot >= places_.size()) return false;
        const std::size_t place = places_[slot];
        if (place >= events_.size() || events_[place].ticket != ticket) return false;
        remove(place);
        return true;
    }

    /// Memory is kept.
    void clear() {
        events_.clear();
        is_heap_ = false;
    }

  private:
    static constexpr std::size_t children = 4;

    [[nodiscard]] std::size_t place_of_first() const {
        if (is_heap_) return 0;
        Instant earliest = events_.front().at;
        Instant shared = Instant::min();  // a time that another event has too
        std::size_t first = 0;
        for (std::size_t place = 1; place < events_.size(); ++place) {
            const Instant at = events_[place].at;
            shared = at == earliest ? at : shared;
            first = at < earliest ? place : first;
            earliest = at < earliest ? at : earliest;
        }
        return shared == earliest ? place_of_first_at(earliest) : first;
    }

    /// Among those of that time.
    [[nodiscard]] std::size_t place_of_first_at(Instant at) const {
        std::size_t first = events_.size();
        for (std::size_t place = 0; place < events_.size(); ++place) {
            if (events_[place].at != at) continue;
            if (first == events_.size() || events_[place].ticket < events_[first].ticket) first = place;
        }
        return first;
    }

    void put(std::size_t place, const Pending<Event>& pending) {
        events_[place] = pending;
        places_[pending.ticket.slot()] = static_cast<std::uint32_t>(place);
    }

    void remove(std::size_t place) {
        const Pending<Event> last = events_.back();
        events_.pop_back();
        if (is_heap_) {
            if (place < events_.size()) put_in_order(place, last);
            is_heap_ = events_.size() > scanned_limit / 4;
        } else if (place < events_.size()) {
            put(place, last);
        }
    }

    void order_as_heap() {
        is_heap_ = true;
        for (std::size_t place = 1; place < events_.size(); ++place)
            rise(place, Pending<Event>{events_[place]});
    }

    void put_in_order(std::size_t place, const Pending<Event>& pending) {
        if (place > 0 && pending.is_before(events_[(place - 1) / children])) {
            rise(place, pending);
        } else {
            sink(place, pending);
        }
    }

    void rise(std::size_t place, Pending<Event> pending) {
        while (place > 0) {
            const std::size_t parent = (place - 1) / children;
            if (!pending.is_before(events_[parent])) break;
            put(place, events_[parent]);
            place = parent;
        }
        put(place, pending);
    }

    void sink(std::size_t place, const Pending<Event>& pending) {
        for (;;) {
            const std::size_t begin = children * place + 1;
            if (begin >= events_.size()) break;
            const std::size_t end = std::min(begin + children, events_.size());
            std::size_t least = begin;
            for (std::size_t child = begin + 1; child < end; ++child) {
                if (events_[child].is_before(events_[least])) least = child;
            }
            if (!events_[least].is_before(pending)) break;
            put(place, events_[least]);
            place = least;
        }
        put(place, pending);
    }

    std::vector<Pending<Event>> events_;
    std::vector<std::uint32_t> places_;  ///< of the event with this slot; stale where the slot is free
    bool is_heap_ = false;
};

}  // namespace jemput
