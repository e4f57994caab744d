#include "sim/model/trace.hpp"
#include "sim/model/van_model.hpp"
#include "sim/model/visit_record.hpp"
#include "tests/golden/shipped_scenarios.hpp"
#include "tests/support/places.hpp"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <type_traits>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Every shipped scenario does the same as when its line in hashes.txt was written, to the last microsecond.
// The hashes are over whole numbers, since digits of floating-point results would say no more and differ
// sooner.

namespace jemput {
namespace {

constexpr std::uint64_t seed = 1;
constexpr auto how_to_renew =
    "If results were meant to change, renew the hashes: JEMPUT_RENEW_GOLDEN=1 ./dev test golden\n"
    "and say in CHANGELOG.md that they change, and why.";

/// 64-bit FNV-1a over whole numbers, eight bytes each, the lowest first (Fowler, Noll, Vo;
/// draft-eastlake-fnv).
class Hash {
  public:
    Hash& operator<<(std::int64_t number) {
        const auto bits = static_cast<std::uint64_t>(number);
        for (int shift = 0; shift < 64; shift += 8) {
            value_ ^= bits >> shift & 0xFF;
            value_ *= 0x00000100000001B3;
        }
        return *this;
    }

    [[nodiscard]] std::string digits() const { return fmt::format("{:016x}", value_); }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325;
};

Hash& operator<<(Hash& hash, const TraceEntry& e) {
    return hash << e.at.time_since_epoch().count() << static_cast<std::int64_t>(e.fact) << e.visit << e.ticket
                << e.officer << e.step;
}

Hash& operator<<(Hash& hash, const Levels& l) {
    return hash << l.queue << l.in_system << l.occupied << l.blocked << l.down;
}

Hash& operator<<(Hash& hash, const VisitRecord& r) {
    hash << r.arrivals;
    for (const std::uint32_t people : r.outcomes)
        hash << people;
    hash << r.licensed_later << r.emails_made << r.queued << r.began << r.waited_over_15 << r.waited_over_30
         << r.in_system_over_60 << r.served_under_5 << r.queue_max;
    hash << r.wait << r.wait_max << r.first_wait << r.queue_time << r.time_in_system << r.blocked_time
         << r.delay_on_the_spot << r.delay_later;
    return hash << r.areas << r.measured << r.overtime << r.cost << r.had_outage;
}

/// What happens in replications 0 … 9.
std::string trace_hash(const Plan& plan) {
    Hash hash;
    VanModel model(plan);
    for (std::uint64_t replication = 0; replication < 10; ++replication) {
        Trace trace;
        model.write_to(&trace);
        model.start(Chance(seed, replication));
        model.run();
        for (const TraceEntry& entry : trace)
            hash << entry;
    }
    return hash.digits();
}

/// What every measure is made of, in replications 0 … 63.
std::string record_hash(const Plan& plan) {
    Hash hash;
    VanModel model(plan);
    for (std::uint64_t replication = 0; replication < 64; ++replication) {
        model.start(Chance(seed, replication));
        model.run();
        for (const VisitResult& result : model.results())
            hash << result.record;
    }
    return hash.digits();
}

/// "trace FILE" or "records FILE" → hash.
using Hashes = std::map<std::string, std::string>;

std::filesystem::path hashes_file() {
    return std::filesystem::path(places::source_dir()) / "tests/golden/hashes.txt";
}

Hashes kept_hashes() {
    Hashes hashes;
    std::ifstream file(hashes_file());
    for (std::string kind, name, hash; file >> kind >> name >> hash;)
        hashes[kind + " " + name] = hash;
    return hashes;
}

void keep(const Hashes& hashes) {
    std::ofstream file(hashes_file());
    for (const auto& [what, hash] : hashes)
        file << what << " " << hash << "\n";
}

Hashes hashes_of_today() {
    Hashes hashes;
    for (const std::string& name : shipped_scenarios())
        hashes["trace " + name] = trace_hash(shipped_plan(name));
    hashes["records simple_van_day.yaml"] = record_hash(shipped_plan("simple_van_day.yaml"));
    return hashes;
}

TEST(Golden, EveryShippedScenarioDoesWhatItDidBefore) {
    const Hashes today = hashes_of_today();
    if (std::getenv("JEMPUT_RENEW_GOLDEN") != nullptr) keep(today);
    EXPECT_EQ(today, kept_hashes()) << how_to_renew;
}

TEST(Golden, ReplicationsDoNotDependOnThoseBefore) {
    const Plan plan = shipped_plan("night_market.yaml");
    VanModel used(plan);
    for (std::uint64_t replication = 0; replication < 20; ++replication) {
        VanModel fresh(plan);
        Hash hash_of_used;
        Hash hash_of_fresh;
        for (auto [model, hash] : {std::pair(&used, &hash_of_used), std::pair(&fresh, &hash_of_fresh)}) {
            model->start(Chance(seed, replication));
            model->run();
            *hash << model->results().front().record;
        }
        EXPECT_EQ(hash_of_used.digits(), hash_of_fresh.digits()) << "replication " << replication;
    }
}

TEST(GoldenHash, IsFnv1a) {
    // By hand from the definition: eight bytes of 0 multiply the offset basis by the prime eight times.
    EXPECT_EQ((Hash{} << 0).digits(), "a8c7f832281a39c5");
    EXPECT_NE((Hash{} << 1 << 2).digits(), (Hash{} << 2 << 1).digits());
}

}  // namespace
}  // namespace jemput
