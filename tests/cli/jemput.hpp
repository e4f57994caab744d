#pragma once

#include "sim/cli/cli.hpp"
#include "tests/support/places.hpp"

#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {

inline const std::string source = places::source_dir();
inline const std::string day_market = source + "/scenarios/day_market.yaml";
inline const std::string night_market = source + "/scenarios/night_market.yaml";
inline const std::string van_day = source + "/scenarios/simple_van_day.yaml";

struct Answer {
    int exit_code;
    std::string out;
    std::string err;
};

/// What the command line says to the arguments, in this process and in English.
inline Answer jemput(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "jemput");
    setenv("LC_ALL", "C", 1);
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    const int code = run_command_line(static_cast<int>(arguments.size()), arguments.data());
    return {code, ::testing::internal::GetCapturedStdout(), ::testing::internal::GetCapturedStderr()};
}

}  // namespace jemput
