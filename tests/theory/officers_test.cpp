#include "sim/model/van_model.hpp"
#include "tests/theory/markov_chain.hpp"
#include "tests/theory/theory_support.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <fmt/format.h>

// Officers who differ: in pace, in the steps that they do, in practice; and who of the roster goes.

namespace jemput {
namespace {

// Two officers, one twice as fast (μ = 12/h and 6/h), λ = 12/h, ρ = 2/3. An arrival that finds both idle goes
// to one of them by the rule; with n ≥ 2 people both work (Gumbel 1960, Oper. Res. 8:504). The relaxation
// time is that of M/M/c, under 3 h. n = 100.

constexpr double arrival_rate = 12;  // an hour, as are …
constexpr double fast = 12;          // … these
constexpr double slow = 6;

Experiment two_officers(const std::string& staff) {
    return Experiment(fmt::format(R"(
jemput: 1
name: two officers
horizon: {{warm_up: 2 d, length: 20 d}}
arrivals: {{rate: 12/h}}
staff: {}
flow:
  - {{step: S07, time: {{exponential: {{mean: 5 min}}}}}}
)",
                                  staff),
                      100);
}

/// The chain of the two officers. States 0 and 1: both are idle, the fast or the slow one since the last
/// service; 2: the fast one works, 3: the slow one; n + 2: both work on n people.
class TwoOfficers {
  public:
    static constexpr std::size_t to_fast = 2;
    static constexpr std::size_t to_slow = 3;

    /// Whom an arrival goes to when the fast or the slow one became idle last.
    TwoOfficers(std::size_t after_fast, std::size_t after_slow) {
        MarkovChain chain(states);
        chain.add(0, after_fast, arrival_rate);
        chain.add(1, after_slow, arrival_rate);
        chain.add(2, 0, fast);
        chain.add(3, 1, slow);
        chain.add(2, 4, arrival_rate);
        chain.add(3, 4, arrival_rate);
        chain.add(4, 3, fast);
        chain.add(4, 2, slow);
        for (std::size_t state = 4; state + 1 < states; ++state) {
            chain.add(state, state + 1, arrival_rate);
            chain.add(state + 1, state, fast + slow);
        }
        const std::vector<double> p = chain.stationary();
        people_ = p[2] + p[3];
        busy_ = 2 - 2 * (p[0] + p[1]) - p[2] - p[3];
        for (std::size_t state = 4; state < states; ++state)
            people_ += static_cast<double>(state - 2) * p[state];
    }

    [[nodiscard]] double people() const { return people_; }
    [[nodiscard]] double utilisation() const { return busy_ / 2; }

  private:
    static constexpr std::size_t states = 120;  // (2/3)^116 < 1e-20
    double people_ = 0;
    double busy_ = 0;
};

TEST(OfficersOfDifferentPace, AgreeWithTheChainWhenTheFastestIsCalled) {
    const TwoOfficers exact(TwoOfficers::to_fast, TwoOfficers::to_fast);
    const Experiment queue = two_officers("{officers: 2, assign: fastest, crew: [{speed: 0.5}]}");
    EXPECT_TRUE(queue.agrees("L", "in_system.mean", exact.people()));
    EXPECT_TRUE(queue.agrees("utilisation", "officers.utilisation", exact.utilisation()));
}

TEST(OfficersOfDifferentPace, AgreeWithTheChainWhenTheSlowestIsListedFirst) {
    const TwoOfficers exact(TwoOfficers::to_slow, TwoOfficers::to_slow);
    const Experiment queue = two_officers("{officers: 2, assign: listed, crew: [{speed: 0.5}]}");
    EXPECT_TRUE(queue.agrees("L", "in_system.mean", exact.people()));
    EXPECT_TRUE(queue.agrees("utilisation", "officers.utilisation", exact.utilisation()));
}

TEST(OfficersOfDifferentPace, AgreeWithTheChainWhenTheLongestIdleIsCalled) {
    const TwoOfficers exact(TwoOfficers::to_slow, TwoOfficers::to_fast);
    const Experiment queue = two_officers("{officers: 2, crew: [{speed: 0.5}]}");
    EXPECT_TRUE(queue.agrees("L", "in_system.mean", exact.people()));
    EXPECT_TRUE(queue.agrees("utilisation", "officers.utilisation", exact.utilisation()));
}

// Where each officer does a part of the steps, each part has a queue of its own: a network of M/M/c (Jackson
// 1957, Oper. Res. 5:518). Tickets decide who is called first; with exponential services that changes no
// mean.

TEST(Roles, OfATandemAgreeWithJackson) {
    // λ = 15/h; one officer, E[S] = 3 min; three officers, E[S] = 10 min, ρ = 5/6, τ = 7 h. n = 100.
    const Experiment queue(R"(
jemput: 1
name: a tandem
horizon: {warm_up: 3 d, length: 20 d}
arrivals: {rate: 15/h}
staff: {officers: 4, crew: [{does: [S04]}, {does: [S07]}, {does: [S07]}, {does: [S07]}]}
flow:
  - {step: S04, time: {exponential: {mean: 3 min}}}
  - {step: S07, time: {exponential: {mean: 10 min}}}
)",
                           100);
    EXPECT_TRUE(queue.agrees("wait", "wait.mean",
                             wait_of_mmc(15.0 / 60, 1.0 / 3, 1) + wait_of_mmc(15.0 / 60, 1.0 / 10, 3)));
    EXPECT_TRUE(queue.agrees("first wait", "first_wait.mean", wait_of_mmc(15.0 / 60, 1.0 / 3, 1)));
}

TEST(Roles, OfAWholeVanAgreeWithJackson) {
    // 14 people an hour; intake, e-mail for 45 % of them, OSS with three officers, and for 20 % a partner's
    // desk. Every flow is Poisson, so the waits add up. OSS has ρ = 2/3 and the desk 0.47. n = 100.
    const Experiment queue(R"(
jemput: 1
name: the van as a network
horizon: {warm_up: 2 d, length: 20 d}
arrivals: {rate: 14/h}
applicants: {email: 55 %, whatsapp: 80 %}
staff:
  officers: 5
  crew: [{does: [S04]}, {does: [S06]}, {does: [S07]}, {does: [S07]}, {does: [S07]}]
flow:
  - {step: S04, time: {exponential: {mean: 2 min}}}
  - {step: S06, when: no_email, time: {exponential: {mean: 5 min}}}
  - {step: S07, time: {exponential: {mean: 8.57142857143 min}}}
  - {step: tax, when: no_whatsapp, desk: tax, time: {exponential: {mean: 10 min}}}
desks: [{desk: tax}]
)",
                           100);
    const double a_minute = 14.0 / 60;
    const double intake = wait_of_mmc(a_minute, 1.0 / 2, 1);
    const double email = wait_of_mmc(0.45 * a_minute, 1.0 / 5, 1);
    const double oss = wait_of_mmc(a_minute, 7.0 / 60, 3);
    const double desk = wait_of_mmc(0.2 * a_minute, 1.0 / 10, 1);
    EXPECT_TRUE(queue.agrees("waits", "wait.mean", intake + 0.45 * email + oss));
    EXPECT_TRUE(queue.agrees("desk", "desk_wait.mean", desk));
    EXPECT_TRUE(queue.agrees("licence", "licence_delay.on_the_spot.mean",
                             intake + 2 + 0.45 * (email + 5) + oss + 60.0 / 7));
    EXPECT_TRUE(queue.agrees("W", "time_in_system.mean",
                             intake + 2 + 0.45 * (email + 5) + oss + 60.0 / 7 + 0.2 * (desk + 10)));
}

// One officer more never lengthens anybody's wait, where officers are equal, people are called in the order
// in which they came and nobody leaves: the work loads of the officers, sorted, are never above those without
// her (Kiefer & Wolfowitz 1955, Trans. Amer. Math. Soc. 78:1). Person by person, without tolerance.

constexpr auto fifo_days = std::to_array<const char*>({
    R"(
time: {date: 2019-09-18, opens: "08:00", closes: "12:00"}
arrivals: {rate: 12/h, groups: {1: 0.6, 4: 0.4}}
flow:
  - {step: S04, time: {uniform: {low: 0 min, high: 4 min}}}
  - {step: S06, when: no_email, time: {lognormal: {mean: 6 min, cv: 2}}}
  - {step: S07, needs: [officer, oss], time: {exponential: {mean: 5 min}}, per_kbli: true}
applicants: {email: 0.5, kbli: {1: 0.7, 3: 0.3}}
)",
    R"(
time: {date: 2019-09-18, opens: "08:00", closes: "09:00", late: {exponential: {mean: 20 min}}}
arrivals: {times: ["07:30", "07:45", "08:00", "08:00", "08:05", "08:20", "08:40", "08:45"]}
flow:
  - {step: S07, time: {mixture: [{weight: 9, time: 5 min}, {weight: 1, time: 1 h}]}}
)",
    R"(
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "11:00"}
  - time: {date: 2019-09-19, opens: "19:00", closes: "22:00", part: night}
arrivals:
  profile: [{from: "08:00", to: "11:00", rate: 1/h}, {from: "18:30", to: "22:00", rate: 1/h}]
  pool: {owners: 80, free: {day: 0.3, night: 0.3, either: 0.4}, comes: 0.7}
  appointments: {every: {from: "08:00", to: "10:00", each: 10 min}, late: {exponential: {mean: 5 min}}}
flow:
  - {step: S07, time: {gamma: {mean: 7 min, cv: 1.5}}}
)"});

/// When each was called, by visit and ticket.
std::map<std::pair<int, int>, Instant> calls(const char* day, int officers, std::uint64_t replication) {
    const Plan plan = plan_of(fmt::format("jemput: 1\nname: fifo\nstaff: {{officers: {}}}{}", officers, day));
    VanModel model(plan);
    Trace trace;
    model.write_to(&trace);
    model.start(Chance(20190918, replication));
    model.run();
    std::map<std::pair<int, int>, Instant> all;
    for (const TraceEntry& e : trace)
        if (e.fact == Fact::called) all[{e.visit, e.ticket}] = e.at;
    return all;
}

TEST(Officers, OneMoreNeverLengthensAnybodysWait) {
    for (const char* day : fifo_days) {
        for (std::uint64_t replication = 0; replication < 40; ++replication) {
            auto fewer = calls(day, 1, replication);
            for (int officers = 2; officers <= 5; ++officers) {
                const auto more = calls(day, officers, replication);
                ASSERT_EQ(more.size(), fewer.size());
                for (const auto& [who, at] : more)
                    ASSERT_LE(at, fewer.at(who)) << day << officers << " officers, ticket " << who.second;
                fewer = more;
            }
        }
    }
}

/// Eight people at opening, one officer, ten minutes each: the services follow each other.
std::string eight_people(const std::string& further_keys) {
    return fmt::format(R"(
jemput: 1
name: eight people
time: {{date: 2019-09-18, opens: "08:00", closes: "08:10"}}
arrivals: {{times: ["08:00", "08:00", "08:00", "08:00", "08:00", "08:00", "08:00", "08:00"]}}
staff: {{officers: 1, {}}}
flow:
  - {{step: S07, time: 10 min}}
)",
                       further_keys);
}

/// That the visit takes as long as the sum, each service rounded to a microsecond.
void expect_services(const std::string& further_keys, const std::vector<double>& lengths) {
    const VisitRecord record = Experiment(eight_people(further_keys), 2).records().front();
    double begins = 0;
    double waits = 0;
    for (const double length : lengths) {
        waits += begins;
        begins += length;
    }
    constexpr double rounding = 1e-6 / 60 * 40;  // 36 services in the sum of the waits
    EXPECT_NEAR(in_minutes(Duration{record.overtime}), begins - 10, rounding) << further_keys;
    EXPECT_NEAR(in_minutes(Duration{record.wait}), waits, rounding) << further_keys;
}

// Wright 1936: the n-th case, n from 1 with those before, takes n^(log₂ rate) of the time.
TEST(Learning, ShortensEachCaseByTheCurve) {
    std::vector<double> lengths;
    for (int n = 1; n <= 8; ++n)
        lengths.push_back(10 * std::pow(n, std::log2(0.8)));
    expect_services("learning: {rate: 0.8}", lengths);

    lengths.clear();
    for (int n = 4; n <= 11; ++n)
        lengths.push_back(10 * std::max(0.55, std::pow(n, std::log2(0.8))));
    EXPECT_EQ(lengths.back(), 5.5) << "the floor is reached";
    expect_services("learning: {rate: 0.8, cases_before: 3, floor: 0.55}", lengths);
}

TEST(Learning, LastsOverTheVisits) {
    const Experiment visits(R"(
jemput: 1
name: two days
visits:
  - time: {date: 2019-09-18, opens: "08:00", closes: "08:01"}
  - time: {date: 2019-09-19, opens: "08:00", closes: "08:01"}
arrivals: {times: ["08:00", "08:00", "08:00"]}
staff: {officers: 1, learning: {rate: 0.8}}
flow:
  - {step: S07, time: 10 min}
)",
                            2);
    for (std::size_t day = 0; day < 2; ++day) {
        double ends = 0;
        for (int n = 1; n <= 3; ++n)
            ends += 10 * std::pow(n + 3 * static_cast<int>(day), std::log2(0.8));
        EXPECT_NEAR(in_minutes(Duration{visits.records()[day].overtime}), ends - 1, 1e-7) << day;
    }
}

TEST(Fatigue, LengthensWorkByTheHoursBeforeItBegins) {
    std::vector<double> lengths;
    double begins = 0;
    for (int n = 0; n < 8; ++n) {
        lengths.push_back(10 * (1 + 0.3 * begins / 60));
        begins += lengths.back();
    }
    expect_services("fatigue: {per_hour: 0.3}", lengths);

    lengths.clear();
    begins = 0;
    for (int n = 0; n < 8; ++n) {
        lengths.push_back(10 * (1 + 0.3 * std::max(0.0, begins - 30) / 60));
        begins += lengths.back();
    }
    expect_services("fatigue: {per_hour: 0.3, after: \"08:30\"}", lengths);
}

TEST(Pace, IsTheProductOfAllThatChangesIt) {
    std::vector<double> lengths;
    double begins = 0;
    for (int n = 1; n <= 8; ++n) {
        lengths.push_back(10 / (0.5 * 1.6) * std::pow(n, std::log2(0.9)) * (1 + 0.2 * begins / 60));
        begins += lengths.back();
    }
    expect_services(
        "crew: [{speed: 0.5}], roster: {speeds: [1.6], pick: fixed}, learning: {rate: 0.9}, "
        "fatigue: {per_hour: 0.2}",
        lengths);
}

std::string crew_of(int officers) {
    return fmt::format(R"(
jemput: 1
name: a roster
time: {{date: 2019-09-18, opens: "08:00", closes: "09:00"}}
arrivals: {{times: ["08:00"]}}
staff: {{officers: {}, roster: {{speeds: [1, 1, 1, 1, 1, 1, 1]}}}}
flow:
  - {{step: S07, time: 10 min}}
)",
                       officers);
}

/// The members who go, in the order of the crew.
std::vector<std::uint32_t> members(VanModel& model, std::size_t officers, std::uint64_t replication) {
    model.start(Chance(20190918, replication));
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i < officers; ++i)
        all.push_back(model.officers()[i].member);
    return all;
}

TEST(Roster, SendsEachMemberEquallyOften) {
    // Three of seven go: each with p = 3/7. The numbers O have a fixed sum, so with the covariance of drawing
    // without replacement (k − 1)/k Σ (O − np)² / (np(1 − p)) tends to χ² with k − 1 degrees of freedom. Each
    // place in the crew falls to each member with 1/7, which is the common test. n = 14,000.
    constexpr int n = 14'000;
    constexpr double k = 7;
    constexpr double p = 3 / k;
    const Plan plan = plan_of(crew_of(3));
    VanModel model(plan);
    std::array<double, 7> goes{};
    std::array<double, 7> goes_first{};
    for (std::uint64_t replication = 0; replication < n; ++replication) {
        const auto crew = members(model, 3, replication);
        for (const std::uint32_t member : crew)
            ++goes[member];
        ++goes_first[crew.front()];
    }
    double distance = 0;
    double distance_of_first = 0;
    for (std::size_t member = 0; member < goes.size(); ++member) {
        distance += std::pow(goes[member] - n * p, 2) / (n * p * (1 - p)) * (k - 1) / k;
        distance_of_first += std::pow(goes_first[member] - n / k, 2) / (n / k);
    }
    // As rare as |z| > 3.5.
    const double limit = boost::math::quantile(boost::math::chi_squared(k - 1), 1 - 4.65e-4);
    EXPECT_LT(distance, limit);
    EXPECT_LT(distance_of_first, limit);
}

TEST(Roster, AddsTheFourthOfficerToTheSameThree) {
    const Plan plan_of_three = plan_of(crew_of(3));
    const Plan plan_of_four = plan_of(crew_of(4));
    VanModel three(plan_of_three);
    VanModel four(plan_of_four);
    for (std::uint64_t replication = 0; replication < 500; ++replication) {
        auto crew = members(four, 4, replication);
        crew.pop_back();
        EXPECT_EQ(members(three, 3, replication), crew) << replication;
    }
}

}  // namespace
}  // namespace jemput
