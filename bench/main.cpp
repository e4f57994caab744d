#include "sim/core/version.hpp"

#include <string>

#include <benchmark/benchmark.h>

/// The benchmarks; says in its output what was measured with which compiler.
int main(int count, char** arguments) {
    benchmark::AddCustomContext("compiler", JEMPUT_COMPILER);
    benchmark::AddCustomContext("flags", JEMPUT_FLAGS);
    benchmark::AddCustomContext("commit", std::string(jemput::commit()));
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
