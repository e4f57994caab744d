#pragma once

#include "sim/cli/commands.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

// Options that several commands have, and what they accept.

namespace jemput {

// What CLI11 calls a validator: it says what is wrong with a text, or nothing.

/// Left to itself, CLI11 takes "-1" for the largest number without a sign.
[[nodiscard]] std::string expect_whole(const std::string& text);

/// A number from 0.5 to 0.9999.
[[nodiscard]] std::string expect_confidence(const std::string& text);

/// `--over`; `more` is said after its description.
CLI::Option* add_over(CLI::App& command, std::vector<std::string>& over, const std::string& more);

void add_limits(CLI::App& command, std::vector<std::string>& limits);

/// An option that names a file, or a folder of pictures.
void add_file(CLI::App& command, const std::string& option, std::string& file,
              const std::string& description);

/// Fewer replications tell too little of how much runs differ to say when it is enough (StoppingRule).
inline constexpr std::int64_t fewest_to_begin_with = 30;

/// `--precision` and `--max-replications`.
void add_precision(CLI::App& command, SimulationRequest& request);

void add_threads(CLI::App& command, unsigned& threads);
void add_seed(CLI::App& command, std::uint64_t& seed);
void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats);

}  // namespace jemput
