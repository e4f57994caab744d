#include "sim/experiment/replications.hpp"
#include "sim/model/van_model.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/support/places.hpp"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

#include <gtest/gtest.h>
#include <malloc.h>

// What a run keeps. This program counts what it has allocated.

namespace {
std::atomic<std::int64_t> allocated{0};
}

void* operator new(std::size_t bytes) {
    void* const memory = std::malloc(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    allocated += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    void* const memory = std::malloc(bytes);
    if (memory != nullptr) allocated += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void operator delete(void* memory) noexcept {
    allocated -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}

namespace jemput {
namespace {

constexpr std::int64_t most_bytes_a_replication = 300;

static_assert(sizeof(VisitRecord) <= most_bytes_a_replication);

std::vector<VisitResult> results_of_a_day(const Plan& plan) {
    VanModel model(plan);
    model.start(Chance(1, 0));
    model.run();
    return {model.results().begin(), model.results().end()};
}

TEST(Memory, AReplicationAddsAtMost300BytesToARun) {
    const auto reading = load_scenario(places::source_dir() + "/scenarios/simple_van_day.yaml");
    ASSERT_TRUE(reading);
    const Plan plan(reading->value);
    // The same day again and again: counts over people then grow in size with the first ones only.
    const auto bytes_of_run = [&](std::size_t n) {
        const std::vector<std::vector<VisitResult>> days(n, results_of_a_day(plan));
        const std::int64_t before = allocated;
        const Replications run = collect(plan, days);
        EXPECT_EQ(run.completed(), static_cast<std::int64_t>(n));
        return allocated - before;
    };
    const std::int64_t few = bytes_of_run(100);
    const std::int64_t many = bytes_of_run(2100);
    EXPECT_GT(many, few);
    EXPECT_LE(many - few, 2000 * most_bytes_a_replication);
}

TEST(Memory, AModelThatHasMetItsLargestReplicationAllocatesNothingMore) {
    const auto reading = load_scenario(places::source_dir() + "/scenarios/night_market.yaml");
    ASSERT_TRUE(reading);
    const Plan plan(reading->value);
    VanModel model(plan);
    const auto run_all = [&] {
        for (std::uint64_t replication = 0; replication < 20; ++replication) {
            model.start(Chance(1, replication));
            model.run();
        }
    };
    run_all();
    const std::int64_t before = allocated;
    run_all();
    EXPECT_EQ(allocated, before);
}

}  // namespace
}  // namespace jemput
