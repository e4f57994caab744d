#pragma once

#include "tests/cli/jemput.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace jemput {

using Json = nlohmann::ordered_json;

/// What a command that succeeds writes with `--format json`.
inline Json json_of(const Answer& answer) {
    EXPECT_EQ(answer.exit_code, 0) << answer.err;
    return answer.exit_code == 0 ? Json::parse(answer.out) : Json::object();
}

}  // namespace jemput
