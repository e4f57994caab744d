#include "sim/validation/known_experiments.hpp"
#include "sim/validation/looks.hpp"

#include <chrono>

namespace jemput {

namespace {

constexpr auto fundamentals = "Shortle, Thompson, Gross & Harris 2018, Fundamentals of Queueing Theory";
constexpr auto erlang_a =
    "Palm 1957; Garnett, Mandelbaum & Reiman 2002; Zeltyn & Mandelbaum 2005, Queueing Systems 51:361";

/// λ = 30/h, E[S] = 7.5 min, 3 officers, patience 30 min. Nobody stays, so the state is forgotten within a
/// few times the patience: 12 h are 24 of them.
EndlessQueue impatient() {
    return {.arrivals = "{rate: 30/h}",
            .service = "{exponential: {mean: 7.5 min}}",
            .officers = 3,
            .horizon = "{warm_up: 12 h, length: 10 d}",
            .further_blocks = "applicants: {patience: {exponential: {mean: 30 min}}}"};
}

/// λ = 14/h, E[S] = 10 min, ρ > 1: the chain of 0 … 10 people forgets its beginning within an hour or two.
EndlessQueue full_house() {
    return {.arrivals = "{rate: 14/h}",
            .service = "{exponential: {mean: 10 min}}",
            .officers = 2,
            .horizon = "{warm_up: 1 d, length: 20 d}",
            .further_blocks = "queue: {capacity: 10}"};
}

/// A load of 4 for 5 officers, and nobody waits. Insensitive to the law of the services.
EndlessQueue loss_system() {
    return {.arrivals = "{rate: 24/h}",
            .service = "{lognormal: {mean: 10 min, cv: 2}}",
            .officers = 5,
            .horizon = "{warm_up: 1 d, length: 10 d}",
            .further_blocks = "queue: {capacity: 5}"};
}

/// λ = 18/h, E[S] = 5 min; who finds n people joins with 1/(1 + n).
EndlessQueue shy() {
    return {.arrivals = "{rate: 18/h}",
            .service = "{exponential: {mean: 5 min}}",
            .horizon = "{warm_up: 1 d, length: 20 d}",
            .further_blocks = "queue: {balking: {harmonic: 1}}"};
}

}  // namespace

std::vector<KnownExperiment> known_joining() {
    const Window ten_days{std::chrono::hours{12}, std::chrono::hours{12} + std::chrono::days{10}};
    return {
        by_scenario("Erlang B", "Erlang 1917; Sevastyanov 1957, Theory Probab. Appl. 2:104",
                    loss_system().text(), 100,
                    {{{"ErlB.5.4", "share turned away", "-", 0.199066874028}, measured("lost.share")}}),
        by_scenario(
            "M/M/2 with 10 places", fundamentals, full_house().text(), 100,
            {{{"MM2K10.block", "share turned away", "-", 0.178296948424}, measured("lost.share")},
             {{"MM2K10.Wq", "mean wait of those let in", "min", 24.3986842434}, measured("wait.mean")},
             {{"MM2K10.util", "utilisation", "-", 0.958653560172}, measured("officers.utilisation")}}),
        by_looking(Look::at_results, "M/M/2 with 10 places, long waits", fundamentals, full_house().text(),
                   100,
                   {{{"MM2K10.P45", "P(wait > 45 min) of those let in", "-", 0.118216914164},
                     waited_longer_than(45)}}),
        by_scenario("M/M/1 with balking", std::string("Natvig 1974; ") + fundamentals, shy().text(), 100,
                    {{{"BALK.L", "mean number in the system", "-", 1.5}, measured("in_system.mean")},
                     {{"BALK.p", "share who balk", "-", 0.482086773432}, measured("lost.share")},
                     {{"BALK.util", "utilisation", "-", 0.776869839852}, measured("officers.utilisation")}}),
        by_scenario("Erlang A", erlang_a, impatient().text(), 200,
                    {{{"ErlA3.Pab", "share who give up", "-", 0.247579582262}, measured("lost.share")},
                     {{"ErlA3.Wq", "mean time in the queue, of all", "min", 7.42738746786},
                      measured("queue_time.mean")},
                     {{"ErlA3.util", "utilisation", "-", 0.940525522173}, measured("officers.utilisation")}}),
        by_looking(Look::at_trace, "Erlang A, who waits", erlang_a, impatient().text(), 60,
                   {{{"ErlA3.Pw", "P(wait > 0)", "-", 0.880096908337}, queued_longer_than(0, ten_days)},
                    {{"ErlA3.P15", "P(time in the queue > 15 min), of all", "-", 0.135275489252},
                     queued_longer_than(15, ten_days)}})};
}

}  // namespace jemput
