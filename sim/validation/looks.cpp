#include "sim/validation/looks.hpp"

#include <algorithm>
#include <unordered_map>

namespace jemput {

namespace {

/// When something began, by ticket.
using Begun = std::unordered_map<std::int32_t, Instant>;

}  // namespace

std::function<Part(const Seen&)> waited_longer_than(double minutes) {
    return [limit = from_minutes(minutes)](const Seen& seen) {
        const auto& waits = seen.result.waits;
        const auto longer = std::count_if(waits.begin(), waits.end(),
                                          [limit](std::int64_t wait) { return Duration{wait} > limit; });
        return Part{static_cast<double>(longer), static_cast<double>(waits.size())};
    };
}

std::function<Part(const Seen&)> queued_longer_than(double minutes, Window window) {
    return [limit = from_minutes(minutes), window](const Seen& seen) {
        Begun came;
        Part part{0, 0};
        for (const TraceEntry& e : seen.trace) {
            if (e.fact == Fact::arrives && window.holds(e.at)) came[e.ticket] = e.at;
            if (e.fact != Fact::called && e.fact != Fact::gives_up) continue;
            const auto found = came.find(e.ticket);
            if (found == came.end()) continue;
            part.sum += e.at - found->second > limit ? 1 : 0;
            ++part.over;
        }
        return part;
    };
}

std::function<Part(const Seen&)> length_of_step(int step, Window window) {
    return [step, window](const Seen& seen) {
        Begun begun;
        Part part{0, 0};
        for (const TraceEntry& e : seen.trace) {
            if (e.step != step) continue;
            if (e.fact == Fact::step_begins && window.holds(e.at)) begun[e.ticket] = e.at;
            if (e.fact != Fact::step_ends || !begun.contains(e.ticket)) continue;
            part.sum += in_minutes(e.at - begun[e.ticket]);
            ++part.over;
        }
        return part;
    };
}

}  // namespace jemput
