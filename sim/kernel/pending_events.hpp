#pragma once

#include "sim/core/time.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
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
        std::uint64_t slot = used_slots_;
        if (free_slots_.empty()) {
            ++used_slots_;
            assert(slot < (std::uint64_t{1} << EventTicket::slot_bits) && "too many pending events");
        } else {
            slot = free_slots_.back();
            free_slots_.pop_back();
        }
        return {(++issued_ << EventTicket::slot_bits) | slot};
    }

    void give_back(EventTicket ticket) { free_slots_.push_back(static_cast<std::uint32_t>(ticket.slot())); }

    /// Forgets every ticket; memory is kept.
    void clear() {
        free_slots_.clear();
        used_slots_ = 0;
        issued_ = 0;
    }

  private:
    std::vector<std::uint32_t> free_slots_;
    std::uint64_t used_slots_ = 0;
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

/// Pending events in an array, the next one last, so that taking it moves nothing.
template <class Event>
class SortedEvents {
  public:
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] const Pending<Event>& first() const { return events_.back(); }

    /// O(number of events that come before it).
    void insert(const Pending<Event>& pending) {
        events_.push_back(pending);
        std::size_t place = events_.size() - 1;
        for (; place > 0 && events_[place - 1].is_before(pending); --place)
            events_[place] = events_[place - 1];
        events_[place] = pending;
    }

    Pending<Event> take_first() {
        const Pending<Event> next = events_.back();
        events_.pop_back();
        return next;
    }

    /// O(n). False when the event is not here.
    bool erase(EventTicket ticket) {
        const auto found = std::find_if(events_.rbegin(), events_.rend(),
                                        [ticket](const Pending<Event>& p) { return p.ticket == ticket; });
        if (found == events_.rend()) return false;
        events_.erase(std::next(found).base());
        return true;
    }

    /// For events that come in order, the next one first; reverse() must follow before any other call.
    void insert_last(const Pending<Event>& pending) { events_.push_back(pending); }
    void reverse() { std::reverse(events_.begin(), events_.end()); }

    void clear() { events_.clear(); }

  private:
    std::vector<Pending<Event>> events_;
};

/// Pending events in a heap of four children a node (fewer levels, one cache line a family), which knows the
/// place of each ticket. Every operation is O(log n).
template <class Event>
class EventHeap {
  public:
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] const Pending<Event>& first() const { return events_.front(); }

    void insert(const Pending<Event>& pending) {
        const std::size_t slot = pending.ticket.slot();
        if (slot >= places_.size()) places_.resize(std::max(slot + 1, 2 * places_.size()));
        events_.push_back(pending);
        rise(events_.size() - 1, pending);
    }

    Pending<Event> take_first() {
        const Pending<Event> next = events_.front();
        remove(0);
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

    void clear() { events_.clear(); }

  private:
    static constexpr std::size_t children = 4;

    void put(std::size_t place, const Pending<Event>& pending) {
        events_[place] = pending;
        places_[pending.ticket.slot()] = static_cast<std::uint32_t>(place);
    }

    void remove(std::size_t place) {
        const Pending<Event> last = events_.back();
        events_.pop_back();
        if (place == events_.size()) return;
        if (place > 0 && last.is_before(events_[(place - 1) / children])) {
            rise(place, last);
        } else {
            sink(place, last);
        }
    }

    void rise(std::size_t place, const Pending<Event>& pending) {
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
};

}  // namespace jemput
