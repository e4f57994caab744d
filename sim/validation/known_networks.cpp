#include "sim/validation/by_model.hpp"
#include "sim/validation/known_experiments.hpp"
#include "sim/validation/network.hpp"

#include <chrono>
#include <utility>

namespace jemput {

namespace {

constexpr auto jackson = "Jackson 1963, Management Sci. 10:131";
constexpr auto network_source = "Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory";

Part time_in_system(const NetworkRecord& r) {
    return {r.times_in_system, r.left};
}

/// λ = 8/h, E[S] = 5 min; 15 % are served once more: ρ = 0.78, τ = 6 h.
NetworkSpec feedback() {
    return {.nodes = {{1, Distribution::exponential(5), {0.15}}},
            .per_hour = 8,
            .warm_up = std::chrono::days{3},
            .length = std::chrono::days{30}};
}

/// Intake, e-mail, OSS, a partner's desk. 10 % of those who leave OSS begin anew; OSS has ρ = 0.74, τ < 4 h.
NetworkSpec van() {
    return {.nodes = {{1, Distribution::exponential(2), {0, 0.45, 0.55}},
                      {1, Distribution::exponential(5), {0, 0, 1}},
                      {3, Distribution::exponential(8.57142857142857), {0.1, 0, 0, 0.2}},
                      {1, Distribution::exponential(10), {}}},
            .per_hour = 14,
            .warm_up = std::chrono::days{2},
            .length = std::chrono::days{20}};
}

/// 6 laptops work for 4 h and then need 1 h of one of 2 repairers: forgotten within some hours.
NetworkSpec repair() {
    return {.nodes = {{6, Distribution::exponential(240), {0, 1}}, {2, Distribution::exponential(60), {1}}},
            .customers = 6,
            .warm_up = std::chrono::days{4},
            .length = std::chrono::days{200}};
}

}  // namespace

std::vector<KnownExperiment> known_networks() {
    const auto oss = [](const NetworkRecord& r) { return r.nodes[2]; };
    const auto desk = [](const NetworkRecord& r) { return r.nodes[1]; };
    return {by_model<Network, NetworkRecord>(
                "Served once more", jackson, feedback(), 100,
                {{{"NET.feedback.W", "mean time in the system", "min", 27.2727272727}, time_in_system}}),
            by_model<Network, NetworkRecord>(
                "The van as a network", jackson, van(), 100,
                {{{"NET.van.W", "mean time in the system", "min", 31.5318849448}, time_in_system},
                 {{"NET.van.rho_oss", "utilisation of OSS", "-", 0.740740740741},
                  [=](const NetworkRecord& r) {
                      return Part{oss(r).busy, 3 * r.measured};
                  }},
                 {{"NET.van.Wq_oss", "mean wait for each visit to OSS", "min", 6.0995755712},
                  [=](const NetworkRecord& r) {
                      return Part{oss(r).waits, oss(r).began};
                  }}}),
            by_model<Network, NetworkRecord>(
                "Repair of 6 laptops", network_source, repair(), 100,
                {{{"REPAIR.down", "mean number of laptops down", "-", 1.3886246122},
                  [=](const NetworkRecord& r) {
                      return Part{desk(r).present, r.measured};
                  }},
                 {{"REPAIR.Wq", "mean wait for repair", "h", 0.204520990312},
                  [=](const NetworkRecord& r) {
                      return Part{desk(r).waits / 60, desk(r).began};
                  }},
                 {{"REPAIR.util", "utilisation of the repairers", "-", 0.576421923475},
                  [=](const NetworkRecord& r) {
                      return Part{desk(r).busy, 2 * r.measured};
                  }}})};
}

}  // namespace jemput
