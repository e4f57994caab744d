#include "sim/kernel/agenda.hpp"

#include <map>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using namespace std::chrono_literals;
using IntAgenda = Agenda<int>;

Instant at(Duration since_start) {
    return Instant{since_start};
}

std::vector<int> take_all(IntAgenda& agenda) {
    std::vector<int> taken;
    while (!agenda.empty())
        taken.push_back(agenda.take_next());
    return taken;
}

TEST(Agenda, GivesEventsInTheOrderOfTheirTimes) {
    IntAgenda agenda;
    agenda.schedule(at(3min), 3);
    agenda.schedule(at(1min), 1);
    agenda.schedule(at(2min), 2);
    EXPECT_EQ(take_all(agenda), (std::vector{1, 2, 3}));
}

TEST(Agenda, GivesEventsOfOneTimeInTheOrderOfScheduling) {
    IntAgenda agenda;
    for (int i = 0; i < 10; ++i)
        agenda.schedule(at(1min), i);
    EXPECT_EQ(take_all(agenda), (std::vector{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Agenda, MovesItsClockToTheEventTaken) {
    IntAgenda agenda;
    EXPECT_EQ(agenda.now(), Instant{});
    EXPECT_EQ(agenda.next_time(), never);
    agenda.schedule(at(7min), 1);
    EXPECT_EQ(agenda.next_time(), at(7min));
    EXPECT_EQ(agenda.now(), Instant{});
    agenda.take_next();
    EXPECT_EQ(agenda.now(), at(7min));
}

TEST(Agenda, ACancelledEventDoesNotHappen) {
    IntAgenda agenda;
    agenda.schedule(at(1min), 1);
    const auto ticket = agenda.schedule(at(2min), 2);
    agenda.schedule(at(3min), 3);
    EXPECT_TRUE(agenda.cancel(ticket));
    EXPECT_EQ(agenda.size(), 2U);
    EXPECT_EQ(take_all(agenda), (std::vector{1, 3}));
}

TEST(Agenda, CancelsOnlyWhatIsPending) {
    IntAgenda agenda;
    const auto ticket = agenda.schedule(at(1min), 1);
    EXPECT_FALSE(agenda.cancel(IntAgenda::Ticket{}));
    agenda.take_next();
    EXPECT_FALSE(agenda.cancel(ticket)) << "it has happened";
    const auto second = agenda.schedule(at(2min), 2);
    EXPECT_FALSE(agenda.cancel(ticket)) << "the slot is used again, the ticket is not";
    EXPECT_TRUE(agenda.cancel(second));
    EXPECT_FALSE(agenda.cancel(second)) << "it is cancelled already";
}

TEST(Agenda, ACopyGoesOnByItself) {
    IntAgenda agenda;
    const auto ticket = agenda.schedule(at(1min), 1);
    agenda.schedule(at(2min), 2);
    IntAgenda copy = agenda;
    EXPECT_TRUE(copy.cancel(ticket));
    copy.schedule(at(5min), 5);
    EXPECT_EQ(take_all(copy), (std::vector{2, 5}));
    EXPECT_EQ(take_all(agenda), (std::vector{1, 2}));
}

TEST(Agenda, ClearedIsLikeNew) {
    IntAgenda agenda;
    agenda.schedule(at(1min), 1);
    agenda.take_next();
    agenda.schedule(at(2min), 2);
    agenda.clear();
    EXPECT_TRUE(agenda.empty());
    EXPECT_EQ(agenda.now(), Instant{});
    agenda.schedule(at(30s), 7);
    EXPECT_EQ(take_all(agenda), (std::vector{7}));
}

/// Runs a random mix of scheduling, cancelling and taking against std::multimap, which keeps equal keys in
/// the order of insertion. `target` pending events keep the agenda in its array, in its heap, or going to and
/// fro.
void agree_with_a_multimap(std::size_t target, unsigned seed) {
    std::mt19937 random(seed);
    IntAgenda agenda;
    std::multimap<Instant, int> expected;
    using Known = std::pair<IntAgenda::Ticket, std::multimap<Instant, int>::iterator>;
    std::map<int, Known> pending;
    int next_event = 0;
    for (int step = 0; step < 20000; ++step) {
        const auto choice = random() % 10;
        const std::size_t wanted = (step / 4000) % 2 == 0 ? target : target / 8;
        if (choice < 2 && !pending.empty()) {
            auto victim = std::next(pending.begin(), static_cast<long>(random() % pending.size()));
            ASSERT_TRUE(agenda.cancel(victim->second.first));
            expected.erase(victim->second.second);
            pending.erase(victim);
        } else if (agenda.size() < wanted) {
            const Instant time = agenda.now() + Duration{random() % 50};
            const auto ticket = agenda.schedule(time, next_event);
            pending[next_event] = {ticket, expected.emplace(time, next_event)};
            ++next_event;
        } else if (!expected.empty()) {
            ASSERT_EQ(agenda.next_time(), expected.begin()->first);
            const int event = agenda.take_next();
            ASSERT_EQ(event, expected.begin()->second);
            ASSERT_EQ(agenda.now(), expected.begin()->first);
            ASSERT_FALSE(agenda.cancel(pending[event].first));
            expected.erase(expected.begin());
            pending.erase(event);
        }
        ASSERT_EQ(agenda.size(), expected.size());
    }
}

TEST(Agenda, OfAVanEventAgreesWithAMultimap) {
    agree_with_a_multimap(10, 1);
}
TEST(Agenda, AroundTheLimitOfTheArrayAgreesWithAMultimap) {
    agree_with_a_multimap(IntAgenda::scanned_limit + 5, 2);
}
TEST(Agenda, OfManyEventsAgreesWithAMultimap) {
    agree_with_a_multimap(3000, 3);
}

}  // namespace
}  // namespace jemput
