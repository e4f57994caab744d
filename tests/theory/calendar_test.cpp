#include "sim/statistics/tally.hpp"
#include "tests/theory/theory_support.hpp"

#include <cmath>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

// Who comes, and comes again: appointments, groups, the carik, and pools over a calendar of visits.

namespace jemput {
namespace {

/// Whether the mean over replications of a number that visit v of a calendar gives agrees.
class Calendar {
  public:
    Calendar(const std::string& text, std::size_t visits, std::int64_t replications)
        : visits_(visits), runs_(text, replications) {}

    [[nodiscard]] testing::AssertionResult agrees(const std::string& id, std::size_t visit,
                                                  const OfVisit& value, double exact) const {
        Tally tally;
        const std::span<const VisitRecord> records = runs_.records();
        for (std::size_t i = visit; i < records.size(); i += visits_)
            tally.add(value(records[i]));
        const double standard_error =
            tally.standard_deviation() / std::sqrt(static_cast<double>(tally.count()));
        return is_near(fmt::format("{} at visit {}", id, visit + 1), tally.mean(), exact, standard_error,
                       tally.count());
    }

  private:
    std::size_t visits_;
    Experiment runs_;
};

OfVisit outcome(Outcome o) {
    return [o](const VisitRecord& r) { return r.count(o); };
}

double arrivals(const VisitRecord& r) {
    return r.arrivals;
}

/// Visits of four hours on successive days, at one place; nobody waits for long.
std::string visits_of(std::size_t number, const std::string& blocks) {
    std::string text = "\njemput: 1\nname: a calendar\nvisits:\n";
    for (std::size_t i = 0; i < number; ++i) {
        text += fmt::format(
            "  - time: {{date: 2019-09-{}, opens: \"08:00\", closes: \"12:00\", hard_stop: \"24:00\"}}\n",
            18 + i);
    }
    return text + blocks;
}

TEST(Pool, IsUsedUpByThoseWhoAreServed) {
    // 60 owners, of whom 60 % are free by day (40 % only then, 20 % at any time); word reaches 80 % of these,
    // and 50 % of them come: p = 0.4 of those who are free. Whoever came has a licence, so visit v has 60 ·
    // 0.6 · p(1 − p)^{v − 1}. n = 4,000.
    const Calendar visits(visits_of(4, R"(
arrivals:
  profile: [{from: "08:00", to: "11:00", rate: 1/h}]
  pool: {owners: 60, free: {day: 0.4, night: 0.4, either: 0.2}, publicity: 0.8, comes: 0.5}
staff: {officers: 2}
flow:
  - {step: S07, time: 1 min}
)"),
                          4, 4'000);
    for (std::size_t v = 0; v < 4; ++v) {
        const double exact = 60 * 0.6 * 0.4 * std::pow(0.6, v);
        EXPECT_TRUE(visits.agrees("arrivals", v, arrivals, exact));
        EXPECT_TRUE(visits.agrees("licences", v, outcome(Outcome::licensed_on_the_spot), exact));
    }
}

TEST(Pool, SendsThoseWithoutPapersAgainUntilTheyAreServed) {
    // 60 owners who are all free, each of whom comes with p = 0.4; 30 % lack papers, and have them when they
    // come the next time. So these are served at their second visit: at visit v, with (v − 1) p²(1 − p)^{v −
    // 2}. n = 4,000.
    const Calendar visits(visits_of(4, R"(
applicants: {complete_papers: 0.7}
arrivals:
  profile: [{from: "08:00", to: "11:00", rate: 1/h}]
  pool: {owners: 60, free: {day: 1, night: 0, either: 0}, comes: 0.4}
staff: {officers: 2}
flow:
  - {step: S07, time: 1 min}
)"),
                          4, 4'000);
    constexpr double p = 0.4;
    for (std::size_t v = 0; v < 4; ++v) {
        const auto before = static_cast<double>(v);
        const double first = p * std::pow(1 - p, before);
        const double second = before * p * p * std::pow(1 - p, before - 1);
        EXPECT_TRUE(visits.agrees("sent for papers", v, outcome(Outcome::returned_incomplete), 18 * first));
        EXPECT_TRUE(
            visits.agrees("licences", v, outcome(Outcome::licensed_on_the_spot), 42 * first + 18 * second));
    }
}

TEST(Pool, TendsToPoissonArrivalsAsItGrows) {
    // 20,000 owners of whom 0.2 % come: the number is binomial, its variance 40 · 0.998. The mean of n
    // squares around the known mean has the variance (σ²(1 − 6pq) + 2σ⁴)/n. n = 500.
    const Experiment visit(R"(
jemput: 1
name: a large pool
time: {date: 2019-09-18, opens: "08:00", closes: "12:00"}
arrivals:
  profile: [{from: "08:00", to: "11:00", rate: 1/h}]
  pool: {owners: 20000, free: {day: 1, night: 0, either: 0}, comes: 0.002}
staff: {officers: 2}
flow:
  - {step: S07, time: 1 min}
)",
                           500);
    EXPECT_TRUE(visit.agrees("arrivals", "arrivals", 40));
    constexpr double variance = 40 * 0.998;
    const double error = std::sqrt((variance * (1 - 6 * 0.002 * 0.998) + 2 * variance * variance) / 500);
    Tally squares;
    for (const VisitRecord& record : visit.records())
        squares.add((record.arrivals - 40.0) * (record.arrivals - 40.0));
    EXPECT_TRUE(is_near("variance", squares.mean(), variance, error, squares.count()));
    EXPECT_TRUE(
        visit.agrees_at("inside an hour after opening: who came in the last minute", 9 * 60, 40.0 / 180));
}

TEST(ComesBack, AgainAndAgainWithTheSameShare) {
    // Everybody comes after the gate has closed and is turned away: 10 new people a visit, and of those of
    // the visit before 60 % again. So visit v has 10 (1 + 0.6 + … + 0.6^{v − 1}). n = 4,000.
    const Calendar visits(visits_of(5, R"(
applicants: {comes_back: {turned_away: 60 %, gave_up: 1, balked: 1, incomplete: 1}}
arrivals: {profile: [{from: "13:00", to: "14:00", rate: 10/h}]}
staff: {officers: 1}
flow:
  - {step: S07, time: 1 min}
)"),
                          5, 4'000);
    for (std::size_t v = 0; v < 5; ++v) {
        const double again = 10 * (0.6 - std::pow(0.6, v + 1)) / 0.4;
        EXPECT_TRUE(visits.agrees(
            "came again", v, [](const VisitRecord& r) { return r.came_again; }, again));
        EXPECT_TRUE(visits.agrees("arrivals", v, arrivals, 10 + again));
        EXPECT_TRUE(visits.agrees("turned away", v, outcome(Outcome::turned_away), 10 + again));
    }
}

TEST(ComesBack, WithPapersThatAreComplete) {
    // 12 people a visit, a third without papers, half of whom come again and are served. n = 4,000.
    const Calendar visits(visits_of(3, R"(
applicants: {complete_papers: 0.666666666667, comes_back: {incomplete: 0.5}}
arrivals: {profile: [{from: "08:00", to: "11:00", rate: 4/h}]}
staff: {officers: 4}
flow:
  - {step: S07, time: 1 min}
)"),
                          3, 4'000);
    for (std::size_t v = 0; v < 3; ++v) {
        const double again = v == 0 ? 0 : 2;
        EXPECT_TRUE(visits.agrees(
            "came again", v, [](const VisitRecord& r) { return r.came_again; }, again));
        EXPECT_TRUE(visits.agrees("sent for papers", v, outcome(Outcome::returned_incomplete), 4));
        EXPECT_TRUE(visits.agrees("licences", v, outcome(Outcome::licensed_on_the_spot), 8 + again));
    }
}

std::string one_visit(const std::string& arrivals, const std::string& further_blocks = "") {
    return fmt::format(R"(
jemput: 1
name: one visit
time: {{date: 2019-09-18, opens: "08:00", closes: "12:00"}}
arrivals: {}
staff: {{officers: 1}}
flow:
  - {{step: S07, time: 5 min}}
{}
)",
                       arrivals, further_blocks);
}

TEST(Appointments, ThatAllKeepAreServedAsByHand) {
    // DD1 again: one every 4 min, each takes 5; the waits are 0, 1, …, 9 min.
    const Experiment tight(one_visit(R"({appointments: {every: {from: "08:00", to: "08:40", each: 4 min}}})"),
                           2);
    for (const VisitRecord& record : tight.records()) {
        EXPECT_EQ(record.began, 10U);
        EXPECT_EQ(Duration{record.wait}, std::chrono::minutes{45}) << "DD1.Wq: 4.5 min each";
    }
    // One every 5 min: nobody waits, and the officer is never idle until the last has left.
    const Experiment even(one_visit(R"({appointments: {every: {from: "08:00", to: "12:00", each: 5 min}}})"),
                          2);
    for (const VisitRecord& record : even.records()) {
        EXPECT_EQ(record.began, 48U);
        EXPECT_EQ(record.wait, 0);
        EXPECT_EQ(Duration{record.areas.occupied}, std::chrono::hours{4});
    }
}

TEST(Appointments, AreKeptByABinomialNumber) {
    // 24 appointments, kept with 0.7: mean 16.8, variance 5.04. n = 20,000.
    constexpr std::int64_t n = 20'000;
    const Experiment visit(
        one_visit(R"({appointments: {every: {from: "08:00", to: "12:00", each: 10 min}, shows_up: 0.7}})"),
        n);
    EXPECT_TRUE(visit.agrees("arrivals", "arrivals", 16.8));
    constexpr double variance = 24 * 0.7 * 0.3;
    Tally squares;
    for (const VisitRecord& record : visit.records())
        squares.add((record.arrivals - 16.8) * (record.arrivals - 16.8));
    const double error = std::sqrt((variance * (1 - 6 * 0.21) + 2 * variance * variance) / n);
    EXPECT_TRUE(is_near("variance", squares.mean(), variance, error, n));
}

TEST(Appointments, AreKeptEarlyAndLate) {
    // She comes 5 min early and then late by an exponential time with mean 20 min, and stays for long: she is
    // inside at t with P(late ≤ t − 08:55). n = 20,000.
    const Experiment visit(R"(
jemput: 1
name: one appointment
time: {date: 2019-09-18, opens: "08:00", closes: "12:00"}
arrivals: {appointments: {times: ["09:00"], early: 5 min, late: {exponential: {mean: 20 min}}}}
staff: {officers: 1}
flow:
  - {step: S07, time: 10 h}
)",
                           20'000);
    for (const int minute : {5, 15, 40})
        EXPECT_TRUE(visit.agrees_at("has come", 9 * 60 - 5 + minute, 1 - std::exp(-minute / 20.0)));
}

TEST(Carik, BringsAsManyAsTheTableSays) {
    // He comes twice and brings 2, 5 or 9 people, 4.6 on average; a fifth of them lack papers. n = 20,000.
    const Experiment visit(
        one_visit(R"({carik: {times: ["08:00", "10:00"], brings: {2: 0.4, 5: 0.4, 9: 0.2},)"
                  R"( complete_papers: 0.8}})",
                  "place: {kind: invited}"),
        20'000);
    EXPECT_TRUE(visit.agrees("arrivals", "arrivals", 2 * 4.6));
    EXPECT_TRUE(visit.agrees("sent for papers", "returned_incomplete", 2 * 4.6 * 0.2));
    const auto are_four = [](const VisitRecord& r) { return r.arrivals == 4 ? 1.0 : 0.0; };
    EXPECT_TRUE(visit.agrees_on("two both times", are_four, 0.16));
}

TEST(Groups, HaveThePoissonNumberAndTheirSizes) {
    // 12 people an hour in groups of 1 or 3, 2 on average: 24 groups in 4 h. The variance of the people is
    // the mean number of groups times E[X²] = 5. n = 20,000.
    constexpr std::int64_t n = 20'000;
    const Experiment visit(one_visit("{rate: 12/h, groups: {1: 0.5, 3: 0.5}}"), n);
    EXPECT_TRUE(visit.agrees("people", "arrivals", 48));
    Tally squares;
    for (const VisitRecord& record : visit.records())
        squares.add((record.arrivals - 48.0) * (record.arrivals - 48.0));
    // The fourth central moment of a compound Poisson number is λE[X⁴] + 3(λE[X²])².
    const double error = std::sqrt((24 * 41.0 + 2 * 120.0 * 120.0) / n);
    EXPECT_TRUE(is_near("variance", squares.mean(), 120, error, n));
}

TEST(Arrivals, GrowWithLevelPublicityAndPopulation) {
    // 5/h over 4 h, times 1.2 · 1.5 · 36,000/24,000. n = 20,000.
    const Experiment visit(
        one_visit("{rate: 5/h, level: 1.2, publicity: 1.5, population: 36000, reference_population: 24000}"),
        20'000);
    EXPECT_TRUE(visit.agrees("arrivals", "arrivals", 20 * 1.2 * 1.5 * 1.5));
    // A pool grows in its owners: 40 of them for 24,000, of whom each comes with 0.3 · 1.2.
    const Experiment pool(
        one_visit(R"({profile: [{from: "08:00", to: "10:00", rate: 1/h}], level: 1.2,)"
                  R"( population: 36000, reference_population: 24000,)"
                  R"( pool: {owners: 40, free: {day: 1, night: 0, either: 0}, comes: 0.3}})"),
        20'000);
    EXPECT_TRUE(pool.agrees("owners who come", "arrivals", 60 * 0.3 * 1.2));
}

}  // namespace
}  // namespace jemput
