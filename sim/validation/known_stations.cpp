#include "sim/validation/by_model.hpp"
#include "sim/validation/known_experiments.hpp"
#include "sim/validation/station.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

using StationCase = ReplicatedCase<StationRecord>;
using PartOf = std::function<Part(const StationRecord&)>;
using Absence = StationSpec::Absence;

constexpr auto station_source = "Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory";
constexpr double hour = 60;

PartOf wait_of(std::size_t of_class = 0, double unit = 1) {
    return [=](const StationRecord& r) {
        return Part{r.classes[of_class].waits / unit, r.classes[of_class].began};
    };
}
PartOf square_of_wait() {
    return [](const StationRecord& r) { return Part{r.classes[0].squares, r.classes[0].began}; };
}
PartOf time_in_system_of(std::size_t of_class) {
    return [=](const StationRecord& r) {
        return Part{r.classes[of_class].times_in_system, r.classes[of_class].left};
    };
}
/// Beyond a mean service of 20 min.
PartOf delay_of(std::size_t of_class) {
    return [=](const StationRecord& r) {
        const StationRecord::OfClass& c = r.classes[of_class];
        return Part{(c.times_in_system - 20 * c.left) / hour, c.left};
    };
}
Part in_system(const StationRecord& r) {
    return {r.in_system, r.measured};
}
Part trying_again(const StationRecord& r) {
    return {r.trying_again, r.measured};
}

KnownExperiment station(std::string name, std::string source, StationSpec spec, std::int64_t replications,
                        std::vector<StationCase> cases) {
    return by_model<Station>(std::move(name), std::move(source), std::move(spec), replications,
                             std::move(cases));
}

/// M/M/1 with λ = 10/h, E[S] = 5 min, ρ = 5/6: τ = 11 h. Whom the server calls next changes no mean, but the
/// mean square.
KnownExperiment called(StationSpec::Call call, const std::string& id, const std::string& name,
                       double square) {
    StationSpec spec{.classes = {{10, Distribution::exponential(5)}}};
    spec.call = call;
    spec.warm_up = std::chrono::days{5};
    spec.length = std::chrono::days{40};
    return station("M/M/1, " + name + " called next",
                   "Takács 1963, Bell System Tech. J. 42:487; " + std::string(station_source), spec, 100,
                   {{{"MM1.W2." + id, "mean square of the wait", "min²", square}, square_of_wait()}});
}

/// Two classes with services of different laws: 3/h of E[S] = 4 min, 6/h of 4 stages and E[S] = 6 min, ρ =
/// 0.8: W₀ = 2.9 min of work in hand, τ = 2 W₀·2/m² = 5 h.
StationSpec two_classes(StationSpec::Urgent urgent) {
    StationSpec spec{.classes = {{3, Distribution::exponential(4)}, {6, Distribution::erlang(4, 6)}}};
    spec.urgent = urgent;
    spec.warm_up = std::chrono::days{2};
    spec.length = std::chrono::days{33};
    return spec;
}

std::vector<KnownExperiment> priorities() {
    const std::string conway = "Conway, Maxwell & Miller 1967; Kleinrock 1976, Queueing Systems II, 3";
    return {station("Two classes, called first", "Cobham 1954; Kleinrock 1976, Queueing Systems II, 3",
                    two_classes(StationSpec::Urgent::are_called_next), 100,
                    {{{"PRIO.np.W1", "mean wait of class 1", "min", 3.8125}, wait_of(0)},
                     {{"PRIO.np.W2", "mean wait of class 2", "min", 19.0625}, wait_of(1)}}),
            station("Two classes, interrupting", conway, two_classes(StationSpec::Urgent::interrupt), 100,
                    {{{"PRIO.pr.T1", "mean time in the system of class 1", "min", 5}, time_in_system_of(0)},
                     {{"PRIO.pr.T2", "mean time in the system of class 2", "min", 26.5625},
                      time_in_system_of(1)}})};
}

/// 0.2, 0.6 and 1.2 patients an hour, E[S] = 20 min; τ = 10 h with one doctor, less with two.
KnownExperiment county_hospital(int doctors, StationSpec::Urgent urgent, std::vector<StationCase> cases) {
    const Distribution service = Distribution::exponential(20);
    StationSpec spec{.classes = {{0.2, service}, {0.6, service}, {1.2, service}}, .servers = doctors};
    spec.urgent = urgent;
    spec.warm_up = std::chrono::days{4};
    spec.length = std::chrono::days{80};
    const bool interrupt = urgent == StationSpec::Urgent::interrupt;
    return station(fmt::format("County Hospital, {} doctor{}, {}", doctors, doctors == 1 ? "" : "s",
                               interrupt ? "interrupting" : "called first"),
                   "Cobham 1954; Hillier & Lieberman, Introduction to Operations Research, County Hospital",
                   spec, 200, std::move(cases));
}

StationCase class_of_hospital(const std::string& rule, int doctors, int of_class, double hours,
                              std::string comment = {}) {
    const auto index = static_cast<std::size_t>(of_class - 1);
    StationCase c{{fmt::format("HL.prio.{}.s{}.c{}", rule, doctors, of_class),
                   fmt::format("mean delay (W − 1/μ) of class {}", of_class), "h", hours},
                  rule == "np" ? wait_of(index, hour) : delay_of(index)};
    c.known.comment = std::move(comment);
    return c;
}

std::vector<KnownExperiment> hospitals() {
    using Urgent = StationSpec::Urgent;
    return {county_hospital(1, Urgent::are_called_next, {class_of_hospital("np", 1, 2, 0.324675324675)}),
            county_hospital(2, Urgent::are_called_next, {class_of_hospital("np", 2, 2, 0.0331564986737)}),
            county_hospital(
                1, Urgent::interrupt,
                {class_of_hospital("pr", 1, 1, 0.0238095238095), class_of_hospital("pr", 1, 2, 0.15367965368),
                 class_of_hospital("pr", 1, 3, 1.0303030303)}),
            county_hospital(2, Urgent::interrupt,
                            {class_of_hospital("pr", 2, 1, 0.00037078235076),
                             class_of_hospital("pr", 2, 2, 0.00792064922144),
                             class_of_hospital("pr", 2, 3, 0.0654223227753)})};
}

/// λ = 6/h, E[S] = 5 min, up for 2 h and down for 30 min; fails only while it serves. τ as for outages at all
/// times, 4.7 h.
KnownExperiment fails_at_work() {
    StationSpec spec{.classes = {{6, Distribution::exponential(5)}}};
    spec.failures = {Distribution::exponential(120), Distribution::exponential(30), 0, true};
    spec.warm_up = std::chrono::days{3};
    spec.length = std::chrono::days{50};
    return station("Failures at work only", "Avi-Itzhak & Naor 1963, Oper. Res. 11:303", spec, 100,
                   {{{"BD.oper.L", "mean number in the system", "-", 2.66666666667}, in_system}});
}

/// λ = 20/h, three servers, E[S] = 6 min, 2.5 times as long while it is down: m = 3·0.88 − 2, s² = 24
/// + 3.2·7.7, τ = 4 h.
KnownExperiment slower_when_down() {
    StationSpec spec{.classes = {{20, Distribution::exponential(6)}}, .servers = 3};
    spec.failures = {Distribution::exponential(120), Distribution::exponential(30), 0.4, false};
    spec.warm_up = std::chrono::days{3};
    spec.length = std::chrono::days{20};
    return station("Slower while it is down", "Yechiali & Naor 1971, Oper. Res. 19:722", spec, 100,
                   {{{"BD.MM3.slow.L", "mean number in the system", "-", 6.03785837377}, in_system}});
}

/// M/M/1 with λ = 6/h, E[S] = 5 min, ρ = 1/2 (τ = 1 h), whose server goes away.
KnownExperiment away(const std::string& id, const std::string& name, const std::string& source,
                     Absence::When when, const Distribution& length, double wait) {
    StationSpec spec{.classes = {{6, Distribution::exponential(5)}}};
    spec.absence = {when, length};
    spec.warm_up = std::chrono::days{1};
    spec.length = std::chrono::days{30};
    return station(name, source, spec, 100, {{{id, "mean wait", "min", wait}, wait_of()}});
}

std::vector<KnownExperiment> absences() {
    const std::string doshi = "Levy & Yechiali 1975; Doshi 1986, Queueing Systems 1:29";
    const Distribution random = Distribution::exponential(10);
    const Distribution constant = Distribution::constant(10);
    using When = Absence::When;
    return {
        away("VAC.multi.exp.Wq", "Vacations again and again", doshi, When::until_one_waits, random, 15),
        away("VAC.single.exp.Wq", "One vacation", doshi, When::once_idle, random, 11.6666666667),
        away("VAC.multi.det.Wq", "Constant vacations", doshi, When::until_one_waits, constant, 10),
        away("VAC.single.det.Wq", "One constant vacation", doshi, When::once_idle, constant, 8.65529289315),
        away("SETUP.exp.Wq", "Set-up for the first", "Welch 1964; Levy & Kleinrock 1986",
             When::before_the_first, Distribution::exponential(8), 13)};
}

/// λ = 8/h, E[S] = 5 min, ρ = 2/3; who finds the server busy tries again after 15 min: about the work of
/// M/M/1 and the time of the tries, τ < 6 h.
KnownExperiment tries_again() {
    StationSpec spec{.classes = {{8, Distribution::exponential(5)}}};
    spec.tries_again = Distribution::exponential(15);
    spec.warm_up = std::chrono::days{3};
    spec.length = std::chrono::days{40};
    return station(
        "Trying again", "Falin & Templeton 1997, Retrial Queues", spec, 100,
        {{{"RETRIAL.orbit", "mean number of people trying again", "-", 5.33333333333}, trying_again}});
}

}  // namespace

std::vector<KnownExperiment> known_stations() {
    using Call = StationSpec::Call;
    std::vector<KnownExperiment> all{called(Call::first_come, "FIFO", "first come", 1500),
                                     called(Call::last_come, "LIFO", "last come", 9000),
                                     called(Call::at_random, "SIRO", "anybody", 2571.42857143)};
    for (const auto& part : {priorities(), hospitals(), absences()})
        all.insert(all.end(), part.begin(), part.end());
    all.push_back(fails_at_work());
    all.push_back(slower_when_down());
    all.push_back(tries_again());
    return all;
}

}  // namespace jemput
