#pragma once

namespace jemput::trainer {

/// Runs `jemput-trainer` with these arguments. Exit codes: 0 done; 1 something is wrong with a file, a script
/// did not come out as it says, or a case was not passed where that was asked; 2 wrong command line; 3 the
/// machine lacks something (disk, memory).
int run_command_line(int argc, const char* const* argv);

}  // namespace jemput::trainer
